const { join } = require('node:path');
const node = require('./node.cjs');
module.exports = {
  ...node,
  displayName: 'api',
  testMatch: ['<rootDir>/libs/*/api/**/*.spec.ts', '<rootDir>/apps/{api,worker,cli}/**/*.spec.ts'],
  moduleNameMapper: { ...node.moduleNameMapper, ...require('./npm-bundle.cjs')() },
  globalSetup: join(__dirname, 'postgres-up.cjs'),
  globalTeardown: join(__dirname, 'postgres-down.cjs'),
  testTimeout: 60_000,
};
