import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An outside resource that opens its letter reads something of a request: a line of the read log says so, as of anyone's opening (design/security.md, « Audit »). */
export class LettersAreRead1763600000107 implements MigrationInterface {
  name = 'LettersAreRead1763600000107';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE access_record ALTER COLUMN person_id DROP NOT NULL, ADD CONSTRAINT access_record_reader_known CHECK (person_id IS NOT NULL OR purpose = 'letter_by_link');
      COMMENT ON COLUMN access_record.person_id IS 'Null where whoever read it has no account: the resource that a letter was sent to, named by reader_name.';

      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      CREATE FUNCTION app.letter_opened(record uuid, reader text) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        IF me.kind <> 'anonymous' OR me.authored IS NULL THEN RAISE EXCEPTION 'a letter is opened by its link'; END IF;
        INSERT INTO public.access_record (network_id, id, at, request_id, person_id, reader_name, purpose) VALUES (me.network_id, record, me.at, me.authored, NULL, reader, 'letter_by_link');
      END $$;
      COMMENT ON FUNCTION app.letter_opened(uuid, text) IS 'Leaves the line of a letter that is opened by its link, on the request that the link is bound to.';
      REVOKE ALL ON FUNCTION app.letter_opened(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.letter_opened(uuid, text) TO phare_app;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION app.letter_opened(uuid, text);
      ALTER TABLE access_record DROP CONSTRAINT access_record_reader_known;
      ALTER TABLE access_record NO FORCE ROW LEVEL SECURITY;
      UPDATE access_record SET person_id = '00000000-0000-0000-0000-000000000000' WHERE person_id IS NULL;
      ALTER TABLE access_record FORCE ROW LEVEL SECURITY;
      COMMENT ON COLUMN access_record.person_id IS NULL;
      ALTER TABLE access_record ALTER COLUMN person_id SET NOT NULL;
    `);
  }
}
