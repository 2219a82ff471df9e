import { Injectable } from '@nestjs/common';
import { Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { OtherSide } from '../actions/other-side';
import { ActByLink, type LinkCall } from '../links/act-by-link';
import { lifecycleFactsOf } from '../reads/request-view';
import { Confirmations } from './confirmations';

/** What whoever is asked to confirm is shown: which organisation, and by when. Neither who asked nor what. */
export interface ConfirmationAsked {
  readonly network: string;
  readonly organisation: string;
  readonly function: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
}

const ASKED = statement('confirmation-asked', 'SELECT function, expires_at FROM requester_confirmation WHERE network_id = $1 AND id = $2');

/** Someone of the board or the direction says, by a link and without an account, whether the organisation asks (policy clause `definition.demandeur`). */
@Injectable()
export class ConfirmByLink {
  constructor(
    private readonly links: ActByLink,
    private readonly installation: Installation,
    private readonly confirmations: Confirmations,
    private readonly otherSide: OtherSide,
  ) {}

  read(call: LinkCall): Promise<Result<ConfirmationAsked, Refusal>> {
    return this.links.perform(call, 'confirmation', async ({ transaction, linkId, row }) => {
      const asked = await transaction.first<{ function: string; expires_at: Date }>(ASKED, [transaction.actor.networkId, linkId]);
      if (!asked || !lifecycleFactsOf(row).requesterToConfirm) return refused(refusal('not_found'));
      return accepted({ answer: { network: this.installation.network.name, organisation: row.organisation_label, function: asked.function, expiresAt: asked.expires_at, timeZone: row.time_zone } });
    });
  }

  execute(call: LinkCall, confirmed: boolean): Promise<Result<{ readonly confirmed: boolean }, Refusal>> {
    return this.links.perform(call, 'confirmation', async ({ transaction, linkId, row, now }) => {
      if (!lifecycleFactsOf(row).requesterToConfirm) return refused(refusal('not_found'));
      const by = await this.confirmations.answer(transaction, linkId, confirmed ? 'confirmed' : 'declined', now);
      const set = confirmed ? await this.confirmations.confirmed(row, by) : {};
      await this.otherSide.tellTeamOfAnswer({ transaction, row, now });
      return accepted({ change: { set, entry: { kind: 'confirm_requester', detail: { confirmed, function: by } } }, answer: { confirmed } });
    });
  }
}
