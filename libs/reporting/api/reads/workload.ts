import { Injectable } from '@nestjs/common';
import { ASKING, WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, Installation, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { OPEN } from '@phare/requests/api';
import type { CarrierDto, WorkloadDto, WorkloadQueryDto } from '../dto/workload.dto';

const HELD = `SELECT a.resource_person_id AS person_id, json_agg(json_build_object('id', r.id, 'number', r.number, 'organisationName', o.name, 'state', a.state) ORDER BY r.received_at, r.id) AS cases
      FROM support_request r JOIN assignment a ON a.network_id = r.network_id AND a.request_id = r.id AND a.state IN ('proposed', 'accepted')
      LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
     WHERE r.network_id = $1 AND ${OPEN} AND ${WHOLE_IN_SIGHT} GROUP BY a.resource_person_id`;

/** $2, $3: the period; $4: today. Who keeps or accompanies a sealed request is not coordination’s to know: it is absent from the counts (domain.md §8). */
const CARRIERS = statement(
  'workload',
  `${ASKING}, held AS MATERIALIZED (${HELD}), worked AS MATERIALIZED (SELECT * FROM app.worked($2, $3))
   SELECT p.id AS "personId", p.name, s.capacity, COALESCE(h.cases, '[]') AS cases, COALESCE(w.minutes, 0) AS minutes, COALESCE(w.travel_minutes, 0) AS "travelMinutes",
          EXISTS (SELECT FROM resource_absence b WHERE b.network_id = p.network_id AND b.person_id = p.id AND $4::date BETWEEN b.from_on AND b.until_on) AS away
     FROM person p LEFT JOIN resource_person s ON s.network_id = p.network_id AND s.person_id = p.id LEFT JOIN held h ON h.person_id = p.id LEFT JOIN worked w ON w.person_id = p.id
    WHERE p.network_id = $1 AND (s.person_id IS NOT NULL OR h.person_id IS NOT NULL OR w.person_id IS NOT NULL) ORDER BY p.name, p.id LIMIT 1000`,
);

/** What each person carries: cases, hours, capacity. */
@Injectable()
export class Workload {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, asked: WorkloadQueryDto): Promise<WorkloadDto> {
    const today = this.installation.today();
    const { from = `${today.slice(0, 7)}-01`, until = today } = asked;
    return { from, until, items: await this.database.read<CarrierDto & Record<string, unknown>>(actor, CARRIERS, [from, until, today]) };
  }
}
