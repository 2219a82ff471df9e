// What `npm run check:mutation` runs: the product broken one way at a time, and measures that take too long for `npm test`.
const api = require('./api.cjs');
module.exports = {
  ...api,
  displayName: 'mutation',
  testMatch: ['<rootDir>/apps/api/specs/mutation/*.mutation.ts'],
  // A bound for what hangs, not a measure.
  testTimeout: 1_800_000,
};
