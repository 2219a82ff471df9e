const { join } = require('node:path');
module.exports = {
  ...require('./node.cjs'),
  displayName: 'api',
  testMatch: ['<rootDir>/libs/*/api/**/*.spec.ts', '<rootDir>/apps/{api,worker,cli}/**/*.spec.ts'],
  globalSetup: join(__dirname, 'postgres-up.cjs'),
  globalTeardown: join(__dirname, 'postgres-down.cjs'),
  testTimeout: 60_000,
};
