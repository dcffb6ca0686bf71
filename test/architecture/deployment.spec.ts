import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Config, ConfigError, loadConfig } from '../../src/platform/config/config.js';
import { generateSecrets } from '../../src/platform/config/secrets.js';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

/** Names of environment variables that only the other containers of docker-compose.yml take. */
const OF_OTHERS = ['POSTGRES_PASSWORD'];
const APPLICATION = ['web-1', 'web-2', 'worker'];

/** Every key that `loadConfig` reads, taken from its schema. */
const known = [...read('src/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);

/** The rows of the README's table of keys: name and default, without their markup. */
function documentedKeys(readme: string): { name: string; standard: string | undefined }[] {
  return [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` *\| ([^|]*)\|/gm)].map(([, name, standard]) => ({
    name: name!,
    standard: /^`([^`]*)`$/.exec(standard!.trim())?.[1],
  }));
}

/** Assignments of an environment file; single quotes are taken off, as Compose does. */
function assignments(file: string): Record<string, string> {
  return Object.fromEntries(
    [...file.matchAll(/^([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!.replace(/^'(.*)'$/, '$1')]),
  );
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?what is missing}` as Compose replaces them. */
function interpolate(text: string, env: Record<string, string>): string {
  return text.replace(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind = '-', rest = '') => {
    if (env[name]) return env[name];
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return rest;
  });
}

/** The environment of a service: every key in capitals of its own block and of the blocks that it merges. */
function environmentOf(service: string, compose: string, env: Record<string, string>): Record<string, string> {
  const block = (start: RegExp): string => {
    const at = compose.search(start);
    if (at < 0) throw new Error(`docker-compose.yml has no ${start.source}`);
    const [first = '', ...rest] = compose.slice(at).split('\n');
    const indent = /^ */.exec(first)![0].length;
    const end = rest.findIndex((line) => line.trim() !== '' && /^ */.exec(line)![0].length <= indent);
    return [first, ...rest.slice(0, end < 0 ? undefined : end)].join('\n');
  };
  const own = block(new RegExp(`^  ${service}:`, 'm'));
  const merged = (text: string): string =>
    [...text.matchAll(/\*([a-z]+)/g)].map(([, anchor]) => block(new RegExp(`^x-.*&${anchor}$`, 'm'))).join('\n');
  const all = [merged(merged(own)), merged(own), own].join('\n');
  return Object.fromEntries(
    [...all.matchAll(/^ +([A-Z][A-Z_]+): (.*)$/gm)].map(([, name, value]) => [name!, interpolate(value!, env)]),
  );
}

/** What an operator has in `.env` who followed the README. */
function filledIn(): Record<string, string> {
  const { signingKeys, siteKey, boxKeys } = generateSecrets();
  return {
    ...assignments(read('.env.example')),
    POSTGRES_PASSWORD: '3a7c0f1e9b',
    SILKGATE_SIGNING_KEYS: JSON.stringify(signingKeys),
    SILKGATE_SITE_KEY: siteKey,
    SILKGATE_BOX_KEYS: JSON.stringify(boxKeys),
  };
}

const withoutSecrets = ({ secrets: _, ...rest }: Config) => rest;

describe("the README's table of keys", () => {
  const documented = documentedKeys(read('README.md'));

  it('has every key that the configuration knows, once, and no other', () => {
    expect(known).toContain('SILKGATE_PUBLIC_URL');
    expect(documented.map(({ name }) => name).sort()).toEqual([...known].sort());
  });

  it.each(documented.filter(({ standard }) => standard !== undefined))('$name defaults to $standard', (row) => {
    expect(withoutSecrets(loadConfig({ [row.name]: row.standard }))).toEqual(withoutSecrets(loadConfig({})));
  });

  it('is found wanting when a default is wrong', () => {
    const [row] = documentedKeys('| `PORT` | `8080` | port | where it listens |');
    expect(loadConfig({ [row!.name]: row!.standard })).not.toEqual(loadConfig({}));
  });
});

describe('docker-compose.yml and .env.example', () => {
  const compose = read('docker-compose.yml');

  it.each(APPLICATION)('%s gets only keys that the configuration knows', (service) => {
    const keys = Object.keys(environmentOf(service, compose, filledIn()));
    expect(keys).toContain('DATABASE_URL');
    expect(keys.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('.env.example has only keys that are known, and all that Compose asks for', () => {
    const given = Object.keys(assignments(read('.env.example')));
    const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    expect(given.filter((name) => !known.includes(name) && !OF_OTHERS.includes(name))).toEqual([]);
    expect(given.sort()).toEqual([...new Set(asked)].sort());
  });

  it('start with generated secrets, each process in its role', () => {
    const configs = APPLICATION.map((service) => loadConfig(environmentOf(service, compose, filledIn())));
    for (const config of configs) {
      expect(config).toMatchObject({ env: 'production', demo: false, host: '0.0.0.0', dataDir: '/data' });
      expect(config.redisUrl).not.toBeNull();
    }
    expect(configs.map(({ roles }) => roles)).toEqual([
      { web: true, worker: false },
      { web: true, worker: false },
      { web: false, worker: true },
    ]);
  });

  it('don’t start before the secrets are filled in', () => {
    const untouched = assignments(read('.env.example'));
    expect(() => environmentOf('web-1', compose, untouched)).toThrow('POSTGRES_PASSWORD');
    const halfDone = { ...filledIn(), SILKGATE_SITE_KEY: 'changeme' };
    expect(() => loadConfig(environmentOf('web-1', compose, halfDone))).toThrow(ConfigError);
  });

  it('trust the proxy’s own address and nothing wider', () => {
    const { trustProxy } = loadConfig(environmentOf('web-1', compose, filledIn()));
    expect(trustProxy).toHaveLength(1);
    expect(compose).toContain(`ipv4_address: ${trustProxy[0]}\n`);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('sets only keys that the configuration knows', () => {
    const env = /^ENV ((?:.*\\\n)*.*)$/m.exec(dockerfile)?.[1] ?? '';
    const names = [...env.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!);
    expect(names).toContain('SILKGATE_DATA_DIR');
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('copies only what .dockerignore lets through', () => {
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path!);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, paths]) =>
      paths!.split(' ').slice(0, -1),
    );
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('ends with an account that is not root', () => {
    expect([...dockerfile.matchAll(/^USER (.+)$/gm)].at(-1)?.[1]).toBe('node');
  });
});
