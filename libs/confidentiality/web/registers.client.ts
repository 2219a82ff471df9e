import { Injectable, inject } from '@angular/core';
import { type Api, IdempotencyKeys } from '@phare/kernel/web';
import { RegistersService } from '@phare/kernel/web/generated/registers';
import type { Observable } from 'rxjs';

export type IncidentView = Api.IncidentDto;
export type IncidentFactsView = Api.IncidentFactsDto;
export type RightsRequestView = Api.RightsRequestDto;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const at = ({ version }: Versioned) => ({ headers: { 'If-Match': `"${version}"` } });
const after = (cursor: string | null) => (cursor === null ? {} : { cursor });

/** The registers of the law. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Registers {
  private readonly api = inject(RegistersService);
  private readonly keys = new IdempotencyKeys();

  incidents(cursor: string | null): Observable<Api.IncidentPageDto> {
    return this.api.listIncidents(after(cursor) as Required<Api.ListIncidentsParams>);
  }

  incident(id: string): Observable<IncidentView> {
    return this.api.readIncident(id);
  }

  noteIncident(body: Api.IncidentFactsDto): Observable<IncidentView> {
    return this.api.noteIncident(body, { context: this.keys.contextFor(body) });
  }

  complement(incident: IncidentView, body: Api.ComplementDto): Observable<IncidentView> {
    return this.api.complementIncident(incident.id, body, at(incident));
  }

  closeIncident(incident: IncidentView): Observable<IncidentView> {
    return this.api.closeIncident(incident.id, {}, at(incident));
  }

  rightsRequests(cursor: string | null): Observable<Api.RightsRequestPageDto> {
    return this.api.listRightsRequests(after(cursor) as Required<Api.ListRightsRequestsParams>);
  }

  rightsRequest(id: string): Observable<RightsRequestView> {
    return this.api.readRightsRequest(id);
  }

  noteRightsRequest(body: Api.NewRightsRequestDto): Observable<RightsRequestView> {
    return this.api.noteRightsRequest(body, { context: this.keys.contextFor(body) });
  }

  identify(request: RightsRequestView, body: Api.IdentityDto): Observable<RightsRequestView> {
    return this.api.identifyRightsRequester(request.id, body, at(request));
  }

  personsAt(request: RightsRequestView, email: string): Observable<Api.FoundPersonsDto> {
    return this.api.findRightsPerson(request.id, { email });
  }

  answer(request: RightsRequestView, body: Api.RightsAnswerDto): Observable<RightsRequestView> {
    return this.api.answerRightsRequest(request.id, body, at(request));
  }
}
