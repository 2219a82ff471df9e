import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { INCIDENT_LABELS } from '@phare/confidentiality/domain';
import { FormAttempt, type Problem, TextField, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { Why } from '@phare/kernel/web/feedback/why';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import type { IncidentFactsView } from '../registers.client';
import { FACT_FIELDS, FACT_SECTIONS, type FactName, saidFacts, typedFacts } from './incident-fields';
import { INCIDENTS_TEXT } from './incidents.catalogue';

const MOST = 4000;
const NEEDED: readonly FactName[] = ['awareOn', 'circumstances'];

/** The facts of an incident, to be said or said anew; `sends` says them, and gives up with the refusal of the API. */
@Component({ selector: 'ph-incident-form', templateUrl: './incident-form.html', styleUrl: '../registers.scss', imports: [FormField, RouterLink, ChoiceCards, DateBoxes, FormFrame, TextArea, TextField, Why] })
export class IncidentForm {
  readonly known = input.required<Partial<IncidentFactsView>>();
  readonly label = input.required<string>();
  readonly back = input.required<string>();
  readonly sends = input.required<(facts: Partial<IncidentFactsView>) => Promise<void>>();
  readonly attempted = output();

  private readonly words = text(INCIDENTS_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly labels = text(INCIDENT_LABELS);
  protected readonly sections = FACT_SECTIONS;
  protected readonly problem = signal<Problem | null>(null);
  private readonly before = computed(() => typedFacts(this.known()));
  private readonly model = linkedSignal(() => ({ ...this.before() }));
  protected readonly form = form(
    this.model,
    (path) => {
      for (const { name, kind } of FACT_FIELDS) {
        if (kind === 'date') validate(path[name], ({ value }) => (isCivilDate(value()) || (value() === '' && name !== 'awareOn') ? undefined : { kind: 'date', message: name === 'awareOn' ? this.t().awareMissing : this.t().dateWrong }));
        if (kind === 'number') validate(path[name], ({ value }) => (/^\d{0,7}$/.test(value().trim()) ? undefined : { kind: 'number', message: this.t().numberWrong }));
        if (kind === 'text') maxLength(path[name], MOST, { message: () => this.t().tooLong });
      }
      validate(path.circumstances, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().circumstancesMissing }));
    },
    { name: 'incident' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers: Readonly<Record<string, string>> = Object.fromEntries(FACT_FIELDS.map(({ name }) => [`/${name}`, `incident.${name}`]));
  protected readonly answers = computed(() => (['yes', 'no'] as const).map((value) => ({ value, label: this.t().yesNo[value] })));
  /** Asked for where the risk is serious; and shown where something was said of them. */
  protected readonly showsNotices = computed(() => {
    const { serious, commissionNotifiedOn, personsNotifiedOn } = this.model();
    return serious === 'yes' || commissionNotifiedOn !== '' || personsNotifiedOn !== '';
  });

  protected readonly optional = (name: FactName): boolean => !NEEDED.includes(name);
  protected readonly hint = (name: FactName): string => this.t().hints[name] ?? '';

  protected send(): Promise<boolean> {
    this.attempted.emit();
    return this.attempt.send(async () => {
      this.problem.set(null);
      await this.sends()(saidFacts(this.model(), this.before())).catch((error: unknown) => this.problem.set(problemOf(error)));
    });
  }
}
