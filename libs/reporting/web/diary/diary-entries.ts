import { Injectable, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type CivilDate, civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Language, formats, problemOf, text } from '@phare/kernel/web';
import { type DiaryCase, type DiaryEntry, entriesOf, sectionOf } from '@phare/reporting/domain';
import { type DiaryCaseView, Reports } from '../reports.client';
import { DIARY_TEXT } from './diary.catalogue';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ISLANDS = 'America/Halifax';

/** What one works on, read once per page: each case with its days, and where it stands in this one. */
@Injectable()
export class DiaryEntries {
  private readonly client = inject(Reports);
  private readonly clock = inject(BrowserClock);
  private readonly language = inject(Language);
  private readonly t = text(DIARY_TEXT);
  private readonly formats = formats();
  private readonly read = rxResource({ params: () => this.language.locale(), stream: () => this.client.diary() });

  readonly problem = computed(() => (this.read.error() ? problemOf(this.read.error()?.cause ?? this.read.error()) : null));
  readonly cases = computed(() => (this.read.hasValue() ? this.read.value() : null)?.map((found) => this.placed(found)));

  retry(): void {
    this.read.reload();
  }

  /** « Suivi promis », « Étape (ensemble) », « Rencontre à 13 h 30 (14 h 30 à l’heure des Îles) » */
  nameOf({ kind, owner, startsAt }: DiaryEntry, timeZone: string): string {
    if (kind === 'step') return this.t().step({ owner: this.t().owners[owner ?? ''] ?? '' });
    return startsAt === null ? this.t().kinds[kind] : this.meetingAt(startsAt, timeZone);
  }

  /** « des Îles »; nothing where the day and the hours are the reader's own. */
  zoneOf(timeZone: string): string {
    if (timeZone === HERE) return '';
    return timeZone === ISLANDS ? this.t().islands : this.t().elsewhere({ zone: timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone });
  }

  private meetingAt(startsAt: string, timeZone: string): string {
    const [time, there, where] = [this.formats().time(startsAt, HERE), this.formats().time(startsAt, timeZone), this.zoneOf(timeZone)];
    return time === there ? this.t().meeting({ time }) : this.t().meetingElsewhere({ time, there, where });
  }

  /** Days are counted where the request is: the islands turn the page an hour before the mainland. */
  private placed(found: DiaryCaseView) {
    const today = civilDateIn(this.clock.now(), found.timeZone);
    const item = found as DiaryCaseView & DiaryCase;
    const entries = entriesOf(item).map((entry) => ({ ...entry, name: this.nameOf(entry, found.timeZone), date: this.formats().longDate(entry.on), late: entry.on < today }));
    return { ...found, section: sectionOf(item, today), entries, today: today as CivilDate };
  }
}
