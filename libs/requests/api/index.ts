export { destroyContent, type DestroyRefusal, type DestroyReport } from './actions/destroy-content';
export { ReceiveRequest, type ChangedRequest } from './actions/receive-request';
export { RecordFollowUp } from './actions/record-follow-up';
export { TriageRequest } from './actions/triage-request';
export { ReceiveRequestDto } from './dto/receive-request.dto';
export * from './requests.module';
export { NARRATIVE, NARRATIVE_TABLES, narrativeColumns } from './storage/narrative';
export { RewriteTexts } from './storage/rewrite-texts';
export { LISTS } from './storage/lists';
