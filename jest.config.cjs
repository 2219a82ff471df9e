module.exports = { projects: ['<rootDir>/tools/jest/domain.cjs', '<rootDir>/tools/jest/api.cjs', '<rootDir>/tools/jest/web.cjs'] };
