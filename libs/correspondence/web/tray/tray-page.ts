import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Session, formats, isCivilDate, pageTitle, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import type { MailState, MailView } from '../inbound-mails.client';
import { MailWords } from '../mail-words';
import { TrayList } from './tray-list';
import { TRAY_TEXT } from './tray.catalogue';

const STATES: readonly { readonly code: string; readonly state: MailState }[] = [
  { code: 'a-confirmer', state: 'drafted' },
  { code: 'a-regarder', state: 'waiting' },
  { code: 'traites', state: 'done' },
];

/** B5: the e-mails received, by state; the state and the date are in the address. */
@Component({ selector: 'ph-tray-page', templateUrl: './tray-page.html', styleUrl: './tray-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag], providers: [TrayList] })
export class TrayPage {
  readonly etat = input<string>();
  /** Only what is due before this day. */
  readonly avant = input<string>();

  protected readonly t = text(TRAY_TEXT);
  protected readonly formats = formats();
  protected readonly list = inject(TrayList);
  protected readonly session = inject(Session);
  private readonly words = inject(MailWords);
  private readonly clock = inject(BrowserClock);
  protected readonly state = computed(() => STATES.find(({ code }) => code === this.etat())?.state ?? 'drafted');
  protected readonly dueBefore = computed(() => (isCivilDate(this.avant() ?? '') ? this.avant() : undefined));
  protected readonly tabs = computed(() => STATES.map(({ code, state }) => ({ code, label: this.t().states[state], current: state === this.state() })));
  protected readonly empty = computed(() => this.t().empty[this.state()]);
  protected readonly rows = computed(() => this.list.items()?.map((mail) => ({ mail, why: this.words.why(mail), due: this.due(mail), late: this.isLate(mail) })));

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => {
      this.list.state.set(this.state());
      this.list.dueBefore.set(this.dueBefore());
    });
  }

  private due(mail: MailView): string {
    if (!mail.dueOn || mail.state === 'done') return '';
    const date = this.formats().date(mail.dueOn);
    return this.isLate(mail) ? this.t().late({ date }) : this.t().due({ date });
  }

  private isLate({ dueOn, timeZone }: MailView): boolean {
    return dueOn !== null && dueOn < civilDateIn(this.clock.now(), timeZone);
  }
}
