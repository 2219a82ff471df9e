import { Component, computed, inject, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { PolicyWords } from '../policy-words';
import { REQUEST_TEXT } from '../request-words.catalogue';
import { ACTIONS_TEXT } from '../actions/actions.catalogue';
import { LIFE_TEXT } from '../actions/life.catalogue';
import type { ChangedField, FieldName } from './changed-fields';

/** After a refused save: what each field was when it was read, what it has become, and what the form says (screens.md B1, « conflict »). */
@Component({ selector: 'ph-conflict-table', templateUrl: './conflict-table.html', styleUrl: './conflict-table.scss' })
export class ConflictTable {
  readonly fields = input.required<readonly ChangedField[]>();
  readonly timeZone = input.required<string>();

  private readonly words = text(LIFE_TEXT);
  private readonly request = text(REQUEST_TEXT);
  private readonly actions = text(ACTIONS_TEXT);
  private readonly formats = formats();
  private readonly policy = inject(PolicyWords);
  protected readonly t = computed(() => this.words().conflict);
  protected readonly rows = computed(() =>
    this.fields().map(({ field, before, theirs, yours }) => ({ label: this.t().field[field], before: this.said(field, before), theirs: this.said(field, theirs), yours: yours === null ? '' : this.said(field, yours) })),
  );
  protected readonly anyYours = computed(() => this.fields().some(({ yours }) => yours !== null));

  /** A value in the words of the screen. */
  private said(field: FieldName, value: string): string {
    if (!value) return this.t().nothing;
    switch (field) {
      case 'status':
        return this.request().status[value as keyof ReturnType<typeof this.request>['status']];
      case 'eligibility':
        return this.request().outcome[value as 'eligible'];
      case 'priority':
        return this.policy.of('level', value);
      case 'waitingFor':
        return this.words().next.who[value as 'team'];
      case 'closing':
        return this.actions().close[value as 'done'];
      case 'receivedAt':
      case 'followedUp':
        return this.formats().dateTime(value, this.timeZone());
      case 'dueOn':
      case 'nextActionOn':
        return this.formats().longDate(value);
      default:
        return value;
    }
  }
}
