import { Injectable, computed, inject } from '@angular/core';
import type { Choice } from '@phare/kernel/web';
import { type ClosedValueView, PolicyClient } from '@phare/policy/web';

type List = 'modes' | 'brought' | 'verbs' | 'accompanimentKinds' | 'forms' | 'autonomy';

const NONE: readonly ClosedValueView[] = [];

/** What the policy in force calls its codes, and what it lets choose. A code that it does not know is shown as it is. */
@Injectable({ providedIn: 'root' })
export class AccompanimentWords {
  private readonly rules = computed(() => this.policy()?.rules);
  private readonly policy = inject(PolicyClient).policy;

  readonly axes = computed(() => this.rules()?.accompaniment.axes ?? []);

  choices(list: List): readonly Choice[] {
    return this.values(list).map(({ code, label }) => ({ value: code, label }));
  }

  of(list: List, code: string): string {
    return this.values(list).find((value) => value.code === code)?.label ?? code;
  }

  /** A value of an axis, `level.local`, as « Niveau : Processus local ». */
  onAxis(value: string): { readonly axis: string; readonly label: string } {
    const axis = this.axes().find(({ code }) => value.startsWith(`${code}.`));
    return { axis: axis?.label ?? '', label: axis?.values.find(({ code }) => `${axis.code}.${code}` === value)?.label ?? value };
  }

  private values(list: List): readonly ClosedValueView[] {
    const rules = this.rules();
    return (list === 'autonomy' ? rules?.accompaniment.autonomy : rules?.values[list]) ?? NONE;
  }
}
