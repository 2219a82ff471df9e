const { join } = require('node:path');
module.exports = {
  displayName: 'web',
  rootDir: join(__dirname, '../..'),
  preset: 'jest-preset-angular',
  testMatch: ['<rootDir>/libs/*/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.ts'],
  setupFilesAfterEnv: [join(__dirname, 'web-setup.ts')],
  transform: { '^.+\\.(ts|mjs|js|html|svg)$': ['jest-preset-angular', { tsconfig: '<rootDir>/apps/web/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' }] },
  moduleNameMapper: { '^@phare/(.+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.nx', '<rootDir>/.data'],
  // A bound for what hangs, not a measure: the first test of a file compiles what it draws.
  testTimeout: 60_000,
};
