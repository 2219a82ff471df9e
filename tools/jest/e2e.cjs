// The journeys: a real browser on the built product. Apart from the other projects, for they need a build.
const { join } = require('node:path');
module.exports = {
  ...require('./node.cjs'),
  displayName: 'journeys',
  testMatch: ['<rootDir>/apps/web-e2e/**/*.spec.ts'],
  globalSetup: join(__dirname, 'journeys-up.cjs'),
  globalTeardown: join(__dirname, 'journeys-down.cjs'),
  // A bound for what hangs, not a measure: axe looks at many states in one test.
  testTimeout: 240_000,
};
