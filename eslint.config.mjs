import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { describedDisable } from './tools/eslint/described-disable.mjs';
import { houseRules } from './tools/eslint/house-rules.mjs';
import { walls } from './tools/eslint/walls.mjs';

const KEYS_GO_TO_THE_INPUT = 'WAI-ARIA combobox pattern: the input keeps the focus and takes the keys (aria-activedescendant); options take the pointer';

// Files that may break a rule. This list may only shrink; tools/checks/lint.mjs refuses an entry that is no longer needed.
export const EXCEPTIONS = [
  { file: 'libs/kernel/web/forms/combobox/combobox.html', rule: '@angular-eslint/template/click-events-have-key-events', because: KEYS_GO_TO_THE_INPUT },
  { file: 'libs/kernel/web/forms/combobox/combobox.html', rule: '@angular-eslint/template/interactive-supports-focus', because: KEYS_GO_TO_THE_INPUT },
];

const TYPESCRIPT = ['libs/**/*.ts', 'apps/**/*.ts'];
const WEB = ['libs/*/web/**/*.ts', 'apps/web/**/*.ts'];
const NODE_GLOBALS = ['process', 'console', 'URL', 'Buffer', 'performance', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'AbortSignal', 'FormData', 'Blob', 'globalThis', 'require', 'module', '__dirname'];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.angular', '**/.nx', '**/.data', '**/tmp', '**/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { '@nx': nx, phare: { rules: { 'described-disable': describedDisable } } } },
  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, ...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      'phare/described-disable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always'],
      // TypeScript knows which names exist; this rule does not know types.
      'no-undef': 'off',
    },
  },
  { files: WEB, extends: [...angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  { files: ['libs/*/web/**/*.html', 'apps/web/src/app/**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  ...walls,
  ...houseRules,
  {
    files: ['tools/**/*.{mjs,cjs}', '*.{mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: { 'max-lines': ['error', { max: 300 }], 'no-unused-vars': ['error', { varsIgnorePattern: '^\\$schema$', argsIgnorePattern: '^_' }] },
  },
  ...EXCEPTIONS.map(({ file, rule }) => ({ files: [file], rules: { [rule]: 'off' } })),
);
