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

/** Every column that says who: of a later table too. */
const WHO = `SELECT c.conrelid::regclass::text || '.' || a.attname AS column FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
  WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND a.attname <> 'network_id' ORDER BY 1`;

/** What may name someone who has no account: `app.to_forget` looks at each before their name leaves the directory. */
const LOOKED_AT = ['account.person_id', 'excluded_person.person_id', 'inbound_mail.person_id', 'mandate.person_id', 'meeting_invitation.person_id', 'request_audience.person_id', 'resource_person.person_id', 'role_grant.person_id', 'support_request.requester_id', 'tie.person_id'];

/** What only someone who signs in, has a role or is a resource person does, or is given. */
const OF_AN_ACCOUNT: Readonly<Record<string, string>> = {
  access_grant: 'person_id',
  accompaniment: 'described_by_id',
  account_recovery_approval: 'approver_id',
  assignment: 'ended_by_id proposed_by_id resource_person_id',
  attachment: 'added_by_id',
  autonomy_answer: 'answered_by_id',
  destruction: 'answered_by_id asked_by_id',
  digest: 'reader_id',
  draft_link: 'person_id',
  follow_up: 'recorded_by_id',
  follow_up_schedule: 'created_by_id person_id',
  handed_document: 'handed_by_id',
  inbound_mail: 'handled_by_id',
  incident_entry: 'written_by_id',
  intervention: 'author_id',
  linked_sides: 'ended_by_id linked_by_id',
  mail_reminder: 'reader_id',
  network_choice: 'chosen_by_id',
  offered_choice: 'decided_by_id',
  office_closure: 'added_by_id ended_by_id',
  plan_step: 'added_by_id changed_by_id',
  planned_meeting: 'planned_by_id',
  referral: 'referred_by_id',
  referral_answer: 'answered_by_id',
  referral_consent: 'recorded_by_id',
  referral_link: 'sent_by_id',
  reminder: 'reader_id',
  requester_confirmation: 'asked_by_id',
  retention_hold: 'lifted_by_id placed_by_id',
  rights_answer: 'noted_by_id',
  rights_reminder: 'reader_id',
  rights_request: 'noted_by_id',
  scheduled_follow_up: 'done_by_id',
  support_request: 'keeper_id received_by_id',
  tie: 'declared_by_id',
  timeline_entry: 'actor_id',
  travel_agreement: 'answered_by_id proposed_by_id',
  travel_claim: 'answered_by_id claimed_by_id settled_by_id',
};

const columnsOf = (tables: Readonly<Record<string, string>>): string[] => Object.entries(tables).flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`));

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
    expect(stays.filter((text) => text !== 'excluded_person.text').sort()).toEqual(columnsOf(STAYS).sort());
  });

  it('knows every place where a person may be named', async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    const places = await asAdministrator<{ column: string }>(adminUrl, WHO);
    expect(places.map(({ column }) => column)).toEqual([...LOOKED_AT, ...columnsOf(OF_AN_ACCOUNT)].sort());
  });
});
