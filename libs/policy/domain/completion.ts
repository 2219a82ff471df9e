import type { PolicyVersion } from './policy-version';

/**
 * How a text of a version stands to what was published of it: the same; the same with parameters that did not exist yet; or another policy.
 * A published version never changes. The product learns parameters later, and a network then says what it holds for them.
 */
export type CompletionOutcome = 'same' | 'completed' | 'changed';

/**
 * Compares, as JSON, what was published with what a file says today. Only `rules` may be completed: by parameters that the published
 * version does not have, and by choices (`rules.choices`) about those parameters alone. Articles, offer, dates, every value and every
 * list that was published must be found again as they were.
 */
export function completionOf(published: PolicyVersion, file: PolicyVersion): CompletionOutcome {
  const [before, after] = [asJson(published), asJson(file)];
  if (sameJson(before, after)) return 'same';
  const choices = published.rules.choices.length;
  const earlier = { ...file, rules: { ...file.rules, choices: file.rules.choices.slice(0, choices) } };
  const onNewParameters = file.rules.choices.slice(choices).every(({ parameter }) => !holds(published.rules, parameter.split('.')));
  return onNewParameters && sameJson(...withoutRules(published, file)) && contains(asJson(earlier.rules), asJson(published.rules)) ? 'completed' : 'changed';
}

const withoutRules = (...versions: readonly [PolicyVersion, PolicyVersion]): [unknown, unknown] => {
  const [one, other] = versions.map((version) => asJson({ ...version, rules: null }));
  return [one, other];
};

/** Whether every key and item of `part` is in `whole`, as it is. A list is never longer: a value more in a closed list is a change of policy. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && whole.length === part.length && part.every((item, place) => contains(whole[place], item));
  if (!isRecord(part)) return whole === part;
  return isRecord(whole) && Object.entries(part).every(([key, value]) => Object.hasOwn(whole, key) && contains(whole[key], value));
}

const sameJson = (one: unknown, other: unknown): boolean => contains(one, other) && contains(other, one);

const holds = (value: unknown, [key, ...rest]: readonly string[]): boolean => key === undefined || (isRecord(value) && Object.hasOwn(value, key) && holds(value[key], rest));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is left of it once stored: a key without a value is not one. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
