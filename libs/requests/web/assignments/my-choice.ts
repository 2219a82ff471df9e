import { Component, computed, inject, input } from '@angular/core';
import { Language, Notice, Toasts, formats, text } from '@phare/kernel/web';
import { CONFLICT_SENTENCES, type ConflictCode } from '@phare/requests/domain';
import { OpenRequest } from '../request-file/open-request';
import type { RequestView, TimelineItem } from '../request-file/team-requests.client';
import { Assignments } from './assignments.client';
import { MY_CHOICE_TEXT } from './my-choice.catalogue';

/** Who is proposed to the requester and who accompanies them; every option in neutral order; and their choice, at any time. */
@Component({ selector: 'ph-my-choice', templateUrl: './my-choice.html', styleUrl: './my-choice.scss', imports: [Notice] })
export class MyChoice {
  readonly request = input.required<RequestView>();
  /** Whether it is the reader's own request: someone it was shared with changes nothing. */
  readonly mine = input.required<boolean>();
  readonly story = input.required<readonly TimelineItem[]>();

  protected readonly t = text(MY_CHOICE_TEXT);
  private readonly formats = formats();
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly client = inject(Assignments);
  protected readonly open = inject(OpenRequest);
  protected readonly mayChoose = computed(() => this.mine() && (this.request().writable?.includes('choose') ?? false));
  protected readonly accompanies = computed(() => this.request().assignments?.filter(({ state }) => state === 'accepted') ?? []);
  protected readonly proposals = computed(() =>
    (this.request().assignments ?? [])
      .filter(({ state }) => state === 'proposed')
      .map((assignment) => ({ ...assignment, choice: this.request().choices?.find(({ assignmentId }) => assignmentId === assignment.id), conflict: this.conflictOf(assignment.conflicts), said: this.saidBy(assignment.resourcePersonId) })),
  );
  protected readonly place = computed(() => (this.accompanies().length > 0 ? 'accompanied' : this.proposals().length > 0 ? 'proposed' : 'free'));
  protected readonly options = computed(() => this.request().choices?.at(-1)?.options ?? []);
  protected readonly waits = computed(() => this.proposals().length === 0 && this.request().choices?.at(-1)?.decision === 'another');

  protected date(at: string | null | undefined): string {
    return at ? this.formats().dateTime(at) : '';
  }

  protected accept(assignmentId: string): Promise<void> {
    return this.send('accept', this.open.write('accept', (call) => this.client.choose(call, { decision: 'accept', assignmentId })));
  }

  protected decline(assignmentId: string): Promise<void> {
    return this.send('decline', this.open.write('decline', (call) => this.client.decline(call, assignmentId, {})));
  }

  private async send(what: 'accept' | 'decline', done: Promise<boolean>): Promise<void> {
    this.toasts.show((await done) ? this.t().done[what] : this.t().refused);
  }

  private conflictOf(codes: readonly string[]): string {
    return codes.map((code) => CONFLICT_SENTENCES[code as ConflictCode][this.language.locale()]).join(' ');
  }

  /** What they declared themselves, in their words. */
  private saidBy(personId: string): string {
    return this.story().findLast(({ kind, actor }) => kind === 'declare_conflict' && actor?.personId === personId)?.text ?? '';
  }
}
