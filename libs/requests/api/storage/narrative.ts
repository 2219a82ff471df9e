/** A column of JSON: the paths of its codes; every other text in it is somebody's words, whoever adds it, and so is a code that holds a space. */
export interface JsonColumn {
  readonly codes: readonly string[];
}

interface NarrativeColumns {
  readonly texts: readonly string[];
  readonly json: Readonly<Record<string, JsonColumn>>;
}

/**
 * What people write, by table and column: all of it is encrypted where the request is sealed. Names, dates, codes and how to reach
 * someone are not: lists, mails and deadlines need them. Every other text column is declared in `sealed-columns.spec.ts`.
 */
export const NARRATIVE = {
  support_request: {
    texts: ['subject', 'description', 'priority_reason', 'closing_summary', 'done_by_organisation'],
    json: { eligibility_decision: { codes: ['outcome'] } },
  },
  timeline_entry: {
    texts: ['text'],
    json: {
      detail: {
        codes: [
          // Not `reason`: a code in a referral, a sentence elsewhere.
          ...['channel', 'priority', 'suggested', 'eligibility.outcome', 'contactedAt', 'mode', 'referralId', 'clause'],
          ...['targetId', 'fields', 'givenBy', 'answer', 'by', 'confirmed', 'function'],
          // Of a step, `verb` is a code or the organisation's own words.
          ...['interventionId', 'corrects', 'happenedAt', 'brought', 'visibility', 'stepId', 'owner', 'status', 'dueOn', 'kind', 'form', 'axes', 'moment', 'level', 'side'],
          ...['attachmentId', 'documents', 'agreementId', 'claimId', 'travelOn', 'paidOn'],
          ...['outcome', 'referralAnswer', 'personId', 'organisationId', 'added', 'removed', 'until', 'newDate', 'before', 'conflicts', 'decision', 'partnerId'],
          ...['intoId', 'intoNumber', 'fromId', 'fromNumber', 'does', 'nextActionOn', 'waitingFor'],
          'by',
        ],
      },
    },
  },
  follow_up: { texts: ['summary', 'next_step'], json: {} },
  referral: { texts: ['note'], json: {} },
  referral_answer: { texts: ['note'], json: {} },
  intervention: { texts: ['note'], json: {} },
  meeting: { texts: ['parties', 'framework', 'mandate'], json: {} },
  plan_step: { texts: ['title', 'verb'], json: {} },
  travel_agreement: { texts: ['purpose', 'place', 'answer_reason'], json: {} },
  travel_claim: { texts: ['answer_reason'], json: {} },
  excluded_person: { texts: ['text'], json: {} },
  review: { texts: ['comment'], json: {} },
  attachment: { texts: ['name'], json: {} },
  access_grant: { texts: ['reason'], json: {} },
} as const satisfies Readonly<Record<string, NarrativeColumns>>;

export type NarrativeTable = keyof typeof NARRATIVE;
export const NARRATIVE_TABLES = Object.keys(NARRATIVE) as NarrativeTable[];

/** The narrative columns of a table, JSON included. */
export const narrativeColumns = (table: NarrativeTable): string[] => [...NARRATIVE[table].texts, ...Object.keys(NARRATIVE[table].json)];

/** What becomes of a text: `column` names its place, such as `timeline_entry.detail.nextStep`. */
export type TextChange = (text: string, column: string) => Promise<string>;

/** A row, or a part of one, with each of its texts changed. Nothing else of it is touched. */
export async function changeTexts<Row extends object>(table: NarrativeTable, row: Row, change: TextChange): Promise<Row> {
  const { texts, json }: NarrativeColumns = NARRATIVE[table];
  const changed = await Promise.all(
    Object.entries(row).map(async ([column, value]: [string, unknown]): Promise<[string, unknown]> => {
      const place = `${table}.${column}`;
      if (texts.includes(column)) return [column, typeof value === 'string' ? await change(value, place) : value];
      const { codes } = json[column] ?? {};
      return [column, codes ? await changeWithin(value, '', (text, path) => (codes.includes(path) && !/\s/u.test(text) ? Promise.resolve(text) : change(text, `${place}.${path}`))) : value];
    }),
  );
  return Object.fromEntries(changed) as Row;
}

/** Every text inside a JSON value, at its path. Items of a list share the path of the list. */
async function changeWithin(value: unknown, path: string, change: (text: string, path: string) => Promise<string>): Promise<unknown> {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return Promise.all(value.map((item) => changeWithin(item, path, change)));
  if (typeof value !== 'object' || value === null) return value;
  const members = await Promise.all(Object.entries(value).map(async ([name, member]) => [name, await changeWithin(member, path === '' ? name : `${path}.${name}`, change)]));
  return Object.fromEntries(members) as unknown;
}
