import { randomUUID } from 'node:crypto';
import { act, aPartner, COORDINATION, DIRECTION1, INTAKE, type Action } from './acting';
import { attached } from './a-file';
import { received } from './a-request';
import type { Json, TestApplication } from './test-application';

/** A sealed request in which every text that a body may hold is a word found nowhere else. */
export interface Planted {
  readonly request: Json;
  /** The words, by body and field, such as `TriageDto.reason`. */
  readonly words: Readonly<Record<string, string>>;
}

const RESOURCE = 'resource1@exemple.test';

/** Receives a sealed request, kept by coordination and then by intake, and takes it through every action there is; the last one withdraws it. */
export async function plantedRequest(app: TestApplication, sealed = true): Promise<Planted> {
  const words: Record<string, string> = {};
  const word = (field: string): string => (words[field] = `zarzuela${randomUUID().replaceAll('-', '')}`);
  const body = {
    organisationId: app.organisation('organisation-3'),
    requester: { personId: app.person(DIRECTION1), name: 'Maude Zarzuelard', email: DIRECTION1, function: 'other' },
    subject: word('ReceiveRequestDto.subject'),
    description: word('ReceiveRequestDto.description'),
    excludedPersons: [{ text: word('ExcludedPersonDto.text') }],
    audience: { sealed },
  };
  let request = await received(app, body, COORDINATION);
  const step = async (path: string, bodyOf: unknown, call: Partial<Action> = {}): Promise<void> => {
    const answer = await act(app, request, path, { as: COORDINATION, body: bodyOf, ...call });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    request = answer.body;
  };
  const eligibility = { outcome: 'eligible', reason: word('EligibilityDecisionDto.reason') };
  const [exclusion] = (await app.get(`/requests/${request.id}`, { as: COORDINATION })).body.excludedPersons;
  await step(`excluded-persons/${exclusion.id}`, { personId: null });
  await step('requester-confirmation', { confirmed: true, reason: word('RequesterConfirmationDto.reason') });
  await step('triage', { priority: 'p1', reason: word('TriageDto.reason'), eligibility });
  await step('follow-ups', { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: word('FollowUpDto.summary'), nextStep: word('FollowUpDto.nextStep') });
  await plantAccompaniment(app, word, step, () => request);
  await plantTravel(word, step, () => request);
  await plantAssignments(app, word, step, () => request);
  await plantReferral(app, word, step, () => request);
  await step('next-action', { nextActionOn: null, note: word('NextActionDto.note') });
  await step('messages', { body: word('MessageDto.body') });
  request = await attached(app, request, { name: `${word('name of a file')}.txt`, content: 'x' }, COORDINATION);
  await step('close', { outcome: 'done', summary: word('CloseDto.summary'), doneByOrganisation: word('CloseDto.doneByOrganisation'), referralAnswer: 'contacted' });
  await step('reviews', { usefulness: 4, appropriation: 3, comment: word('ReviewDto.comment') }, { as: DIRECTION1 });
  await step('reopen', { reason: word('ReopenDto.reason') });
  if (sealed) {
    await step('keeper', { personId: app.person(INTAKE) });
    await step('break-glass', { reason: word('BreakGlassDto.reason') });
  }
  await step('withdraw', { reason: word('WithdrawDto.reason') }, { as: INTAKE });
  return { request, words };
}

/** A referral whose letter leaves, is taken back and answered for, each word of it planted. */
async function plantReferral(app: TestApplication, word: (field: string) => string, step: Step, request: () => Json): Promise<void> {
  await step('referrals', { reason: 'out_of_offer', targets: [{ partnerResourceId: await aPartner(app) }], note: word('ReferralDto.note') });
  const target = `referral-targets/${request().referrals[0].targets[0].id}`;
  await step(`${target}/consent`, { fields: ['subject', 'description'] });
  await step(`${target}/letter`, { by: 'link', locale: 'fr-CA' });
  await step(`${target}/revoke`, { reason: word('RevokeLinkDto.reason') });
  await step(`${target}/answer`, { answer: 'refused', note: word('ReportAnswerDto.note') });
}

/** A trip that is declined, and another that is agreed and claimed, and its claim disputed. */
async function plantTravel(word: Word, step: Step, request: () => Json): Promise<void> {
  const reason = word('TravelAnswerDto.reason');
  const trip = { travelOn: '2099-12-01', place: word('TravelAgreementDto.place'), purpose: word('TravelAgreementDto.purpose'), kilometres: 10, costs: [], organisationPercent: 0, maximumCents: 1000 };
  await step('travel-agreements', trip);
  await step(`travel-agreements/${request().created.id}/answer`, { accepted: false, reason }, { as: DIRECTION1 });
  await step('travel-agreements', trip);
  const agreement = request().created.id;
  await step(`travel-agreements/${agreement}/answer`, { accepted: true }, { as: DIRECTION1 });
  await step(`travel-agreements/${agreement}/claims`, { kilometres: 10, costs: [] });
  await step(`travel-claims/${request().created.id}/answer`, { accepted: false, reason }, { as: DIRECTION1 });
}

type Word = (field: string) => string;
type Step = (path: string, body: unknown, call?: Partial<Action>) => Promise<void>;

/** Proposals that are declined, and one that is taken on and handed over. */
async function plantAssignments(app: TestApplication, word: Word, step: Step, request: () => Json): Promise<void> {
  const proposal = { resourcePersonId: app.person(RESOURCE), reason: word('ProposeDto.reason') };
  let proposed = '';
  const propose = async (): Promise<void> => {
    await step('assignments', proposal);
    proposed = request().created.id;
  };
  const answer = (what: string, body: object): Promise<void> => step(`assignments/${proposed}/${what}`, body, { as: RESOURCE });
  await propose();
  await answer('decline', { reason: word('DeclineDto.reason') });
  await propose();
  await answer('conflict', { note: word('DeclareConflictDto.note') });
  await answer('decline', {});
  await propose();
  await answer('accept', {});
  const bulk = { fromPersonId: app.person(RESOURCE), toPersonId: app.person('resource2@exemple.test'), reason: word('HandOverAllDto.reason') };
  await app.post('/requests/hand-overs', { as: COORDINATION, body: bulk });
  await step('hand-over', { resourcePersonId: app.person(RESOURCE), reason: word('HandOverDto.reason') }, { ifMatch: request().version + 1 });
}

/** A plan, an entry of the journal and a meeting, each word of them planted. */
async function plantAccompaniment(app: TestApplication, word: Word, step: Step, request: () => Json): Promise<void> {
  const work = { happenedAt: app.clock.now().toISOString(), mode: 'video', minutes: 45, travelMinutes: 0, brought: ['analysis'] };
  await step('steps', { title: word('StepDto.title'), owner: 'organisation', verb: word('StepDto.verb'), status: 'todo' });
  await step(`steps/${request().created.id}`, { title: word('StepChangeDto.title'), verb: word('StepChangeDto.verb') }, { method: 'PATCH' });
  await step('interventions', { ...work, visibility: 'internal', note: word('InterventionDto.note') });
  const meeting = { parties: word('MeetingDto.parties'), askedBy: 'organisation', framework: { kind: 'law', name: word('FrameworkDto.name') }, mandate: word('MeetingDto.mandate') };
  await step('meetings', { ...work, ...meeting, sharedRecord: word('MeetingDto.sharedRecord'), privateNotes: word('MeetingDto.privateNotes') });
}
