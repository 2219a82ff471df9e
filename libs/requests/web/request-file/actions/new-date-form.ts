import { Component, computed, inject } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { type CivilDate, civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { LATE_REASONS, type LateReason } from '@phare/requests/domain';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

/** Promises a late request another date. The requester gets an apology that names it; the reason stays with the team (domain.md §5). */
@Component({ selector: 'ph-new-date-form', templateUrl: './new-date-form.html', imports: [FormField, ChoiceCards, DateBoxes, ActionFrame] })
export class NewDateForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly clock = inject(BrowserClock);

  protected readonly t = computed(() => this.words().newDate);
  private readonly model = this.open.draft('new_date', () => ({ newDate: '', reason: '' as LateReason | '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.newDate, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return (value() as CivilDate) < this.today() ? { kind: 'past', message: this.t().past } : undefined;
      });
      required(path.reason, { message: () => this.t().reasonMissing });
    },
    { name: 'newDate' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/newDate': 'newDate.newDate', '/reason': 'newDate.reason' };
  protected readonly reasons = computed(() => LATE_REASONS.map((value) => ({ value, label: this.t().reasons[value] })));

  protected send(): Promise<boolean> {
    const { newDate, reason } = this.model();
    return this.attempt.send(async () => {
      if (reason) await this.open.perform('new_date', (call) => this.client.setNewDate(call, { newDate, reason }));
    });
  }

  private today(): CivilDate {
    return civilDateIn(this.clock.now(), this.open.opened()?.request.followUp.timeZone ?? 'America/Toronto');
  }
}
