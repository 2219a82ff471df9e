// Compiled before the time of the first test begins.
import './destruction-page';
import './destructions-page';
import '../retention/retention-page';
import { TestBed } from '@angular/core/testing';
import { RegistersUnderTest } from '../testing/registers-under-test';

const PAGE = '/equipe/registres/destructions';
const COUNTS = { texts: 5, entries: 12, journal: 0, files: 1, mails: 0, people: 2, referrals: 0, travel: 0 };
const item = (changes: object = {}) => ({ number: '2019-7K3Q', endedOn: '2019-11-03', keptThrough: '2026-11-03', counts: COUNTS, state: 'listed', leftOutFor: null, destroyedAt: null, ...changes });
const list = (changes: object = {}) => ({ id: 'd1', state: 'asked', size: 1, askedAt: '2026-11-18T15:00:00Z', askedByName: 'Ignace', askedById: 'ignace', answeredAt: null, answeredByName: null, doneAt: null, rule: 'years-7', basis: 'À confirmer.', items: [item()], total: COUNTS, ...changes });
const CONFIRMS = ['destruction.read', 'destruction.confirm'];
const one = (body: object, permissions?: readonly string[]) => new RegistersUnderTest(permissions).answer('GET /api/retention/destructions/d1', body);
const empty = { items: [], nextCursor: null };

describe('a destruction', () => {
  it('is counted first, then asked from what was counted', async () => {
    const page = await new RegistersUnderTest()
      .answer('GET /api/retention/requests?state=due', empty).answer('GET /api/retention/requests?state=soon', empty).answer('GET /api/retention/holds', empty).answer('GET /api/retention/schedule', { items: [] })
      .answer('GET /api/retention/dry-run', { items: [item()], total: COUNTS })
      .answer('POST /api/retention/destructions', list()).answer('GET /api/retention/destructions/d1', list())
      .open('/equipe/registres/conservation');
    await page.press('Compter');
    expect(page.text).toMatch(/1 demande serait détruite.*5 textes des demandes.*12 entrées du fil.*1 fichier 2 noms et coordonnées.*Resteraient/);
    await page.press('Demander la destruction (1)');
    expect([page.sent.map(({ call, body }) => [call, body]), page.url]).toEqual([[['POST /api/retention/destructions', { numbers: ['2019-7K3Q'] }]], `${PAGE}/d1`]);
    expect(page.toasts).toEqual(['La destruction est demandée. Une autre personne doit la confirmer.']);
  });

  it('is confirmed by somebody else, who is told that it is for good', async () => {
    const page = await one(list(), CONFIRMS).answer('POST /api/retention/destructions/d1/confirm', list({ state: 'confirmed', answeredAt: '2026-11-20T15:00:00Z', answeredByName: 'Manon' })).open(`${PAGE}/d1`);
    expect(page.text).toContain('Une destruction confirmée est sans retour.');
    await page.press('Confirmer la destruction');
    expect(page.text).toMatch(/En cours .*Demandée par Ignace.*Confirmée par Manon/);
  });

  it('is never confirmed by whoever asked, who may cancel it', async () => {
    const page = await one(list({ askedById: 'me' }), CONFIRMS).answer('POST /api/retention/destructions/d1/cancel', list({ state: 'cancelled', answeredAt: '2026-11-20T15:00:00Z', answeredByName: 'Ignace', items: [item({ state: 'left_out', leftOutFor: 'cancelled' })] })).open(`${PAGE}/d1`);
    expect([page.buttons.includes('Confirmer la destruction'), page.text.includes('une autre personne la confirme')]).toEqual([false, true]);
    await page.press('Annuler la liste');
    expect(page.text).toMatch(/Annulée par Ignace.*Écartée.*liste annulée/);
  });

  it('says why it was refused', async () => {
    const page = await one(list(), CONFIRMS).open(`${PAGE}/d1`);
    page.refusal = { status: 409, body: { type: 'x', title: 'Cette liste a déjà sa réponse', status: 409, detail: 'Elle a été confirmée.', code: 'destruction_answered' } };
    await page.press('Confirmer la destruction');
    expect(page.text).toContain('Elle a été confirmée.');
  });

  it('becomes a certificate: who asked, who confirmed, when, how much, on what it rests', async () => {
    const done = list({ state: 'done', answeredAt: '2026-11-19T15:00:00Z', answeredByName: 'Manon', doneAt: '2026-11-19T15:01:00Z', items: [item({ state: 'destroyed', destroyedAt: '2026-11-19T15:01:00Z' }), item({ number: '2019-9F4H', state: 'left_out', leftOutFor: 'held' })] });
    const page = await one(done).open(`${PAGE}/d1`);
    expect(page.text).toMatch(/Attestation de destruction Destruction faite Demandée par Ignace, .*Confirmée par Manon, .*Terminée le 19 novembre 2026.*Ce qui a été détruit.*5 textes.*À confirmer\..*2019-7K3Q .*Détruite\..*2019-9F4H .*retenue depuis\./);
    expect(page.buttons).toContain('Imprimer');
  });

  it('counts one of a kind as one, and says on what it rests in the language of the page', async () => {
    const counts = { texts: 1, entries: 1, journal: 1, files: 1, mails: 1, people: 1, referrals: 1, travel: 1 };
    const page = await one(list({ total: counts })).open(`${PAGE}/d1`);
    expect(page.text).toMatch(/1 texte de la demande 1 entrée du fil 1 entrée du journal ou étape 1 fichier 1 courriel 1 nom, avec ses coordonnées 1 note de référence 1 déplacement /);
    page.answer('GET /api/retention/destructions/d1', list({ basis: 'To be confirmed.' }));
    const spoken = page.speak('en-CA');
    TestBed.tick();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    await spoken;
    expect([page.text.includes('À confirmer.'), page.text.includes('To be confirmed.')]).toEqual([false, true]);
  });

  it('is one of a list, in English too', async () => {
    const register = (...items: readonly object[]) => new RegistersUnderTest().answer('GET /api/retention/destructions', { items, nextCursor: null });
    expect((await register(list()).open(PAGE)).text).toMatch(/1 demande, le 18 novembre 2026 À confirmer Demandée par Ignace/);
    expect((await register().open(PAGE, { locale: 'en-CA' })).text).toContain('No destruction asked');
  });
});
