import type { Formats } from '@phare/kernel/web';
import type { SummaryRow } from '@phare/kernel/web/feedback/summary-list';
import type { SameKeys } from '@phare/kernel/domain';
import type { PolicyView } from '@phare/policy/web';
import type { AccessAnswers, Answers, ContactAnswers, SituationAnswers } from '../draft/answers';
import { ASKER_URL, stepUrl } from '../draft/steps';
import type { REVIEW_TEXT } from './review.catalogue';

/** What the rows are written with. */
export interface RowWords {
  readonly t: SameKeys<(typeof REVIEW_TEXT)['fr-CA']>;
  readonly formats: Formats;
  readonly policy: PolicyView;
  /** The subject line as it will be sent. */
  readonly subject: string;
  readonly nameOf: (personId: string) => string;
}

/** The answers as the person gave them, each line with its page. */
export function reviewRows({ asker, subject, situation, description, contact, access }: Answers, words: RowWords): readonly SummaryRow[] {
  const { t, policy } = words;
  const items = policy.offer.flatMap((family) => family.items).filter(({ code }) => subject.items.includes(code) && code.startsWith(`${subject.family}.`));
  return [
    { label: t.organisation, values: [asker.organisation.label], changeLink: ASKER_URL },
    { label: t.function, values: [labelOf(policy.rules.values.functions, asker.function)], changeLink: ASKER_URL },
    { label: t.subject, values: [words.subject, ...items.map(({ title }) => title)], changeLink: stepUrl('sujet') },
    { label: t.situation, values: situationValues(situation, words), changeLink: stepUrl('situation') },
    { label: t.description, values: given(description.description), changeLink: stepUrl('description') },
    { label: t.contact, values: contactValues(contact, words), changeLink: stepUrl('joindre') },
    { label: t.access, values: accessValues(access, words), changeLink: stepUrl('acces') },
  ];
}

function situationValues({ affects, kinds, deadline }: SituationAnswers, { t, policy, formats }: RowWords): readonly string[] {
  const named = affects === 'yes' ? kinds.map((code) => labelOf(policy.rules.priority.kinds, code)) : [];
  return [...(affects ? [affects === 'yes' ? t.affects : t.doesNotAffect] : []), ...named, ...(deadline ? [t.deadline({ date: formats.date(deadline) })] : [])];
}

function contactValues({ name, email, phone, modes, when, leaveMessage }: ContactAnswers, { t, policy, formats }: RowWords): readonly string[] {
  const preferred = modes.map((code) => labelOf(policy.rules.values.modes, code));
  return [
    ...given(name),
    ...given(email),
    ...given(phone && t.phone({ phone })),
    ...given(preferred.length > 0 ? t.modes({ modes: formats.list(preferred) }) : ''),
    ...given(when.trim() && t.when({ when })),
    ...given(leaveMessage === 'yes' ? t.mayLeaveMessage : leaveMessage === 'no' ? t.leaveNoMessage : ''),
  ];
}

function accessValues({ audience, keeperId, excluded, excludedText, persons }: AccessAnswers, { t, formats, nameOf }: RowWords): readonly string[] {
  const keeper = keeperId ? t.keeper({ name: nameOf(keeperId) }) : t.keeperToCome;
  const out = [...excluded.map(nameOf), ...given(excludedText)];
  return [
    ...given(audience === 'sealed' ? t.sealed : audience === 'team' ? t.team : ''),
    ...given(audience === 'sealed' ? keeper : ''),
    ...given(out.length > 0 ? t.excluded({ names: formats.list(out) }) : ''),
    ...persons.filter(({ name }) => name.trim()).map((person) => t.invited(person)),
  ];
}

const given = (value: string): readonly string[] => (value.trim() ? [value.trim()] : []);

const labelOf = (list: readonly { readonly code: string; readonly label: string }[], code: string): string => list.find((value) => value.code === code)?.label ?? code;
