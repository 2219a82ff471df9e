import { Module } from '@nestjs/common';
import { SupportModule } from '@phare/support/api';
import { Acknowledgement } from './actions/acknowledgement';
import { AddAttachment } from './actions/add-attachment';
import { AssignmentNotices } from './actions/assignment-notices';
import { BreakGlass } from './actions/break-glass';
import { ChangeAudience } from './actions/change-audience';
import { ChooseSupport } from './actions/choose-support';
import { CloseRequest } from './actions/close-request';
import { DeclareConflict } from './actions/declare-conflict';
import { DeclineAssignment } from './actions/decline-assignment';
import { DesignateKeeper } from './actions/designate-keeper';
import { HandOverAll } from './actions/hand-over-all';
import { HandOverRequest } from './actions/hand-over-request';
import { HeldRequests } from './actions/held-requests';
import { IntakeRecord } from './actions/intake-record';
import { LinkOrganisation } from './actions/link-organisation';
import { LinkSides } from './actions/link-sides';
import { MailedMessage } from './actions/mailed-message';
import { MergeRequest } from './actions/merge-request';
import { Merging } from './actions/merging';
import { Notices } from './actions/notices';
import { OtherSide } from './actions/other-side';
import { PlanNext } from './actions/plan-next';
import { ProposeResource } from './actions/propose-resource';
import { Receipts } from './actions/receipts';
import { ReceiveRequest } from './actions/receive-request';
import { RecordFollowUp } from './actions/record-follow-up';
import { ReferRequest } from './actions/refer-request';
import { ReopenRequest } from './actions/reopen-request';
import { RequestAccess } from './actions/request-access';
import { RequestAction } from './actions/request-action';
import { RequestDraft } from './actions/request-draft';
import { ResolveExclusion } from './actions/resolve-exclusion';
import { SetNewDate } from './actions/set-new-date';
import { TakeOnRequest } from './actions/take-on-request';
import { TriageRequest } from './actions/triage-request';
import { UndoAction } from './actions/undo-action';
import { UnmergeRequest } from './actions/unmerge-request';
import { ReviewRequest } from './actions/review-request';
import { StopQuestions } from './actions/stop-questions';
import { WithdrawRequest } from './actions/withdraw-request';
import { WriteMessage } from './actions/write-message';
import { HandDocuments } from './actions/hand-documents';
import { AttachmentsModule } from './attachments/attachments.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DestructionModule } from './destruction/destruction.module';
import { DraftSweepModule } from './drafts/draft-sweep.module';
import { DRAFTS, DRAFTS_CONTROLLERS } from './drafts/drafts';
import { PublicFormLimits } from './http/public-form-limits';
import { RequestActionsController } from './http/request-actions.controller';
import { HandedDocumentsController } from './http/handed-documents.controller';
import { RequestAttachmentsController } from './http/request-attachments.controller';
import { RequestAssignmentsController } from './http/request-assignments.controller';
import { RequestAudienceController } from './http/request-audience.controller';
import { RequestChoicesController } from './http/request-choices.controller';
import { BreachesController, RequestDeadlinesController } from './http/request-deadlines.controller';
import { RequestExchangesController } from './http/request-exchanges.controller';
import { RequestLifeController } from './http/request-life.controller';
import { RequestNeighboursController } from './http/request-neighbours.controller';
import { RequestRecordsController } from './http/request-records.controller';
import { RequestReviewsController } from './http/request-reviews.controller';
import { RequestsController } from './http/requests.controller';
import { LIVE, LIVE_CONTROLLERS } from './live';
import { OUTSIDE, OUTSIDE_CONTROLLERS } from './outside';
import { ProvenAddressModule } from './proven-address.module';
import { QuestionsModule } from './questions/questions.module';
import { Breaches } from './reads/breaches';
import { HandedDocuments } from './reads/handed-documents';
import { RequestAttachments } from './reads/request-attachments';
import { LinkedSides } from './reads/linked-sides';
import { RequestDuplicates } from './reads/request-duplicates';
import { RequestFile } from './reads/request-file';
import { RequestList } from './reads/request-list';
import { RequestReaders } from './reads/request-readers';
import { RequestReviews } from './reads/request-reviews';
import { RequestSuggestions } from './reads/request-suggestions';
import { RequestTimeline } from './reads/request-timeline';
import { NumberSequence } from './storage/number-sequence';
import { RequestWriter } from './storage/request-writer';
import { RequestsRepository } from './storage/requests.repository';
import { RewriteTexts } from './storage/rewrite-texts';
import { SealedTexts } from './storage/sealed-texts';

const INTAKE = [ReceiveRequest, Receipts, RequestDraft, IntakeRecord, Acknowledgement, PublicFormLimits, NumberSequence];
const ACTIONS = [RequestAction, TriageRequest, RecordFollowUp, ReferRequest, WithdrawRequest, CloseRequest, ReopenRequest, LinkOrganisation, DesignateKeeper];
const ASSIGNMENTS = [AssignmentNotices, ProposeResource, TakeOnRequest, DeclineAssignment, HandOverRequest, HandOverAll, ChooseSupport, DeclareConflict];
const EXCHANGES = [OtherSide, WriteMessage, MailedMessage, AddAttachment, HandDocuments, HandedDocuments, ReviewRequest, StopQuestions];
const LIFE = [Merging, MergeRequest, UnmergeRequest, UndoAction, PlanNext, LinkSides, LinkedSides, RequestDuplicates];
const AUDIENCE = [HeldRequests, Notices, ChangeAudience, BreakGlass, RequestAccess, ResolveExclusion];
const READS = [RequestsRepository, RequestFile, RequestList, RequestTimeline, RequestReaders, RequestAttachments, RequestSuggestions, RequestReviews];
const DEADLINES = [SetNewDate, Breaches];
const STORAGE = [SealedTexts, RequestWriter, RewriteTexts];

/** Requests for support: intake, queue, triage, follow-up, referral. */
@Module({
  imports: [SupportModule, ProvenAddressModule, DeadlinesModule, QuestionsModule, AttachmentsModule, DraftSweepModule, DestructionModule],
  controllers: [...LIVE_CONTROLLERS, RequestsController, RequestActionsController, RequestLifeController, RequestNeighboursController, RequestRecordsController, RequestAudienceController, RequestExchangesController, RequestAttachmentsController, HandedDocumentsController, RequestAssignmentsController, RequestChoicesController, RequestDeadlinesController, BreachesController, ...OUTSIDE_CONTROLLERS, ...DRAFTS_CONTROLLERS, RequestReviewsController],
  providers: [...DEADLINES, ...INTAKE, ...ACTIONS, ...LIFE, ...ASSIGNMENTS, ...EXCHANGES, ...AUDIENCE, ...OUTSIDE, ...DRAFTS, ...LIVE, ...READS, ...STORAGE],
  exports: [ReceiveRequest, RecordFollowUp, TriageRequest, RequestAction, HeldRequests, RequestList, RequestsRepository, RequestWriter, SealedTexts, Notices, OtherSide, MailedMessage, AddAttachment],
})
export class RequestsModule {}
