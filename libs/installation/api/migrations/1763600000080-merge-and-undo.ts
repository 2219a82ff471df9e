import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `('received', 'triaged', 'proposed', 'in_progress', 'referred')`;
const OWED_BY_THE_AUTHORED = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = outbox_message.network_id AND me.authored = outbox_message.held_for)`;
const STATES = ['queued', 'sending', 'sent', 'uncertain', 'bounced', 'dead'];
const stateCheck = (states: readonly string[]): string => `ADD CONSTRAINT outbox_message_state CHECK (state IN (${states.map((state) => `'${state}'`).join(', ')}))`;

/**
 * Whoever stands in some relation to a survivor stands in it to what was merged into it, and a relation to the merged one itself counts no more
 * (domain.md §8, « a merged request follows its survivor »); but its requester is its requester, and whomever it excludes stays out.
 */
const FOLLOWS = `
      CREATE FUNCTION app.followed(network uuid, ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF cardinality(ids) = 0 THEN RETURN ids; END IF;
        RETURN ARRAY(
          SELECT i.id FROM unnest(ids) AS i (id) WHERE NOT EXISTS (SELECT FROM public.support_request m WHERE m.network_id = network AND m.id = i.id AND m.survivor_id IS NOT NULL)
          UNION SELECT m.id FROM public.support_request m WHERE m.network_id = network AND m.survivor_id = ANY (ids));
      END $$;

      ALTER FUNCTION app.look_up_standing() RENAME TO look_up_own_standing;
      CREATE FUNCTION app.look_up_standing() RETURNS app.standing LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
      DECLARE me app.standing := app.look_up_own_standing();
      BEGIN
        IF NOT EXISTS (SELECT FROM public.support_request m WHERE m.network_id = me.network_id AND m.survivor_id IS NOT NULL) THEN RETURN me; END IF;
        me.named := app.followed(me.network_id, me.named) || ARRAY(
          SELECT m.id FROM public.support_request s JOIN public.support_request m ON m.network_id = s.network_id AND m.survivor_id = s.id WHERE s.network_id = me.network_id AND s.requester_id = me.person_id);
        me.assigned := app.followed(me.network_id, me.assigned);
        me.proposed := app.followed(me.network_id, me.proposed);
        me.disclosed := app.followed(me.network_id, me.disclosed);
        me.admitted := app.followed(me.network_id, me.admitted);
        me.excluded := me.excluded || app.followed(me.network_id, me.excluded);
        RETURN me;
      END $$;
      COMMENT ON FUNCTION app.look_up_standing() IS 'What look_up_own_standing answers, and the requests that were merged into one of those: they follow their survivor.';
      REVOKE ALL ON FUNCTION app.followed(uuid, uuid[]), app.look_up_standing() FROM PUBLIC;`;

/** Merged requests and how they are parted again; what an action was done from, for a minute, so that whoever did it can take it back; and its mails, which wait for that minute. */
export class MergeAndUndo1763600000080 implements MigrationInterface {
  name = 'MergeAndUndo1763600000080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request
        ADD COLUMN merged_into_id uuid,
        ADD COLUMN survivor_id uuid,
        ADD COLUMN merged_at timestamptz,
        ADD COLUMN merged_from text,
        ADD COLUMN own_received_at timestamptz,
        ADD COLUMN undo jsonb,
        ADD CONSTRAINT support_request_merged_into_fk FOREIGN KEY (network_id, merged_into_id) REFERENCES support_request,
        ADD CONSTRAINT support_request_survivor_fk FOREIGN KEY (network_id, survivor_id) REFERENCES support_request,
        ADD CONSTRAINT support_request_merged CHECK (num_nulls(merged_into_id, survivor_id, merged_at, merged_from) = CASE status WHEN 'merged' THEN 0 ELSE 4 END),
        ADD CONSTRAINT support_request_merged_from CHECK (merged_from IN ${OPEN}),
        ADD CONSTRAINT support_request_merged_elsewhere CHECK (merged_into_id <> id AND survivor_id <> id),
        DROP CONSTRAINT support_request_ended,
        ADD CONSTRAINT support_request_ended CHECK (status = 'merged' OR (ended_at IS NULL) = (status IN ${OPEN}));
      COMMENT ON COLUMN support_request.survivor_id IS 'Where a chain of merges ends: the request that goes on, whose end, seal and keeper this one has too.';
      COMMENT ON COLUMN support_request.own_received_at IS 'When it was received itself, where something older was merged into it.';
      COMMENT ON COLUMN support_request.undo IS 'The last action, by whom and when, and the columns it changed as they were stored before: what taking it back needs. Null once anything followed.';
      CREATE INDEX support_request_survivor ON support_request (network_id, survivor_id) WHERE survivor_id IS NOT NULL;
      CREATE INDEX support_request_merged_into ON support_request (network_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
      GRANT UPDATE (merged_into_id, survivor_id, merged_at, merged_from, own_received_at, received_at, undo) ON support_request TO phare_app;
      GRANT SELECT (survivor_id) ON support_request TO phare_sight;

      ALTER TABLE follow_up ADD COLUMN undone_at timestamptz;
      ALTER TABLE referral ADD COLUMN undone_at timestamptz;
      GRANT UPDATE (undone_at) ON follow_up, referral TO phare_app;

      ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_state, ${stateCheck([...STATES, 'withheld'])}, ADD COLUMN held_for uuid;
      COMMENT ON COLUMN outbox_message.held_for IS 'The request of an action that can still be undone: until then the mail waits, and is withheld when it is.';
      CREATE INDEX outbox_message_held ON outbox_message (network_id, held_for) WHERE state = 'queued' AND held_for IS NOT NULL;
      GRANT SELECT (network_id, held_for, state, queued_at), UPDATE (state) ON outbox_message TO phare_app;
      CREATE POLICY outbox_message_held ON outbox_message FOR SELECT TO phare_app USING (${OWED_BY_THE_AUTHORED});
      CREATE POLICY outbox_message_withhold ON outbox_message FOR UPDATE TO phare_app USING (${OWED_BY_THE_AUTHORED} AND state = 'queued') WITH CHECK (${OWED_BY_THE_AUTHORED} AND state = 'withheld');

      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${FOLLOWS}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      DROP FUNCTION app.look_up_standing(); DROP FUNCTION app.followed(uuid, uuid[]);
      ALTER FUNCTION app.look_up_own_standing() RENAME TO look_up_standing;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;

      DROP POLICY outbox_message_withhold ON outbox_message; DROP POLICY outbox_message_held ON outbox_message;
      REVOKE SELECT (network_id, held_for, state, queued_at), UPDATE (state) ON outbox_message FROM phare_app;
      DROP INDEX outbox_message_held;
      ALTER TABLE outbox_message DROP COLUMN held_for, DROP CONSTRAINT outbox_message_state, ${stateCheck(STATES)};

      REVOKE UPDATE (undone_at) ON follow_up, referral FROM phare_app;
      ALTER TABLE referral DROP COLUMN undone_at;
      ALTER TABLE follow_up DROP COLUMN undone_at;

      REVOKE SELECT (survivor_id) ON support_request FROM phare_sight;
      REVOKE UPDATE (merged_into_id, survivor_id, merged_at, merged_from, own_received_at, received_at, undo) ON support_request FROM phare_app;
      DROP INDEX support_request_merged_into; DROP INDEX support_request_survivor;
      ALTER TABLE support_request
        DROP CONSTRAINT support_request_ended,
        ADD CONSTRAINT support_request_ended CHECK ((ended_at IS NULL) = (status IN ${OPEN})),
        DROP CONSTRAINT support_request_merged_elsewhere, DROP CONSTRAINT support_request_merged_from, DROP CONSTRAINT support_request_merged,
        DROP CONSTRAINT support_request_survivor_fk, DROP CONSTRAINT support_request_merged_into_fk,
        DROP COLUMN undo, DROP COLUMN own_received_at, DROP COLUMN merged_from, DROP COLUMN merged_at, DROP COLUMN survivor_id, DROP COLUMN merged_into_id;
    `);
  }
}
