import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { createOfficer } from '../modules/identity/index.js';
import { ConfigError, loadConfig } from '../platform/config/config.js';
import { runMigrations } from '../platform/database/migrate.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.js';
import { DomainError } from '../platform/errors/domain-error.js';

const USAGE = `Makes the account of an officer of the agency. Works beside a running instance.

  npm run officer -- --email lee@agency.example --name "Lee Seo-yeon"

A password is made up and printed once; with --password-stdin the first line of the standard input is taken instead.
`;

/** Does the work on the database that the configuration names: a given one, or the embedded one. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  });
  if (values.email === undefined || values.name === undefined) throw new Refusal(USAGE);
  const given = values['password-stdin'] ? (await text(process.stdin)).split(/\r?\n/, 1)[0] : undefined;
  const config = loadConfig(process.env);
  const dataDir = resolve(config.dataDir);
  await mkdir(dataDir, { recursive: true });
  const embedded =
    config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: resolve(dataDir, 'postgres') }) : undefined;
  try {
    const databaseUrl = config.databaseUrl ?? embedded?.connectionString ?? '';
    await runMigrations(databaseUrl);
    const { user, password } = await createOfficer(databaseUrl, {
      email: values.email,
      name: values.name,
      password: given,
    });
    process.stdout.write(`${user.name} <${user.email}> is an officer now.\n`);
    if (given === undefined) process.stdout.write(`Password, shown only this once: ${password}\n`);
  } finally {
    await embedded?.stop();
  }
}

/** Something that the caller can mend; said without a stack. */
class Refusal extends Error {}

function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n');
  if (error instanceof TypeError && 'code' in error) return `${error.message}\n\n${USAGE}`;
  if (error instanceof DomainError) return `${error.title}. ${error.message}`;
  if (error instanceof Refusal || error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error).trimEnd()}\n`);
  process.exitCode = 1;
}
