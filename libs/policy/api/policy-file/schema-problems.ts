import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { POLICY_FILE_SCHEMA } from './policy-file.schema';
import { POLICY_RULES_SCHEMA } from './policy-rules.schema';
import type { FilePath, FileProblem } from './source-lines';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const isFile = ajv.compile(POLICY_FILE_SCHEMA);
const isRules = ajv.compile(POLICY_RULES_SCHEMA);

/** Everything in the content that the schema of policy files refuses. */
export const schemaProblems = (content: unknown): readonly FileProblem[] => problemsOf(isFile, content);

/** The same of its parameters alone (`PolicyRules`). */
export const rulesProblems = (rules: unknown): readonly FileProblem[] => problemsOf(isRules, rules);

const problemsOf = (matches: ValidateFunction, content: unknown): readonly FileProblem[] => (matches(content) ? [] : (matches.errors ?? []).map(problemOf));

function problemOf({ instancePath, keyword, params, message }: ErrorObject): FileProblem {
  const path = pathOf(instancePath);
  const where = wordsOf(path);
  if (keyword === 'additionalProperties') {
    const unknown = String(params['additionalProperty']);
    return { path: [...path, unknown], sentence: `“${unknown}” is not a key of ${where}` };
  }
  if (keyword === 'required') return { path, sentence: `“${String(params['missingProperty'])}” is missing from ${where}` };
  if (keyword === 'enum') return { path, sentence: `${where} must be one of: ${String(params['allowedValues']).replaceAll(',', ', ')}` };
  return { path, sentence: `${where} ${message ?? 'is wrong'}` };
}

/** The segments of an RFC 6901 pointer, unescaped. */
function pathOf(pointer: string): FilePath {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `rules.followUp.deadline`, `clauses[3].text`; « the file » for its root. */
export function wordsOf(path: FilePath): string {
  if (path.length === 0) return 'the file';
  return path.reduce<string>((words, segment) => (/^\d+$/.test(String(segment)) ? `${words}[${segment}]` : `${words}${words === '' ? '' : '.'}${segment}`), '');
}
