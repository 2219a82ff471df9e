module.exports = { ...require('./node.cjs'), displayName: 'domain', testMatch: ['<rootDir>/libs/*/domain/**/*.spec.ts'] };
