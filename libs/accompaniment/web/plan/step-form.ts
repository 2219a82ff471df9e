import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { STEP_OWNERS } from '@phare/accompaniment/domain';
import { type Api, FormAttempt, TextField, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type StepView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { PLAN_TEXT } from './plan.catalogue';
import { PLAN_TEAM_TEXT } from './plan-team.catalogue';

const MOST_TITLE = 200;
const MOST_VERB = 100;

/** A step to add, or to change: the federation's verbs are those of the policy (clause `definition.autonomie`). */
@Component({ selector: 'ph-step-form', templateUrl: './step-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextField, WritingFrame] })
export class StepForm {
  private readonly catalogue = text(PLAN_TEXT);
  private readonly team = text(PLAN_TEAM_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly step = stepOf(this.accompaniment);
  private readonly name = `step ${this.step?.id ?? 'new'}`;
  private readonly model = inject(RequestOnScreen).draft(this.name, () => startOf(this.step));
  protected readonly words = inject(AccompanimentWords);
  protected readonly t = computed(() => this.team().form);
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.title, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().titleMissing }));
      maxLength(path.title, MOST_TITLE, { message: () => this.t().tooLong });
      required(path.owner, { message: () => this.t().ownerMissing });
      applyWhen(path, ({ value }) => value().owner === 'organisation', (own) => {
        validate(own.ownVerb, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().verbMissing }));
        maxLength(own.ownVerb, MOST_VERB, { message: () => this.t().tooLong });
      });
      applyWhen(path, ({ value }) => isOfThePolicy(value().owner), (closed) => required(closed.verb, { message: () => this.t().verbMissing }));
      validate(path.dueOn, ({ value }) => (value() === '' || isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().dateWrong }));
    },
    { name: 'step' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/title': 'step.title', '/owner': 'step.owner', '/verb': 'step.verb', '/dueOn': 'step.dueOn' };
  protected readonly owners = computed(() => STEP_OWNERS.map((value) => ({ value, label: this.catalogue().owner[value] })));
  protected readonly label = computed(() => (this.step ? this.t().save : this.catalogue().add));
  protected readonly ofThePolicy = computed(() => isOfThePolicy(this.model().owner));

  protected send(): Promise<boolean> {
    const { title, owner, verb, ownVerb, dueOn } = this.model();
    const said = { title: title.trim(), owner: owner as Api.StepDtoOwner, verb: isOfThePolicy(owner) ? verb : ownVerb.trim(), dueOn: dueOn || null };
    const { step } = this;
    return this.attempt.send(async () => {
      const done = await this.accompaniment.write(this.name, (call) => (step ? this.client.changeStep(call, step.id, said) : this.client.addStep(call, { ...said, status: 'todo' })));
      if (done) this.toasts.show(step ? this.t().changed : this.t().added);
    });
  }
}

const isOfThePolicy = (owner: string): boolean => owner === 'federation' || owner === 'together';

function stepOf({ writing }: OpenAccompaniment): StepView | null {
  const asked = writing();
  return asked?.form === 'step' ? asked.step : null;
}

function startOf(step: StepView | null) {
  const { title = '', owner = '', verb = '', dueOn = null } = step ?? {};
  return { title, owner: owner as string, verb: isOfThePolicy(owner) ? verb : '', ownVerb: isOfThePolicy(owner) ? '' : verb, dueOn: dueOn ?? '' };
}
