import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, localeOfActor, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Locale, type Result, type SignedInActor } from '@phare/kernel/domain';
import { CONFLICT_SENTENCES, type ConflictCode } from '@phare/requests/domain';
import { reasonSentence, suggest, type Asked, type Partner, type Person, type Suggestion } from '@phare/support/domain';
import type { SuggestionDto, SuggestionsDto } from '../dto/assignment.dto';

/** Only what the caller sees of what somebody accompanies counts: a sealed request is absent from counts (domain.md §8). */
const LOAD = `(SELECT count(*)::int FROM assignment a JOIN support_request o ON o.network_id = a.network_id AND o.id = a.request_id AND o.ended_at IS NULL
      WHERE a.network_id = p.network_id AND a.resource_person_id = p.id AND a.state IN ('proposed', 'accepted'))`;

/** Whom the person stands in for today: of those who are wished for, or have the request. */
const STANDS_IN_FOR = `(SELECT min(w.name) FROM resource_absence b JOIN person w ON w.network_id = b.network_id AND w.id = b.person_id
      WHERE b.network_id = p.network_id AND b.substitute_id = p.id AND b.from_on <= (SELECT today FROM app.actor()) AND b.until_on >= (SELECT today FROM app.actor())
        AND (b.person_id = r.preferred_resource_id OR EXISTS (SELECT FROM assignment a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.resource_person_id = b.person_id AND a.state = 'accepted')))`;

const PEOPLE = `(SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'skills', COALESCE(s.skills, '{}'), 'territories', COALESCE(s.territories, '{}'), 'languages', COALESCE(s.languages, '{}'),
      'modes', COALESCE(s.modes, '{}'), 'timeZone', s.time_zone, 'capacity', s.capacity, 'load', ${LOAD}, 'workedWith', COALESCE(w.times, 0), 'standsInFor', ${STANDS_IN_FOR},
      'conflicts', app.conflicts(p.id, r.organisation_id)))
    FROM app.resource_people() q JOIN person p ON p.network_id = r.network_id AND p.id = q.person_id
    LEFT JOIN resource_person s ON s.network_id = p.network_id AND s.person_id = p.id
    LEFT JOIN app.worked_with(r.organisation_id) w ON w.person_id = p.id
   WHERE NOT q.away AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id = p.id))`;

const PARTNERS = `(SELECT json_agg(json_build_object('id', id, 'name', name, 'territories', territories, 'languages', languages)) FROM partner_resource WHERE network_id = r.network_id AND retired_on IS NULL)`;

const SUGGESTIONS = statement(
  'request-suggestions',
  `${ASKING} SELECT r.offer_items AS "offerItems", r.preferred_modes AS "preferredModes", o.territory, r.time_zone AS "timeZone", r.language, r.preferred_resource_id AS "wishedId",
      ${PEOPLE} AS people, ${PARTNERS} AS partners
    FROM support_request r CROSS JOIN me LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
   WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`,
);

interface SuggestionsRow extends Asked, Record<string, unknown> {
  readonly people: readonly Person[] | null;
  readonly partners: readonly Partner[] | null;
}

/** Whom a request could be proposed to, ranked, each with why: read by the team, who decides. */
@Injectable()
export class RequestSuggestions {
  constructor(private readonly database: Database) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<SuggestionsDto, Refusal>> {
    const [row] = await this.database.open<SuggestionsRow>(actor, openingOf(actor, id, 'file', 'whole'), SUGGESTIONS, [id]);
    if (!row) return refused(refusal('not_found'));
    const locale = localeOfActor(actor);
    return accepted({ items: suggest(row, row.people ?? [], row.partners ?? []).map((suggestion) => shown(suggestion, locale)) });
  }
}

const shown = ({ kind, id, name, reasons, conflicts }: Suggestion, locale: Locale): SuggestionDto => ({
  kind,
  ...(kind === 'person' ? { resourcePersonId: id } : { partnerResourceId: id }),
  name,
  reasons: reasons.map((reason) => ({ code: reason.code, message: reasonSentence(reason, locale) })),
  conflicts: conflicts.map((code) => ({ code, message: CONFLICT_SENTENCES[code as ConflictCode][locale] })),
});
