import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle, text } from '@phare/kernel/web';
import { OrganisationsService } from '@phare/kernel/web/generated/organisations';
import { firstValueFrom } from 'rxjs';
import { asSent, ImportFile, type ImportReport } from './import-file';
import { IMPORT_TEXT } from './import.catalogue';

/** The directory of organisations from a file, for the team, on any day after the first. */
@Component({ selector: 'ph-import-page', templateUrl: './import-page.html', imports: [RouterLink, ImportFile] })
export class ImportPage {
  protected readonly t = text(IMPORT_TEXT);
  private readonly api = inject(OrganisationsService);
  protected readonly send = (file: File, apply: boolean): Promise<ImportReport> => firstValueFrom(this.api.importOrganisations(asSent(file), { apply: apply ? 'true' : 'false' }));

  constructor() {
    pageTitle(() => this.t().title);
  }
}
