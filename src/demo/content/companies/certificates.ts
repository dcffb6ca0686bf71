/** What a certificate is called, who issued it, and for how many years it is given. */
interface CertificateKind {
  name: string;
  issuer: string;
  years: number;
}

const CERTIFICATES = {
  ISO_9001: { name: 'ISO 9001', issuer: 'Hanbit Certification Institute', years: 3 },
  ISO_14001: { name: 'ISO 14001', issuer: 'Hanbit Certification Institute', years: 3 },
  ISO_45001: { name: 'ISO 45001', issuer: 'Hanbit Certification Institute', years: 3 },
  ISO_13485: { name: 'ISO 13485', issuer: 'Meridian Medical Assessment', years: 3 },
  ISO_22000: { name: 'ISO 22000', issuer: 'Greenfield Food Assurance', years: 3 },
  ISO_22716: { name: 'ISO 22716 (cosmetics GMP)', issuer: 'Greenfield Food Assurance', years: 3 },
  IATF_16949: { name: 'IATF 16949', issuer: 'Northgate Automotive Registrar', years: 3 },
  HACCP: { name: 'HACCP', issuer: 'Greenfield Food Assurance', years: 3 },
  HALAL: { name: 'Halal', issuer: 'Peninsula Halal Board', years: 2 },
  GAP: { name: 'Good Agricultural Practice', issuer: 'Greenfield Food Assurance', years: 2 },
  GMP: { name: 'GMP', issuer: 'Meridian Medical Assessment', years: 3 },
  VEGAN: { name: 'Vegan', issuer: 'Leafmark Society', years: 1 },
  KC: { name: 'KC', issuer: 'Daeyang Testing Laboratory', years: 5 },
  CE: { name: 'CE', issuer: 'Rhine Test House', years: 5 },
  FCC: { name: 'FCC', issuer: 'Daeyang Testing Laboratory', years: 5 },
  ROHS: { name: 'RoHS', issuer: 'Rhine Test House', years: 3 },
  REACH: { name: 'REACH', issuer: 'Rhine Test House', years: 3 },
  FDA: { name: 'FDA registration', issuer: 'Meridian Medical Assessment', years: 2 },
  FSC: { name: 'FSC Chain of Custody', issuer: 'Leafmark Society', years: 5 },
  GRS: { name: 'Global Recycled Standard', issuer: 'Loom & Fibre Assurance', years: 1 },
  OEKO_TEX: { name: 'OEKO-TEX Standard 100', issuer: 'Loom & Fibre Assurance', years: 1 },
  BLUESIGN: { name: 'bluesign', issuer: 'Loom & Fibre Assurance', years: 2 },
  LWG: { name: 'Leather Working Group', issuer: 'Loom & Fibre Assurance', years: 2 },
  API_6D: { name: 'API 6D', issuer: 'Gulf Inspection Bureau', years: 3 },
  ECE_R90: { name: 'ECE R90', issuer: 'Northgate Automotive Registrar', years: 5 },
  KEMA: { name: 'Type test, high voltage', issuer: 'Arnhem Power Laboratory', years: 5 },
  NSF: { name: 'NSF/ANSI 58', issuer: 'Clearwell Water Institute', years: 2 },
  IEC_61215: { name: 'IEC 61215', issuer: 'Rhine Test House', years: 5 },
  CARB_P2: { name: 'CARB Phase 2', issuer: 'Leafmark Society', years: 2 },
  BIFMA: { name: 'BIFMA X5.1', issuer: 'Northgate Automotive Registrar', years: 3 },
  FAIRTRADE: { name: 'Fair Trade', issuer: 'Leafmark Society', years: 2 },
  ORGANIC: { name: 'Organic', issuer: 'Greenfield Food Assurance', years: 1 },
} satisfies Record<string, CertificateKind>;

export type CertificateKey = keyof typeof CERTIFICATES;

export function certificateKind(key: CertificateKey): CertificateKind {
  return CERTIFICATES[key];
}
