import { Injectable } from '@nestjs/common';
import { ASKING, MY_WORK, NOW, PROPOSED } from '@phare/confidentiality/api';
import { Database, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { OPEN } from '@phare/requests/api';
import { MOST_CASES, type DiaryCaseDto, type DiaryDto } from '../dto/diary.dto';

const STEPS = `COALESCE((SELECT json_agg(json_build_object('id', s.step_id, 'owner', s.owner, 'dueOn', s.due_on) ORDER BY s.due_on, s.step_id) FROM step s WHERE s.request_id = r.id), '[]')`;

const ON = '(m.starts_at AT TIME ZONE r.time_zone)::date';
const MEETINGS = `COALESCE((SELECT json_agg(json_build_object('id', m.id, 'on', ${ON}, 'startsAt', m.starts_at) ORDER BY m.starts_at, m.id) FROM planned_meeting m
      WHERE m.network_id = r.network_id AND m.request_id = r.id AND m.cancelled_at IS NULL AND ${ON} >= (${NOW} AT TIME ZONE r.time_zone)::date), '[]')`;

/** Days, numbers and organisations: nothing for which a request must be opened. */
const CASES = statement(
  'diary-cases',
  `${ASKING}, step AS MATERIALIZED (SELECT * FROM app.steps_due())
   SELECT r.id, r.number, r.status, r.sealed, o.name AS "organisationName", r.time_zone AS "timeZone", NOT ${MY_WORK} AS proposed,
          CASE WHEN r.follow_up_at IS NULL THEN r.due_on END AS "dueOn", r.next_action_on AS "nextActionOn", r.waiting_for AS "waitingFor", ${STEPS} AS steps,
          ${MEETINGS} AS meetings
     FROM support_request r LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
    WHERE r.network_id = $1 AND ${OPEN} AND (${MY_WORK} OR ${PROPOSED}) ORDER BY r.due_on, r.id LIMIT ${MOST_CASES}`,
);

/** What makes someone’s days, over all that they work on. */
@Injectable()
export class Diary {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<DiaryDto> {
    return { items: await this.database.read<DiaryCaseDto & Record<string, unknown>>(actor, CASES) };
  }
}
