import type { CivilDate } from '@phare/kernel/domain';
import { type Answers, type ChosenValue, chosenRules } from './chosen-rules';
import type { PolicyVersion } from './policy-version';

/** What a version needs to be read day by day. */
type Ruled = Pick<PolicyVersion, 'inForceFrom' | 'rules'>;

/** A published version. */
export interface Published<Policy extends Ruled = PolicyVersion> {
  readonly id: string;
  readonly policy: Policy;
}

/** A version with the answers that the network gives to its open questions from a day on, until the next edition. */
export interface Edition<Policy extends Ruled = PolicyVersion> extends Published<Policy> {
  readonly from: CivilDate;
  /** The version itself, before any answer. */
  readonly published: Policy;
}

const latestFirst = (one: CivilDate, other: CivilDate): number => (one < other ? 1 : one > other ? -1 : 0);

/** Every edition there has been and will be, the latest first. Of two answers from one day, the one given last counts: `choices` are in the order they were made. */
export function editionsOf<Policy extends Ruled>(versions: readonly Published<Policy>[], choices: readonly ChosenValue[]): readonly Edition<Policy>[] {
  const ordered = [...versions].sort((one, other) => latestFirst(one.policy.inForceFrom, other.policy.inForceFrom));
  return ordered.flatMap(({ id, policy }, index) => {
    const until = ordered[index - 1]?.policy.inForceFrom;
    const changes = choices.map(({ from }) => from).filter((from) => from > policy.inForceFrom && (until === undefined || from < until));
    const days = [...new Set([policy.inForceFrom, ...changes])].sort(latestFirst);
    return days.map((from) => ({ id, from, published: policy, policy: { ...policy, rules: chosenRules(policy.rules, answersOn(choices, from)) } }));
  });
}

/** The answers that count on a day. */
export function answersOn(choices: readonly ChosenValue[], day: CivilDate): Answers {
  const ordered = choices.filter(({ from }) => from <= day).sort((one, other) => latestFirst(other.from, one.from));
  return new Map(ordered.map(({ parameter, value }) => [parameter, value]));
}

/** The edition in force on a day; undefined before the first version. */
export const editionOn = <Policy extends Ruled>(editions: readonly Edition<Policy>[], day: CivilDate): Edition<Policy> | undefined => editions.find(({ from }) => from <= day);

/** The edition of one version that counts for what was received on a day, even where a change of zone has put that day before the version. */
export function editionKept<Policy extends Ruled>(editions: readonly Edition<Policy>[], id: string, day: CivilDate): Edition<Policy> | undefined {
  const own = editions.filter((edition) => edition.id === id);
  return editionOn(own, day) ?? own.at(-1);
}
