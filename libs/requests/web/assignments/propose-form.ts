import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { FormAttempt, Language, Notice, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { ActionFrame } from '../request-file/actions/action-frame';
import { OpenRequest } from '../request-file/open-request';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';
import { Assignments, type SuggestionView } from './assignments.client';

const TOLD = 'told';

/** Someone to propose, or to hand over to: ranked, each with why. A conflict is disclosed to the organisation first. */
@Component({ selector: 'ph-propose-form', templateUrl: './propose-form.html', imports: [FormField, CheckCards, ChoiceCards, Notice, TextArea, ActionFrame] })
export class ProposeForm {
  readonly action = input.required<'propose' | 'hand_over'>();

  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(Assignments);
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.words().propose);
  protected readonly suggestions = rxResource({
    params: () => ({ id: this.open.id() ?? '', locale: this.language.locale() }),
    stream: ({ params }) => this.client.suggestions(params.id),
  });
  private readonly all = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().items : []));
  protected readonly people = computed(() => this.all().flatMap((item) => (item.resourcePersonId ? [{ value: item.resourcePersonId, label: item.name, hint: hintOf(item) }] : [])));
  protected readonly partners = computed(() => this.all().filter(({ kind }) => kind === 'partner'));
  private readonly model = this.open.draft(this.open.action() ?? 'propose', () => ({ personId: '', reason: '', told: [] as readonly string[] }));
  protected readonly conflicts = computed(() => this.all().find(({ resourcePersonId }) => resourcePersonId !== undefined && resourcePersonId === this.model().personId)?.conflicts ?? []);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.personId, { message: () => this.t().missing });
      validate(path.reason, ({ value }) => (this.action() === 'propose' || value().trim() ? undefined : { kind: 'required', message: this.t().reasonMissing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
      validate(path.told, ({ value }) => (this.conflicts().length === 0 || value().includes(TOLD) ? undefined : { kind: 'required', message: this.t().disclosedMissing }));
    },
    { name: 'proposal' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/resourcePersonId': 'proposal.personId', '/reason': 'proposal.reason' };
  protected readonly disclosure = computed(() => [{ value: TOLD, label: this.t().disclosed }]);

  protected send(): Promise<boolean> {
    const { personId: resourcePersonId, reason } = this.model();
    const conflict = this.conflicts().length > 0 ? { conflict: { disclosed: true, accepted: true } } : {};
    const said = reason.trim();
    return this.attempt.send(async () => {
      if (this.action() === 'propose') await this.open.perform('propose', (call) => this.client.propose(call, { resourcePersonId, ...(said ? { reason: said } : {}), ...conflict }));
      else await this.open.perform('hand_over', (call) => this.client.handOver(call, { resourcePersonId, reason: said, ...conflict }));
    });
  }
}

/** One reason a line: they are compared from one person to the next. */
const hintOf = ({ reasons, conflicts }: SuggestionView): string => [...conflicts, ...reasons].map(({ message }) => `–\u00a0${message}`).join('\n');
