import { OperatorError } from '@phare/kernel/api';
import type { Client } from 'pg';

/** What « a request that was answered 201 is never lost » rests on (design/security.md, « Proof »). */
const DURABLE: Readonly<Record<string, string>> = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** Refuses to start on a PostgreSQL that may lose what it has confirmed. */
export async function refuseUnsafeDurability(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [Object.keys(DURABLE)]);
  const unsafe = rows.filter(({ name, setting }) => setting !== DURABLE[name] && !(name === 'synchronous_commit' && setting.startsWith('remote')));
  if (unsafe.length > 0) throw new OperatorError(`PostgreSQL may lose confirmed requests: ${unsafe.map(({ name, setting }) => `${name} is ${setting}`).join(', ')}; each must be on`);
}
