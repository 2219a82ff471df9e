import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a sealed text begins, and nothing that anyone can type: the control character U+0001. Of an absent text it says nothing. */
const isSealed = (text: string): string => `ascii(${text}) = 1`;

/** What is written on a request itself: the row says whether it is sealed, so a CHECK can refuse. `as` reads the text of a column. */
const ON_A_REQUEST = [
  ...['subject', 'description', 'priority_reason', 'closing_summary', 'done_by_organisation'].map((column) => ({ column, as: column })),
  { column: 'eligibility_decision', as: `eligibility_decision ->> 'reason'` },
];

/** What is written beside it: a trigger asks the request, and only where a text is plain. */
const BESIDE_A_REQUEST = [
  { table: 'timeline_entry', columns: ['text'] },
  { table: 'follow_up', columns: ['summary', 'next_step'] },
  { table: 'referral', columns: ['note'] },
  { table: 'excluded_person', columns: ['text'] },
  { table: 'access_grant', columns: ['reason'] },
];

const constraint = ({ column, as }: { column: string; as: string }): string =>
  `ALTER TABLE support_request ADD CONSTRAINT support_request_sealed_${column} CHECK (NOT sealed OR ${isSealed(as)});`;

const trigger = ({ table, columns }: { table: string; columns: readonly string[] }): string => `
  CREATE TRIGGER ${table}_sealed AFTER INSERT OR UPDATE OF ${columns.join(', ')} ON ${table} FOR EACH ROW
    WHEN (${columns.map((column) => `NOT (${isSealed(`NEW.${column}`)})`).join(' OR ')}) EXECUTE FUNCTION app.refuse_plain_text();`;

/** Both look behind row security, as the role that reads nothing else. */
const FUNCTIONS = `
  CREATE FUNCTION app.refuse_plain_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM public.support_request r WHERE r.network_id = NEW.network_id AND r.id = NEW.request_id AND r.sealed) THEN
      RAISE EXCEPTION 'a plain text beside a sealed request' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION app.refuse_plain_text() IS 'Refuses a text that is not encrypted beside a sealed request.';

  CREATE FUNCTION app.request_to_destroy(asked text) RETURNS TABLE (id uuid, sealed boolean, ended boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE me app.actor := app.actor();
  BEGIN
    RETURN QUERY SELECT r.id, r.sealed, r.status IN ('closed', 'withdrawn') FROM public.support_request r
      WHERE me.kind = 'system' AND me.task = 'destroy' AND r.network_id = me.network_id AND r.number = upper(asked);
  END $$;
  COMMENT ON FUNCTION app.request_to_destroy(text) IS 'The request of a number, for the product at the one task of destroying a key: which it is and whether it may be done, nothing of it.';
  REVOKE ALL ON FUNCTION app.refuse_plain_text(), app.request_to_destroy(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.refuse_plain_text() TO phare_owner;
  GRANT EXECUTE ON FUNCTION app.request_to_destroy(text) TO phare_app;`;

/** The texts of sealed requests are encrypted before they come here: nothing else is taken. */
export class SealedTexts1763600000030 implements MigrationInterface {
  name = 'SealedTexts1763600000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA app TO phare_sight;
      GRANT SELECT (status) ON support_request TO phare_sight;
      GRANT UPDATE (detail) ON timeline_entry TO phare_app;
      SET LOCAL ROLE phare_sight; ${FUNCTIONS}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
      ${ON_A_REQUEST.map(constraint).join('\n')}
      ${BESIDE_A_REQUEST.map(trigger).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${BESIDE_A_REQUEST.map(({ table }) => `DROP TRIGGER ${table}_sealed ON ${table};`).join('\n')}
      ${ON_A_REQUEST.map(({ column }) => `ALTER TABLE support_request DROP CONSTRAINT support_request_sealed_${column};`).join('\n')}
      SET LOCAL ROLE phare_sight;
      DROP FUNCTION app.refuse_plain_text(); DROP FUNCTION app.request_to_destroy(text);
      SET LOCAL ROLE phare_owner;
      REVOKE UPDATE (detail) ON timeline_entry FROM phare_app;
      REVOKE SELECT (status) ON support_request FROM phare_sight;
    `);
  }
}
