import { canSee } from '../ground/living.mjs';
import { ACCOUNTS } from '../ground/mould.mjs';

const ids = (select) => `COALESCE((SELECT array_agg(${select}), '{}')`;
const VIEWED = `
  SELECT r.id, r.survivor_id, r.requester_id AS "requesterId", r.organisation_id AS "organisationId", r.sealed, r.keeper_id AS "keeperId",
      ${ids('x.person_id::text) FROM request_audience x WHERE (x.network_id, x.request_id) = (r.network_id, r.id)')} AS named,
      ${ids('x.person_id::text) FROM excluded_person x WHERE x.person_id IS NOT NULL AND (x.network_id, x.request_id) = (r.network_id, r.id)')} AS excluded,
      ${ids(`x.resource_person_id::text) FROM assignment x WHERE x.state = 'accepted' AND (x.network_id, x.request_id) = (r.network_id, r.id)`)} AS "accompaniedBy",
      ${ids(`x.resource_person_id::text) FROM assignment x WHERE x.state = 'proposed' AND (x.network_id, x.request_id) = (r.network_id, r.id)`)} AS "proposedTo",
      ${ids(`x.resource_person_id::text) FROM assignment x WHERE x.state IN ('proposed', 'accepted') AND x.conflict_accepted AND (x.network_id, x.request_id) = (r.network_id, r.id)`)} AS disclosed,
      (extract(epoch FROM r.ended_at) * 1000)::float8 AS "endedAt", r.ended_by_id AS "endedBy",
      COALESCE((SELECT json_agg(json_build_object('personId', g.person_id, 'from', extract(epoch FROM g.granted_at) * 1000, 'until', extract(epoch FROM g.until_at) * 1000))
        FROM access_grant g WHERE (g.network_id, g.request_id) = (r.network_id, r.id)), '[]') AS grants
    FROM support_request r`;

const VIEWERS = `
  SELECT a.email, a.person_id AS "personId",
      EXISTS (SELECT FROM role_grant g WHERE g.person_id = a.person_id AND g.role IN ('intake', 'coordination') AND (g.until_on IS NULL OR g.until_on >= $1::date)) AS team,
      EXISTS (SELECT FROM role_grant g WHERE g.person_id = a.person_id AND g.role = 'coordination' AND (g.until_on IS NULL OR g.until_on >= $1::date)) AS coordination,
      ${ids('t.organisation_id::text) FROM (SELECT organisation_id, person_id, from_on, until_on FROM tie UNION ALL SELECT organisation_id, person_id, from_on, until_on FROM mandate) t WHERE t.person_id = a.person_id AND t.from_on <= $1::date AND (t.until_on IS NULL OR t.until_on >= $1::date)')} AS "tiedTo"
    FROM account a WHERE a.email = ANY($2)`;

/** I6. The oracle that the property tests hold the product to, told from domain.md §8, against what each account of the demonstration is shown. */
export async function sightIsKept(world) {
  const now = world.now();
  const requests = new Map((await world.sql(VIEWED)).map((row) => [row.id, row]));
  const broken = [];
  for (const viewer of await world.sql(VIEWERS, [now, ACCOUNTS])) {
    const shown = new Set((await world.caller().all('/requests', viewer.email)).map(({ id }) => id));
    for (const request of requests.values()) {
      const may = canSee(viewer, viewed(requests, request), now.getTime()) !== 'nothing';
      if (may !== shown.has(request.id)) broken.push(`${viewer.email} ${may ? 'is not shown' : 'is shown'} ${request.id}`);
    }
  }
  return broken;
}

const viewed = (requests, request) => ({ ...request, survivor: request.survivor_id ? viewed(requests, requests.get(request.survivor_id)) : null });
