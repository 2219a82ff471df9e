import { Component, computed, inject, signal } from '@angular/core';
import { IdempotencyKeys, Notice, Session, Toasts, formats, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { PolicyClient } from '../policy.client';
import { ChoiceEditor, type Given } from './choice-editor';
import { CHOICES_TEXT } from './choices.catalogue';
import { ChoicesClient, type KeptChoice } from './choices.client';
import { OpenChoiceRow } from './open-choice';

type Made = KeptChoice['made'][number];

/** The choices of the network as its team reads them: since when, who chose, what is to come; coordination changes them from a day to come. */
@Component({ selector: 'ph-kept-choices', templateUrl: './kept-choices.html', styleUrl: './kept-choices.scss', imports: [ChoiceEditor, Dialog, Notice, OpenChoiceRow] })
export class KeptChoices {
  protected readonly t = text(CHOICES_TEXT);
  protected readonly client = inject(ChoicesClient);
  private readonly policy = inject(PolicyClient);
  private readonly toasts = inject(Toasts);
  private readonly formats = formats();
  private readonly keys = new IdempotencyKeys();
  private readonly session = inject(Session);
  protected readonly changes = computed(() => this.session.may('policy.choose'));
  /** The code of the question whose answer is being changed. */
  protected readonly asking = signal('');
  protected readonly changing = computed(() => this.client.choices().find(({ code }) => code === this.asking()));
  protected readonly rows = computed(() => this.client.choices().map((choice) => this.row(choice)));

  protected readonly give = async ({ value, from, decision }: Given): Promise<void> => {
    const choice = this.changing();
    if (!choice) return;
    await this.client.choose({ choices: { [choice.parameter]: value }, from, decision }, this.keys);
    this.policy.retry();
    this.asking.set('');
    this.toasts.show(this.t().kept);
  };

  private row(choice: KeptChoice) {
    const t = this.t();
    const told = ({ answer, from, chosenBy, decision }: Made) => ({ answer, date: this.formats().date(from), by: decision ? t.byDecision({ name: chosenBy, decision }) : t.bySetup({ name: chosenBy }) });
    const standing = (at: Made['standing']) => choice.made.filter((made) => made.standing === at).map(told);
    return { choice, toCome: standing('to_come').map(t.since), inForce: standing('in_force').map(t.inForce), past: standing('past').map(t.since) };
  }
}
