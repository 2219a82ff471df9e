import { type Answers, NO_ANSWERS } from './answers';
import { requestBody } from './request-body';

const WORDS = { subject: 'La vie démocratique', when: ({ when }: { when: string }) => `Quand me joindre : ${when}`, mayLeaveMessage: 'On peut laisser un message.', leaveNoMessage: 'Ne pas laisser de message.' };

const answered = (changes: Partial<Answers> = {}): Answers => ({
  ...NO_ANSWERS,
  asker: { organisation: { id: 'o1', label: 'Le Quai' }, function: 'direction' },
  subject: { family: 'vie-democratique', items: [], title: '' },
  situation: { affects: 'no', kinds: [], deadline: '' },
  description: { description: ' Il se passe ceci. ' },
  contact: { ...NO_ANSWERS.contact, name: 'Maude', email: 'maude@exemple.test' },
  access: { ...NO_ANSWERS.access, audience: 'team' },
  ...changes,
});

describe('the body of a request', () => {
  it('leaves out what was not answered', () => {
    expect(requestBody(answered(), WORDS)).toEqual({
      organisationId: 'o1',
      channel: 'web',
      requester: { name: 'Maude', email: 'maude@exemple.test', phone: undefined, function: 'direction' },
      subject: 'La vie démocratique',
      description: 'Il se passe ceci.',
      offerItems: [],
      situation: { affectsFunctioning: false, kinds: [] },
      preferredModes: [],
      excludedPersons: [],
      audience: { sealed: false, persons: [] },
      notice: { version: 'current', readBy: 'requester' },
    });
  });

  it('names an organisation that is not in the list', () => {
    const body = requestBody(answered({ asker: { organisation: { id: null, label: ' Nouveau groupe ' }, function: 'other' } }), WORDS);
    expect(body).toMatchObject({ organisationName: 'Nouveau groupe' });
    expect(body).not.toHaveProperty('organisationId');
  });

  it('forgets the kinds when nothing is in the way, and the items of a family left behind', () => {
    const body = requestBody(answered({ situation: { affects: 'no', kinds: ['board_crisis'], deadline: '2026-12-10' }, subject: { family: 'financement', items: ['vie-democratique.preparation-aga', 'financement.psoc'], title: 'Budget' } }), WORDS);
    expect(body.situation).toEqual({ affectsFunctioning: false, kinds: [], deadline: '2026-12-10' });
    expect(body.offerItems).toEqual(['financement.psoc']);
    expect(body.subject).toBe('Budget');
  });

  it('carries how and when to reach the person with the text, for whoever calls', () => {
    const contact = { ...NO_ANSWERS.contact, name: 'Maude', email: 'maude@exemple.test', phone: '418 555-0123', modes: ['phone'], leaveMessage: 'no', when: 'le mardi' };
    const body = requestBody(answered({ contact }), WORDS);
    expect(body.description).toBe('Il se passe ceci.\n\nQuand me joindre : le mardi\n\nNe pas laisser de message.');
    expect(body.requester.phone).toBe('418 555-0123');
  });

  it('seals with a keeper, the people named and the people shut out', () => {
    const access = { audience: 'sealed', keeperId: 't1', excluded: ['t2'], excludedText: ' Le trésorier ', persons: [{ name: 'Jeanne', email: 'jeanne@exemple.test' }, { name: '', email: '' }] };
    const body = requestBody(answered({ access }), WORDS);
    expect(body.audience).toEqual({ sealed: true, persons: [{ name: 'Jeanne', email: 'jeanne@exemple.test' }], keeperId: 't1' });
    expect(body.excludedPersons).toEqual([{ personId: 't2' }, { text: 'Le trésorier' }]);
  });

  it('has no keeper when it is not sealed', () => {
    expect(requestBody(answered({ access: { ...NO_ANSWERS.access, audience: 'team', keeperId: 't1' } }), WORDS).audience).toEqual({ sealed: false, persons: [] });
  });
});
