import { Injectable } from '@nestjs/common';
import { DRAFTS_KEPT } from '@phare/confidentiality/domain';
import { Database, Installation, newId, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { DraftTokenDto, NewDraftDto, SavedDraftDto } from '../dto/draft.dto';
import { DraftLinks, type DraftLink } from './draft-links';

const DAY_MS = 86_400_000;

/** When a draft was saved, and until when it is kept. */
export interface DraftKept {
  readonly version: number;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

/** A draft as its link shows it. */
export interface DraftShown extends DraftKept {
  readonly holder: string;
  readonly wrappedKey: string;
  readonly content: string;
}

interface DraftRow extends Record<string, unknown> {
  readonly version: number;
  readonly content: Buffer;
  readonly saved_at: Date;
  readonly expires_at: Date;
}

const ADD = statement('draft-add', 'INSERT INTO request_draft (network_id, id, version, content, saved_at, expires_at) VALUES ($1, $2, 1, $3, $4, $5)');
const READ = statement('draft-read', 'SELECT version, content, saved_at, expires_at FROM request_draft WHERE network_id = $1 AND id = $2');
const SAVE = statement(
  'draft-save',
  'UPDATE request_draft SET version = version + 1, content = $3, saved_at = $4, expires_at = $5 WHERE network_id = $1 AND id = $2 AND version = $6 RETURNING version',
);
const DISCARD = statement('draft-discard', 'DELETE FROM request_draft WHERE network_id = $1 AND id = $2');

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const keptUntil = (now: Date): Date => new Date(now.getTime() + DRAFTS_KEPT.n * DAY_MS);

/** Keeps what someone is writing, which their browser has encrypted: begun, saved again, read, taken away. Never a request, and never read here. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly links: DraftLinks,
  ) {}

  /** Begins a draft. Its token is its own idempotency key: 256 random bits come twice only from the same page. */
  async begin(actor: Actor, { token, wrappedKey, content }: NewDraftDto): Promise<Result<DraftKept, Refusal>> {
    const begun = await this.read(actor, { token });
    if (begun.ok) return begun.value.content === content ? begun : refused(refusal('stale_version'));
    const now = this.installation.now();
    const draftId = newId();
    const link: DraftLink = { id: newId(), draftId, holder: 'owner', token, wrappedKey: bytes(wrappedKey) };
    return this.database.withActor(
      actor,
      async (transaction) => {
        const expiresAt = keptUntil(now);
        await transaction.change(ADD, [actor.networkId, draftId, bytes(content), now, expiresAt]);
        if (!(await this.links.add(transaction, link, now))) return refused(refusal('stale_version'));
        return accepted({ version: 1, savedAt: now, expiresAt });
      },
      draftId,
    );
  }

  read(actor: Actor, { token }: DraftTokenDto): Promise<Result<DraftShown, Refusal>> {
    return this.links.reach(actor, token, 'either', async ({ transaction, draftId, holder, wrappedKey }) => {
      const row = await transaction.first<DraftRow>(READ, [actor.networkId, draftId]);
      if (!row) return refused(refusal('not_found'));
      return accepted({ version: row.version, savedAt: row.saved_at, expiresAt: row.expires_at, holder, wrappedKey: wrappedKey.toString('base64url'), content: row.content.toString('base64url') });
    });
  }

  /** Saves over the version it started from: two devices never overwrite each other in silence. */
  save(actor: Actor, { token, content }: SavedDraftDto, from: number): Promise<Result<DraftKept, Refusal>> {
    return this.links.reach(actor, token, 'either', async ({ transaction, draftId, now }) => {
      const expiresAt = keptUntil(now);
      const known = Number.isNaN(from) ? 0 : from;
      const saved = await transaction.first<{ version: number }>(SAVE, [actor.networkId, draftId, bytes(content), now, expiresAt, known]);
      return saved ? accepted({ version: saved.version, savedAt: now, expiresAt }) : refused(refusal('stale_version'));
    });
  }

  /** Takes a draft away with every link to it: it was sent, or is wanted no more. */
  discard(actor: Actor, { token }: DraftTokenDto): Promise<Result<null, Refusal>> {
    return this.links.reach(actor, token, 'owner', async ({ transaction, draftId }) => {
      await transaction.change(DISCARD, [actor.networkId, draftId]);
      return accepted(null);
    });
  }
}
