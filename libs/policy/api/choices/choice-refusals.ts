import type { FieldRefusal } from '@phare/kernel/api';
import { answeredRules, answerOf, sameAnswer, type Edition, type PolicyRules } from '@phare/policy/domain';
import { rulesCrossProblems } from '../policy-file/cross-checks';
import { rulesProblems } from '../policy-file/schema-problems';
import { choiceForm } from './choice-form';

/** Answers as a body gives them, by the parameter of each question. */
export type GivenAnswers = Readonly<Record<string, unknown>>;

/** What is wrong with answers given to the questions that an edition leaves open, beside those it holds: what a policy file with them in it would be refused for. */
export function choiceRefusals({ policy, published: { rules } }: Pick<Edition, 'policy' | 'published'>, given: GivenAnswers): readonly FieldRefusal[] {
  const parameters = Object.keys(given);
  const strangers = parameters.filter((parameter) => !mayAnswer(rules, parameter, given[parameter]));
  if (strangers.length > 0) return strangers.map((parameter) => ({ pointer: pointerOf(parameter), code: 'choice' }));
  const standing = rules.choices.map(({ parameter }) => [parameter, answerOf(policy.rules, parameter)] as const);
  const chosen = answeredRules(rules, new Map([...standing, ...Object.entries(given)]));
  const problems = rulesProblems(chosen);
  const paths = (problems.length > 0 ? problems : rulesCrossProblems(chosen)).map(({ path }) => path.filter((key) => key !== 'rules').join('.'));
  // What two answers break together is said of both.
  const blamed = parameters.filter((parameter) => paths.some((path) => path === parameter || path.startsWith(`${parameter}.`)));
  return paths.length === 0 ? [] : (blamed.length > 0 ? blamed : parameters).map((parameter) => ({ pointer: pointerOf(parameter), code: 'choice' }));
}

/** RFC 6901. */
const pointerOf = (parameter: string): string => `/choices/${parameter.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function mayAnswer(rules: PolicyRules, parameter: string, value: unknown): boolean {
  const open = rules.choices.some((choice) => choice.parameter === parameter);
  return open && (choiceForm(rules, parameter).kind !== 'fixed' || sameAnswer(value, answerOf(rules, parameter)));
}

/** The answers that are not those of the policy file. */
export const answersGiven = (rules: PolicyRules, given: GivenAnswers): GivenAnswers => Object.fromEntries(Object.entries(given).filter(([parameter, value]) => !sameAnswer(value, answerOf(rules, parameter))));
