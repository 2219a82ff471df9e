import type { IncidentFactsView } from '../registers.client';

export type FactName = keyof IncidentFactsView;
export type FactKind = 'text' | 'line' | 'date' | 'number' | 'yesNo';

export interface FactField {
  readonly name: FactName;
  readonly kind: FactKind;
}

export interface FactSection {
  readonly name: 'happened' | 'information' | 'risk' | 'notices' | 'measures';
  readonly fields: readonly FactField[];
}

const fields = (kind: FactKind, ...names: readonly FactName[]): readonly FactField[] => names.map((name) => ({ name, kind }));

/** The facts in the order in which one tells them. */
export const FACT_SECTIONS: readonly FactSection[] = [
  { name: 'happened', fields: [...fields('date', 'awareOn'), ...fields('text', 'circumstances'), ...fields('date', 'happenedFrom', 'happenedUntil'), ...fields('yesNo', 'happenedApproximate')] },
  { name: 'information', fields: [...fields('text', 'information', 'informationUnknown'), ...fields('number', 'persons'), ...fields('yesNo', 'personsApproximate'), ...fields('number', 'personsInQuebec')] },
  { name: 'risk', fields: [...fields('text', 'sensitivity', 'harmfulUses', 'consequences', 'likelihood'), ...fields('yesNo', 'serious')] },
  { name: 'notices', fields: [...fields('date', 'commissionNotifiedOn', 'personsNotifiedOn'), ...fields('yesNo', 'publicNotice'), ...fields('text', 'publicNoticeReason')] },
  { name: 'measures', fields: fields('text', 'measures') },
];

export const FACT_FIELDS: readonly FactField[] = FACT_SECTIONS.flatMap((section) => section.fields);

/** What is typed: every fact as text, empty where nothing is. */
export type TypedFacts = Readonly<Record<FactName, string>>;

const YES = 'yes';
const NO = 'no';

export const typedFacts = (facts: Partial<IncidentFactsView>): TypedFacts => Object.fromEntries(FACT_FIELDS.map(({ name }) => [name, typed(facts[name])])) as TypedFacts;

/** The facts that were typed, or typed anew: an emptied field takes nothing away, for nothing of the register is erased. */
export function saidFacts(typedNow: TypedFacts, before: TypedFacts): Partial<IncidentFactsView> {
  const said = FACT_FIELDS.filter(({ name }) => typedNow[name].trim() !== '' && typedNow[name] !== before[name]);
  return Object.fromEntries(said.map(({ name, kind }) => [name, valueOf(kind, typedNow[name].trim())]));
}

const typed = (value: string | number | boolean | undefined): string => (value === undefined ? '' : typeof value === 'boolean' ? (value ? YES : NO) : String(value));

function valueOf(kind: FactKind, text: string): string | number | boolean {
  if (kind === 'number') return Number(text);
  return kind === 'yesNo' ? text === YES : text;
}
