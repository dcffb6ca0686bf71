export { type DemoCertificate, type DemoCompany, type DemoContact, demoCompanies } from './companies/companies.js';
export type { DemoExhibition } from './exhibitions/exhibition.js';
export { demoExhibitions } from './exhibitions/exhibitions.js';
export type { DemoPrice } from './prices.js';
export { demoProducts } from './products.js';
export type { DemoReport } from './reports/report.js';
export { demoReports } from './reports/reports.js';
export { shipCatalogue } from './ship-catalogue.js';
export type { DemoDrawing, DemoProduct, DemoProductContent } from './variants.js';
