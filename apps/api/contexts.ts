import { AccompanimentModule } from '@phare/accompaniment/api';
import { ConfidentialityModule } from '@phare/confidentiality/api';
import { CalendarModule, InboundMailModule } from '@phare/correspondence/api';
import { IdentityModule } from '@phare/identity/api';
import { SetupModule } from '@phare/installation/api';
import { OrganisationsModule } from '@phare/organisations/api';
import { PolicyModule } from '@phare/policy/api';
import { ReportingModule } from '@phare/reporting/api';
import { RequestsModule } from '@phare/requests/api';
import { SupportModule } from '@phare/support/api';

/** The contexts that have routes, from left to right of the wall. */
export const CONTEXTS = [PolicyModule, OrganisationsModule, IdentityModule, ConfidentialityModule, SupportModule, RequestsModule, AccompanimentModule, InboundMailModule, CalendarModule, ReportingModule, SetupModule];
