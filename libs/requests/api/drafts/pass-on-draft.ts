import { Injectable } from '@nestjs/common';
import { Database, Installation, LinkTokens, localeOfActor, newId, queueMail, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type SignedInActor, type Result } from '@phare/kernel/domain';
import type { DraftSecretDto, MailDraftDto, ShareDraftDto } from '../dto/draft.dto';
import { DraftLinks, type Reached } from './draft-links';
import { rewrapped, tokenOfSecret } from './draft-secret';

/** The page that takes a draft up again. */
const PAGE = '/demande/reprendre';

/**
 * Makes other links to a draft: for a colleague who writes too, for the mailbox of whoever writes, for their account. A link that the service makes holds
 * what follows from its id and a key outside the database (`LinkTokens`): neither a copy of the database nor of the outbox opens the draft.
 */
@Injectable()
export class PassOnDraft {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly links: DraftLinks,
    private readonly tokens: LinkTokens,
  ) {}

  /** One colleague at a time: another link ends the one before. */
  share(actor: Actor, { token, colleagueToken, wrappedKey }: ShareDraftDto): Promise<Result<null, Refusal>> {
    return this.links.reach(actor, token, 'owner', async ({ transaction, draftId, now }) => {
      await this.links.endColleague(transaction, draftId);
      const link = { id: newId(), draftId, holder: 'colleague', token: colleagueToken, wrappedKey: Buffer.from(wrappedKey, 'base64url') } as const;
      return (await this.links.add(transaction, link, now)) ? accepted(null) : refused(refusal('stale_version'));
    });
  }

  /** The colleague’s link works no more. */
  unshare(actor: Actor, token: string): Promise<Result<null, Refusal>> {
    return this.links.reach(actor, token, 'owner', async ({ transaction, draftId }) => {
      await this.links.endColleague(transaction, draftId);
      return accepted(null);
    });
  }

  /** Mails a link to whoever writes. The mail says nothing of what is written, nor by whom. */
  mail(actor: Actor, { secret, email }: MailDraftDto): Promise<Result<null, Refusal>> {
    return this.links.reach(actor, tokenOfSecret(secret), 'owner', async (reached) => {
      const { network, settings } = this.installation;
      const linkId = await this.another(reached, secret);
      const content = { network: network.name, phone: network.phone ?? '', page: `${settings.publicUrl}${PAGE}`, linkId };
      await queueMail(reached.transaction, { template: 'draft_link', to: { name: '', email }, locale: localeOfActor(actor), content }, reached.now);
      return accepted(null);
    });
  }

  /** The account keeps the draft from here on, instead of another it may have kept. */
  keep(actor: SignedInActor, { secret }: DraftSecretDto): Promise<Result<null, Refusal>> {
    return this.links.reach(actor, tokenOfSecret(secret), 'owner', async (reached) => {
      await this.links.endAccount(reached.transaction, actor.personId);
      await this.another(reached, secret, actor.personId);
      return accepted(null);
    });
  }

  /** The secret by which the account reaches its draft; `null` where it keeps none. */
  async kept(actor: SignedInActor): Promise<{ readonly secret: string | null }> {
    const linkId = await this.database.withActor(actor, (transaction) => this.links.ofAccount(transaction, actor.personId));
    return { secret: linkId === null ? null : await this.tokens.of(linkId) };
  }

  private async another({ transaction, draftId, wrappedKey, now }: Reached, secret: string, personId?: string): Promise<string> {
    const id = newId();
    const own = await this.tokens.of(id);
    await this.links.add(transaction, { id, draftId, holder: 'owner', token: tokenOfSecret(own), wrappedKey: rewrapped(wrappedKey, secret, own), ...(personId === undefined ? {} : { personId }) }, now);
    return id;
  }
}
