module.exports = {
  // Jest reads the time a test may take here alone, not in a project's file.
  testTimeout: 60_000,
  projects: ['<rootDir>/tools/jest/domain.cjs', '<rootDir>/tools/jest/api.cjs', '<rootDir>/tools/jest/web.cjs'],
};
