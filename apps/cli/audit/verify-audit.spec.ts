import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishedHeads, RecordLinker } from '@phare/confidentiality/api';
import { MasterKey, recordAudit, systemOf } from '@phare/kernel/api';
import { HeardTerminal, TestInstallation } from '../testing/a-machine';
import { verifyAuditCommand } from './verify-audit';

describe('phare audit verify', () => {
  let installation: TestInstallation;
  let linker: RecordLinker;
  beforeEach(async () => {
    installation = await TestInstallation.start(`cli_audit_${Math.random().toString(36).slice(2)}`);
    const { databases, installation: installed } = installation.installed;
    const { dataDir, keysDir } = installed.settings;
    linker = new RecordLinker(databases.worker, installed, new PublishedHeads(dataDir, new MasterKey(keysDir)));
    await acted(5);
    await linked(5);
  });
  afterEach(() => installation.stop());

  const acted = async (times: number): Promise<void> => {
    const { databases, installation: installed } = installation.installed;
    for (let time = 0; time < times; time += 1)
      await databases.application.withActor(systemOf(installed.network, 'spec'), (transaction) => recordAudit(transaction, { action: 'triage', subject: 'support_request', detail: { time } }, installed.now()));
  };
  /** A transaction of another spec on the same server holds the newest records back for a while: linked once all may be. */
  const linked = async (links: number): Promise<void> => {
    const settled = 'SELECT FROM audit_record HAVING max(xid) < pg_snapshot_xmin(pg_current_snapshot())';
    while ((await installation.sql(settled)).length === 0);
    await linker.sweep();
    expect(await installation.sql('SELECT FROM audit_link')).toHaveLength(links);
  };
  const verify = (terminal?: HeardTerminal) => installation.hear((machine) => verifyAuditCommand([], machine), terminal);
  const headsFile = () => join(installation.installed.installation.settings.dataDir, 'audit/heads.jsonl');

  it('holds, and says how much of it there is; what was done since waits', async () => {
    expect(await verify()).toEqual({ exit: 0, said: 'La piste tient\u00a0: 5 lignes chaînées, 0 en attente, 1 têtes publiées.\n', reasons: '' });
    await acted(2);
    expect(await verify(new HeardTerminal('en-CA'))).toEqual({ exit: 0, said: 'The trail holds: 5 lines chained, 2 waiting, 1 heads published.\n', reasons: '' });
  });

  it.each([
    ['a line changed by one byte', `UPDATE audit_record SET action = 'triagf' WHERE detail ->> 'time' = '2'`, 'Maillon 3\u00a0: sa ligne, ou une d’avant, a été changée.'],
    ['a line taken away', `DELETE FROM audit_record WHERE detail ->> 'time' = '1'`, 'Maillon 2\u00a0: sa ligne a été enlevée.'],
    ['a line and its link taken away', `WITH gone AS (DELETE FROM audit_record WHERE detail ->> 'time' = '1' RETURNING id) DELETE FROM audit_link l USING gone WHERE l.record_id = gone.id`, 'Maillon 2\u00a0: il manque.'],
    ['the end cut off, links and lines', `WITH gone AS (DELETE FROM audit_record WHERE detail ->> 'time' IN ('3', '4') RETURNING id) DELETE FROM audit_link l USING gone WHERE l.record_id = gone.id`, 'Tête publiée 5\u00a0: la fin de la chaîne a été coupée.'],
    ['a line slipped in', `INSERT INTO audit_record (network_id, id, xid, at, actor_kind, action, subject) SELECT network_id, gen_random_uuid(), (xid::text::bigint - 1)::text::xid8, at, 'system', 'triage', 'support_request' FROM audit_record WHERE detail ->> 'time' = '3'`, 'Une ligne a été glissée après coup.'],
  ])('notices %s', async (_, tampering, reason) => {
    await installation.sql(tampering);
    const { exit, said, reasons } = await verify();
    expect([exit, said]).toEqual([1, '']);
    expect(reasons).toContain(`${reason}\n`);
  });

  it('notices a chain made anew over changed lines, by the head that was published', async () => {
    await installation.sql(`UPDATE audit_record SET action = 'close' WHERE detail ->> 'time' = '0'`);
    await installation.sql('DELETE FROM audit_link');
    await linked(5);
    expect((await verify()).reasons).toContain('Tête publiée 5\u00a0: la chaîne n’est plus celle d’alors.\n');
  });

  it('notices a published head that somebody made up, and reads past one cut short by a crash', async () => {
    const genuine = await readFile(headsFile(), 'utf8');
    await appendFile(headsFile(), '{"position":5,"ha');
    expect((await verify()).exit).toBe(0);
    await writeFile(headsFile(), genuine.replace(/"hash":"./, '"hash":"z'));
    expect((await verify()).reasons).toContain('Tête publiée 5\u00a0: sa signature n’est pas celle de cette installation.\n');
  });

  it('chains in the order of transactions, each record once, however many chain at once', async () => {
    await acted(20);
    const { databases, installation: installed } = installation.installed;
    const others = Array.from({ length: 4 }, () => new RecordLinker(databases.worker, installed, new PublishedHeads(installed.settings.dataDir, new MasterKey(installed.settings.keysDir))));
    await Promise.all(others.map((other) => other.sweep()));
    await linked(25);
    expect(await installation.sql('SELECT count(*)::int AS links, count(DISTINCT record_id)::int AS records, max(position)::int AS last FROM audit_link')).toEqual([{ links: 25, records: 25, last: 25 }]);
    expect((await verify()).exit).toBe(0);
  });

  it('is called wrongly with anything more', async () => {
    expect((await installation.hear((machine) => verifyAuditCommand(['--fast'], machine))).exit).toBe(2);
  });
});
