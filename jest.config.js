const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic', importSource: '@kitajs/html' },
        },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

/** @param {string} displayName @param {string[]} roots @param {object} [more] */
const project = (displayName, roots, more = {}) => ({
  displayName,
  roots,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/setup-nest.ts'],
  ...more,
});

const onPostgres = {
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  testTimeout: 30_000,
  projects: [
    project('unit', ['<rootDir>/src']),
    project('architecture', ['<rootDir>/test/architecture']),
    project('integration', ['<rootDir>/test/integration'], onPostgres),
    project('e2e', ['<rootDir>/test/e2e'], onPostgres),
    project('browser', ['<rootDir>/test/browser'], onPostgres),
  ],
};
