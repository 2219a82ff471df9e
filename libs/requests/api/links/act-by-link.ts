import { Injectable } from '@nestjs/common';
import { Database, Installation, refusal, statement, tokenHash, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type AnonymousActor, type Locale, type Result } from '@phare/kernel/domain';
import type { Change } from '../actions/request-action';
import type { OwnRow } from '../storage/request-row';
import { RequestsRepository } from '../storage/requests.repository';
import { RequestWriter } from '../storage/request-writer';

/** What a link is for. */
export type LinkPurpose = 'confirmation' | 'referral';

/** Somebody with a link, in their language. */
export interface LinkCall {
  readonly token: string;
  readonly locale: Locale;
}

/** The one request that a working link is bound to, held until the work commits. */
export interface Linked {
  readonly transaction: Transaction;
  readonly linkId: string;
  readonly row: OwnRow;
  readonly now: Date;
}

/** What a link changes, when it changes something, and what whoever holds it is told. */
export interface LinkOutcome<Answer> {
  readonly change?: Change;
  readonly answer: Answer;
}

const LINK_OF = statement('link-of', 'SELECT purpose, id, request_id FROM app.link_of($1)');

interface LinkRow extends Record<string, unknown> {
  readonly purpose: LinkPurpose;
  readonly id: string;
  readonly request_id: string;
}

/**
 * Does what a link lets whoever holds it do, on the one request it is bound to and nothing else. They are nobody to the product, even where they are
 * signed in. A link that is unknown, used, expired or revoked answers alike: 404.
 */
@Injectable()
export class ActByLink {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
  ) {}

  perform<Answer>({ token, locale }: LinkCall, purpose: LinkPurpose, work: (linked: Linked) => Promise<Result<LinkOutcome<Answer>, Refusal>>): Promise<Result<Answer, Refusal>> {
    const holder: AnonymousActor = { kind: 'anonymous', networkId: this.installation.network.id, locale };
    const now = this.installation.now();
    const hash = tokenHash(token);
    return this.database.withActor(holder, async (transaction) => {
      const found = await transaction.first<LinkRow>(LINK_OF, [hash]);
      if (found?.purpose !== purpose) return refused(refusal('not_found'));
      await transaction.authors(found.request_id);
      const row = await this.requests.holdAuthored(transaction, found.request_id);
      // Of two that come at once, the second has waited for the row, and finds the link spent.
      if (!(await transaction.first(LINK_OF, [hash]))) return refused(refusal('not_found'));
      const done = await work({ transaction, linkId: found.id, row, now });
      if (!done.ok) return done;
      const { change, answer } = done.value;
      if (change) {
        await this.writer.update(transaction, row, change.set ?? {});
        await this.writer.tell(transaction, row, change.entry, now);
      }
      return accepted(answer);
    });
  }
}
