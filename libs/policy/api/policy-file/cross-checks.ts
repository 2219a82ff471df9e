import { civilDate } from '@phare/kernel/domain';
import type { PolicyRules } from '@phare/policy/domain';
import { clauseProblems } from './clause-checks';
import { duplicateProblems } from './duplicate-checks';
import type { PolicyFile } from './policy-from-file';
import type { FilePath, FileProblem } from './source-lines';

type Check = (file: PolicyFile) => readonly FileProblem[];

const CHECKS: readonly Check[] = [dateProblems, duplicateProblems, clauseProblems, familyProblems, ({ rules }) => rulesCrossProblems(rules)];

/** Those that look at the parameters alone: what a network chooses has to pass them too. */
const RULE_CHECKS: readonly ((file: Pick<PolicyFile, 'rules'>) => readonly FileProblem[])[] = [levelProblems, functionProblems, modeProblems, reasonProblems, choiceProblems, tariffProblems, hourProblems];

/** What a schema cannot see: codes given twice, and references to what is not in the file. */
export function crossProblems(file: PolicyFile): readonly FileProblem[] {
  return CHECKS.flatMap((check) => check(file));
}

/** The same of the parameters of a policy. */
export const rulesCrossProblems = (rules: PolicyRules): readonly FileProblem[] => RULE_CHECKS.flatMap((check) => check({ rules }));

const problemIf = (wrong: boolean, path: FilePath, sentence: string): readonly FileProblem[] => (wrong ? [{ path, sentence }] : []);

const codesOf = (list: readonly { readonly code: string }[]): readonly string[] => list.map(({ code }) => code);

function dateProblems({ inForceFrom }: PolicyFile): readonly FileProblem[] {
  return problemIf(civilDate(inForceFrom) === null, ['inForceFrom'], `inForceFrom must be a day that exists, as YYYY-MM-DD, not “${inForceFrom}”`);
}

function familyProblems({ offer }: PolicyFile): readonly FileProblem[] {
  return offer.families.flatMap(({ code: family, items }, f) =>
    items.flatMap(({ code }, i) => problemIf(!code.startsWith(`${family}.`), ['offer', 'families', f, 'items', i, 'code'], `item “${code}” must start with its family, “${family}.”`)),
  );
}

function levelProblems({ rules: { priority } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const levels = codesOf(priority.levels);
  const uses = [...priority.kinds.map(({ level }, index) => ({ level, path: ['kinds', index, 'level'] })), { level: priority.otherwise.level, path: ['otherwise', 'level'] }];
  return [
    ...uses.flatMap(({ level, path }) => problemIf(!levels.includes(level), ['rules', 'priority', ...path], `no priority level “${level}”`)),
    ...problemIf(!codesOf(priority.kinds).includes(priority.unnamedKind), ['rules', 'priority', 'unnamedKind'], `no kind “${priority.unnamedKind}”`),
  ];
}

function functionProblems({ rules: { values, eligibility } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const path = ['rules', 'eligibility', 'requester', 'functions'];
  const decided = Object.keys(eligibility.requester.functions);
  const known = codesOf(values.functions);
  return [
    ...decided.filter((code) => !known.includes(code)).map((code) => ({ path: [...path, code], sentence: `no function “${code}” in rules.values.functions` })),
    ...known.filter((code) => !decided.includes(code)).map((code) => ({ path, sentence: `function “${code}” has no outcome here` })),
  ];
}

function modeProblems({ rules: { values, followUp } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const known = codesOf(values.modes);
  return followUp.countingModes.flatMap((mode, index) => problemIf(!known.includes(mode), ['rules', 'followUp', 'countingModes', index], `no mode “${mode}” in rules.values.modes`));
}

function reasonProblems({ rules: { values, referral } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const known = codesOf(values.referralReasons);
  return referral.neverWithout.flatMap((reason, index) => problemIf(!known.includes(reason), ['rules', 'referral', 'neverWithout', index], `no reason “${reason}” in rules.values.referralReasons`));
}

function choiceProblems({ rules }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  return rules.choices.flatMap(({ parameter }, index) => problemIf(!isParameter(rules, parameter), ['rules', 'choices', index, 'parameter'], `no parameter “${parameter}” in rules`));
}

function isParameter(rules: PolicyFile['rules'], parameter: string): boolean {
  const found = parameter.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined), rules);
  return found !== undefined;
}

function tariffProblems({ rules: { costs, eligibility } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const useless = costs.nonMemberTariff !== null && eligibility.membership.neverMember !== 'pass';
  return problemIf(useless, ['rules', 'costs', 'nonMemberTariff'], 'a tariff for non-members needs rules.eligibility.membership.neverMember: pass');
}

function hourProblems({ rules: { followUp } }: Pick<PolicyFile, 'rules'>): readonly FileProblem[] {
  const { from, until } = followUp.ladder.mailHours;
  return problemIf(from >= until, ['rules', 'followUp', 'ladder', 'mailHours'], 'mailHours must begin before it ends');
}
