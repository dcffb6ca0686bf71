export { type DemoCertificate, type DemoCompany, type DemoContact, demoCompanies } from './companies/companies.js';
export type { DemoPrice } from './prices.js';
export { demoProducts } from './products.js';
export { shipCatalogue } from './ship-catalogue.js';
export type { DemoDrawing, DemoProduct, DemoProductContent } from './variants.js';
