import { isAddress, isKeepable, isPhone, newId, type Database, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Clock, type Result } from '@phare/kernel/domain';
import { planImport, summaryOf, type FileRecords, type ImportChange, type ImportPlan } from '@phare/organisations/domain';
import { readFile } from '../files/read-file';
import { holdDirectory, knownOrganisations } from '../storage/known-organisations';
import { networkPlaces } from '../storage/network-places';
import { endMembership, insertMemberships, insertOrganisations, updateOrganisation } from '../storage/write-organisations';

/** A file to import, and for whom. */
export interface ImportRequest {
  readonly database: Pick<Database, 'withActor'>;
  readonly actor: Actor;
  readonly clock: Clock;
  /** CSV (UTF-8, Windows-1252 or UTF-16 with its mark) or XLSX. */
  readonly file: Buffer;
  /** False: a dry run, which writes nothing. */
  readonly apply: boolean;
}

/** What became of a file. `applied` is true when it was asked for and no line was refused. */
export interface ImportReport extends Pick<ImportPlan, 'lines' | 'ignoredColumns'> {
  readonly applied: boolean;
  readonly summary: ReturnType<typeof summaryOf>;
}

/** Imports organisations and their memberships: everything in one transaction, or nothing. Used by the API and by the command line. */
export async function importOrganisations({ database, actor, clock, file, apply }: ImportRequest): Promise<Result<ImportReport, 'unreadable_file'>> {
  const records = await readFile(file);
  if (!records) return refused('unreadable_file');
  return database.withActor(actor, async (transaction) => {
    if (apply) await holdDirectory(transaction);
    const { lines, changes, ignoredColumns } = await planned(transaction, records);
    const summary = summaryOf(lines);
    const applied = apply && summary.refused === 0;
    if (applied) await write(transaction, changes, clock.now());
    return accepted({ applied, summary, ignoredColumns, lines });
  });
}

async function planned(transaction: Transaction, records: FileRecords): Promise<ImportPlan> {
  const { timeZone, territories } = await networkPlaces(transaction);
  const known = await knownOrganisations(transaction);
  return planImport(records, { territories, networkTimeZone: timeZone, known, checks: { isEmail: isAddress, isPhone, isKeepable } });
}

async function write(transaction: Transaction, changes: readonly ImportChange[], at: Date): Promise<void> {
  const added = changes.flatMap((change) => (change.kind === 'create' ? [{ id: newId(), ...change.details, memberships: change.membership ? [change.membership] : [] }] : []));
  if (!(await insertOrganisations(transaction, added, at))) throw new Error('the directory changed while it was held');
  for (const change of changes) if (change.kind === 'update') await update(transaction, change);
}

async function update(transaction: Transaction, { id, details, membership }: Extract<ImportChange, { kind: 'update' }>): Promise<void> {
  await updateOrganisation(transaction, id, details);
  if (!membership) return;
  if ('add' in membership) await insertMemberships(transaction, [{ id: newId(), organisationId: id, ...membership.add }]);
  else await endMembership(transaction, membership.id, membership.until);
}
