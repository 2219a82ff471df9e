import { Module } from '@nestjs/common';
import { Acknowledgement } from './actions/acknowledgement';
import { CloseRequest } from './actions/close-request';
import { DesignateKeeper } from './actions/designate-keeper';
import { IntakeRecord } from './actions/intake-record';
import { LinkOrganisation } from './actions/link-organisation';
import { Receipts } from './actions/receipts';
import { ReceiveRequest } from './actions/receive-request';
import { RecordFollowUp } from './actions/record-follow-up';
import { ReferRequest } from './actions/refer-request';
import { ReopenRequest } from './actions/reopen-request';
import { RequestAction } from './actions/request-action';
import { RequestDraft } from './actions/request-draft';
import { TriageRequest } from './actions/triage-request';
import { WithdrawRequest } from './actions/withdraw-request';
import { PublicFormLimits } from './http/public-form-limits';
import { RequestActionsController } from './http/request-actions.controller';
import { RequestRecordsController } from './http/request-records.controller';
import { RequestsController } from './http/requests.controller';
import { ProvenAddressModule } from './proven-address.module';
import { RequestFile } from './reads/request-file';
import { RequestList } from './reads/request-list';
import { RequestTimeline } from './reads/request-timeline';
import { NumberSequence } from './storage/number-sequence';
import { RequestsRepository } from './storage/requests.repository';

const INTAKE = [ReceiveRequest, Receipts, RequestDraft, IntakeRecord, Acknowledgement, PublicFormLimits, NumberSequence];
const ACTIONS = [RequestAction, TriageRequest, RecordFollowUp, ReferRequest, WithdrawRequest, CloseRequest, ReopenRequest, LinkOrganisation, DesignateKeeper];
const READS = [RequestsRepository, RequestFile, RequestList, RequestTimeline];

/** Requests for support: intake, queue, triage, follow-up, referral. */
@Module({
  imports: [ProvenAddressModule],
  controllers: [RequestsController, RequestActionsController, RequestRecordsController],
  providers: [...INTAKE, ...ACTIONS, ...READS],
  exports: [ReceiveRequest, RecordFollowUp, TriageRequest],
})
export class RequestsModule {}
