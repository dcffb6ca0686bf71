import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CompanyDocuments, CompanyVerification, Registration } from '../../modules/companies/index.js';
import { type CompanyActor, Users } from '../../modules/identity/index.js';
import { Database } from '../../platform/database/database.js';
import type { DemoCompany } from '../content/index.js';
import { inParallel } from './in-parallel.js';
import type { DemoOfficers } from './load-officers.js';
import { timeZoneIn } from './time-zones.js';

/** Owners of the demo companies by the companies' slugs. */
export type DemoOwners = ReadonlyMap<string, CompanyActor>;

const YEAR_MS = 365 * 86_400_000;

/** The least that is a PDF. */
const PAPER = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Registers the companies and verifies them as far as they are. */
export async function loadCompanies(
  app: NestFastifyApplication,
  companies: readonly DemoCompany[],
  officers: DemoOfficers,
): Promise<DemoOwners> {
  const owners = new Map<string, CompanyActor>();
  await inParallel(companies, async (company) => {
    const { actor, isNew } = await register(app, company, officers.passwordHash);
    owners.set(company.slug, actor);
    if (isNew && company.verificationLevel > 0) await verify(app, company, actor, officers);
  });
  return owners;
}

async function register(
  app: NestFastifyApplication,
  company: DemoCompany,
  passwordHash: string,
): Promise<{ actor: CompanyActor; isNew: boolean }> {
  const users = app.get(Users, { strict: false });
  const registration = app.get(Registration, { strict: false });
  return app.get(Database, { strict: false }).transaction(async (tx) => {
    const known = await users.findByEmail(tx, company.owner);
    if (known?.companyId)
      return { actor: { userId: known.id, role: 'OWNER', companyId: known.companyId }, isNew: false };
    const [contact] = company.contacts;
    const name = contact?.name ?? company.name;
    const owner = { email: company.owner, name, passwordHash, timeZone: timeZoneIn(company.country) };
    const created = await registration.create(tx, owner, {
      name: company.name,
      legalName: company.legalName ?? company.name,
      registrationNumber: registrationNumberOf(company),
      bankAccount: `DEMO-${company.slug}`.slice(0, 60),
      country: company.country,
      city: company.city,
      address: company.address,
      website: company.website,
      established: company.established,
      employees: company.employees,
      sectors: company.sectors,
      businessTypes: company.businessTypes,
      description: company.description,
      contacts: company.contacts.map(({ name, title, email, phone }) => ({ name, position: title, email, phone })),
      certificates: company.certificates.map(({ name, issuer, validThrough }) => ({
        name,
        issuer,
        validUntil: validThrough,
      })),
    });
    return { actor: { userId: created.user.id, role: 'OWNER', companyId: created.company.id }, isNew: true };
  });
}

/** Unique and plainly made up. */
const registrationNumberOf = (company: DemoCompany) =>
  `${company.country}-${String(company.established)}-${company.slug}`.slice(0, 60);

async function verify(
  app: NestFastifyApplication,
  company: DemoCompany,
  owner: CompanyActor,
  officers: DemoOfficers,
): Promise<void> {
  const documents = app.get(CompanyDocuments, { strict: false });
  const verification = app.get(CompanyVerification, { strict: false });
  const database = app.get(Database, { strict: false });
  const level = company.verificationLevel as 1 | 2 | 3;
  const kinds = (['REGISTRY_EXTRACT', 'BANK_CONFIRMATION', 'CONTACT_PROOF'] as const).slice(0, level === 1 ? 1 : 3);
  for (const kind of kinds) await documents.upload(owner, owner.companyId, kind, paper(kind));
  await verification.submit(owner, owner.companyId, level);
  const now = Date.now();
  if (level === 3)
    await documents.upload(officers.first, owner.companyId, 'SITE_VISIT_REPORT', paper('SITE_VISIT_REPORT'));
  const visit =
    level === 3
      ? { by: officers.first.userId, on: new Date(now - 20 * 86_400_000).toISOString().slice(0, 10) }
      : undefined;
  await database.transaction(async (tx) => {
    await verification.claimVerification(tx, officers.first, owner.companyId);
    await verification.decideVerification(tx, level === 3 ? officers.second : officers.first, owner.companyId, {
      outcome: 'verify',
      level,
      validUntil: new Date(now + YEAR_MS),
      ...(visit && { visit }),
    });
  });
}

const paper = (kind: string) => ({
  content: Readable.from([PAPER]),
  fileName: `${kind.toLowerCase()}.pdf`,
  contentType: 'application/pdf',
  fields: {},
});
