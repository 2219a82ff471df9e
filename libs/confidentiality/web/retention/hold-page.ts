import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Problem, TextField, Toasts, isCivilDate, pageTitle, problemOf, text } from '@phare/kernel/web';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { firstValueFrom } from 'rxjs';
import { Retention } from './retention.client';
import { RETENTION_TEXT } from './retention.catalogue';

const MOST = { number: 20, reason: 1000 } as const;

/** Holds a request, by its number. */
@Component({ selector: 'ph-hold-page', templateUrl: './hold-page.html', imports: [FormField, RouterLink, DateBoxes, FormFrame, TextArea, TextField] })
export class HoldPage {
  protected readonly words = text(RETENTION_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly register = '/equipe/registres/conservation';
  private readonly client = inject(Retention);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ number: '', reason: '', untilOn: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.number, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().numberMissing }));
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().reasonMissing }));
      for (const [field, most] of [[path.number, MOST.number], [path.reason, MOST.reason]] as const) maxLength(field, most, { message: () => this.t().tooLong });
      validate(path.untilOn, ({ value }) => {
        if (value() === '') return undefined;
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() < this.today ? { kind: 'past', message: this.t().past } : undefined;
      });
    },
    { name: 'hold' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers = { '/number': 'hold.number', '/reason': 'hold.reason', '/untilOn': 'hold.untilOn' };

  constructor() {
    pageTitle(() => this.words().hold);
  }

  protected send(): Promise<boolean> {
    const { number, reason, untilOn } = this.model();
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        await firstValueFrom(this.client.placeHold({ number: number.trim(), reason: reason.trim(), ...(untilOn ? { untilOn } : {}) }));
        this.toasts.show(this.t().sent);
        await this.router.navigateByUrl(this.register);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
