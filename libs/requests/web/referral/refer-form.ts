import { Component, computed, effect, inject, untracked } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { addDays, civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, Notice, formats, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { WhyClause } from '@phare/policy/web/clause';
import { DirectoryPicker, SupportClient } from '@phare/support/web';
import { ActionFrame } from '../request-file/actions/action-frame';
import { OpenRequest } from '../request-file/open-request';
import { PolicyWords } from '../request-file/policy-words';
import { TeamRequests } from '../request-file/team-requests.client';
import { REFERRAL_TEXT } from './referral.catalogue';
import { referralLetter } from './referral-letter';

/** The organisation is asked again whether it got an answer (domain.md §6, a referral's loop: days 7 and 21). */
const ASK_AGAIN_DAYS = 7;

/** B4: the reason with its clause, the directory, the letter ready, and the date to ask again. */
@Component({ selector: 'ph-refer-form', templateUrl: './refer-form.html', imports: [FormField, ChoiceCards, Notice, TextArea, WhyClause, DirectoryPicker, ActionFrame] })
export class ReferForm {
  protected readonly t = text(REFERRAL_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly support = inject(SupportClient);
  private readonly policy = inject(PolicyClient).policy;
  private readonly words = inject(PolicyWords);
  private readonly clock = inject(BrowserClock);
  private readonly formats = formats();

  /** `prepared`: the letter as it was last written for the team; a letter changed by hand is left alone. */
  private readonly model = this.open.draft('refer', () => ({ reason: this.likelyReason(), targets: [] as readonly string[], note: '', prepared: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.reason, { message: () => this.t().reasonMissing });
      validate(path.targets, ({ value }) => (value().length > 0 ? undefined : { kind: 'required', message: this.t().targetsMissing }));
      maxLength(path.note, 10_000, { message: () => this.t().tooLong });
    },
    { name: 'refer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/reason': 'refer.reason', '/targets': 'refer.targets', '/note': 'refer.note' };
  protected readonly reasons = computed(() => (this.policy()?.rules.values.referralReasons ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly clause = computed(() => this.policy()?.rules.values.referralReasons.find(({ code }) => code === this.form.reason().value())?.clause ?? '');
  private readonly askAgainOn = computed(() => addDays(civilDateIn(this.clock.now(), this.open.opened()?.request.followUp.timeZone ?? 'UTC'), ASK_AGAIN_DAYS));
  protected readonly askAgain = computed(() => this.t().askAgain({ date: this.formats().longDate(this.askAgainOn()) }));
  private readonly letter = computed(() => {
    const { reason, targets } = this.model();
    const names = (this.support.entries() ?? []).filter(({ id }) => targets.includes(id)).map(({ name }) => name);
    const to = this.open.opened()?.request.requester?.name ?? '';
    return referralLetter({ to, reason, reasonLabel: this.words.of('reason', reason), names, askAgainOn: this.askAgainOn() }, this.t(), this.formats());
  });
  protected readonly changed = computed(() => this.model().note !== this.letter());

  constructor() {
    effect(() => {
      const letter = this.letter();
      untracked(() => this.model.update((model) => (model.note === model.prepared ? { ...model, note: letter, prepared: letter } : model)));
    });
  }

  protected rewrite(): void {
    this.model.update((model) => ({ ...model, note: this.letter(), prepared: this.letter() }));
  }

  protected send(): Promise<boolean> {
    const { reason, targets, note } = this.model();
    const kinds = new Map(this.support.entries()?.map(({ id, kind }) => [id, kind]));
    const body = {
      reason,
      targets: targets.map((id) => (kinds.get(id) === 'training' ? { trainingSessionId: id } : { partnerResourceId: id })),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    return this.attempt.send(async () => void (await this.open.perform('refer', (call) => this.client.refer(call, body))));
  }

  private likelyReason(): string {
    return this.open.opened()?.request.eligibility?.outcome === 'ineligible' ? 'non_member' : '';
  }
}
