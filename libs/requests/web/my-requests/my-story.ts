import { Component, computed, inject, input } from '@angular/core';
import { Session, formats, text } from '@phare/kernel/web';
import { TeamNames } from '../intake/access/team-names';
import type { RequestView, TimelineItem } from '../request-file/team-requests.client';
import { STORY_TEXT } from './my-story.catalogue';
import { type StoryEntry, StoryEntries } from './story-entries';

/** How many are read at once; the others are a press away. */
const SHOWN_FIRST = 2;

/** Whose words the page has already, where they are answered. */
const SAID_ABOVE: readonly string[] = ['message', 'travel_proposed'];

/** Everything that happened, in sentences, latest first. The API gives nothing of the team's own; should it, nothing would show. */
@Component({ selector: 'ph-my-story', templateUrl: './my-story.html', imports: [StoryEntries] })
export class MyStory {
  readonly request = input.required<RequestView>();
  readonly items = input.required<readonly TimelineItem[]>();

  protected readonly t = text(STORY_TEXT);
  private readonly formats = formats();
  private readonly session = inject(Session);
  private readonly team = inject(TeamNames);
  private readonly entries = computed<readonly StoryEntry[]>(() =>
    this.items()
      .filter(({ internal }) => !internal)
      .map((item) => ({ id: item.id, date: this.formats().dateTime(item.at), said: this.sentence(item), more: this.more(item), text: SAID_ABOVE.includes(item.kind) ? null : item.text }))
      .reverse(),
  );
  protected readonly latest = computed(() => this.entries().slice(0, SHOWN_FIRST));
  protected readonly earlier = computed(() => this.entries().slice(SHOWN_FIRST));

  private sentence({ kind, actor }: TimelineItem): string {
    const { kind: told, mine, someone } = this.t();
    const own = actor?.personId === this.session.view()?.user.personId ? mine[kind] : undefined;
    const tell = kind in told ? told[kind as keyof typeof told] : told.other;
    return own ?? tell({ name: actor?.name ?? someone });
  }

  private more({ detail, kind }: TimelineItem): readonly string[] {
    const t = this.t();
    const { sealed, added, removed, personId, until, nextStep, newDate, stepId, status, doneByOrganisation } = detail;
    const gone = Array.isArray(removed) ? removed.length : 0;
    return [
      typeof sealed === 'boolean' ? t.sealed[`${sealed}`] : '',
      Array.isArray(added) && added.length > 0 ? t.added({ names: this.formats().list(added.map((id) => this.named(id))) }) : '',
      gone > 0 ? t.removed({ count: gone }) : '',
      kind === 'keeper' && typeof personId === 'string' && this.team.nameOf(personId) ? t.keptBy({ name: this.team.nameOf(personId) }) : '',
      typeof until === 'string' ? t.until({ date: this.formats().dateTime(until) }) : '',
      typeof newDate === 'string' ? t.newDate({ date: this.formats().longDate(newDate) }) : '',
      typeof stepId === 'string' && typeof status === 'string' ? (t.step[status] ?? '') : '',
      typeof nextStep === 'string' && nextStep ? t.nextStep({ step: nextStep }) : '',
      typeof doneByOrganisation === 'string' && doneByOrganisation ? t.doneByOrganisation({ what: doneByOrganisation }) : '',
    ].filter(Boolean);
  }

  private named(id: unknown): string {
    return this.request().audience?.persons.find(({ personId }) => personId === id)?.name ?? this.t().person;
  }
}
