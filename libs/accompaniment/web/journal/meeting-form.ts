import { Component, computed, inject } from '@angular/core';
import { FormField, type SchemaPath, form, maxLength, required, validate } from '@angular/forms/signals';
import { MEETING_ASKERS, MEETING_FRAMEWORKS } from '@phare/accompaniment/domain';
import { type Api, BrowserClock, FormAttempt, TextField, Toasts, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { usualWork, workBody, workFields, workRules } from '../writing/work';
import { WorkFields } from '../writing/work-fields';
import { WritingFrame } from '../writing/writing-frame';
import { WRITING_TEXT } from '../writing/writing.catalogue';
import { JOURNAL_TEXT } from './journal.catalogue';
import { JOURNAL_FORMS_TEXT } from './journal-forms.catalogue';

const MOST = { short: 500, medium: 2000, long: 10_000 } as const;

/** A meeting of three (research/features.md, 3.14): who was there, who asked, what is at stake, the mandate; minutes for both sides, notes for oneself. */
@Component({ selector: 'ph-meeting-form', templateUrl: './meeting-form.html', imports: [FormField, ChoiceCards, TextArea, TextField, WorkFields, WritingFrame] })
export class MeetingForm {
  private readonly told = text(JOURNAL_TEXT);
  private readonly catalogue = text(JOURNAL_FORMS_TEXT);
  private readonly writing = text(WRITING_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly words = inject(AccompanimentWords);
  private readonly model = inject(RequestOnScreen).draft('meeting', () => ({
    ...{ parties: '', askedBy: '', frameworkKind: '', framework: '', mandate: '', sharedRecord: '', privateNotes: '' },
    work: usualWork(this.clock.now(), this.words.choices('modes').find(({ value }) => value === 'in_person')?.value ?? '', ''),
  }));
  protected readonly t = computed(() => this.catalogue().meet);
  protected readonly form = form(
    this.model,
    (path) => {
      const needed = (field: SchemaPath<string>, most: number): void => {
        validate(field, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
        maxLength(field, most, { message: () => this.catalogue().entry.tooLong });
      };
      needed(path.parties, MOST.medium);
      required(path.askedBy, { message: () => this.t().choose });
      required(path.frameworkKind, { message: () => this.t().choose });
      needed(path.framework, MOST.short);
      needed(path.mandate, MOST.medium);
      needed(path.sharedRecord, MOST.long);
      maxLength(path.privateNotes, MOST.long, { message: () => this.catalogue().entry.tooLong });
      workRules(path.work, () => this.writing().work, () => this.clock.now());
    },
    { name: 'meeting' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = {
    ...{ '/parties': 'meeting.parties', '/askedBy': 'meeting.askedBy', '/framework': 'meeting.framework', '/mandate': 'meeting.mandate' },
    ...{ '/sharedRecord': 'meeting.sharedRecord', '/privateNotes': 'meeting.privateNotes', ...workFields('meeting') },
  };
  protected readonly askers = computed(() => MEETING_ASKERS.map((value) => ({ value, label: this.told().askers[value] })));
  protected readonly frameworks = computed(() => MEETING_FRAMEWORKS.map((value) => ({ value, label: this.told().frameworks[value] })));

  protected send(): Promise<boolean> {
    const { work, askedBy, frameworkKind, framework, privateNotes, ...texts } = this.model();
    const body: Api.MeetingDto = {
      ...workBody(work),
      ...{ parties: texts.parties.trim(), mandate: texts.mandate.trim(), sharedRecord: texts.sharedRecord.trim(), askedBy: askedBy as Api.MeetingDtoAskedBy },
      framework: { kind: frameworkKind as Api.FrameworkDtoKind, name: framework.trim() },
      ...(privateNotes.trim() ? { privateNotes: privateNotes.trim() } : {}),
    };
    return this.attempt.send(async () => {
      if (await this.accompaniment.write('meeting', (call) => this.client.holdMeeting(call, body))) this.toasts.show(this.t().done);
    });
  }
}
