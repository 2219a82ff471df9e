import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { RIGHTS_REQUEST_KINDS, type RightsRequestKind } from '@phare/confidentiality/domain';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Problem, TextField, Toasts, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { firstValueFrom } from 'rxjs';
import { Registers } from '../registers.client';
import { pastDay } from './day-rule';
import { RIGHTS_TEXT } from './rights-requests.catalogue';

const MOST = { name: 200, contact: 500, details: 4000 } as const;

/** What a person asks, to note on the day it is received. */
@Component({ selector: 'ph-note-rights-request-page', templateUrl: './note-rights-request-page.html', imports: [FormField, RouterLink, ChoiceCards, DateBoxes, FormFrame, TextArea, TextField] })
export class NoteRightsRequestPage {
  protected readonly words = text(RIGHTS_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly register = '/equipe/registres/droits';
  private readonly client = inject(Registers);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ kind: '', receivedOn: this.today as string, personName: '', contact: '', details: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.kind, { message: () => this.t().kindMissing });
      pastDay(path.receivedOn, this.today, this.t);
      validate(path.personName, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().nameMissing }));
      for (const [field, most] of [[path.personName, MOST.name], [path.contact, MOST.contact], [path.details, MOST.details]] as const) maxLength(field, most, { message: () => this.t().tooLong });
    },
    { name: 'rights' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers = { '/kind': 'rights.kind', '/receivedOn': 'rights.receivedOn', '/personName': 'rights.personName', '/contact': 'rights.contact', '/details': 'rights.details' };
  protected readonly kinds = computed(() => RIGHTS_REQUEST_KINDS.map((value) => ({ value, label: this.words().kinds[value], hint: this.words().kindHints[value] })));

  constructor() {
    pageTitle(() => this.words().title);
  }

  protected send(): Promise<boolean> {
    const { kind, receivedOn, personName, contact, details } = this.model();
    const more = { ...(contact.trim() ? { contact: contact.trim() } : {}), ...(details.trim() ? { details: details.trim() } : {}) };
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        const { id } = await firstValueFrom(this.client.noteRightsRequest({ kind: kind as RightsRequestKind, receivedOn, personName: personName.trim(), ...more }));
        this.toasts.show(this.t().sent);
        await this.router.navigate([this.register, id]);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
