import type { INestApplicationContext } from '@nestjs/common';
import { Database, type DemonstrationClock, IdentityDatabase, Installation, OperatorError, statement, systemOf } from '@phare/kernel/api';
import { loadAccounts } from './load-accounts';
import { loadDirectory } from './load-directory';
import { loadDocuments } from './load-documents';
import { loadEndedRequests } from './load-ended-requests';
import { loadPeople, type DemonstrationIds } from './load-people';
import { loadRegisters } from './load-registers';
import { loadRequests } from './load-requests';

// Held until the commit: of two processes that start on an empty database, the second finds it populated.
const ALONE = statement('demo-alone', 'SELECT pg_advisory_xact_lock(7242002)');
const POPULATED = statement('demo-populated', `SELECT EXISTS (SELECT FROM person WHERE network_id = $1) OR EXISTS (SELECT FROM organisation WHERE network_id = $1) AS populated`);
const DEMONSTRATION_ACCOUNTS = statement('demo-accounts', `SELECT count(*)::int AS accounts FROM account WHERE network_id = $1 AND demonstration`);

/** Loads the demonstration into an empty database: people, organisations, the directory, models of documents, requests of years ago and around the clock's day, and the registers of the law. */
export async function loadDemonstration(context: INestApplicationContext, clock: DemonstrationClock): Promise<void> {
  const installation = context.get(Installation);
  const ids = await loadDemonstrationPeople(context);
  if (!ids) return;
  await loadDocuments(context, installation, ids);
  await loadEndedRequests(context, installation, { ids, clock });
  await loadRequests(context, installation, ids);
  await loadRegisters(context, installation, ids);
}

/** The demonstration without its requests and registers; `null` when the database holds someone already. */
export async function loadDemonstrationPeople(context: INestApplicationContext): Promise<DemonstrationIds | null> {
  const installation = context.get(Installation);
  const actor = systemOf(installation.network, 'demonstration');
  const ids = await context.get(Database).withActor(actor, async (transaction) => {
    await transaction.rows(ALONE);
    const [{ populated } = { populated: true }] = await transaction.rows<{ populated: boolean }>(POPULATED, [installation.network.id]);
    if (populated) return null;
    await loadDirectory(transaction, installation.today(), installation.now());
    return loadPeople(transaction, installation.today(), installation.now());
  });
  await context.get(IdentityDatabase).withActor(actor, loadAccounts);
  return ids;
}

/** Production refuses to start with accounts whose password everyone knows. */
export async function refuseDemonstrationAccounts(context: INestApplicationContext): Promise<void> {
  const installation = context.get(Installation);
  const [row] = await context.get(IdentityDatabase).read<{ accounts: number }>(systemOf(installation.network, 'demonstration'), DEMONSTRATION_ACCOUNTS);
  if (row && row.accounts > 0) throw new OperatorError(`PHARE_MODE=production refuses this database: it holds ${row.accounts} demonstration accounts. Start from an empty one.`);
}
