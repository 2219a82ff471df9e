// One preset for every Node project. Our TypeScript and the ESM-only npm packages (Nest 12, nodemailer…)
// become CommonJS through swc, cached: no --experimental-vm-modules, and jest.mock would work as usual.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const root = join(__dirname, '../..');
const { $schema, ...swc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
module.exports = {
  rootDir: root,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@phare/(.+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.nx', '<rootDir>/.data'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'commonjs' }, sourceMaps: 'inline' }],
    '/node_modules/.+\\.m?js$': join(__dirname, 'npm-esm.cjs'),
  },
  transformIgnorePatterns: [],
};
