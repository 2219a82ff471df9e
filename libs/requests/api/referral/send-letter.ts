import { Injectable } from '@nestjs/common';
import { Installation, LinkTokens, offeredLocale, queueMail, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { ActedOn, Change, Found } from '../actions/request-action';
import type { SendLetterDto } from '../dto/referral-loop.dto';
import { revokeLinks, type TargetRow } from './referral-targets';
import { TargetAction, type TargetCall } from './target-action';

const ADD = statement(
  'referral-link-add',
  `INSERT INTO referral_link (network_id, id, request_id, target_id, token_hash, fields, locale, sent_by_id, sent_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const DAY_MS = 86_400_000;

/** Sends the letter to one resource: a mail with an expiring link to it, or by the team's own hand where the resource has no address. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly action: TargetAction,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly tokens: LinkTokens,
  ) {}

  execute(call: TargetCall, body: SendLetterDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'send_letter', moves: 'send', carryOut: (found, target) => this.carryOut(found, target, call, body) });
  }

  private async carryOut(found: Found, target: TargetRow, { actor }: TargetCall, { by, locale: asked }: SendLetterDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const { network, settings } = this.installation;
    const locale = offeredLocale(network, asked);
    const fields = target.consented ?? [];
    if (by === 'hand') return accepted({ entry: { kind: 'letter_sent', detail: { targetId: target.id, fields, by } } });
    if (!target.email) return refused(ruleBroken({ pointer: '/by', code: 'no_address' }));
    const { linkDays } = (await this.policies.keptBy(row)).policy.rules.referral;
    const expiresAt = new Date(now.getTime() + linkDays * DAY_MS);
    // One link at a time: what was sent before no longer works.
    await revokeLinks(transaction, target.id, now);
    await transaction.change(ADD, [actor.networkId, createdId, row.id, target.id, await this.tokens.hashOf(createdId), fields, locale, actor.personId, now, expiresAt]);
    const content = { number: row.number, network: network.name, phone: network.phone ?? '', until: expiresAt.toISOString(), timeZone: network.timeZone, page: `${settings.publicUrl}/repondre`, linkId: createdId };
    await queueMail(transaction, { template: 'resource_letter', to: { name: target.name, email: target.email }, locale, content }, now);
    return accepted({ entry: { kind: 'letter_sent', detail: { targetId: target.id, fields, by, until: expiresAt.toISOString() } } });
  }
}
