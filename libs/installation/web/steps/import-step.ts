import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { SETUP_TEXT } from '../setup.catalogue';
import { addressOf, after } from '../setup-steps';
import { type ImportReport, SetupStore } from '../setup.store';
import { IMPORT_STEP_TEXT } from './import-step.catalogue';
import { StepForm } from './step-form';

/** The directory, from a file: what each line would do first, then all the lines or none. It can wait. */
@Component({ selector: 'ph-import-step', templateUrl: './import-step.html', styleUrl: './import-step.scss', imports: [RouterLink, Notice, ProblemNotice, StatusTag] })
export class ImportStep {
  protected readonly t = text(IMPORT_STEP_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly store = inject(SetupStore);
  protected readonly saving = new StepForm('organismes');
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly busy = signal(false);
  protected readonly next = addressOf(after('organismes'));
  protected readonly tones = { created: 'good', updated: 'info', unchanged: 'neutral', refused: 'alert' } as const;
  protected readonly ready = computed(() => {
    const report = this.report();
    return report !== null && !report.applied && report.summary.refused === 0 && report.summary.created + report.summary.updated > 0;
  });

  /** What the file would do, as soon as it is chosen. */
  protected choose(file: File | undefined): Promise<void> {
    this.file.set(file ?? null);
    this.report.set(null);
    return this.run(false);
  }

  protected apply(): Promise<void> {
    return this.run(true);
  }

  private async run(apply: boolean): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    this.busy.set(true);
    await this.saving.attempt(async () => this.report.set(await this.store.import(file, apply)));
    this.busy.set(false);
  }
}
