import type { SchemaObject } from 'ajv';
import { DEADLINE_UNITS, ROLL_OVERS } from '@phare/policy/domain';
import { bilingual, closedValue, code, listOf, object, oneOf, orNull, text, wholeNumber, yesOrNo } from './schema-parts';

/** A year of anything counted in days: beyond, it is a slip of the keyboard. */
const days = (minimum: number): SchemaObject => wholeNumber(minimum, 366);

const values = object({
  functions: listOf(closedValue({ addressed: bilingual, described: bilingual, origin: bilingual })),
  channels: listOf(closedValue()),
  modes: listOf(closedValue()),
  brought: listOf(closedValue()),
  verbs: listOf(closedValue()),
  accompanimentKinds: listOf(closedValue()),
  forms: listOf(closedValue()),
  referralReasons: listOf(closedValue()),
  partnerTypes: listOf(closedValue()),
});

const eligibility = object({
  membership: object({
    clause: code,
    lapsed: oneOf('unknown', 'fail'),
    neverMember: oneOf('fail', 'pass'),
    emergingGroup: oneOf('pass', 'fail', 'unknown'),
    lapseAfterReceipt: oneOf('eligibility_stands'),
  }),
  requester: object({
    clause: code,
    functions: { type: 'object', additionalProperties: oneOf('pass', 'unknown') },
    boardResolution: oneOf('optional'),
    linkDays: days(1),
  }),
  addressed: object({ clause: code }),
});

const priority = object({
  levels: listOf(closedValue()),
  kinds: listOf(closedValue({ level: code, crisis: yesOrNo, proposeSealed: yesOrNo })),
  unnamedKind: code,
  otherwise: closedValue({ level: code }),
});

const deadline = object({ unit: oneOf(...DEADLINE_UNITS), n: days(1) }, { roll: oneOf(...ROLL_OVERS) });

const ladder = object({
  remindDaysBefore: listOf(days(1)),
  unassignedAfterWorkingDays: days(1),
  proposalAnsweredWithinWorkingDays: days(1),
  withoutKeeperAfterWorkingDays: days(1),
  overdueEveryWorkingDays: days(1),
  apologyDaysAfter: days(1),
  mailHours: object({ from: wholeNumber(0, 23), until: wholeNumber(1, 24) }),
});

const followUp = object({
  clause: code,
  deadline,
  internalTarget: oneOf('last_working_day_on_or_before'),
  zone: oneOf('organisation'),
  pauses: oneOf('none'),
  countingModes: { ...listOf(code), uniqueItems: true },
  crisisTarget: orNull(deadline),
  receipt: object({ lateEntry: oneOf('flagged'), future: oneOf('refused'), beforeFirstVersion: oneOf('refused') }),
  ladder,
});

/** Three levels, from the least to the most autonomous (features.md 3.7); axes are the network's, and may be none. */
const accompaniment = object({
  journalFixedAfterHours: wholeNumber(1, 720),
  autonomy: { ...listOf(closedValue()), minItems: 3, maxItems: 3 },
  axes: { type: 'array', uniqueItems: true, items: object({ code, label: bilingual, values: listOf(closedValue()) }) },
});

/** No working days: they are for answers, not for years of keeping. */
const retentionRow = object({ trigger: oneOf('request_ended'), keep: object({ unit: oneOf('days', 'months', 'years'), n: days(1) }), action: oneOf('destroy'), basis: bilingual });

const tariff = object({ amount: { type: 'number', exclusiveMinimum: 0 }, currency: { type: 'string', pattern: '^[A-Z]{3}$' }, per: oneOf('hour'), clause: code });

/** The parameters of a policy version: `PolicyRules` of policy/domain. */
export const POLICY_RULES_SCHEMA: SchemaObject = object({
  values,
  eligibility,
  priority,
  followUp,
  queue: object({ atRiskDays: days(0) }),
  sameMatter: oneOf('separate_requests'),
  referral: object({ clause: code, askAfterDays: listOf(days(1)), neverWithout: { type: 'array', items: code }, linkDays: days(1), recheckAfterDays: days(1) }),
  plan: object({ clause: code, federationShareAlert: { type: 'number', minimum: 0, maximum: 1 } }),
  accompaniment,
  costs: object({ clause: code, nonMemberTariff: orNull(tariff), travel: object({ claimable: yesOrNo, clause: code, millsPerKilometre: orNull(wholeNumber(1, 10_000)) }) }),
  retention: object({ endedRequests: retentionRow }),
  choices: { type: 'array', items: object({ code: { type: 'string', pattern: '^D[1-9][0-9]*$' }, parameter: text, question: bilingual, answer: bilingual }) },
});
