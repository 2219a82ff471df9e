import { Injectable } from '@nestjs/common';
import { Database, Installation, refusal, statement, tokenHash, type Refusal, type Transaction } from '@phare/kernel/api';
import { refused, type Actor, type Result } from '@phare/kernel/domain';
import type { DraftHolder } from '../dto/draft.dto';

/** A link to a draft, as it is added. */
export interface DraftLink {
  readonly id: string;
  readonly draftId: string;
  readonly holder: DraftHolder;
  /** Kept as its hash. */
  readonly token: string;
  readonly wrappedKey: Buffer;
  /** Whose account keeps it. */
  readonly personId?: string;
}

/** The draft that a link reaches, for the length of a transaction. */
export interface Reached {
  readonly transaction: Transaction;
  readonly draftId: string;
  readonly holder: DraftHolder;
  readonly wrappedKey: Buffer;
  readonly now: Date;
}

interface LinkRow extends Record<string, unknown> {
  readonly draft_id: string;
  readonly holder: DraftHolder;
  readonly wrapped_key: Buffer;
}

const FIND = statement('draft-link-find', 'SELECT draft_id, holder, wrapped_key FROM draft_link WHERE network_id = $1 AND token_hash = $2');
const LIVES = statement('draft-lives', 'SELECT 1 FROM request_draft WHERE network_id = $1 AND id = $2 AND expires_at > $3');
const ADD = statement('draft-link-add', 'INSERT INTO draft_link (network_id, id, draft_id, holder, token_hash, wrapped_key, person_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (network_id, token_hash) DO NOTHING');
const END_COLLEAGUE = statement('draft-link-end-colleague', `DELETE FROM draft_link WHERE network_id = $1 AND draft_id = $2 AND holder = 'colleague'`);
const END_ACCOUNT = statement('draft-link-end-account', 'DELETE FROM draft_link WHERE network_id = $1 AND person_id = $2');
const OF_ACCOUNT = statement('draft-link-of-account', 'SELECT id FROM draft_link WHERE network_id = $1 AND person_id = $2');

/** The links by which drafts are reached. One that is unknown, ended, or whose draft has expired answers alike: 404. */
@Injectable()
export class DraftLinks {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** Does `work` on the one draft a link reaches; what is the owner's alone is refused to a colleague as to a stranger. */
  reach<Answer>(actor: Actor, token: string, who: 'either' | 'owner', work: (reached: Reached) => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction) => {
      const found = await transaction.first<LinkRow>(FIND, [actor.networkId, tokenHash(token)]);
      if (!found || (who === 'owner' && found.holder !== 'owner')) return refused(refusal('not_found'));
      await transaction.authors(found.draft_id);
      if (!(await transaction.first(LIVES, [actor.networkId, found.draft_id, now]))) return refused(refusal('not_found'));
      return work({ transaction, draftId: found.draft_id, holder: found.holder, wrappedKey: found.wrapped_key, now });
    });
  }

  /** @returns whether it was added: not where another link holds the same token. */
  async add(transaction: Transaction, { id, draftId, holder, token, wrappedKey, personId }: DraftLink, now: Date): Promise<boolean> {
    return (await transaction.change(ADD, [transaction.actor.networkId, id, draftId, holder, tokenHash(token), wrappedKey, personId ?? null, now])) === 1;
  }

  /** The colleague’s link works no more. */
  async endColleague(transaction: Transaction, draftId: string): Promise<void> {
    await transaction.change(END_COLLEAGUE, [transaction.actor.networkId, draftId]);
  }

  /** The account keeps no draft any more; the draft itself lives on. */
  async endAccount(transaction: Transaction, personId: string): Promise<void> {
    await transaction.change(END_ACCOUNT, [transaction.actor.networkId, personId]);
  }

  async ofAccount(transaction: Transaction, personId: string): Promise<string | null> {
    return (await transaction.first<{ id: string }>(OF_ACCOUNT, [transaction.actor.networkId, personId]))?.id ?? null;
  }
}
