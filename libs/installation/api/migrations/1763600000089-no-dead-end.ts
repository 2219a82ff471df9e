import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed, or withdrawn by anyone but the requester, who may give up at any time. */
const ENDED_BY_OTHERS = `(r.status = 'closed' OR r.status = 'withdrawn' AND r.ended_by_id IS DISTINCT FROM r.requester_id)`;

/** Ineligible, or one of the policy's reasons for which nothing ends without a referral: the row says which, for the list of reasons is the policy's. */
const OWES = `(r.eligibility_outcome = 'ineligible' OR r.referral_owed_for IS NOT NULL)`;

const REFUSE = `
  CREATE FUNCTION app.refuse_dead_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    request uuid := CASE TG_TABLE_NAME
      WHEN 'support_request' THEN (to_jsonb(NEW) ->> 'id')::uuid
      WHEN 'referral' THEN (to_jsonb(OLD) ->> 'request_id')::uuid
      ELSE (SELECT f.request_id FROM public.referral f WHERE f.network_id = OLD.network_id AND f.id = (to_jsonb(OLD) ->> 'referral_id')::uuid) END;
    network uuid := COALESCE(NEW.network_id, OLD.network_id);
  BEGIN
    IF EXISTS (SELECT FROM public.support_request r WHERE r.network_id = network AND r.id = request AND ${ENDED_BY_OTHERS} AND ${OWES}
        AND NOT EXISTS (SELECT FROM public.referral f JOIN public.referral_target t ON t.network_id = f.network_id AND t.referral_id = f.id WHERE f.network_id = network AND f.request_id = request AND f.undone_at IS NULL)) THEN
      RAISE EXCEPTION 'a request that owes a referral has ended without one' USING ERRCODE = 'check_violation', CONSTRAINT = 'support_request_no_dead_end', TABLE = 'support_request';
    END IF;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION app.refuse_dead_end() IS 'Refuses, at the commit, a request that has ended without the referral it owes (policy clause offre.impossibilite).';
  REVOKE ALL ON FUNCTION app.refuse_dead_end() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.refuse_dead_end() TO phare_owner;`;

const AT_THE_COMMIT = 'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW';

/**
 * Nothing ends in a refusal alone (policy clauses `beneficiaires.non-membres` and `offre.impossibilite`): the rule of the table of transitions, said by the
 * database too, to whoever writes. Looked at when the transaction commits, so that a referral and an ending may come together.
 */
export class NoDeadEnd1763600000089 implements MigrationInterface {
  name = 'NoDeadEnd1763600000089';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request ADD COLUMN referral_owed_for text, ADD COLUMN referred_at timestamptz;
      COMMENT ON COLUMN support_request.referral_owed_for IS 'The reason, of those of its policy version for which nothing ends without a referral, that was given for it.';
      COMMENT ON COLUMN support_request.referred_at IS 'When it was first referred; what it was referred to is in referral_target.';
      GRANT UPDATE (referral_owed_for, referred_at) ON support_request TO phare_app;

      -- The owner is under row security too, and sees no request: these two statements alone are not.
      ALTER TABLE support_request NO FORCE ROW LEVEL SECURITY; ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
      UPDATE support_request r SET referred_at = f.at FROM (SELECT network_id, request_id, min(referred_at) AS at FROM referral WHERE undone_at IS NULL GROUP BY 1, 2) f WHERE f.network_id = r.network_id AND f.request_id = r.id;
      ALTER TABLE support_request FORCE ROW LEVEL SECURITY; ALTER TABLE referral FORCE ROW LEVEL SECURITY;

      GRANT SELECT (eligibility_outcome, referral_owed_for) ON support_request TO phare_sight;
      GRANT SELECT (network_id, id, request_id, undone_at) ON referral TO phare_sight;
      GRANT SELECT (network_id, referral_id) ON referral_target TO phare_sight;
      CREATE POLICY referral_counted ON referral FOR SELECT TO phare_sight USING (true);
      CREATE POLICY referral_target_counted ON referral_target FOR SELECT TO phare_sight USING (true);
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${REFUSE}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;

      CREATE CONSTRAINT TRIGGER support_request_no_dead_end AFTER INSERT OR UPDATE OF status, eligibility_outcome, referral_owed_for, ended_by_id, requester_id ON support_request ${AT_THE_COMMIT}
        WHEN (NEW.status IN ('closed', 'withdrawn')) EXECUTE FUNCTION app.refuse_dead_end();
      CREATE CONSTRAINT TRIGGER referral_no_dead_end AFTER DELETE OR UPDATE OF request_id, undone_at ON referral ${AT_THE_COMMIT} EXECUTE FUNCTION app.refuse_dead_end();
      CREATE CONSTRAINT TRIGGER referral_target_no_dead_end AFTER DELETE OR UPDATE OF referral_id ON referral_target ${AT_THE_COMMIT} EXECUTE FUNCTION app.refuse_dead_end();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER referral_target_no_dead_end ON referral_target; DROP TRIGGER referral_no_dead_end ON referral; DROP TRIGGER support_request_no_dead_end ON support_request;
      SET LOCAL ROLE phare_sight;
      DROP FUNCTION app.refuse_dead_end();
      SET LOCAL ROLE phare_owner;
      DROP POLICY referral_target_counted ON referral_target; DROP POLICY referral_counted ON referral;
      REVOKE SELECT (network_id, referral_id) ON referral_target FROM phare_sight;
      REVOKE SELECT (network_id, id, request_id, undone_at) ON referral FROM phare_sight;
      REVOKE SELECT (eligibility_outcome, referral_owed_for) ON support_request FROM phare_sight;
      REVOKE UPDATE (referral_owed_for, referred_at) ON support_request FROM phare_app;
      ALTER TABLE support_request DROP COLUMN referred_at, DROP COLUMN referral_owed_for;
    `);
  }
}
