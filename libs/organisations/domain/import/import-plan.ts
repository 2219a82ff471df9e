import type { Period } from '../period';
import type { ImportMessage } from './import-message';
import type { KnownOrganisation } from './import-context';

/** One record of a file: the line on which it begins (1 is the first) and its cells. */
export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of a file, the header first; and where reading had to stop, if it did. */
export interface FileRecords {
  readonly records: readonly FileRecord[];
  readonly stoppedAt: number | null;
}

/** What an organisation is, dates aside. */
export type OrganisationDetails = Omit<KnownOrganisation, 'id' | 'memberships'>;

/** One thing to write. */
export type ImportChange =
  | { readonly kind: 'create'; readonly details: OrganisationDetails; readonly membership: Period | null }
  | { readonly kind: 'update'; readonly id: string; readonly details: OrganisationDetails; readonly membership: MembershipChange | null };

/** A membership to add, or the new end of one that is known. */
export type MembershipChange = { readonly add: Period } | { readonly id: string; readonly until: Period['until'] };

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

/** What becomes of one line, and what there is to say about it. */
export interface ImportLine {
  readonly line: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly messages: readonly ImportMessage[];
}

/** The report of a file and what to write. Nothing is written when any line is refused. */
export interface ImportPlan {
  readonly lines: readonly ImportLine[];
  readonly changes: readonly ImportChange[];
  /** Headers that name no field: those columns are left alone. */
  readonly ignoredColumns: readonly string[];
}

/** How many lines came out in each way. */
export function summaryOf(lines: readonly ImportLine[]): Readonly<Record<ImportOutcome, number>> {
  const count = (outcome: ImportOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return { created: count('created'), updated: count('updated'), unchanged: count('unchanged'), refused: count('refused') };
}
