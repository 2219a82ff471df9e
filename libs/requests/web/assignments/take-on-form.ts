import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { FormAttempt, Notice, Session, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { ActionFrame } from '../request-file/actions/action-frame';
import { OpenRequest } from '../request-file/open-request';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';
import { Assignments } from './assignments.client';
import { ownProposal } from './own-proposal';

/** The answer to a proposal, with the question asked at each assignment: a conflict is said first, and the organisation decides. */
@Component({ selector: 'ph-take-on-form', templateUrl: './take-on-form.html', imports: [FormField, ChoiceCards, Notice, TextArea, ActionFrame] })
export class TakeOnForm {
  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(Assignments);
  private readonly session = inject(Session);
  protected readonly t = computed(() => this.words().takeOn);
  protected readonly proposal = computed(() => ownProposal(this.open.opened()?.request, this.session.view()?.user.personId));
  /** What was disclosed and accepted needs no question again. */
  protected readonly settled = computed(() => this.proposal()?.conflictAccepted ?? false);
  private readonly model = this.open.draft('take_on', () => ({ conflict: '', note: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      applyWhen(path, () => !this.settled(), (asked) => required(asked.conflict, { message: () => this.t().missing }));
      applyWhen(path, ({ value }) => value().conflict === 'yes', (said) => {
        validate(said.note, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().noteMissing }));
        maxLength(said.note, 1000, { message: () => this.words().propose.tooLong });
      });
    },
    { name: 'answer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/conflict': 'answer.conflict', '/note': 'answer.note' };
  protected readonly answers = computed(() => [
    { value: 'no', label: this.t().no },
    { value: 'yes', label: this.t().yes },
  ]);
  protected readonly says = computed(() => this.model().conflict === 'yes');

  protected send(): Promise<boolean> {
    const id = this.proposal()?.id ?? '';
    const { conflict, note } = this.model();
    return this.attempt.send(async () => {
      await this.open.perform('take_on', (call) => (conflict === 'yes' ? this.client.declareConflict(call, id, { note: note.trim() }) : this.client.takeOn(call, id, { conflict: this.settled() })));
    });
  }
}
