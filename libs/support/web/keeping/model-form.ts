import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, applyWhen, form, pattern, required, validate } from '@angular/forms/signals';
import { FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';
import { DirectoryKeeping, type DocumentModel } from './keeping.client';
import { KeepingFrame } from './keeping-frame';
import { MODELS_TEXT } from './models.catalogue';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A model of a document as the team writes it down: new, or corrected; its files are published beside. */
@Component({ selector: 'ph-model-form', templateUrl: './model-form.html', imports: [FormField, ChoiceCards, TextArea, TextField, KeepingFrame] })
export class ModelForm {
  readonly model = input.required<DocumentModel | null>();
  readonly done = output<string | null>();

  private readonly words = text(MODELS_TEXT);
  private readonly client = inject(DirectoryKeeping);
  private readonly policy = inject(PolicyClient).policy;
  private readonly offer = computed(() => this.policy()?.offer ?? []);
  protected readonly t = computed(() => this.words().form);
  protected readonly problem = signal<Problem | null>(null);
  private readonly typed = linkedSignal(() => this.start());
  protected readonly form = form(
    this.typed,
    (path) => {
      validate(path.title, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().titleMissing }));
      applyWhen(path, () => this.model() === null, (fresh) => {
        required(fresh.code, { message: () => this.t().codeWrong });
        pattern(fresh.code, CODE, { message: () => this.t().codeWrong });
      });
      required(path.family, { message: () => this.t().familyMissing });
      validate(path.item, ({ value }) => (this.items().some((item) => item.value === value()) ? undefined : { kind: 'required', message: this.t().itemMissing }));
      validate(path.description, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().descriptionMissing }));
    },
    { name: 'model' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly families = computed(() => this.offer().map(({ code, title }) => ({ value: code, label: title })));
  protected readonly items = computed(() => (this.offer().find(({ code }) => code === this.typed().family)?.items ?? []).map(({ code, title }) => ({ value: code, label: title })));
  protected readonly languages = computed(() => (['fr', 'en'] as const).map((value) => ({ value, label: this.t().languages[value] })));

  protected send(): Promise<boolean> {
    const { code, title, item, description, language } = this.typed();
    const details = { title: title.trim(), item, description: description.trim(), language };
    const model = this.model();
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        await firstValueFrom(model ? this.client.changeModel(model, details) : this.client.addModel({ ...details, code }));
        this.done.emit(details.title);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  private start() {
    const { code = '', title = '', item = '', description = '', language = 'fr' } = this.model() ?? {};
    const family = this.offer().find(({ items }) => items.some((each) => each.code === item))?.code ?? '';
    return { code, title, family, item, description, language };
  }
}
