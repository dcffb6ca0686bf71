import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';
import { generateSecrets } from './secrets.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

const productionEnv = () => {
  const secrets = generateSecrets();
  return {
    NODE_ENV: 'production',
    SILKGATE_PUBLIC_URL: 'https://trade.example',
    DATABASE_URL: 'postgresql://silkgate@db/silkgate',
    SILKGATE_SIGNING_KEYS: JSON.stringify(secrets.signingKeys),
    SILKGATE_SITE_KEY: secrets.siteKey,
    SILKGATE_BOX_KEYS: JSON.stringify(secrets.boxKeys),
  };
};

describe('loadConfig', () => {
  it('needs nothing for local use', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
      databaseUrl: null,
      roles: { web: true, worker: true },
    });
    expect(Object.isFrozen(config.roles)).toBe(true);
  });

  it('reports every fault at once', () => {
    expect(faultsOf({ PORT: 'many', SILKGATE_ROLES: 'cook', DATABASE_URL: 'mysql://x' })).toHaveLength(3);
  });

  it('asks for secrets, https and a database in production', () => {
    const faults = faultsOf({ NODE_ENV: 'production' }).join('\n');
    for (const name of [
      'SILKGATE_SIGNING_KEYS',
      'SILKGATE_SITE_KEY',
      'SILKGATE_BOX_KEYS',
      'SILKGATE_PUBLIC_URL',
      'DATABASE_URL',
    ]) {
      expect(faults).toContain(name);
    }
  });

  it('refuses the demo marketplace and weak secrets in production', () => {
    expect(faultsOf({ ...productionEnv(), SILKGATE_DEMO: 'on' })).toEqual([expect.stringContaining('SILKGATE_DEMO')]);
    expect(faultsOf({ ...productionEnv(), SILKGATE_SITE_KEY: Buffer.alloc(32).toString('base64') })).toEqual([
      expect.stringContaining('not random'),
    ]);
  });

  it('takes a complete production environment', () => {
    const config = loadConfig({ ...productionEnv(), SILKGATE_ROLES: 'worker' });
    expect(config).toMatchObject({ env: 'production', demo: false, roles: { web: false, worker: true } });
    expect(config.secrets?.signingKeys).toHaveLength(1);
  });

  it('treats an empty variable as absent', () => {
    expect(loadConfig({ DATABASE_URL: '' }).databaseUrl).toBeNull();
  });
});
