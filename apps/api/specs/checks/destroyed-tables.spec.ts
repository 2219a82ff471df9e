import { DATABASE_RIGHTS, prepareDatabase } from '@phare/installation/api';
import { newDatabase } from '../testing/test-database';
import { asAdministrator } from './catalogue';

/** Every text there may be in a table that hangs on a request, however far, or names one. */
const BESIDE = `WITH RECURSIVE beside(oid) AS (SELECT 'support_request'::regclass::oid UNION SELECT c.conrelid FROM pg_constraint c JOIN beside b ON c.confrelid = b.oid WHERE c.contype = 'f')
  SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid::regtype::text IN ('text', 'text[]', 'json', 'jsonb', 'bytea')
    AND (c.oid IN (SELECT oid FROM beside) OR EXISTS (SELECT FROM pg_attribute r WHERE r.attrelid = c.oid AND r.attname = 'request_id')) ORDER BY 1, 2`;

/** What stays once a request is destroyed, and why: codes, figures and what has a time of its own. Everything else goes with its row, or is wiped. */
const STAYS: Readonly<Record<string, string>> = {
  // The stub: what the reports count.
  support_request: 'number status time_zone channel requester_function offer_items eligibility_outcome eligibility_rules priority_suggested priority_confirmed due_rule due_clause notice_version notice_read_by waiting_for outcome referral_answer referral_owed_for late_reason merged_from language',
  intervention: 'mode brought visibility',
  accompaniment: 'kind form axes',
  autonomy_answer: 'side moment level',
  assignment: 'state conflicts',
  review: 'moment',
  scheduled_question: 'kind',
  referral: 'reason clause',
  referral_target: 'state closed_from',
  // Of e-mails, that one came and what became of it.
  inbound_mail: 'state reason time_zone raw_hash content_hash',
  mail_reminder: 'milestone state',
  // Who was let in, and who opened it: the read log.
  access_grant: 'kind',
  access_record: 'reader_name purpose',
  // The registers of what is kept and destroyed.
  retention_hold: 'content',
  destruction_item: 'number counts state left_out_for',
};

describe('destroying a request', () => {
  it('takes away, or wipes, every text that hangs on it, but for those that are told here', async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    const texts = await asAdministrator<{ table: string; column: string }>(adminUrl, BESIDE);
    const goes = ({ table, column }: { table: string; column: string }): boolean => {
      const { DELETE, UPDATE } = DATABASE_RIGHTS[table]?.phare_sight ?? {};
      return (DELETE === 'all' && table !== 'excluded_person') || (UPDATE !== undefined && UPDATE !== 'all' && UPDATE.includes(column) && !(STAYS[table] ?? '').split(' ').includes(column));
    };
    const stays = texts.filter((text) => !goes(text)).map(({ table, column }) => `${table}.${column}`);
    expect(stays).toEqual(expect.arrayContaining(['support_request.number', 'access_record.purpose']));
    expect(stays.filter((text) => text !== 'excluded_person.text').sort()).toEqual(Object.entries(STAYS).flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`)).sort());
  });
});
