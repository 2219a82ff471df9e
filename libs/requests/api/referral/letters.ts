import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, LOCALES, refused, type Actor, type Result } from '@phare/kernel/domain';
import { resourceLetter, type ResourceLetter } from '@phare/requests/domain';
import { OWN_COLUMNS, SUMMARY_TABLES } from '../storage/request-columns';
import type { OwnRow } from '../storage/request-row';
import { ShareableWords } from './shareable-words';

/** A letter as it would leave, in each language. */
export interface LetterPreview {
  readonly targetId: string;
  readonly resource: string;
  readonly email: string | null;
  readonly fields: readonly string[];
  readonly letters: readonly ResourceLetter[];
}

type LettersRow = OwnRow & { readonly targets: readonly Omit<LetterPreview, 'letters'>[] | null };

const LETTERS = statement(
  'referral-letters',
  `${ASKING} SELECT ${OWN_COLUMNS}, (SELECT json_agg(json_build_object('targetId', t.id, 'resource', p.name, 'email', p.email, 'fields', c.fields) ORDER BY t.id)
      FROM referral f JOIN referral_target t ON t.network_id = f.network_id AND t.referral_id = f.id
      JOIN partner_resource p ON p.network_id = t.network_id AND p.id = t.partner_resource_id
      JOIN referral_consent c ON c.network_id = t.network_id AND c.target_id = t.id AND c.withdrawn_at IS NULL
     WHERE f.network_id = r.network_id AND f.request_id = r.id AND f.undone_at IS NULL) AS targets
     FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`,
);

/** The letters to the resources that the requester has agreed to, to be looked at before they leave. */
@Injectable()
export class Letters {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly words: ShareableWords,
  ) {}

  async execute(actor: Actor, id: string): Promise<Result<{ items: LetterPreview[] }, Refusal>> {
    const [row] = await this.database.open<LettersRow & Record<string, unknown>>(actor, openingOf(actor, id, 'letter', 'whole'), LETTERS, [id]);
    if (!row) return refused(refusal('not_found'));
    const facts = await this.words.of(actor, row);
    const { name, languages } = this.installation.network;
    const from = { network: name };
    return accepted({ items: (row.targets ?? []).map((target) => ({ ...target, letters: LOCALES.filter((locale) => languages.includes(locale)).map((locale) => resourceLetter(locale, from, target.fields, facts)) })) });
  }
}
