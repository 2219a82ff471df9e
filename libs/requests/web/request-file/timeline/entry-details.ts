import { Injectable, inject } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { PolicyWords } from '../policy-words';
import { REQUEST_TEXT } from '../request-words.catalogue';
import type { TimelineItem } from '../team-requests.client';
import { TIMELINE_TEXT } from './timeline.catalogue';

/** What an entry says besides its text, in sentences: each kind of entry has its own values. */
@Injectable({ providedIn: 'root' })
export class EntryDetails {
  private readonly t = text(TIMELINE_TEXT);
  private readonly requestWords = text(REQUEST_TEXT);
  private readonly formats = formats();
  private readonly words = inject(PolicyWords);

  title({ kind }: TimelineItem): string {
    return this.t().kind[kind] ?? this.t().other;
  }

  lines({ detail }: TimelineItem, timeZone: string): readonly string[] {
    const said = (key: string): string => (typeof detail[key] === 'string' ? detail[key] : '');
    const t = this.t();
    return [
      said('channel') && this.words.of('channel', said('channel')),
      detail['lateEntry'] === true ? t.lateEntry : '',
      said('priority') && t.priority({ level: said('priority').toUpperCase(), label: this.words.of('level', said('priority')) }),
      this.decision(detail['eligibility']),
      said('contactedAt') && t.contact({ mode: this.words.of('mode', said('mode')), date: this.formats().dateTime(said('contactedAt'), timeZone) }),
      said('happenedAt') && t.contact({ mode: this.words.of('mode', said('mode')), date: this.formats().dateTime(said('happenedAt'), timeZone) }),
      said('startsAt') && this.formats().dateTime(said('startsAt'), timeZone),
      said('stepId') && (t.step[said('status')] ?? ''),
      said('nextStep') && t.nextStep({ step: said('nextStep') }),
      said('reason') && this.words.of('reason', said('reason')),
      t.outcome[said('outcome')] ?? '',
      said('doneByOrganisation') && t.doneByOrganisation({ what: said('doneByOrganisation') }),
      t.answer[said('referralAnswer')] ?? '',
      t.answer[said('answer')] ?? '',
      typeof detail['confirmed'] === 'boolean' ? t.confirmed[`${detail['confirmed']}`] : '',
      ...this.audience(detail),
      said('intoNumber') && t.into({ number: said('intoNumber') }),
      said('fromNumber') && t.from({ number: said('fromNumber') }),
      said('does') && t.undone({ what: this.kindOf(said('does')) }),
      said('nextActionOn') && t.nextOn({ date: this.formats().longDate(said('nextActionOn')) }),
      t.waiting[said('waitingFor')] ?? '',
      ...['newDate', 'travelOn', 'paidOn'].map((key) => said(key) && this.formats().longDate(said(key))),
      said('until') && t.until({ date: this.formats().dateTime(said('until')) }),
    ].filter(Boolean);
  }

  /** What a transition is called here: a referral is the only one whose entry has another name. */
  private kindOf(transition: string): string {
    return this.t().kind[transition === 'refer' ? 'referral' : transition] ?? this.t().other;
  }

  private audience({ sealed, added, removed }: TimelineItem['detail']): readonly string[] {
    const t = this.t();
    const count = (people: unknown) => (Array.isArray(people) ? people.length : 0);
    return [
      typeof sealed === 'boolean' ? t.sealed[`${sealed}`] : '',
      count(added) > 0 ? t.added({ count: count(added) }) : '',
      count(removed) > 0 ? t.removed({ count: count(removed) }) : '',
    ];
  }

  private decision(decided: unknown): string {
    const { outcome, reason = '' } = (decided ?? {}) as { readonly outcome?: 'eligible' | 'ineligible'; readonly reason?: string };
    return outcome ? `${this.t().eligibility({ outcome: this.requestWords().outcome[outcome] })}. ${reason}` : '';
  }
}
