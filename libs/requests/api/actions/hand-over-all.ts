import { Injectable } from '@nestjs/common';
import { ASKING, IN_SIGHT } from '@phare/confidentiality/api';
import { Database, localeOfActor, statement, type Refusal } from '@phare/kernel/api';
import { bilingual, FIELD_SENTENCES, type Locale, type SignedInActor } from '@phare/kernel/domain';
import type { HandOverAllDto, HandOversDto } from '../dto/assignment.dto';
import { HandOverRequest } from './hand-over-request';

/** Work in progress alone: whatever has ended stays with whoever did it. */
const ACCOMPANIED = statement(
  'hand-over-accompanied',
  `${ASKING} SELECT r.id, r.number, r.version, r.sealed AND r.keeper_id IS DISTINCT FROM (SELECT person_id FROM me) AS locked FROM support_request r
    WHERE r.network_id = $1 AND r.status = 'in_progress' AND ${IN_SIGHT}
      AND EXISTS (SELECT FROM assignment a WHERE a.network_id = r.network_id AND a.request_id = r.id AND a.resource_person_id = $2 AND a.state = 'accepted')
    ORDER BY r.received_at, r.id`,
);

interface Accompanied extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly locked: boolean;
}

const SEALED = bilingual('Cette demande est scellée : la personne qui en a la garde la transfère.', 'This request is sealed: its keeper hands it over.');

/** Hands everything that one person accompanies over to another, one request at a time: what one of them refuses does not keep the others. */
@Injectable()
export class HandOverAll {
  constructor(
    private readonly database: Database,
    private readonly handOver: HandOverRequest,
  ) {}

  async execute(actor: SignedInActor, { fromPersonId, toPersonId, reason }: HandOverAllDto): Promise<HandOversDto> {
    const locale = localeOfActor(actor);
    const answer: HandOversDto = { handedOver: [], skipped: [] };
    for (const { id, number, version, locked } of await this.database.read<Accompanied>(actor, ACCOMPANIED, [fromPersonId])) {
      const call = { actor, requestId: id, expectedVersion: version, idempotency: null };
      const result = locked ? null : await this.handOver.execute(call, { resourcePersonId: toPersonId, reason });
      if (result?.ok) answer.handedOver.push({ id, number });
      else answer.skipped.push({ id, number, ...(result ? whyNot(result.refusal, locale) : { code: 'sealed', message: SEALED[locale] }) });
    }
    return answer;
  }
}

/** The rule that was broken, or what is missing, says more than that something was refused. */
function whyNot({ code, definition, errors, members }: Refusal, locale: Locale): { code: string; message: string } {
  const [broken] = errors ?? [];
  if (broken) return { code: broken.code, message: FIELD_SENTENCES[broken.code][locale] };
  const [missing] = (members?.['missing'] ?? []) as readonly string[];
  return { code: missing ?? code, message: definition.detail[locale] };
}
