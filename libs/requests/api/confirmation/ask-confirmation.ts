import { Injectable } from '@nestjs/common';
import { Installation, queueMail, refusal, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, DEFAULT_LOCALE, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { transitionRefusal } from '../actions/transition-refusal';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '../actions/request-action';
import type { ConfirmerDto } from '../dto/confirmation.dto';
import { lifecycleFactsOf } from '../reads/request-view';
import { Confirmations } from './confirmations';

const DAY_MS = 86_400_000;

/** How many people may be written to in a day about one request: a form that mails strangers is not a way to pester them. */
const MOST_A_DAY = 5;

/**
 * The requester, or the team with them, chooses who confirms that the organisation asks, or says « pas maintenant » (domain.md D7). Nothing leaves by
 * itself, and what leaves says neither who asked nor what.
 */
@Injectable()
export class AskConfirmation {
  constructor(
    private readonly action: RequestAction,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly confirmations: Confirmations,
  ) {}

  execute(call: ActionCall, body: ConfirmerDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'ask_confirmation', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut(found: Found, call: ActionCall, { when, confirmer }: ConfirmerDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    if (!lifecycleFactsOf(row).requesterToConfirm || !['received', 'triaged'].includes(row.status)) return refused(transitionRefusal(call.actor, row, 'ask_confirmation', ['unconfirmed_requester']));
    if (when === 'later') return accepted({ entry: { kind: 'confirmation_later' } });
    if (!confirmer) return refused(ruleBroken({ pointer: '/confirmer', code: 'required' }));
    const { eligibility } = (await this.policies.keptBy(row)).policy.rules;
    if (eligibility.requester.functions[confirmer.function] !== 'pass') return refused(ruleBroken({ pointer: '/confirmer/function', code: 'unknown_value' }));
    if (confirmer.email.toLowerCase() === row.requester_email?.toLowerCase()) return refused(ruleBroken({ pointer: '/confirmer/email', code: 'own_address' }));
    if ((await this.confirmations.askedSince(transaction, row.id, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY) return refused(refusal('too_many_requests'));
    return accepted(await this.ask(found, call, confirmer, eligibility.requester.linkDays));
  }

  private async ask({ transaction, row, now, createdId }: Found, { actor }: ActionCall, confirmer: NonNullable<ConfirmerDto['confirmer']>, days: number): Promise<Change> {
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    await this.confirmations.cancel(transaction, row.id, now);
    await this.confirmations.ask(transaction, row.id, { id: createdId, ...confirmer, askedById: actor.personId, expiresAt }, now);
    const { network, settings } = this.installation;
    const content = { network: network.name, phone: network.phone ?? '', until: expiresAt.toISOString(), timeZone: row.time_zone, page: `${settings.publicUrl}/confirmer`, linkId: createdId };
    await queueMail(transaction, { template: 'confirmation', to: { name: confirmer.name, email: confirmer.email }, locale: DEFAULT_LOCALE, content }, now);
    return { entry: { kind: 'confirmation_asked', detail: { function: confirmer.function, until: expiresAt.toISOString() } } };
  }
}
