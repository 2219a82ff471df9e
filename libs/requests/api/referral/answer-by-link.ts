import { Injectable } from '@nestjs/common';
import { Installation, newId, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Locale, type Result } from '@phare/kernel/domain';
import { mayMoveTarget, RESOURCE_ANSWERS, resourceLetter, TARGET_ANSWERS, targetTransitionOf, type ResourceLetter } from '@phare/requests/domain';
import { OtherSide } from '../actions/other-side';
import type { AnswerByLinkDto } from '../dto/referral-loop.dto';
import { ActByLink, type LinkCall, type Linked } from '../links/act-by-link';
import { moveTarget, targetOf, type TargetRow } from './referral-targets';
import { ReferralAnswers } from './referral-answers';
import { ShareableWords } from './shareable-words';

const LINK = statement('referral-link-one', 'SELECT target_id, fields, locale, expires_at, opened_at FROM referral_link WHERE network_id = $1 AND id = $2');
const OPENED = statement('referral-link-opened', 'UPDATE referral_link SET opened_at = $3 WHERE network_id = $1 AND id = $2 AND opened_at IS NULL');

/** Before a byte of the letter is shown: whoever reads it has no account, and is named as the directory names them. */
const READ_BY = statement('referral-link-read-by', 'SELECT app.letter_opened($1, $2)');

const RESOURCE = new Set(['resource'] as const);

interface LinkRow extends Record<string, unknown> {
  readonly target_id: string;
  readonly fields: readonly string[];
  readonly locale: Locale;
  readonly expires_at: Date;
  readonly opened_at: Date | null;
}

/** What an outside resource is shown by its link. */
export interface LetterShown {
  readonly number: string;
  readonly network: string;
  readonly phone: string | null;
  readonly resource: string;
  readonly letter: ResourceLetter;
  /** What it may answer now. */
  readonly answers: readonly string[];
  readonly expiresAt: Date;
  readonly timeZone: string;
}

/** An outside resource reads its letter and answers it, without an account (domain.md §6, « A referral target »). */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly links: ActByLink,
    private readonly installation: Installation,
    private readonly words: ShareableWords,
    private readonly answers: ReferralAnswers,
    private readonly otherSide: OtherSide,
  ) {}

  /** Each opening leaves its line in the read log; the first is told to the organisation: somebody outside has read what it shared. */
  read(call: LinkCall): Promise<Result<LetterShown, Refusal>> {
    return this.links.perform(call, 'referral', async (linked) => {
      const found = await this.find(linked);
      if (!found.ok) return found;
      const { link, target } = found.value;
      const { transaction, row, linkId, now } = linked;
      const { network } = this.installation;
      await transaction.first(READ_BY, [newId(), target.name]);
      const letter = resourceLetter(link.locale, { network: network.name }, link.fields, await this.words.of(transaction.actor, row));
      const answers = RESOURCE_ANSWERS.filter((answer) => mayMoveTarget(TARGET_ANSWERS[answer], target, RESOURCE));
      const answer = { number: row.number, network: network.name, phone: network.phone, resource: target.name, letter, answers, expiresAt: link.expires_at, timeZone: network.timeZone };
      const first = (await transaction.change(OPENED, [transaction.actor.networkId, linkId, now])) === 1;
      return accepted(first ? { answer, change: { entry: { kind: 'letter_opened', detail: { targetId: target.id } } } } : { answer });
    });
  }

  execute({ token, locale }: LinkCall, { answer, reason = null }: Omit<AnswerByLinkDto, 'token'>): Promise<Result<{ readonly state: string }, Refusal>> {
    return this.links.perform({ token, locale }, 'referral', async (linked) => {
      const found = await this.find(linked);
      if (!found.ok) return found;
      const { target } = found.value;
      const name = TARGET_ANSWERS[answer];
      if (!mayMoveTarget(name, target, RESOURCE)) return refused(refusal('not_found'));
      if (answer === 'refused' && reason === null) return refused(ruleBroken({ pointer: '/reason', code: 'required' }));
      await moveTarget(linked.transaction, target, name);
      const change = await this.answers.record(linked, { id: newId(), targetId: target.id, answer, givenBy: 'resource', note: reason });
      await this.otherSide.tellTeamOfAnswer(linked);
      return accepted({ change, answer: { state: targetTransitionOf(name).to } });
    });
  }

  /** A target that has its answer, whoever gave it, has nothing more to show. */
  private async find({ transaction, linkId, row }: Linked): Promise<Result<{ readonly link: LinkRow; readonly target: TargetRow }, Refusal>> {
    const link = await transaction.first<LinkRow>(LINK, [transaction.actor.networkId, linkId]);
    if (!link) return refused(refusal('not_found'));
    const target = await targetOf(transaction, row.id, link.target_id);
    if (!target.ok) return target;
    return RESOURCE_ANSWERS.some((answer) => mayMoveTarget(TARGET_ANSWERS[answer], target.value, RESOURCE)) ? accepted({ link, target: target.value }) : refused(refusal('not_found'));
  }
}
