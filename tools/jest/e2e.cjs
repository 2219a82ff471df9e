// The journeys: a real browser on the built product. Apart from the other projects, for they need a build.
const { join } = require('node:path');
const node = require('./node.cjs');
module.exports = {
  ...node,
  displayName: 'journeys',
  testMatch: ['<rootDir>/apps/web-e2e/**/*.spec.ts'],
  // The table of the screens is the one that pictures are taken from.
  transform: { ...node.transform, '/tools/(screenshots|steps)/.+\\.mjs$': join(__dirname, 'npm-esm.cjs') },
  globalSetup: join(__dirname, 'journeys-up.cjs'),
  globalTeardown: join(__dirname, 'journeys-down.cjs'),
  // A bound for what hangs, not a measure: axe looks at many states in one test.
  testTimeout: 240_000,
};
