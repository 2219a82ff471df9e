import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PolicyVersion } from '@phare/policy/domain';
import { crossProblems } from './cross-checks';
import { type FileProblem, SourceLines } from './source-lines';
import { PolicyFileError } from './policy-file-error';
import { policyFromFile, type PolicyFile } from './policy-from-file';
import { schemaProblems } from './schema-problems';

/**
 * Reads one version of a policy from a YAML file (`libs/policy/data/<policy>/<version>.yaml`).
 * Rejects with a `PolicyFileError` that names every faulty line: YAML syntax first; then the schema; then what refers to
 * something that is not there. Errors of the file system pass through.
 */
export async function readPolicyFile(path: string): Promise<PolicyVersion> {
  return parsePolicy(await readFile(path, 'utf8'), basename(path));
}

/** The same for a text at hand; `name` is what the problems are reported under. */
export function parsePolicy(text: string, name: string): PolicyVersion {
  const source = new SourceLines(text);
  throwIfAny(name, source.syntaxProblems());
  const content = source.content();
  throwIfAny(name, locate(source, schemaProblems(content)));
  // The schema has just checked this shape, and a spec keeps the two in step.
  const file = content as PolicyFile;
  throwIfAny(name, locate(source, crossProblems(file)));
  return policyFromFile(file);
}

function locate(source: SourceLines, problems: readonly FileProblem[]): PolicyFileError['problems'] {
  return problems.map(({ path, sentence }) => ({ line: source.lineOf(path), sentence })).sort((a, b) => a.line - b.line);
}

function throwIfAny(name: string, problems: PolicyFileError['problems']): void {
  if (problems.length > 0) throw new PolicyFileError(name, problems);
}
