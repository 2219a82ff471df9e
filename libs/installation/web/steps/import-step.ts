import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, text } from '@phare/kernel/web';
import { ImportFile, type ImportReport, IMPORT_TEXT } from '@phare/organisations/web/import';
import { SETUP_TEXT } from '../setup.catalogue';
import { addressOf, after } from '../setup-steps';
import { SetupStore } from '../setup.store';

/** The directory, from a file. It can wait. */
@Component({ selector: 'ph-import-step', templateUrl: './import-step.html', imports: [RouterLink, ImportFile, Notice] })
export class ImportStep {
  protected readonly t = text(IMPORT_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly store = inject(SetupStore);
  protected readonly applied = signal(false);
  protected readonly next = addressOf(after('organismes'));
  protected readonly send = (file: File, apply: boolean): Promise<ImportReport> => this.store.import(file, apply);
}
