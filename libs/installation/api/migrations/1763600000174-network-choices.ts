import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;
const ME = (who: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = network_choice.network_id AND ${who})`;
const BEFORE_ITS_END = `${ME(`me.kind = 'system' AND me.task = 'setup'`)} AND EXISTS (SELECT FROM network_setup s WHERE s.network_id = network_choice.network_id AND s.ended_at IS NULL)`;

/** What a network answers where its policy is silent, and the languages it speaks. */
export class NetworkChoices1763600000174 implements MigrationInterface {
  name = 'NetworkChoices1763600000174';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE network_choice (
        network_id uuid NOT NULL CONSTRAINT network_choice_network_fk REFERENCES network,
        id uuid NOT NULL,
        parameter text NOT NULL,
        value jsonb NOT NULL,
        from_on date NOT NULL,
        decision text,
        chosen_by_id uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT network_choice_pk PRIMARY KEY (network_id, id),
        CONSTRAINT network_choice_chosen_by_fk FOREIGN KEY (network_id, chosen_by_id) REFERENCES person
      );
      COMMENT ON TABLE network_choice IS 'Answers to the questions that policy versions leave open, by the parameter of the question: each counts from its day, and completes whatever version is in force. Never changed: the next one follows it.';
      COMMENT ON COLUMN network_choice.decision IS 'The resolution or the sitting behind it; none at the first-run setup.';

      ALTER TABLE network_choice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON network_choice TO phare_app;
      GRANT INSERT ON network_choice TO phare_auth;
      GRANT SELECT (network_id, id, parameter, value, from_on) ON network_choice TO phare_worker;
      CREATE POLICY network_choice_read ON network_choice FOR SELECT TO phare_app USING (${OWN_NETWORK});
      CREATE POLICY network_choice_make ON network_choice FOR INSERT TO phare_app WITH CHECK (${ME('me.coordination AND chosen_by_id = me.person_id')});
      CREATE POLICY network_choice_set_up ON network_choice FOR INSERT TO phare_auth WITH CHECK (${BEFORE_ITS_END});
      CREATE POLICY network_choice_watched ON network_choice FOR SELECT TO phare_worker USING (${ME(`me.task = 'deadlines'`)});

      ALTER TABLE network_setup ADD COLUMN choices jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN network_setup.choices IS 'What was answered so far, by parameter: it becomes the choices of the network when the setup ends.';
      GRANT UPDATE (choices) ON network_setup TO phare_auth;

      ALTER TABLE network ADD COLUMN languages text[] NOT NULL DEFAULT '{fr-CA,en-CA}'
        CONSTRAINT network_languages CHECK (languages <@ ARRAY['fr-CA', 'en-CA'] AND languages @> ARRAY['fr-CA']);
      COMMENT ON COLUMN network.languages IS 'What screens and mails are offered in. French is never dropped.';
      GRANT SELECT (languages) ON network TO phare_app, phare_auth;
      GRANT UPDATE (languages) ON network TO phare_auth;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE network DROP COLUMN languages; ALTER TABLE network_setup DROP COLUMN choices; DROP TABLE network_choice');
  }
}
