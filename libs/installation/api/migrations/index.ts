import { Foundation1763600000001 } from './1763600000001-foundation';
import { Organisations1763600000002 } from './1763600000002-organisations';
import { Identity1763600000003 } from './1763600000003-identity';
import { Policy1763600000004 } from './1763600000004-policy';
import { Support1763600000005 } from './1763600000005-support';
import { Requests1763600000006 } from './1763600000006-requests';
import { Correspondence1763600000007 } from './1763600000007-correspondence';
import { Grants1763600000008 } from './1763600000008-grants';
import { Territories1763600000009 } from './1763600000009-territories';
import { Context1763600000010 } from './1763600000010-context';
import { Confidentiality1763600000011 } from './1763600000011-confidentiality';
import { RowSecurity1763600000012 } from './1763600000012-row-security';
import { Audience1763600000013 } from './1763600000013-audience';
import { Authentication1763600000020 } from './1763600000020-authentication';
import { ProvenAddress1763600000021 } from './1763600000021-proven-address';
import { SealedTexts1763600000030 } from './1763600000030-sealed-texts';
import { NamedAddress1763600000031 } from './1763600000031-named-address';
import { LimitWindows1763600000032 } from './1763600000032-limit-windows';
import { ResourcePeople1763600000040 } from './1763600000040-resource-people';
import { Assignments1763600000041 } from './1763600000041-assignments';
import { FreeChoice1763600000042 } from './1763600000042-free-choice';
import { Accompaniment1763600000050 } from './1763600000050-accompaniment';
import { ActionPlan1763600000051 } from './1763600000051-action-plan';
import { Journal1763600000052 } from './1763600000052-journal';
import { ScheduledQuestions1763600000060 } from './1763600000060-scheduled-questions';
import { Attachments1763600000061 } from './1763600000061-attachments';
import { Reviews1763600000062 } from './1763600000062-reviews';
import { Links1763600000070 } from './1763600000070-links';
import { KeptDirectory1763600000072 } from './1763600000072-kept-directory';
import { MergeAndUndo1763600000080 } from './1763600000080-merge-and-undo';
import { LinkedSides1763600000081 } from './1763600000081-linked-sides';
import { DestroyWithSurvivor1763600000082 } from './1763600000082-destroy-with-survivor';
import { Schedules1763600000083 } from './1763600000083-schedules';
import { NoDeadEnd1763600000089 } from './1763600000089-no-dead-end';
import { InboundMail1763600000090 } from './1763600000090-inbound-mail';
import { DeadlineSweep1763600000095 } from './1763600000095-deadline-sweep';
import { UncertainMail1763600000096 } from './1763600000096-uncertain-mail';
import { NewDate1763600000097 } from './1763600000097-new-date';
import { FollowUpSchedules1763600000105 } from './1763600000105-follow-up-schedules';
import { OneAccompanies1763600000106 } from './1763600000106-one-accompanies';
import { LettersAreRead1763600000107 } from './1763600000107-letters-are-read';
import { PartnerAnswers1763600000108 } from './1763600000108-partner-answers';
import { FilesShownAgain1763600000109 } from './1763600000109-files-shown-again';
import { MailHours1763600000110 } from './1763600000110-mail-hours';
import { OfficeClosures1763600000113 } from './1763600000113-office-closures';
import { CalendarFeed1763600000114 } from './1763600000114-calendar-feed';
import { MailReminder1763600000115 } from './1763600000115-mail-reminder';
import { PlannedMeetings1763600000116 } from './1763600000116-planned-meetings';
import { PolicyCompletion1763600000120 } from './1763600000120-policy-completion';
import { RequestDrafts1763600000125 } from './1763600000125-request-drafts';
import { Diary1763600000130 } from './1763600000130-diary';
import { Workload1763600000131 } from './1763600000131-workload';
import { AccessLog1763600000132 } from './1763600000132-access-log';
import { NetworkSetup1763600000140 } from './1763600000140-network-setup';
import { AccountInvitation1763600000141 } from './1763600000141-account-invitation';
import { Travel1763600000150 } from './1763600000150-travel';
import { DocumentModels1763600000151 } from './1763600000151-document-models';
import { Incidents1763600000160 } from './1763600000160-incidents';
import { RightsRequests1763600000161 } from './1763600000161-rights-requests';
import { Retention1763600000167 } from './1763600000167-retention';
import { Destruction1763600000168 } from './1763600000168-destruction';
import { NetworkChoices1763600000174 } from './1763600000174-network-choices';
import { RightsReminders1763600000177 } from './1763600000177-rights-reminders';
import { PortableData1763600000178 } from './1763600000178-portable-data';
import { ToldTravelAnswers1763600000179 } from './1763600000179-told-travel-answers';
import { ForgottenPeople1763600000180 } from './1763600000180-forgotten-people';

/** Every change of the schema, in order. None imports living code; each has its way back. */
export const MIGRATIONS = [
  Foundation1763600000001,
  Organisations1763600000002,
  Identity1763600000003,
  Policy1763600000004,
  Support1763600000005,
  Requests1763600000006,
  Correspondence1763600000007,
  Grants1763600000008,
  Territories1763600000009,
  Context1763600000010,
  Confidentiality1763600000011,
  RowSecurity1763600000012,
  Audience1763600000013,
  Authentication1763600000020,
  ProvenAddress1763600000021,
  SealedTexts1763600000030,
  NamedAddress1763600000031,
  LimitWindows1763600000032,
  ResourcePeople1763600000040,
  Assignments1763600000041,
  FreeChoice1763600000042,
  Accompaniment1763600000050,
  ActionPlan1763600000051,
  Journal1763600000052,
  ScheduledQuestions1763600000060,
  Attachments1763600000061,
  Reviews1763600000062,
  Links1763600000070,
  KeptDirectory1763600000072,
  MergeAndUndo1763600000080,
  LinkedSides1763600000081,
  DestroyWithSurvivor1763600000082,
  Schedules1763600000083,
  NoDeadEnd1763600000089,
  InboundMail1763600000090,
  DeadlineSweep1763600000095,
  UncertainMail1763600000096,
  NewDate1763600000097,
  FollowUpSchedules1763600000105,
  OneAccompanies1763600000106,
  LettersAreRead1763600000107,
  PartnerAnswers1763600000108,
  FilesShownAgain1763600000109,
  MailHours1763600000110,
  OfficeClosures1763600000113,
  CalendarFeed1763600000114,
  MailReminder1763600000115,
  PlannedMeetings1763600000116,
  PolicyCompletion1763600000120,
  RequestDrafts1763600000125,
  Diary1763600000130,
  Workload1763600000131,
  AccessLog1763600000132,
  NetworkSetup1763600000140,
  AccountInvitation1763600000141,
  Travel1763600000150,
  DocumentModels1763600000151,
  Incidents1763600000160,
  RightsRequests1763600000161,
  Retention1763600000167,
  Destruction1763600000168,
  NetworkChoices1763600000174,
  RightsReminders1763600000177,
  PortableData1763600000178,
  ToldTravelAnswers1763600000179,
  ForgottenPeople1763600000180,
];
