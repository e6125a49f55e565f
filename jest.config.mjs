// Three kinds of test, told apart by suffix: `.spec` is pure code, `.int-spec` uses the real browser and tools of this
// machine, `.e2e-spec` goes through a real door (terminal or HTTP).
const shared = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/random-seed.setup.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/'],
};

/** One Postgres for the run; each test file takes databases of its own from it (test/factories/database.ts). */
const withPostgres = {
  globalSetup: '<rootDir>/test/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/postgres.teardown.mjs',
};

export default {
  testTimeout: 60_000,
  // Modules of a suite stay in memory after it (vm modules are never let go), so workers are started anew now and then. In one
  // process all suites together outgrow 4 GB. Three, also on two cores: many suites wait for something to come back.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/*.spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'integration', testMatch: ['**/*.int-spec.ts'] },
    { ...shared, ...withPostgres, displayName: 'e2e', testMatch: ['**/*.e2e-spec.ts'] },
  ],
};
