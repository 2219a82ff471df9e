import { randomUUID } from 'node:crypto';
import { RequestKeys } from '@phare/confidentiality/api';
import { MasterKey, systemOf } from '@phare/kernel/api';
import { HeardTerminal, TestInstallation } from '../testing/a-machine';
import { destroySealedCommand } from './destroy-sealed';

const PERSON = `INSERT INTO person (network_id, id, name, verified, created_at) SELECT id, $1, 'Une personne', false, '2026-11-20' FROM network`;
const REQUEST = `INSERT INTO support_request (network_id, id, number, status, organisation_name, time_zone, channel, received_at, created_at, late_entry, requester_id, requester_name, requester_function,
    subject, description, offer_items, situation, preferred_modes, eligibility_outcome, eligibility_rules, priority_suggested, priority_reasons, priority_rank, due_on, internal_target_on, due_rule, due_clause,
    policy_version_id, sealed, ended_at)
  SELECT n.id, $1, $2, $3, 'Un organisme', 'America/Toronto', 'phone', '2026-11-01', '2026-11-01', false, $4, 'Une personne', 'direction', U&'\\00011x', U&'\\00011x', '{}', '{}', '{}', 'eligible', '[]', 'p2', '[]', 1,
    '2026-12-01', '2026-12-01', 'civil-30', 'x', (SELECT id FROM policy_version LIMIT 1), $5, $6 FROM network n`;

describe('phare sealed destroy', () => {
  let installation: TestInstallation;
  let keys: RequestKeys;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    installation = await TestInstallation.start('cli_sealed');
    const { keysDir } = installation.installed.installation.settings;
    keys = new RequestKeys(keysDir, new MasterKey(keysDir));
    const person = randomUUID();
    await installation.sql(PERSON, [person]);
    for (const [number, status, sealed] of [['2026-AAAA', 'closed', true], ['2026-BBBB', 'withdrawn', true], ['2026-CCCC', 'triaged', true], ['2026-DDDD', 'closed', false], ['2026-EEEE', 'closed', true], ['2026-FFFF', 'closed', true]] as const) {
      const id = randomUUID();
      ids.set(number, id);
      await installation.sql(REQUEST, [id, number, status, person, sealed, status === 'triaged' ? null : '2026-11-10']);
      if (sealed) await keys.make(id);
    }
    for (const [merged, into] of [['2026-EEEE', '2026-CCCC'], ['2026-FFFF', '2026-BBBB']]) {
      await installation.sql(`UPDATE support_request SET status = 'merged', merged_into_id = $2, survivor_id = $2, merged_at = ended_at, merged_from = 'received' WHERE number = $1`, [merged, ids.get(into ?? '')]);
    }
  });
  afterAll(() => installation.stop());

  const call = (args: readonly string[], terminal?: HeardTerminal) => installation.hear((machine) => destroySealedCommand(args, machine), terminal);
  const lines = () => installation.sql(`SELECT actor_kind, person_id, action, subject, subject_id, detail FROM audit_record WHERE action = 'destroy_key'`);
  const hasKey = (number: string): Promise<boolean> => keys.has(ids.get(number) ?? '');

  it('says what it is about to do, and destroys nothing until it is told to', async () => {
    const { exit, said, reasons } = await call(['2026-aaaa']);
    expect([exit, reasons]).toEqual([0, '']);
    expect(said).toMatch(/^La demande 2026-AAAA est scellée et terminée\. .*\nC’était un essai\u00a0: rien n’est détruit\. Ajoutez --apply pour détruire\.\n$/);
    expect([await hasKey('2026-AAAA'), await lines()]).toEqual([true, []]);
  });

  it.each(['2026-AAAA'])('destroys the key of %s for good, and leaves a line that says so', async (number) => {
    const before = (await lines()).length;
    expect(await call(['--apply', number])).toMatchObject({ exit: 0, said: expect.stringContaining('Sa clé est détruite'), reasons: '' });
    const line = { actor_kind: 'system', person_id: null, action: 'destroy_key', subject: 'support_request', subject_id: ids.get(number), detail: {} };
    expect([await hasKey(number), (await lines()).slice(before)]).toEqual([false, [line]]);
    expect(await call([number, '--apply'], new HeardTerminal('en-CA'))).toMatchObject({ exit: 0, said: expect.stringContaining('destroyed already') });
    expect(await lines()).toHaveLength(before + 1);
  });

  it('destroys with it what was merged into it, and nothing else', async () => {
    const before = (await lines()).length;
    expect(await call(['--apply', '2026-BBBB'])).toMatchObject({ exit: 0 });
    expect([await hasKey('2026-BBBB'), await hasKey('2026-FFFF'), await hasKey('2026-EEEE'), (await lines()).length - before]).toEqual([false, false, true, 2]);
  });

  it('wipes the e-mails of the request, and those of no other', async () => {
    const mail = async (number: string): Promise<void> => {
      const id = randomUUID();
      await installation.sql(`INSERT INTO inbound_mail (network_id, id, received_at, time_zone, raw_hash, request_id) SELECT n.id, $1, '2026-11-05', 'America/Toronto', sha256(convert_to($3, 'UTF8')), $2 FROM network n`, [id, ids.get(number), number]);
      await installation.sql(`INSERT INTO inbound_letter (network_id, mail_id, raw, heading, letter) SELECT n.id, $1, decode('01', 'hex'), decode('01', 'hex'), decode('01', 'hex') FROM network n`, [id]);
    };
    const words = () => installation.sql<{ number: string; kept: boolean }>(`SELECT r.number, l.raw IS NOT NULL AND l.heading IS NOT NULL AND l.letter IS NOT NULL AS kept FROM inbound_mail m JOIN inbound_letter l ON l.mail_id = m.id JOIN support_request r ON r.id = m.request_id ORDER BY 1`);
    for (const number of ['2026-AAAA', '2026-CCCC', '2026-DDDD']) await mail(number);
    for (const number of ['2026-AAAA', '2026-CCCC', '2026-DDDD']) await call([number, '--apply']);
    expect(await words()).toEqual([{ number: '2026-AAAA', kept: false }, { number: '2026-CCCC', kept: true }, { number: '2026-DDDD', kept: true }]);
  });

  it.each([
    ['2026-CCCC', 'n’est pas terminée', true],
    ['2026-DDDD', 'n’est pas scellée', false],
    ['2026-EEEE', 'n’est pas terminée', true],
    ['2026-ZZZZ', 'Aucune demande n’a le numéro 2026-ZZZZ', false],
    ['\u001b[31m', 'Aucune demande n’a le numéro \\u{1b}[31M', false],
  ])('refuses %s', async (number, reason, kept) => {
    const before = await lines();
    expect(await call([number, '--apply'])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining(reason) });
    expect([ids.has(number) && (await hasKey(number)), await lines()]).toEqual([kept, before]);
  });

  it('is the product’s at this one task: at another, and whoever else asks, there is no such request', async () => {
    const { databases, installation: installed } = installation.installed;
    const asked = { name: 'spec-request-to-destroy', text: 'SELECT id FROM app.request_to_destroy($2) WHERE $1::uuid IS NOT NULL' };
    const actors = ['import', 'publish', 'destroy'].map((task) => systemOf(installed.network, task));
    const answers = await Promise.all(actors.map((actor) => databases.application.read(actor, asked, ['2026-CCCC'])));
    expect(answers.map((rows) => rows.length)).toEqual([0, 0, 2]);
    const coordination = { kind: 'person', networkId: installed.network.id, personId: randomUUID(), accountId: randomUUID(), name: '', roles: ['coordination', 'admin'], member: false, locale: 'fr-CA' } as const;
    expect(await databases.application.read(coordination, asked, ['2026-CCCC'])).toEqual([]);
    await expect(databases.worker.read(systemOf(installed.network, 'destroy'), asked, ['2026-CCCC'])).rejects.toThrow('permission denied');
  });

  it.each([[[]], [['a', 'b']], [['a', '--aply']], [['']]])('is called wrongly with %j', async (args) => {
    expect(await call(args)).toEqual({ exit: 2, said: '', reasons: '' });
  });
});
