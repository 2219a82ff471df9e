import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Below so many answers a figure would tell whose it is (research/features.md, 3.15). */
const FEWEST = 5;

/** How a partner resource answers, for whoever refers to it: how often, how soon (research/features.md, 3.9). Of sealed requests nothing is ever counted. */
export class PartnerAnswers1763600000108 implements MigrationInterface {
  name = 'PartnerAnswers1763600000108';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX referral_target_partner ON referral_target (network_id, partner_resource_id) WHERE partner_resource_id IS NOT NULL;
      GRANT SELECT (id, partner_resource_id) ON referral_target TO phare_sight;
      GRANT SELECT (referred_at) ON referral TO phare_sight;
      GRANT SELECT (target_id, sent_at) ON referral_link TO phare_sight;
      GRANT SELECT (network_id, target_id, answer, answered_at) ON referral_answer TO phare_sight;
      CREATE POLICY referral_answer_counted ON referral_answer FOR SELECT TO phare_sight USING (true);

      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      CREATE FUNCTION app.partner_answers(partner uuid) RETURNS TABLE (referrals integer, answered integer, median_days integer) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        IF NOT me.team THEN RETURN; END IF;
        RETURN QUERY SELECT count(*)::int, count(t.days)::int, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.days))::int FROM (
          SELECT extract(epoch FROM
              (SELECT min(a.answered_at) FROM public.referral_answer a WHERE a.network_id = x.network_id AND a.target_id = x.id AND a.answer IN ('received', 'contacted', 'refused'))
              - COALESCE((SELECT min(l.sent_at) FROM public.referral_link l WHERE l.network_id = x.network_id AND l.target_id = x.id), f.referred_at)) / 86400 AS days
            FROM public.referral_target x JOIN public.referral f ON f.network_id = x.network_id AND f.id = x.referral_id AND f.undone_at IS NULL
            JOIN public.support_request r ON r.network_id = f.network_id AND r.id = f.request_id AND NOT r.sealed
           WHERE x.network_id = me.network_id AND x.partner_resource_id = partner) t
        HAVING count(t.days) >= ${FEWEST};
      END $$;
      COMMENT ON FUNCTION app.partner_answers(uuid) IS 'How a resource answers, for the team: referrals, those answered, and the median of days to the first answer; nothing below ${FEWEST} answers.';
      REVOKE ALL ON FUNCTION app.partner_answers(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.partner_answers(uuid) TO phare_app;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION app.partner_answers(uuid);
      DROP POLICY referral_answer_counted ON referral_answer;
      REVOKE SELECT (network_id, target_id, answer, answered_at) ON referral_answer FROM phare_sight;
      REVOKE SELECT (target_id, sent_at) ON referral_link FROM phare_sight;
      REVOKE SELECT (referred_at) ON referral FROM phare_sight;
      REVOKE SELECT (id, partner_resource_id) ON referral_target FROM phare_sight;
      DROP INDEX referral_target_partner;
    `);
  }
}
