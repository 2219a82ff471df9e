import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** What the product reads at the one task of watching deadlines: dates, states, ids and addresses. No word that anyone wrote. */
const WATCHED: Readonly<Record<string, { readonly columns: readonly string[]; readonly which?: string }>> = {
  support_request: {
    columns: ['status', 'sealed', 'organisation_id', 'received_at', 'due_on', 'internal_target_on', 'follow_up_at', 'policy_version_id', 'keeper_id', 'received_by_id'],
  },
  assignment: { columns: ['network_id', 'request_id', 'resource_person_id', 'state', 'proposed_at', 'conflict_accepted'], which: `assignment.state IN ('proposed', 'accepted')` },
  excluded_person: { columns: ['network_id', 'request_id', 'person_id'] },
  policy_version: { columns: ['network_id', 'id', 'in_force_from', 'content'] },
  role_grant: { columns: ['network_id', 'person_id', 'role', 'from_on', 'until_on'] },
  person: { columns: ['network_id', 'id', 'name', 'email'] },
  account: { columns: ['network_id', 'person_id', 'locale', 'disabled_at'] },
  tie: { columns: ['network_id', 'person_id', 'organisation_id', 'from_on', 'until_on'] },
  mandate: { columns: ['network_id', 'person_id', 'organisation_id', 'from_on', 'until_on'] },
  resource_person: { columns: ['network_id', 'person_id', 'time_zone'] },
  resource_absence: { columns: ['network_id', 'person_id', 'from_on', 'until_on'] },
};

const watching = ([table, { which }]: [string, { readonly which?: string }]): string =>
  `CREATE POLICY ${table}_watched ON ${table} FOR SELECT TO phare_worker
        USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.task = 'deadlines')${which ? ` AND ${which}` : ''});`;

/** What the sweep of deadlines leaves behind: whom it told of what, that it ran; and what it may read. */
export class DeadlineSweep1763600000095 implements MigrationInterface {
  name = 'DeadlineSweep1763600000095';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder (
        network_id uuid NOT NULL,
        request_id uuid NOT NULL,
        milestone text NOT NULL,
        reader_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT reminder_state CHECK (state IN ('told', 'overtaken')),
        at timestamptz NOT NULL,
        CONSTRAINT reminder_pk PRIMARY KEY (network_id, request_id, milestone, reader_id),
        CONSTRAINT reminder_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT reminder_reader_fk FOREIGN KEY (network_id, reader_id) REFERENCES person
      );
      COMMENT ON TABLE reminder IS 'Its key is what makes each reminder one, however many sweep.';

      CREATE TABLE digest (
        network_id uuid NOT NULL,
        reader_id uuid NOT NULL,
        day date NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT digest_pk PRIMARY KEY (network_id, reader_id, day),
        CONSTRAINT digest_reader_fk FOREIGN KEY (network_id, reader_id) REFERENCES person
      );

      CREATE TABLE heartbeat (
        network_id uuid NOT NULL CONSTRAINT heartbeat_network_fk REFERENCES network,
        task text NOT NULL,
        beat_at timestamptz NOT NULL,
        CONSTRAINT heartbeat_pk PRIMARY KEY (network_id, task)
      );
      COMMENT ON COLUMN heartbeat.beat_at IS 'Machine time: a clock that is set back must not make a dead sweep look alive.';

      ${['reminder', 'digest', 'heartbeat'].map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON ${table} TO phare_worker;
      CREATE POLICY ${table}_read ON ${table} FOR SELECT TO phare_worker USING (${OWN_NETWORK});
      CREATE POLICY ${table}_add ON ${table} FOR INSERT TO phare_worker WITH CHECK (${OWN_NETWORK});`).join('\n      ')}
      GRANT UPDATE (beat_at) ON heartbeat TO phare_worker;
      CREATE POLICY heartbeat_beat ON heartbeat FOR UPDATE TO phare_worker USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});
      GRANT SELECT ON heartbeat TO phare_app;
      CREATE POLICY heartbeat_heard ON heartbeat FOR SELECT TO phare_app USING (${OWN_NETWORK});

      ${Object.entries(WATCHED).map(([table, { columns }]) => `GRANT SELECT (${columns.join(', ')}) ON ${table} TO phare_worker;`).join('\n      ')}
      ${Object.entries(WATCHED).map(watching).join('\n      ')}

      ALTER TABLE outbox_message ADD COLUMN failure_told_at timestamptz;
      COMMENT ON COLUMN outbox_message.failure_told_at IS 'When someone else was told that it did not arrive.';
      GRANT UPDATE (failure_told_at) ON outbox_message TO phare_worker;
      CREATE INDEX outbox_message_failed ON outbox_message (network_id, id) WHERE state IN ('bounced', 'dead') AND failure_told_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox_message DROP COLUMN failure_told_at;
      ${Object.entries(WATCHED).map(([table, { columns }]) => `DROP POLICY ${table}_watched ON ${table}; REVOKE SELECT (${columns.join(', ')}) ON ${table} FROM phare_worker;`).join('\n      ')}
      DROP TABLE heartbeat; DROP TABLE digest; DROP TABLE reminder;
    `);
  }
}
