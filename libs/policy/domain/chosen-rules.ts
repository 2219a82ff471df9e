import type { CivilDate } from '@phare/kernel/domain';
import { choiceSentence } from './choice-sentence';
import type { NetworkChoice, PolicyRules } from './policy-rules';

/** What a network answers, from a day on, to a question that its policy leaves open (`NetworkChoice`). */
export interface ChosenValue {
  /** Path of the parameter inside `PolicyRules`, as the question names it. */
  readonly parameter: string;
  /** As the parameter holds it; a list of coded things is said by their codes. */
  readonly value: unknown;
  readonly from: CivilDate;
}

/** Answers by parameter. */
export type Answers = ReadonlyMap<string, unknown>;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Coded {
  readonly code: string;
}

const isCoded = (value: unknown): value is Coded => isNode(value) && typeof value['code'] === 'string';

export const isCodedList = (value: unknown): value is readonly Coded[] => Array.isArray(value) && value.length > 0 && value.every(isCoded);

/** What a parameter holds; undefined where there is none. */
export const parameterOf = (rules: PolicyRules, parameter: string): unknown => parameter.split('.').reduce<unknown>((value, key) => (isNode(value) && Object.hasOwn(value, key) ? value[key] : undefined), rules);

/** What a parameter holds, as an answer says it. */
export function answerOf(rules: PolicyRules, parameter: string): unknown {
  const held = parameterOf(rules, parameter);
  return isCodedList(held) ? held.map(({ code }) => code) : held;
}

/** The questions that are answered otherwise than the version itself does. */
const answered = (rules: PolicyRules, answers: Answers): readonly NetworkChoice[] => rules.choices.filter(({ parameter }) => answers.has(parameter) && !sameAnswer(answers.get(parameter), answerOf(rules, parameter)));

/** The parameters with the network's answers in the place of their own, right or wrong: a schema has still to see them. */
export const answeredRules = (rules: PolicyRules, answers: Answers): PolicyRules =>
  answered(rules, answers).reduce<PolicyRules>((so, { parameter }) => withValue(so, parameter, heldAs(parameterOf(rules, parameter), answers.get(parameter))), rules);

/**
 * The rules with the network's answers in the place of their own. A version takes an answer only to a question that it leaves open:
 * where a later one speaks, it is heard. The sentence of an answer that differs is made anew, from its value.
 */
export function chosenRules(rules: PolicyRules, answers: Answers): PolicyRules {
  const given = answered(rules, answers);
  if (given.length === 0) return rules;
  const chosen = answeredRules(rules, answers);
  const told = (choice: NetworkChoice): NetworkChoice => (given.includes(choice) ? { ...choice, answer: choiceSentence(chosen, choice.parameter, answers.get(choice.parameter)) } : choice);
  return { ...chosen, choices: rules.choices.map(told) };
}

/** Whether two answers are the same, in whatever order their keys were written. */
export const sameAnswer = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (isNode(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

/** Codes stand for the things of the version that bear them; an unknown one stays as it is, and no schema takes it. */
const heldAs = (held: unknown, answer: unknown): unknown => (isCodedList(held) && Array.isArray(answer) ? answer.map((code: unknown) => held.find((thing) => thing.code === code) ?? code) : answer);

const withValue = (rules: PolicyRules, parameter: string, value: unknown): PolicyRules => placed(rules as unknown as Node, parameter.split('.'), value) as unknown as PolicyRules;

function placed(node: Node, [key = '', ...rest]: readonly string[], value: unknown): Node {
  const child = node[key];
  return { ...node, [key]: rest.length > 0 && isNode(child) ? placed(child, rest, value) : value };
}

/** The clause a question is about: the one that its parameter, or what it is part of, cites; null where no clause speaks of it. */
export function clauseOfChoice(rules: PolicyRules, { parameter }: NetworkChoice): string | null {
  const keys = parameter.split('.');
  const around = keys.map((_, index) => parameterOf(rules, keys.slice(0, keys.length - index).join('.')));
  return around.map(cited).find((clause) => clause !== null) ?? null;
}

const cited = (value: unknown): string | null => (isNode(value) && typeof value['clause'] === 'string' ? value['clause'] : Array.isArray(value) ? citedInList(value) : null);

const citedInList = (list: readonly unknown[]): string | null => list.map((item) => cited(item) ?? (isNode(item) ? cited(item['values']) : null)).find((clause) => clause !== null) ?? null;
