import { Injectable, inject } from '@angular/core';
import { type Api, type IdempotencyKeys } from '@phare/kernel/web';
import { OrganisationsService } from '@phare/kernel/web/generated/organisations';
import { type Observable, firstValueFrom, map } from 'rxjs';

export type TieView = Api.TieDto;
export type TieNature = Api.TieDtoNature;

/** What ties people of the network to an organisation. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class TiesClient {
  private readonly api = inject(OrganisationsService);

  list(organisationId: string): Observable<readonly TieView[]> {
    return this.api.listTies(organisationId).pipe(map(({ items }) => items));
  }

  organisationName(organisationId: string): Observable<string> {
    return this.api.readOrganisation(organisationId).pipe(map(({ name }) => name));
  }

  declare(organisationId: string, body: Api.NewTieDto, keys: IdempotencyKeys): Promise<TieView> {
    return firstValueFrom(this.api.declareTie(organisationId, body, { context: keys.contextFor({ organisationId, body }) }));
  }

  end(organisationId: string, tieId: string, until: string): Promise<TieView> {
    return firstValueFrom(this.api.endTie(organisationId, tieId, { until }));
  }
}
