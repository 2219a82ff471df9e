import { aRequest } from './a-request';
import type { Call, TestApplication } from './test-application';

/** Of the first-run setup, which a demonstration does not have. */
const OF_THE_SETUP: Readonly<Record<string, object>> = {
  'POST /installation/code': { code: 'not-the-right-one' },
  'PUT /installation/network': { name: 'Réseau', phone: '418 555-0100', email: 'accueil@exemple.test', timeZone: 'America/Toronto' },
  'PUT /installation/privacy-officer': { title: 'Direction', name: 'Aline Boudreau', email: 'aline@exemple.test', phone: null },
  'PUT /installation/choices': { choices: { 'costs.travel.millsPerKilometre': 610 } },
  'PUT /installation/policy': { version: '2016-12' },
  'POST /installation/accounts': { name: 'Aline Boudreau', email: 'aline@exemple.test', password: 'trois goélands au large', colleagues: [] },
};

/** Of sessions and accounts: none that is let in. */
const OF_ACCOUNTS: Readonly<Record<string, object>> = {
  ...OF_THE_SETUP,
  'POST /session': { email: 'intake@exemple.test', password: 'not-the-right-one' },
  'POST /session/codes': { email: 'direction1@exemple.test' },
  'POST /session/codes/verify': { email: 'direction1@exemple.test', code: '12345678' },
  'POST /session/confirm': { password: 'not-the-right-one', otp: '123456' },
  'POST /session/invitation': { token: 'not-the-right-one', password: 'trois goélands au large' },
  'POST /session/passkey/options': {},
  'POST /session/passkey': { response: {} },
  'POST /session/password-reset': { email: 'direction1@exemple.test' },
  'POST /session/password-reset/verify': { email: 'direction1@exemple.test', code: '12345678', password: 'trois goélands au large' },
  'POST /session/recovery': { email: 'intake@exemple.test', password: 'not-the-right-one' },
  'PUT /account/password': { current: 'not-the-right-one', next: 'trois goélands au large' },
  'POST /account/passkeys/options': {},
  'POST /account/passkeys': { name: 'Téléphone', response: {} },
  'POST /account/totp': {},
  'POST /account/totp/confirm': { code: '123456' },
  'POST /account/recovery-codes': {},
  'POST /account/calendar-feed': {},
  'POST /accounts': { email: 'nouvelle@exemple.test', name: 'Aline Boudreau', roles: ['intake'] },
  'POST /accounts/:id/invitation': {},
  'POST /undelivered-mails/:id/retry': {},
  'POST /accounts/:id/disable': {},
  'POST /accounts/:id/enable': {},
  'PUT /accounts/:id/roles': { roles: ['intake'] },
  'POST /recoveries/:id/approve': {},
};

/** Of accompaniments. */
const ofAccompaniments = (app: TestApplication): Readonly<Record<string, object>> => {
  const { organisationId: _, ...broughtOut } = aRequest(app);
  const work = { happenedAt: app.clock.now().toISOString(), mode: 'video', minutes: 45, travelMinutes: 0, brought: ['information'] };
  const meeting = { startsAt: '2099-12-01T14:00:00-05:00', minutes: 60, mode: 'video' };
  return {
    'PATCH /requests/:id/accompaniment': { kind: 'ongoing', form: 'support', axes: ['level.local'] },
    'POST /requests/:id/autonomy': { moment: 'before', level: 'not_yet' },
    'POST /requests/:id/interventions': { ...work, visibility: 'shared', note: 'On a regardé l’ordre du jour' },
    'POST /requests/:id/meetings': { ...work, parties: 'Le CISSS', askedBy: 'other_party', framework: { kind: 'law', name: 'Une loi' }, mandate: 'Écouter', sharedRecord: 'On s’est vus', privateNotes: 'À suivre' },
    'POST /requests/:id/planned-meetings': { ...meeting, personIds: [app.person('intake@exemple.test')] },
    'PATCH /requests/:id/planned-meetings/:meetingId': meeting,
    'POST /requests/:id/planned-meetings/:meetingId/call-off': {},
    'POST /requests/:id/handed-documents': { modelIds: ['01a1fada-8609-7e8a-b1d1-0b2020f9de25'] },
    'POST /document-models': { code: 'plan-de-travail', title: 'Plan de travail', item: 'documents-modeles.politiques-de-gestion', description: 'Un canevas.', language: 'fr' },
    'PATCH /document-models/:id': { title: 'Plan de travail annuel', description: 'Un canevas.', language: 'fr', retired: false },
    'POST /requests/:id/travel-agreements': { travelOn: '2099-12-01', place: 'Gaspé', purpose: 'Rencontrer le conseil', kilometres: 260, costs: [{ kind: 'meals', cents: 2155 }], organisationPercent: 50, maximumCents: 20_000 },
    'POST /requests/:id/travel-agreements/:agreementId/answer': { accepted: true },
    'POST /requests/:id/travel-agreements/:agreementId/told-answer': { accepted: true, toldBy: 'Maude Arbour', toldOn: '2026-11-20', mode: 'phone' },
    'POST /requests/:id/travel-agreements/:agreementId/claims': { kilometres: 258, costs: [{ kind: 'meals', cents: 2000 }], receiptIds: [] },
    'POST /requests/:id/travel-agreements/:agreementId/withdraw': {},
    'POST /requests/:id/travel-claims/:claimId/answer': { accepted: false, reason: 'Un repas de trop' },
    'POST /requests/:id/travel-claims/:claimId/payment': { paidOn: '2026-11-20' },
    'POST /requests/:id/steps': { title: 'Écrire la politique', owner: 'organisation', verb: 'rédiger', dueOn: '2026-12-10', status: 'todo' },
    'PATCH /requests/:id/steps/:sid': { title: 'Écrire la politique', owner: 'organisation', verb: 'rédiger', dueOn: '2026-12-10', status: 'doing' },
    'POST /follow-up-schedules': { organisationId: app.organisation('organisation-1'), title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2027-01-15', until: '2028-01-15', personId: app.person('resource1@exemple.test') },
    'PATCH /follow-up-schedules/:id': { title: 'Prendre des nouvelles', everyDays: 30, nextOn: '2027-02-15', until: null, personId: app.person('intake@exemple.test') },
    'POST /follow-up-schedules/:id/follow-ups': { doneOn: '2026-11-20', mode: 'phone', note: 'Tout va bien', request: broughtOut },
  };
};

/** Of assignments and resource people. */
const ofAssignments = (app: TestApplication): Readonly<Record<string, object>> => ({
  'POST /requests/:id/assignments': { resourcePersonId: app.person('resource1@exemple.test'), reason: 'Elle connaît le sujet', conflict: { disclosed: true, accepted: true } },
  'POST /requests/:id/assignments/:assignmentId/accept': { conflict: false },
  'POST /requests/:id/assignments/:assignmentId/decline': { reason: 'Pas le temps' },
  'POST /requests/:id/assignments/:assignmentId/conflict': { note: 'Un ancien emploi' },
  'POST /requests/:id/choice': { decision: 'another', wish: { resourcePersonId: app.person('resource2@exemple.test') } },
  'POST /requests/hand-overs': { fromPersonId: app.person('resource1@exemple.test'), toPersonId: app.person('resource2@exemple.test'), reason: 'Une absence' },
  'POST /resource-people': { person: { name: 'Quelqu’un', email: 'quelquun@exemple.test' }, kind: 'external', skills: [], territories: [], languages: ['fr'], modes: ['phone'], capacity: 1, availability: 'Le mardi', timeZone: 'America/Toronto' },
  'PATCH /resource-people/:personId': { capacity: 4, availability: 'Le mardi', languages: ['fr'] },
  'POST /resource-people/:personId/absences': { from: '2026-12-01', until: '2026-12-05', substituteId: app.person('resource2@exemple.test') },
  'POST /resource-people/:personId/agreement': { agrees: true },
  'POST /requests/:id/hand-over': { resourcePersonId: app.person('resource2@exemple.test'), reason: 'Une absence', conflict: { disclosed: true, accepted: true } },
});

/** Of whoever confirms a request or is referred to. */
const OF_LINKS: Readonly<Record<string, object>> = {
  'POST /requests/:id/requester-confirmation': { confirmed: true, reason: 'La direction l’a dit au téléphone' },
  'POST /requests/:id/confirmers': { when: 'now', confirmer: { function: 'direction', name: 'Maude Arbour', email: 'direction1@exemple.test' } },
  'POST /requests/:id/referral-targets/:targetId/consent': { fields: ['organisation', 'email'] },
  'POST /requests/:id/referral-targets/:targetId/letter': { by: 'link', locale: 'fr-CA' },
  'POST /requests/:id/referral-targets/:targetId/revoke': { reason: 'Ils se sont parlé autrement' },
  'POST /requests/:id/referral-targets/:targetId/answer': { answer: 'contacted', note: 'On s’est parlé' },
  'POST /requester-confirmations/read': { token: 'not-a-link' },
  'POST /requester-confirmations': { token: 'not-a-link', confirmed: true },
  'POST /referral-answers/read': { token: 'not-a-link' },
  'POST /referral-answers': { token: 'not-a-link', answer: 'refused', reason: 'Hors de notre territoire' },
};

const UNKNOWN = 'A'.repeat(43);
const WRAPPED = 'A'.repeat(80);
const CONTENT = 'A'.repeat(400);

/** Of what is begun and not sent, or said by voice instead. */
const OF_DRAFTS: Readonly<Record<string, object>> = {
  'POST /request-drafts': { token: 'B'.repeat(43), wrappedKey: WRAPPED, content: CONTENT },
  'PUT /request-drafts': { token: UNKNOWN, content: CONTENT },
  'POST /request-drafts/read': { token: UNKNOWN },
  'POST /request-drafts/discard': { token: UNKNOWN },
  'POST /request-drafts/colleague': { token: UNKNOWN, colleagueToken: 'C'.repeat(43), wrappedKey: WRAPPED },
  'POST /request-drafts/colleague/end': { token: UNKNOWN },
  'POST /request-drafts/mail': { secret: UNKNOWN, email: 'moi@exemple.test' },
  'PUT /request-drafts/mine': { secret: UNKNOWN },
  'POST /requests/call-backs': { organisationName: 'La Vigie', name: 'Maude Arbour', phone: '418 555-0123', when: 'Le matin', leaveMessage: false, notice: { version: 'current', readBy: 'requester' } },
};

const OF_THE_POLICY: Readonly<Record<string, object>> = {
  'POST /policy/choices': { choices: { 'costs.travel.millsPerKilometre': 610 }, from: '2099-01-01', decision: 'Résolution 2026-12' },
  'POST /office-closures': { from: '2026-12-21', until: '2027-01-03', reason: 'Congé des Fêtes' },
  'POST /policy/check': { organisationName: 'La Vigie', function: 'board' },
};

const OF_REGISTERS: Readonly<Record<string, object>> = {
  'POST /incidents': { awareOn: '2026-11-18', circumstances: 'Un courriel est parti à la mauvaise adresse.', persons: 2, serious: false },
  'POST /incidents/:id/complements': { note: 'Une personne de plus', persons: 3 },
  'POST /incidents/:id/close': {},
  'POST /retention/destructions': { numbers: ['2026-7K3Q'] },
  'POST /retention/destructions/:id/confirm': {},
  'POST /retention/destructions/:id/cancel': {},
  'POST /retention/holds': { number: '2026-7K3Q', reason: 'Un litige est en cours.', untilOn: '2027-06-30' },
  'POST /retention/holds/:id/lift': {},
  'POST /rights-requests': { kind: 'access', receivedOn: '2026-11-16', personName: 'Quelqu’un', contact: '418 555-0144', details: 'Tout' },
  'POST /rights-requests/:id/identity': { method: 'call_back', on: '2026-11-18' },
  'POST /rights-requests/:id/persons': { email: 'direction1@exemple.test' },
  'POST /rights-requests/:id/answers': { outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Un tiers', article: 'P-39.1, art. 40', remedies: 'La Commission', helpOffered: true },
};

const OF_THE_DIRECTORY: Readonly<Record<string, object>> = {
  'POST /organisations': { name: 'Un organisme', territory: 'Avignon' },
  'PATCH /organisations/:id': { name: 'Un autre nom' },
  'POST /organisations/:id/memberships': { from: '2026-01-01' },
  'POST /organisations/:id/mandates': { person: { name: 'Quelqu’un' }, function: 'board', from: '2026-01-01' },
  'POST /partner-resources': { name: 'Une ressource', type: 'mediator', description: 'Elle aide.', territories: ['Avignon'], languages: ['fr'], modes: ['phone'], checkedOn: '2026-11-01' },
  'PATCH /partner-resources/:id': { name: 'Un autre nom', retired: true },
  'POST /training-sessions': { title: 'Une formation', description: 'Trois heures.', startsAt: '2027-01-20T14:00:00-05:00', mode: 'video', openToNonMembers: true, feeCents: 5000 },
  'PATCH /training-sessions/:id': { title: 'Un autre titre', retired: true },
};

/** For each route that takes a JSON body, one that it takes: a body refused for what it lacks would prove nothing. */
export const validBodies = (app: TestApplication): Readonly<Record<string, object>> => ({
  ...OF_ACCOUNTS,
  ...ofAssignments(app),
  ...ofAccompaniments(app),
  ...OF_LINKS,
  ...OF_DRAFTS,
  ...OF_THE_DIRECTORY,
  ...OF_REGISTERS,
  ...OF_THE_POLICY,
  'POST /demonstration/clock': { days: 25 },
  'POST /requests': aRequest(app, { excludedPersons: [{ text: 'Quelqu’un' }], audience: { sealed: false } }),
  'POST /requests/:id/triage': { priority: 'p1', reason: 'Confirmé', eligibility: { outcome: 'eligible', reason: 'Membre' } },
  'POST /requests/:id/withdraw': { reason: 'Plus besoin' },
  'POST /requests/:id/close': { outcome: 'done', summary: 'Fait', doneByOrganisation: 'Tout' },
  'POST /requests/:id/answer': { outcome: 'done', summary: 'Répondu' },
  'POST /requests/:id/merge': { intoId: app.organisation('organisation-1') },
  'POST /requests/:id/linked-sides': { otherId: app.organisation('organisation-1') },
  'POST /requests/:id/unmerge': { reason: 'Ce sont deux demandes' },
  'POST /requests/:id/undo': {},
  'POST /requests/:id/new-date': { newDate: '2026-12-30', reason: 'capacity' },
  'POST /requests/:id/next-action': { nextActionOn: '2026-12-01', everyDays: 30, asks: true, waitingFor: 'organisation', note: 'Rappeler' },
  'POST /requests/:id/reopen': { reason: 'Encore' },
  'POST /requests/:id/follow-ups': { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel' },
  'POST /requests/:id/referrals': { reason: 'out_of_offer', targets: [{ partnerResourceId: app.person('intake@exemple.test') }], note: 'Voilà' },
  'POST /requests/:id/reviews': { usefulness: 4, appropriation: 3, comment: 'Merci' },
  'POST /requests/:id/do-not-contact': { doNotContact: true },
  'POST /requests/:id/messages': { body: 'Bonjour' },
  'POST /requests/:id/organisation': { organisationId: app.organisation('organisation-1') },
  'POST /requests/:id/keeper': { personId: app.person('coordination@exemple.test') },
  'PATCH /requests/:id/audience': { sealed: true, add: [{ personId: app.person('worker1@exemple.test') }], remove: [{ personId: app.person('worker1@exemple.test') }] },
  'POST /requests/:id/break-glass': { reason: 'Danger immédiat' },
  'POST /requests/:id/excluded-persons/:exclusionId': { personId: app.person('resource1@exemple.test') },
  'POST /requests/access-grants': { number: '2026-7K3Q', reason: 'On y revient' },
  'POST /inbound-mails/:id/accept': { ...aRequest(app), channel: 'email' },
  'POST /inbound-mails/:id/attach': { requestId: app.person('intake@exemple.test') },
  'POST /inbound-mails/:id/files': { index: 0 },
  'POST /inbound-mails/:id/dismiss': { reason: 'Publicité' },
  'POST /organisations/:id/ties': { personId: app.person('resource1@exemple.test'), nature: 'family', from: '2026-01-01', until: '2026-12-31' },
  'PATCH /organisations/:id/ties/:tieId': { until: '2026-12-31' },
});

/** Objects of those bodies whose shape is a browser's, or the policy's, to choose: they take any name, and what they hold is looked into before anything is kept. */
export const OF_ANY_SHAPE: readonly string[] = ['POST /session/passkey /response', 'POST /account/passkeys /response', 'POST /policy/choices /choices', 'PUT /installation/choices /choices'];

/** Routes that take a file instead, and no JSON. */
export const TAKES_A_FILE: readonly string[] = ['POST /installation/imports', 'POST /organisations/imports', 'POST /requests/:id/attachments', 'PUT /document-models/:id/file'];

/** A form with one file, small and readable. */
export const A_FORM: Call = {
  raw: '--limite\r\nContent-Disposition: form-data; name="file"; filename="notes.txt"\r\n\r\nx\r\n--limite--\r\n',
  headers: { 'content-type': 'multipart/form-data; boundary=limite' },
};
const FILES: Readonly<Record<string, Call>> = {
  'POST /installation/imports': { raw: 'nom\nx', headers: { 'content-type': 'text/csv' } },
  'POST /organisations/imports': { raw: 'nom\nx', headers: { 'content-type': 'text/csv' } },
  'POST /requests/:id/attachments': A_FORM,
  'PUT /document-models/:id/file': A_FORM,
};

/** A call that a route takes, as far as its body goes: JSON, a file, or nothing. */
export const validCall = (app: TestApplication, method: string, path: string): Call =>
  method === 'GET' || method === 'DELETE' ? {} : { ifMatch: 1, ...(FILES[`${method} ${path}`] ?? { body: validBodies(app)[`${method} ${path}`] }) };
