import { Module } from '@nestjs/common';
import { CloseIncident } from './incidents/close-incident';
import { ComplementIncident } from './incidents/complement-incident';
import { ExportIncidents } from './incidents/export-incidents';
import { IncidentChange } from './incidents/incident-change';
import { IncidentRegister } from './incidents/incident-register';
import { IncidentsController } from './incidents/incidents.controller';
import { NoteIncident } from './incidents/note-incident';
import { RegisterSealer } from './register-sealer';
import { AnswerRightsRequest } from './rights-requests/answer-rights-request';
import { IdentifyRequester } from './rights-requests/identify-requester';
import { NoteRightsRequest } from './rights-requests/note-rights-request';
import { RightsChange } from './rights-requests/rights-change';
import { RightsRegister } from './rights-requests/rights-register';
import { RightsRequestsController } from './rights-requests/rights-requests.controller';

const INCIDENTS = [IncidentRegister, IncidentChange, NoteIncident, ComplementIncident, CloseIncident, ExportIncidents];
const RIGHTS_REQUESTS = [RightsRegister, RightsChange, NoteRightsRequest, IdentifyRequester, AnswerRightsRequest];

/** The registers that the law asks for: incidents, and what people ask about the information held on them (P-39.1, s. 3.8 and 27 to 36). */
@Module({ controllers: [IncidentsController, RightsRequestsController], providers: [RegisterSealer, ...INCIDENTS, ...RIGHTS_REQUESTS], exports: [RegisterSealer] })
export class RegistersModule {}
