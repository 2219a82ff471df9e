import type { Locale } from '@phare/kernel/domain';
import { AnsweredPage, someoneOfTheTeam } from '@phare/kernel/web/testing';
import { inboundMailRoutes } from '../inbound-mail.routes';

const ROUTES = [{ path: 'equipe/courriels', children: inboundMailRoutes }];

const closed = (...codes: string[]) => codes.map((code) => ({ code, label: code === 'direction' ? 'Direction' : code, clause: `c.${code}` }));

const ANSWERS: Readonly<Record<string, unknown>> = {
  'GET /api/session': someoneOfTheTeam(['intake'], ['mail.read', 'mail.handle']),
  'GET /api/policy': { id: 'v1', version: '2016-12', clauses: [], offer: [], rules: { values: { functions: closed('board', 'direction') }, priority: { levels: [], kinds: [] }, choices: [] } },
  'GET /api/organisations': { items: [], nextCursor: null },
};

export const aMail = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'm1',
  state: 'drafted',
  reason: null,
  outcome: null,
  receivedAt: '2026-11-18T15:00:00Z',
  declaredAt: '2026-11-17T15:00:00Z',
  timeZone: 'America/Toronto',
  dueOn: '2026-12-18',
  from: 'Maude Arbour <maude@exemple.test>',
  subject: 'Besoin d’aide',
  guess: { organisationId: 'o1', organisationName: 'La Batture', personId: 'p1', personName: 'Maude Arbour', function: 'direction' },
  requestId: null,
  requestNumber: null,
  sender: { name: 'Maude Arbour', address: 'maude@exemple.test' },
  replyTo: '',
  to: [],
  text: 'Notre assemblée approche.',
  files: [{ name: 'bilan.pdf', type: 'application/pdf', size: 20_480 }],
  ...changes,
});

/** The tray as someone of the team reads it and fills it in, and the API in the test's hands. */
export class TrayScreen extends AnsweredPage {
  constructor() {
    super();
    for (const [call, body] of Object.entries(ANSWERS)) this.answer(call, body);
  }

  open(url: string, locale?: Locale): Promise<this> {
    return this.openAt(url, ROUTES, { api: this.api, locale });
  }
}
