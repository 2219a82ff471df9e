import { RUNTIME_ROLES } from '@phare/installation/api';
import { systemOf } from '@phare/kernel/api';
import { escapeLiteral } from 'pg';
import { momentOf } from '../testing/actors';
import { attempt } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication } from '../testing/test-application';

const AUDIT = ['access_record', 'audit_record', 'audit_link'];

describe('whoever administers the database or holds a backup of it', () => {
  let app: TestApplication;
  let sessions: RoleSessions;
  beforeAll(async () => {
    app = await TestApplication.start();
    sessions = new RoleSessions(app.adminUrl);
  });
  afterAll(async () => {
    await sessions.close();
    await app.stop();
  });

  /** Everything in every table, as a dump would hold it. */
  const dump = async (): Promise<string> => {
    const tables = await app.sql<{ name: string }>(`SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace IN ('public'::regnamespace, 'app'::regnamespace)`);
    const rows = await app.sql<{ row: string }>(tables.map(({ name }) => `SELECT t::text AS row FROM ${name} t`).join(' UNION ALL '));
    return rows.map(({ row }) => row).join('\n');
  };

  it('reads no word that anyone wrote on a sealed request', async () => {
    const sealed = await plantedRequest(app);
    const plain = await plantedRequest(app, false);
    const copy = await dump();
    expect(Object.keys(sealed.words).length).toBeGreaterThanOrEqual(12);
    expect(Object.entries(plain.words).filter(([, word]) => !copy.includes(word))).toEqual([]);
    for (const form of [(word: string) => word, (word: string) => Buffer.from(word).toString('hex'), (word: string) => Buffer.from(word).toString('base64').slice(0, -4)]) {
      expect(Object.entries(sealed.words).filter(([, word]) => copy.includes(form(word)))).toEqual([]);
    }
  });

  describe('and would change what was recorded', () => {
    const network = (): string => app.installed.installation.network.id;
    const system = (): string => sessions.signer.sign(systemOf(app.installed.installation.network, 'audit'), momentOf(app));
    const inContext = async <Row extends object>(role: string, text: string): Promise<Row[]> => {
      const connection = await sessions.as(role);
      await connection.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(system())}, true)`);
      const { rows } = await connection.query<Row>(text);
      await connection.query('COMMIT');
      return rows;
    };
    const link = () => inContext<{ linked: number }>('phare_worker', `SELECT app.link_records('${network()}', 1000) AS linked`);
    const verify = () => inContext<{ place: string | null; problem: string }>('phare_audit', `SELECT place, problem FROM app.verify_records('${network()}')`);
    /** What is reported once the administrator has run `change`, all of it rolled back. */
    const reportedAfter = async (change: string): Promise<string[]> => {
      const administrator = await sessions.as('administrator');
      await administrator.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(system())}, true)`);
      await administrator.query(change);
      await administrator.query('SET LOCAL ROLE phare_audit');
      const { rows } = await administrator.query<{ problem: string }>('SELECT problem FROM app.verify_records($1)', [network()]);
      await administrator.query('ROLLBACK');
      return rows.map(({ problem }) => problem);
    };
    const head = () => inContext<{ position: string; hash: string }>('phare_audit', `SELECT position, encode(hash, 'hex') AS hash FROM audit_link ORDER BY audit_link.position DESC LIMIT 1`);

    beforeAll(async () => {
      await plantedRequest(app);
      // The product links too, every second, and while it does nobody else may; a transaction of another spec holds the newest back.
      const waiting = async () => (await app.sql<{ waiting: number }>('SELECT ((SELECT count(*) FROM access_record) + (SELECT count(*) FROM audit_record) - (SELECT count(*) FROM audit_link))::int AS waiting'))[0]?.waiting;
      while (await waiting()) await link();
      expect((await app.sql('SELECT FROM audit_link')).length).toBeGreaterThan(10);
      expect(await verify()).toEqual([]);
    });

    it.each(Object.values(RUNTIME_ROLES))('is refused as %s', async (role) => {
      for (const table of AUDIT) {
        for (const text of [`UPDATE ${table} SET network_id = network_id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`, `DROP TABLE ${table}`]) {
          expect([text, await attempt(await sessions.as(role), system(), { text })]).toEqual([text, 'denied']);
        }
      }
    });

    it.each([
      ['a byte of who read', `UPDATE access_record SET reader_name = reader_name || '.' WHERE id = (SELECT record_id FROM audit_link WHERE source = 'access_record' ORDER BY position LIMIT 1)`, 'record_changed'],
      ['the instant of a change, by a millisecond', `UPDATE audit_record SET at = at + interval '1 millisecond' WHERE id = (SELECT record_id FROM audit_link WHERE source = 'audit_record' ORDER BY position LIMIT 1)`, 'record_changed'],
      ['a detail', `UPDATE audit_record SET detail = detail || '{"x": 1}' WHERE id = (SELECT record_id FROM audit_link WHERE source = 'audit_record' ORDER BY position LIMIT 1)`, 'record_changed'],
      ['a link, to suit a changed record', `UPDATE audit_link SET hash = sha256('x') WHERE position = 3`, 'record_changed'],
      ['a record taken from the middle', `DELETE FROM audit_record WHERE id = (SELECT record_id FROM audit_link WHERE source = 'audit_record' ORDER BY position LIMIT 1)`, 'record_missing'],
      ['the last records taken away', `DELETE FROM audit_record WHERE id IN (SELECT record_id FROM audit_link ORDER BY position DESC LIMIT 3)`, 'record_missing'],
      ['a record and its link taken from the middle', `WITH l AS (DELETE FROM audit_link WHERE position = 4 RETURNING record_id) DELETE FROM audit_record a USING l WHERE a.id = l.record_id`, 'link_missing'],
      ['a record slipped in behind', `INSERT INTO audit_record SELECT network_id, gen_random_uuid(), '3', at, actor_kind, person_id, action, subject, subject_id, detail FROM audit_record LIMIT 1`, 'record_unlinked'],
    ])('is reported: %s', async (_, change, problem) => {
      expect(await reportedAfter(change)).toContain(problem);
    });

    it('is shown by the head that was noted elsewhere, where the tail was cut clean off, links and all', async () => {
      const [noted] = await head();
      await app.sql(`WITH l AS (DELETE FROM audit_link WHERE position > $1 RETURNING record_id), a AS (DELETE FROM audit_record USING l WHERE id = l.record_id) DELETE FROM access_record USING l WHERE id = l.record_id`, [Number(noted?.position) - 3]);
      expect(await verify()).toEqual([]);
      expect(await app.sql('SELECT FROM audit_link WHERE position = $1 AND encode(hash, $3) = $2', [noted?.position, noted?.hash, 'hex'])).toEqual([]);
    });
  });
});
