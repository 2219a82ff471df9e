import { Clients, COORDINATION, TEAM } from '../ground/clients.mjs';
import { Wire } from '../ground/wire.mjs';

/** What says for whom a transaction is made (`ContextSigner`), as it travels to PostgreSQL. */
const IDENTITY = /(?:person|anonymous|system) [0-9a-f-]{36} [^\0']*? [0-9a-f]{64}/g;
const PATHS = ['/requests', '/requests?view=queue', '/organisations?q=', '/inbound-mails', '/requests?view=overdue'];

/** Blanked on the line, as if the code had forgotten it: loud, and never an empty list that looks like an answer. */
export const identityForgotten = {
  name: 'F13',
  says: 'the code forgets for whom it reads',
  seconds: 30,
  async run({ open, stops }) {
    const world = await open();
    const wire = await Wire.to(world.postgres.adminUrl);
    stops.add(() => wire.stop());
    await world.startApi({ env: { DATABASE_URL: wire.url } });
    const clients = await new Clients(world).prepare();
    await clients.fileMany(5);
    const broken = [];
    wire.tamper((piece) => Buffer.from(piece.toString('latin1').replace(IDENTITY, (found) => ' '.repeat(found.length)), 'latin1'));
    for (const path of PATHS)
      for (const as of [TEAM, COORDINATION, undefined]) {
        const { status } = await clients.callers[0].get(path, as);
        if (status < 500 && status !== 401) broken.push(`${path} without an identity answered ${status}`);
      }
    const { status } = await clients.callers[0].call('POST', '/requests', { as: TEAM, body: clients.body('epreuve-none') });
    if (status < 500 && status !== 401) broken.push(`a receipt without an identity was answered ${status}`);
    wire.tamper((piece) => piece);
    await clients.fileMany(5);
    broken.push(...(await blindSweep(world)));
    return { world, broken };
  },
};

/** A sweep that sees no policy sees nothing at all: it must not look as if there were nothing to do. */
async function blindSweep(world) {
  const beat = async () => JSON.stringify(await world.sql('SELECT beat_at FROM heartbeat'));
  const before = await beat();
  await world.sql('ALTER POLICY policy_version_watched ON policy_version USING (false)');
  await world.api.stop();
  await world.startApi();
  await world.caller().get('/health/sweep', TEAM);
  return (await beat()) === before ? [] : ['a sweep that saw nothing said that it had run'];
}
