import { Injectable, inject } from '@angular/core';
import { type Api, type IdempotencyKeys } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { SupportService } from '@phare/kernel/web/generated/support';
import { firstValueFrom } from 'rxjs';

export type ProfileView = Api.ResourcePersonDto;
export type HandOvers = Api.HandOversDto;

/** The most of one page of the API: no network has as many. */
const MOST = 100;

/** Resource people. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class PeopleClient {
  private readonly api = inject(SupportService);
  private readonly requests = inject(RequestsService);

  list() {
    return this.api.listResourcePeople({ limit: MOST } as Required<Api.ListResourcePeopleParams>);
  }

  create(body: Api.NewProfileDto, keys: IdempotencyKeys): Promise<ProfileView> {
    return firstValueFrom(this.api.createResourcePerson(body, { context: keys.contextFor(body) }));
  }

  change({ personId, version }: ProfileView, body: Api.ProfileChangeDto): Promise<ProfileView> {
    return firstValueFrom(this.api.changeResourcePerson(personId, body, from(version)));
  }

  addAbsence({ personId, version }: ProfileView, body: Api.NewAbsenceDto): Promise<ProfileView> {
    return firstValueFrom(this.api.addAbsence(personId, body, from(version)));
  }

  removeAbsence({ personId, version }: ProfileView, absenceId: string): Promise<ProfileView> {
    return firstValueFrom(this.api.removeAbsence(personId, absenceId, from(version)));
  }

  agree({ personId, version }: ProfileView, agrees: boolean): Promise<ProfileView> {
    return firstValueFrom(this.api.consentToAccompany(personId, { agrees }, from(version)));
  }

  handOverAll(body: Api.HandOverAllDto): Promise<HandOvers> {
    return firstValueFrom(this.requests.handOverAll(body));
  }
}

const from = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });
