import { Component, computed, inject, input } from '@angular/core';
import { civilDateIn } from '@phare/kernel/domain';
import { type Api, Language, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { CONFLICT_SENTENCES, isOpen, type ConflictCode } from '@phare/requests/domain';
import type { RequestView } from '../request-file/team-requests.client';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';

const TONES: Readonly<Record<string, 'good' | 'info' | 'neutral'>> = { accepted: 'good', proposed: 'info' };

/** Who was proposed, who accompanies, what was disclosed, and what the organisation chose; the latest first. */
@Component({ selector: 'ph-assignments-card', templateUrl: './assignments-card.html', styleUrl: '../request-file/cards/list-card.scss', imports: [StatusTag] })
export class AssignmentsCard {
  readonly request = input.required<RequestView>();

  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly formats = formats();
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.words().card);
  protected readonly open = computed(() => isOpen(this.request().status));
  protected readonly assignments = computed(() =>
    (this.request().assignments ?? []).map((assignment) => ({ ...assignment, tone: TONES[assignment.state] ?? ('neutral' as const), dates: this.datesOf(assignment), what: this.conflictOf(assignment) })).reverse(),
  );
  protected readonly choices = computed(() =>
    (this.request().choices ?? [])
      .filter(({ decision }) => decision)
      .map((choice) => ({ ...choice, said: this.t().decision[choice.decision as keyof ReturnType<typeof this.t>['decision']]({ date: this.date(choice.decidedAt) }), wish: choice.options.find(({ id }) => id === choice.wishedId)?.name }))
      .reverse(),
  );

  private datesOf({ state, proposedAt, acceptedAt, endedAt, endedBy }: Api.AssignmentDto): readonly string[] {
    const t = this.t();
    const over = state === 'declined' ? t.declined : t.ended;
    return [acceptedAt ? '' : t.proposed({ date: this.date(proposedAt) }), acceptedAt ? t.accepted({ date: this.date(acceptedAt) }) : '', endedAt ? over({ date: this.date(endedAt), name: endedBy ?? '' }) : ''].filter(Boolean);
  }

  private conflictOf({ conflicts }: Api.AssignmentDto): string {
    return (conflicts ?? []).map((code) => CONFLICT_SENTENCES[code as ConflictCode][this.language.locale()]).join(' ');
  }

  private date(at: string | null): string {
    return at ? this.formats().date(civilDateIn(new Date(at), this.request().followUp.timeZone)) : '';
  }
}
