import { type CategoryOutline, group, leaf } from './outline.js';

export const medicalHealth: readonly CategoryOutline[] = [
  group('pharmaceuticals', 'Pharmaceuticals', 'medicine', [
    leaf('finished-medicines', 'Finished Medicines', 'medicine', '300490'),
    leaf('antibiotics', 'Antibiotics', 'antibiotic', '300420'),
    leaf('vitamins', 'Vitamins', 'vitamin', '293627'),
    leaf('vaccines', 'Vaccines', 'vaccine', '300241'),
    leaf('herbal-medicines', 'Herbal Medicines', 'medicine', '300490'),
    leaf('active-ingredients', 'Active Pharmaceutical Ingredients', 'ingredient', '294190'),
  ]),
  group('diagnostics', 'Diagnostics', 'diagnostic', [
    leaf('ultrasound-scanners', 'Ultrasound Scanners', 'scanner', '901812'),
    leaf('x-ray-equipment', 'X-Ray Equipment', 'machine', '902214'),
    leaf('mri-scanners', 'MRI Scanners', 'scanner', '901813'),
    leaf('ecg-monitors', 'ECG and Patient Monitors', 'monitor', '901811'),
    leaf('blood-pressure-monitors', 'Blood Pressure Monitors', 'monitor', '901890'),
    leaf('thermometers', 'Clinical Thermometers', 'thermometer', '902519'),
    leaf('test-kits', 'Diagnostic Test Kits', 'kit', '382219'),
    leaf('glucose-meters', 'Glucose Meters', 'meter', '902789'),
  ]),
  group('surgical-hospital', 'Surgical and Hospital', 'equipment', [
    leaf('surgical-instruments', 'Surgical Instruments', 'instrument', '901890'),
    leaf('syringes', 'Syringes', 'syringe', '901831'),
    leaf('catheters', 'Catheters', 'catheter', '901839'),
    leaf('sutures', 'Sutures', 'suture', '300610'),
    leaf('hospital-beds', 'Hospital Beds', 'bed', '940290'),
    leaf('sterilizers', 'Sterilizers', 'sterilizer', '841920'),
    leaf('ventilators', 'Ventilators', 'ventilator', '901920'),
    leaf('medical-lasers', 'Medical Lasers', 'laser', '901890'),
  ]),
  group('consumables-medical', 'Medical Consumables', 'consumable', [
    leaf('bandages', 'Bandages and Dressings', 'bandage', '300510'),
    leaf('medical-gloves', 'Medical Gloves', 'glove', '401512'),
    leaf('face-masks', 'Face Masks', 'mask', '630790'),
    leaf('disinfectants', 'Disinfectants', 'disinfectant', '380894'),
    leaf('first-aid-kits', 'First-Aid Kits', 'kit', '300650'),
  ]),
  group('dental', 'Dental', 'dental', [
    leaf('dental-units', 'Dental Units', 'unit', '901841'),
    leaf('dental-implants', 'Dental Implants', 'implant', '902129'),
    leaf('dental-materials', 'Dental Materials', 'cement', '300640'),
  ]),
  group('rehabilitation', 'Rehabilitation', 'aid', [
    leaf('wheelchairs', 'Wheelchairs', 'wheelchair', '871310'),
    leaf('hearing-aids', 'Hearing Aids', 'aid', '902140'),
    leaf('orthopaedic-supports', 'Orthopaedic Supports', 'support', '902110'),
    leaf('prostheses', 'Prostheses', 'prosthesis', '902139'),
    leaf('walking-aids', 'Walking Aids', 'walker', '902110'),
  ]),
  group('laboratory', 'Laboratory', 'laboratory', [
    leaf('centrifuges', 'Centrifuges', 'centrifuge', '842119'),
    leaf('spectrometers', 'Spectrometers', 'spectrometer', '902730'),
    leaf('laboratory-furniture', 'Laboratory Furniture', 'bench', '940320'),
  ]),
  group('veterinary', 'Veterinary', 'medicine', [
    leaf('veterinary-medicines', 'Veterinary Medicines', 'medicine', '300490'),
  ]),
];
