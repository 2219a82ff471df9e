// The walls of the architecture: layers, contexts, entries. Each has a canary in tools/canaries.

/** A context imports only itself and those on its left. */
export const CONTEXTS = ['kernel', 'policy', 'organisations', 'identity', 'confidentiality', 'support', 'requests', 'accompaniment', 'correspondence', 'reporting', 'installation'];

const contexts = CONTEXTS.map((context, index) => ({
  sourceTag: `context:${context}`,
  onlyDependOnLibsWithTags: CONTEXTS.slice(0, index + 1).map((left) => `context:${left}`),
}));

const layers = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: ['fast-check', 'esbuild'] },
  { sourceTag: 'layer:api', onlyDependOnLibsWithTags: ['layer:domain', 'layer:api', 'layer:testing'] },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:domain', 'layer:web'] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:domain', 'layer:api', 'layer:testing'] },
  { sourceTag: 'layer:app-api', onlyDependOnLibsWithTags: ['layer:domain', 'layer:api', 'layer:testing'] },
  { sourceTag: 'layer:app-web', onlyDependOnLibsWithTags: ['layer:domain', 'layer:web'] },
  { sourceTag: 'layer:app-e2e', onlyDependOnLibsWithTags: ['layer:domain', 'layer:testing'] },
];

export const boundaries = ['error', { enforceBuildableLibDependency: false, allow: [], banTransitiveDependencies: false, depConstraints: [...layers, ...contexts] }];

/** Services, and parts that only some pages show, have doors of their own (docs/adr/0002): through the index, every page would download them. */
const DOORS = '(kernel/web/(generated|forms|feedback)/[a-z-]+|kernel/web/testing|policy/web/(choices|clause|closures)|organisations/web/import|identity/web/forms|requests/web/marks|reporting/web/figures)$';

const entry = { regex: `^@phare/(?!${DOORS})[^/]+/[^/]+/`, message: 'A lib is imported through its index.ts: @phare/<context>/<layer>.' };
const path = { regex: '^(libs|apps)/', message: 'Import @phare/<context>/<layer>, not a path of the repository.' };
const node = { regex: '^(node:|(fs|path|os|crypto|child_process|net|http|https|stream|util|url|worker_threads|process)(/|$))', message: 'The web runs in a browser: nothing of Node.' };
const made = { regex: '(^@phare/kernel/web|^(\\.{1,2}/)+)(.*/)?testing(/|$)', message: 'What tests are made with is for specs alone.' };
const pure = { regex: '^(?!\\.{1,2}/|@phare/[^/]+/domain$)', message: 'The domain imports only the domain: no framework, no Node, no package.' };
const prose = { regex: '^(?!node:|fast-check$|esbuild$|\\.{1,2}/|@phare/[^/]+/(domain|testing)$)', message: 'A domain test needs the domain, fast-check and Node alone (esbuild to run the domain in a process of its own).' };

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const DOM = ['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'HTMLElement', 'Element', 'Event', 'alert', 'requestAnimationFrame'];
const HOST = ['process', 'Buffer', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'crypto', 'performance', 'globalThis', 'require', '__dirname'];

export const walls = [
  { files: ['libs/**/*.ts', 'apps/**/*.ts'], rules: { '@nx/enforce-module-boundaries': boundaries, ...imports(entry, path) } },
  { files: ['libs/*/web/**/*.ts', 'apps/web/**/*.ts'], ignores: ['**/*.spec.ts'], rules: imports(entry, path, node) },
  { files: ['libs/*/web/**/*.ts', 'apps/web/src/**/*.ts'], ignores: ['**/*.spec.ts', '**/testing/**'], rules: imports(entry, path, node, made) },
  { files: ['libs/*/domain/**/*.spec.ts'], rules: imports(entry, path, prose) },
  {
    files: ['libs/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      ...imports(entry, path, pure),
      'no-restricted-globals': ['error', ...DOM.map((name) => ({ name, message: 'The domain knows no browser.' })), ...HOST.map((name) => ({ name, message: 'The domain does no input or output.' }))],
    },
  },
];
