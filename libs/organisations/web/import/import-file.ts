import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type Api, Language, Notice, type Problem, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { IMPORT_TEXT } from './import.catalogue';

export type ImportReport = Api.ImportReportDto;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as the API takes it: told apart by its name, for browsers call a CSV by many types. */
export const asSent = (file: File): Blob => new Blob([file], { type: file.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv' });

/** A file of organisations: what each line would do as soon as it is chosen, then all the lines or none. */
@Component({ selector: 'ph-import-file', templateUrl: './import-file.html', styleUrl: './import-file.scss', imports: [Notice, ProblemNotice, StatusTag] })
export class ImportFile {
  /** Sends the file: a dry run, unless it is applied. */
  readonly send = input.required<(file: File, apply: boolean) => Promise<ImportReport>>();
  readonly applied = output();

  protected readonly t = text(IMPORT_TEXT);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly tones = { created: 'good', updated: 'info', unchanged: 'neutral', refused: 'alert' } as const;
  protected readonly ready = computed(() => {
    const report = this.report();
    return report !== null && !report.applied && report.summary.refused === 0 && report.summary.created + report.summary.updated > 0;
  });
  protected readonly chosen = signal('');
  private file: File | null = null;

  constructor() {
    // What it refuses is said by the API: it is asked again in another language.
    const { locale } = inject(Language);
    effect(() => {
      locale();
      untracked(() => void (this.report()?.applied === false && this.run(false)));
    });
  }

  protected choose(file: File | undefined): Promise<void> {
    this.file = file ?? null;
    this.chosen.set(file?.name ?? '');
    this.report.set(null);
    return this.run(false);
  }

  protected async run(apply: boolean): Promise<void> {
    if (!this.file || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const report = await this.send()(this.file, apply);
      this.report.set(report);
      if (report.applied) this.applied.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
