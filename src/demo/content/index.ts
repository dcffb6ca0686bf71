export { type DemoCompany, demoCompanies } from './companies/companies.js';
export { demoExhibitions } from './exhibitions/exhibitions.js';
export type { DemoOffer } from './offers/demo-offer.js';
export { demoOffers } from './offers/offers.js';
export { demoProducts } from './products.js';
export { demoReports } from './reports/reports.js';
export { shipCatalogue } from './ship-catalogue.js';
export type { DemoProduct } from './variants.js';
