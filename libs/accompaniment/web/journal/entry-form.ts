import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { type Api, BrowserClock, FormAttempt, Toasts, text } from '@phare/kernel/web';
import { momentOf } from '@phare/kernel/web/forms/moment';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type EntryView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { usualWork, workBody, workFields, workRules } from '../writing/work';
import { WorkFields } from '../writing/work-fields';
import { WritingFrame } from '../writing/writing-frame';
import { WRITING_TEXT } from '../writing/writing.catalogue';
import { JOURNAL_FORMS_TEXT } from './journal-forms.catalogue';

const MOST_NOTE = 10_000;

/** C2, an entry in three keystrokes: it opens on the note, « Appel · 20 min » is there already, Ctrl+Enter sends. Internal unless it is said to be shared. */
@Component({ selector: 'ph-entry-form', templateUrl: './entry-form.html', imports: [FormField, ChoiceCards, TextArea, WorkFields, WritingFrame] })
export class EntryForm {
  private readonly catalogue = text(JOURNAL_FORMS_TEXT);
  private readonly writing = text(WRITING_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly words = inject(AccompanimentWords);
  protected readonly corrects = correctedBy(this.accompaniment);
  private readonly name = `entry ${this.corrects?.id ?? 'new'}`;
  private readonly model = inject(RequestOnScreen).draft(this.name, () => this.start());
  protected readonly t = computed(() => this.catalogue().entry);
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.note, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().noteMissing }));
      maxLength(path.note, MOST_NOTE, { message: () => this.t().tooLong });
      workRules(path.work, () => this.writing().work, () => this.clock.now());
    },
    { name: 'entry' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/note': 'entry.note', '/visibility': 'entry.visibility', ...workFields('entry') };
  protected readonly readers = computed(() => (['internal', 'shared', 'sealed'] as const).map((value) => ({ value, label: this.t().readers[value] })));

  protected send(): Promise<boolean> {
    const { note, visibility, work } = this.model();
    const body = { ...workBody(work), note: note.trim(), visibility: visibility as Api.InterventionDtoVisibility, ...(this.corrects ? { corrects: this.corrects.id } : {}) };
    return this.attempt.send(async () => {
      if (await this.accompaniment.write(this.name, (call) => this.client.addEntry(call, body))) this.toasts.show(this.t().done);
    });
  }

  private start() {
    const first = (list: 'modes' | 'brought'): string => this.words.choices(list)[0]?.value ?? '';
    const entry = this.corrects;
    if (!entry) return { note: '', visibility: 'internal', work: usualWork(this.clock.now(), first('modes'), first('brought')) };
    const { note, visibility, mode, minutes, travelMinutes, brought, happenedAt } = entry;
    return { note, visibility: visibility as string, work: { ...momentOf(new Date(happenedAt)), mode, minutes: String(minutes), travelMinutes: String(travelMinutes), brought } };
  }
}

function correctedBy({ writing }: OpenAccompaniment): EntryView | null {
  const asked = writing();
  return asked?.form === 'entry' ? asked.corrects : null;
}
