import { digestOf } from '../ground/clients.mjs';

const FILED = `SELECT number, sealed, subject, description, channel, requester_name, requester_email FROM support_request WHERE requester_email LIKE 'epreuve-%'`;

/** The rows of what clients filed, by the key that each requester's address begins with. */
async function filed(world) {
  const rows = new Map();
  for (const row of await world.sql(FILED)) {
    const key = row.requester_email.split('@')[0];
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

const said = ({ subject, description, channel, requester_name: name, requester_email: email }) => digestOf([subject, description, channel, name, email]);

/** I1. */
export async function nothingIsLost(world) {
  const rows = await filed(world);
  return world.ledger.entries().flatMap(({ key, digest, answers }) => {
    const [row] = rows.get(key) ?? [];
    if (answers.length === 0) return [];
    if (!row) return [`${key} was acknowledged as ${answers[0].number} and is gone`];
    // What a sealed request says is not there to be read.
    if (!row.sealed && said(row) !== digest) return [`${key} is not what was sent`];
    return answers.some(({ number }) => number !== row.number) ? [`${key} was answered ${answers.map(({ number }) => number).join(', ')} and is ${row.number}`] : [];
  });
}

/** I2. */
export async function nothingIsDoubled(world) {
  const keys = new Set(world.ledger.entries().map(({ key }) => key));
  return [...(await filed(world))].flatMap(([key, rows]) => [
    ...(rows.length > 1 ? [`${key} is there ${rows.length} times`] : []),
    ...(keys.has(key) ? [] : [`${key} is there and nobody sent it`]),
  ]);
}

/** What a run is remembered by: how many were acknowledged, how many of them are gone, how many are there twice, how many are there though nobody was told. */
export async function countsOf(world) {
  const rows = await filed(world);
  const entries = world.ledger.entries();
  const acknowledged = entries.filter(({ answers }) => answers.length > 0);
  return {
    asked: entries.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ key }) => !rows.has(key)).length,
    doubled: [...rows.values()].filter(({ length }) => length > 1).length,
    mails: world.post.messages.length,
    'mails again': [...world.post.arrivals.values()].reduce((sum, times) => sum + times - 1, 0),
  };
}
