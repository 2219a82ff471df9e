import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** The steps of a plan, each with its owner. A verb is the policy's, or the organisation's own words: encrypted like them. */
export class ActionPlan1763600000051 implements MigrationInterface {
  name = 'ActionPlan1763600000051';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan_step (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        title text NOT NULL,
        owner text NOT NULL CONSTRAINT plan_step_owner CHECK (owner IN ('organisation', 'federation', 'together')),
        verb text NOT NULL,
        due_on date,
        status text NOT NULL CONSTRAINT plan_step_status CHECK (status IN ('todo', 'doing', 'done', 'dropped')),
        added_by_id uuid NOT NULL,
        added_at timestamptz NOT NULL,
        changed_by_id uuid,
        changed_at timestamptz,
        CONSTRAINT plan_step_pk PRIMARY KEY (network_id, id),
        CONSTRAINT plan_step_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT plan_step_added_by_fk FOREIGN KEY (network_id, added_by_id) REFERENCES person,
        CONSTRAINT plan_step_changed_by_fk FOREIGN KEY (network_id, changed_by_id) REFERENCES person
      );
      CREATE INDEX plan_step_request ON plan_step (network_id, request_id, id);
      ${besideARequest({ table: 'plan_step', changes: ['title', 'owner', 'verb', 'due_on', 'status', 'changed_by_id', 'changed_at'], words: ['title', 'verb'] })}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plan_step;');
  }
}
