import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is tied to whom, who was let in and why, who opened what, what was changed, and the chain that shows that no line was. */
export class Confidentiality1763600000011 implements MigrationInterface {
  name = 'Confidentiality1763600000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tie (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        nature text NOT NULL CONSTRAINT tie_nature CHECK (nature IN ('family', 'work', 'board', 'business', 'dispute', 'other')),
        from_on date NOT NULL,
        until_on date,
        declared_by_id uuid NOT NULL,
        declared_at timestamptz NOT NULL,
        CONSTRAINT tie_pk PRIMARY KEY (network_id, id),
        CONSTRAINT tie_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT tie_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT tie_declared_by_fk FOREIGN KEY (network_id, declared_by_id) REFERENCES person,
        CONSTRAINT tie_order CHECK (until_on >= from_on)
      );
      CREATE INDEX tie_person ON tie (network_id, person_id);
      CREATE INDEX tie_organisation ON tie (network_id, organisation_id);

      CREATE TABLE access_grant (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT access_grant_kind CHECK (kind IN ('after_closing', 'break_glass')),
        reason text NOT NULL,
        granted_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        CONSTRAINT access_grant_pk PRIMARY KEY (network_id, id),
        CONSTRAINT access_grant_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT access_grant_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT access_grant_order CHECK (until_at > granted_at)
      );
      CREATE INDEX access_grant_person ON access_grant (network_id, person_id, until_at);
      CREATE INDEX access_grant_request ON access_grant (network_id, request_id);

      CREATE TABLE access_record (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL,
        request_id uuid NOT NULL,
        person_id uuid NOT NULL,
        reader_name text NOT NULL,
        purpose text NOT NULL,
        CONSTRAINT access_record_pk PRIMARY KEY (network_id, id)
      );
      COMMENT ON TABLE access_record IS 'One line per opening, written before a byte is shown. No foreign key: it outlives what it tells of.';
      CREATE INDEX access_record_reader ON access_record (network_id, request_id, person_id, at);
      CREATE INDEX access_record_xid ON access_record (network_id, xid, id);

      CREATE TABLE audit_record (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CONSTRAINT audit_record_actor CHECK (actor_kind IN ('person', 'anonymous', 'system')),
        person_id uuid,
        action text NOT NULL,
        subject text NOT NULL,
        subject_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT audit_record_pk PRIMARY KEY (network_id, id)
      );
      COMMENT ON COLUMN audit_record.detail IS 'Codes, versions and ids. Never what somebody wrote, a name or an address.';
      CREATE INDEX audit_record_subject ON audit_record (network_id, subject_id, id);
      CREATE INDEX audit_record_xid ON audit_record (network_id, xid, id);

      CREATE TABLE audit_link (
        network_id uuid NOT NULL,
        position bigint NOT NULL,
        source text NOT NULL CONSTRAINT audit_link_source CHECK (source IN ('access_record', 'audit_record')),
        record_id uuid NOT NULL,
        xid xid8 NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_link_pk PRIMARY KEY (network_id, position),
        CONSTRAINT audit_link_record_unique UNIQUE (network_id, record_id)
      );
      COMMENT ON TABLE audit_link IS 'The chain: each hash covers the one before and one record. Written after the records have committed, so that nobody waits for it.';

      CREATE FUNCTION app.told(r access_record) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS
        $$ SELECT jsonb_build_array(r.network_id, r.id, r.at, r.request_id, r.person_id, r.reader_name, r.purpose)::text $$;
      CREATE FUNCTION app.told(r audit_record) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS
        $$ SELECT jsonb_build_array(r.network_id, r.id, r.at, r.actor_kind, r.person_id, r.action, r.subject, r.subject_id, r.detail)::text $$;
      COMMENT ON FUNCTION app.told(access_record) IS 'What a record says, as the chain hashes it: the same text on every server, and after columns are added.';

      CREATE FUNCTION app.link_records(network uuid, most integer) RETURNS integer LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, app, pg_temp AS $$
      DECLARE
        -- Everything below has committed or rolled back: ids commit out of order, transactions do not come back.
        settled xid8 := pg_snapshot_xmin(pg_current_snapshot());
        head bytea;
        place bigint;
        linked integer := 0;
        pending record;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(7242003) THEN RETURN 0; END IF;
        SELECT l.hash, l.position INTO head, place FROM audit_link l WHERE l.network_id = network ORDER BY l.position DESC LIMIT 1;
        FOR pending IN
          SELECT * FROM (
            (SELECT 'access_record' AS source, r.id, r.xid, app.told(r) AS told FROM access_record r
              WHERE r.network_id = network AND r.xid < settled AND r.xid >= COALESCE((SELECT max(l.xid) FROM audit_link l WHERE l.network_id = network), '0') ORDER BY r.xid, r.id)
            UNION ALL
            (SELECT 'audit_record', r.id, r.xid, app.told(r) FROM audit_record r
              WHERE r.network_id = network AND r.xid < settled AND r.xid >= COALESCE((SELECT max(l.xid) FROM audit_link l WHERE l.network_id = network), '0') ORDER BY r.xid, r.id)
          ) every WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.network_id = network AND l.record_id = every.id)
          ORDER BY xid, id LIMIT most
        LOOP
          head := sha256(COALESCE(head, '') || convert_to(pending.source || pending.told, 'UTF8'));
          place := COALESCE(place, 0) + 1;
          INSERT INTO audit_link (network_id, position, source, record_id, xid, hash) VALUES (network, place, pending.source, pending.id, pending.xid, head);
          linked := linked + 1;
        END LOOP;
        RETURN linked;
      END $$;
      COMMENT ON FUNCTION app.link_records(uuid, integer) IS 'Chains the records that have committed since, in the order of their transactions. One process at a time; the others answer 0.';

      CREATE FUNCTION app.verify_records(network uuid) RETURNS TABLE (place bigint, problem text) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, app, pg_temp AS $$
      DECLARE
        head bytea := '';
        expected bigint := 0;
        link record;
      BEGIN
        FOR link IN
          SELECT l.position, l.source, l.hash, CASE WHEN a.id IS NOT NULL THEN app.told(a) WHEN c.id IS NOT NULL THEN app.told(c) END AS told
            FROM audit_link l
            LEFT JOIN access_record a ON l.source = 'access_record' AND a.network_id = l.network_id AND a.id = l.record_id
            LEFT JOIN audit_record c ON l.source = 'audit_record' AND c.network_id = l.network_id AND c.id = l.record_id
           WHERE l.network_id = network ORDER BY l.position
        LOOP
          expected := expected + 1;
          IF link.position <> expected THEN
            place := expected; problem := 'link_missing'; RETURN NEXT;
            expected := link.position;
          ELSIF link.told IS NULL THEN
            place := link.position; problem := 'record_missing'; RETURN NEXT;
          ELSIF sha256(head || convert_to(link.source || link.told, 'UTF8')) <> link.hash THEN
            place := link.position; problem := 'record_changed'; RETURN NEXT;
          END IF;
          head := link.hash;
        END LOOP;
        RETURN QUERY
          SELECT NULL::bigint, 'record_unlinked' FROM (
            SELECT r.id, r.xid FROM access_record r WHERE r.network_id = network UNION ALL SELECT r.id, r.xid FROM audit_record r WHERE r.network_id = network) every
           WHERE every.xid < (SELECT max(l.xid) FROM audit_link l WHERE l.network_id = network)
             AND NOT EXISTS (SELECT FROM audit_link l WHERE l.network_id = network AND l.record_id = every.id);
      END $$;
      COMMENT ON FUNCTION app.verify_records(uuid) IS 'Every place where the chain no longer holds; none when nothing was edited, taken away or slipped in.';
      REVOKE ALL ON FUNCTION app.told(access_record), app.told(audit_record), app.link_records(uuid, integer), app.verify_records(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.told(access_record), app.told(audit_record) TO phare_worker, phare_audit;
      GRANT EXECUTE ON FUNCTION app.link_records(uuid, integer) TO phare_worker;
      GRANT EXECUTE ON FUNCTION app.verify_records(uuid) TO phare_audit;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION app.verify_records(uuid); DROP FUNCTION app.link_records(uuid, integer); DROP FUNCTION app.told(audit_record); DROP FUNCTION app.told(access_record);
      DROP TABLE audit_link; DROP TABLE audit_record; DROP TABLE access_record; DROP TABLE access_grant; DROP TABLE tie;
    `);
  }
}
