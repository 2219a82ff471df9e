// House rules of the architecture that syntax alone can tell.

const CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Business time comes from the Clock (house rule 7).' },
  { selector: "CallExpression[callee.name='Date']", message: 'Business time comes from the Clock (house rule 7).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Business time comes from the Clock (house rule 7).' },
];

const SETTINGS = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings are read once, in libs/kernel/api/settings (house rule 9).' },
  { selector: "ImportDeclaration[source.value=/^(node:)?process$/]", message: 'Settings are read once, in libs/kernel/api/settings (house rule 9).' },
];

const SQL_NOW = /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b|\blocaltimestamp\b/.source;

const SQL_CLOCK = [
  { selector: `TemplateElement[value.raw=/${SQL_NOW}/i]`, message: 'Business time travels to SQL as a parameter (house rule 7).' },
  { selector: `Literal[value=/${SQL_NOW}/i]`, message: 'Business time travels to SQL as a parameter (house rule 7).' },
];

const CONSTRUCTOR = { selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]", message: 'A class with more than 5 dependencies does more than one thing (house rule 11).' };

const SKIPPED = [
  { selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]', message: 'A test runs, or it does not exist.' },
  { selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.value=/^(skip|only|todo|failing)$/]', message: 'A test runs, or it does not exist.' },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'A test runs, or it does not exist.' },
];

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] });

const TYPESCRIPT = ['libs/**/*.ts', 'apps/**/*.ts'];
const SPEC = '**/*.spec.ts';
const MIGRATION = 'libs/installation/api/migrations/**';

export const houseRules = [
  {
    files: TYPESCRIPT,
    rules: {
      ...syntax(CLOCK, SETTINGS, SQL_CLOCK, CONSTRUCTOR),
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['libs/kernel/api/clock/*.ts'], rules: syntax(SETTINGS, CONSTRUCTOR) },
  { files: ['libs/kernel/api/settings/environment.ts'], rules: syntax(CLOCK, SQL_CLOCK) },
  { files: [MIGRATION], rules: { ...syntax(CLOCK, SETTINGS), 'max-lines-per-function': 'off' } },
  // Tests choose instants; the machine's clock, the environment of a child and SQL's clock are theirs to read.
  { files: [SPEC, '**/*.mutation.ts', 'apps/web-e2e/**/*.ts', 'apps/*/checks/**/*.ts', 'libs/*/testing/**/*.ts'], rules: { ...syntax(SKIPPED), 'max-lines-per-function': 'off' } },
];
