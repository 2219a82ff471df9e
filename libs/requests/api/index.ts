export { ReceiveRequest, type ChangedRequest } from './actions/receive-request';
export { RecordFollowUp } from './actions/record-follow-up';
export { TriageRequest } from './actions/triage-request';
export { ReceiveRequestDto } from './dto/receive-request.dto';
export * from './requests.module';
