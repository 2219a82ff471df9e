import { Component, computed, inject, input, output } from '@angular/core';
import type { MeetingAsker, MeetingFramework, Visibility } from '@phare/accompaniment/domain';
import { formats, text } from '@phare/kernel/web';
import type { EntryView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { JOURNAL_TEXT } from './journal.catalogue';

/** The entries of a journal, latest first, on both sides: an internal one has its colour, its lock and its words. */
@Component({ selector: 'ph-journal-entries', templateUrl: './journal-entries.html', styleUrl: './journal-entries.scss' })
export class JournalEntries {
  readonly entries = input.required<readonly EntryView[]>();
  readonly timeZone = input.required<string>();
  /** Whoever writes in it, who may correct; null on the requester's page. */
  readonly writer = input<string | null>(null);
  readonly correcting = output<EntryView>();

  protected readonly t = text(JOURNAL_TEXT);
  private readonly formats = formats();
  private readonly words = inject(AccompanimentWords);
  protected readonly shown = computed(() => this.entries().map((entry) => this.told(entry)).reverse());

  private told(entry: EntryView) {
    const t = this.t();
    const date = this.formats().dateTime(entry.happenedAt, this.timeZone());
    const time = [...(entry.minutes > 0 ? [t.minutes({ minutes: entry.minutes })] : []), ...(entry.travelMinutes > 0 ? [t.road({ time: t.minutes({ minutes: entry.travelMinutes }) })] : [])];
    const writer = this.writer();
    return {
      ...entry,
      date,
      sight: t.visibility[entry.visibility as Visibility],
      title: [this.words.of('modes', entry.mode), ...time, ...entry.brought.map((code) => this.words.of('brought', code))].join(' · '),
      facts: this.factsOf(entry),
      by: t.by({ name: entry.author.name, date }),
      correctable: Boolean(writer) && entry.correctedBy === null && (entry.fixed || entry.author.personId === writer),
    };
  }

  private factsOf({ meeting }: EntryView): readonly { readonly label: string; readonly value: string }[] {
    if (!meeting) return [];
    const { meetingFacts, askers, frameworks } = this.t();
    return [
      { label: meetingFacts.parties, value: meeting.parties },
      { label: meetingFacts.askedBy, value: askers[meeting.askedBy as MeetingAsker] },
      { label: meetingFacts.framework, value: `${frameworks[meeting.framework.kind as MeetingFramework]}, ${meeting.framework.name}` },
      { label: meetingFacts.mandate, value: meeting.mandate },
    ];
  }
}
