import { Component, computed, inject, input, signal } from '@angular/core';
import { Toasts, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { RequestOnScreen } from '../beside/request-on-screen';
import { AnswerForm } from './answer-form';
import { ConsentForm } from './consent-form';
import { LetterForm } from './letter-form';
import { LOOP_TEXT } from './loop.catalogue';
import { ReferralLoop, type Target } from './referral-loop.client';
import { targetWords } from './target-words';

type Doing = 'consent' | 'letter' | 'answer';

const TONES: Readonly<Record<string, 'good' | 'info' | 'caution' | 'neutral'>> = { contacted: 'good', consented: 'info', sent: 'info', received: 'info', refused: 'caution', no_answer: 'caution' };

/** The resources and trainings of a referral: where each loop stands, and what may be done with it now. */
@Component({ selector: 'ph-referral-targets', templateUrl: './referral-targets.html', styleUrl: './referral-targets.scss', imports: [Dialog, StatusTag, AnswerForm, ConsentForm, LetterForm] })
export class ReferralTargets {
  readonly targets = input.required<readonly Target[]>();
  /** On the requester's page, not on the team's file. */
  readonly mine = input(false);

  protected readonly t = text(LOOP_TEXT);
  private readonly formats = formats();
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  private readonly toasts = inject(Toasts);
  private readonly zone = computed(() => this.screen.opened()?.request.followUp.timeZone ?? 'UTC');
  protected readonly doing = signal<{ readonly what: Doing; readonly target: Target } | null>(null);
  protected readonly heading = computed(() => {
    const doing = this.doing();
    if (!doing) return '';
    const { consent, letter } = this.t();
    return { consent, letter, answer: targetWords(this.t(), doing.target).report }[doing.what].heading({ name: doing.target.name });
  });
  protected readonly shown = computed(() => this.targets().map((target) => ({ ...target, tone: TONES[target.state] ?? 'neutral', stateName: targetWords(this.t(), target).state[target.state], lines: this.lines(target), actions: this.actions(target) })));

  protected async press(what: Doing | 'revoke', target: Target): Promise<void> {
    if (what !== 'revoke') return this.doing.set({ what, target });
    const done = await this.screen.write('revoke', (call) => this.client.revoke(call, target.id));
    this.toasts.show(done ? this.t().revoked({ name: target.name }) : this.t().notRevoked);
  }

  protected finish(done: boolean): void {
    const doing = this.doing();
    this.doing.set(null);
    if (!done || !doing) return;
    const { consent, letter, report } = this.t();
    this.toasts.show({ consent: consent.done, letter: letter.done, answer: () => report.done }[doing.what]({ name: doing.target.name }));
  }

  private actions(target: Target): readonly { what: Doing | 'revoke'; label: string; about: string }[] {
    const { allowed, link, name } = target;
    const { action } = targetWords(this.t(), target);
    const { about } = this.t();
    const revocable = link?.state === 'working' && (this.screen.opened()?.request.writable?.includes('revoke_link') ?? false);
    const open = [
      ...(allowed.includes('consent') ? [{ what: 'consent', label: this.mine() ? action.consent : action.team_consent } as const] : []),
      ...(allowed.includes('send') ? [{ what: 'letter', label: action.letter } as const] : []),
      ...(allowed.includes('contact') ? [{ what: 'answer', label: action.answer } as const] : []),
      ...(revocable ? [{ what: 'revoke', label: action.revoke } as const] : []),
    ];
    return open.map(({ what, label }) => ({ what, label, about: about({ action: label, name }) }));
  }

  private lines(target: Target): readonly string[] {
    const { consent, link, answers, name } = target;
    const t = this.t();
    const said = targetWords(t, target).answer;
    const on = (date: string): string => this.formats().dateTime(date, this.zone());
    const fields = consent ? this.formats().list(consent.fields.map((field) => t.field[field].toLocaleLowerCase())) : '';
    return [
      consent ? (consent.givenBy === 'team' ? t.sharedByTeam({ fields }) : t.shared({ fields })) : '',
      link ? t.link[link.state]({ date: on(link.expiresAt) }) : '',
      link?.openedAt ? t.opened({ date: on(link.openedAt) }) : '',
      ...answers.map(({ answer, givenBy, note, at }) => `${t.given[givenBy]({ name, answer: said[answer], date: on(at) })}${note ? `. « ${note} »` : '.'}`),
    ].filter(Boolean);
  }
}
