import { FakeTeamApi } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('ties to an organisation', () => {
  let api: FakeTeamApi;
  const open = () => PageUnderTest.open('/equipe/liens?organisme=o1', api);

  beforeEach(() => (api = new FakeTeamApi()));

  it('are one’s own to declare, from today, and lock at once', async () => {
    const page = await open();
    expect(page.field<HTMLInputElement>('Organisme').value).toBe('Le Quai');
    expect(page.text).not.toContain('Qui est lié à cet organisme?');
    expect(page.text).not.toContain('Liens avec');
    await page.press('Déclarer le lien');
    expect(page.text).toContain('Choisissez une sorte de lien.');
    await page.choose('Famille ou proche');
    await page.press('Déclarer le lien');
    expect(api.sent.at(-1)).toMatchObject({ call: 'POST /api/organisations/o1/ties', body: { nature: 'family', from: '2026-11-20' } });
    expect(api.sent.at(-1)?.body).not.toHaveProperty('personId');
    expect(page.toasts.join()).toContain('Lien déclaré. Les demandes de cet organisme sont fermées à Réjean.');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('are anyone’s for coordination, which reads them and ends them', async () => {
    api.roles = ['coordination'];
    const page = await open();
    expect(page.text).toContain('Aucun lien n’est déclaré avec cet organisme.');
    await page.choose('Réjean');
    await page.choose('Différend');
    await page.press('Déclarer le lien');
    expect(api.sent.at(-1)?.body).toMatchObject({ personId: 't2', nature: 'dispute' });
    expect(page.text).toContain('Depuis le 20 novembre 2026');
    await page.press('Mettre fin');
    await page.press('Mettre fin au lien');
    expect(api.sent.at(-1)).toMatchObject({ call: 'PATCH /api/organisations/o1/ties/tie1', body: { until: '2026-11-20' } });
    expect(page.toasts.join()).toContain('Le lien de Réjean se termine le 20\u00a0novembre\u00a02026.');
  });

  it('keep what was said when they are refused', async () => {
    const page = await open();
    await page.choose('Autre');
    api.refusal = { status: 403, body: { code: 'forbidden', detail: 'Cela ne vous est pas permis.' } };
    await page.press('Déclarer le lien');
    expect(page.text).toContain('Cela ne vous est pas permis.');
    expect(page.field<HTMLInputElement>('Autre').checked).toBe(true);
  });

  it('are not one’s own to end', async () => {
    api.roles = ['coordination'];
    api.ties = [{ id: 'tie1', personId: 'me', personName: 'Manon', nature: 'work', from: '2026-01-01', until: null }];
    const page = await open();
    expect(page.text).toContain('C’est votre lien');
    expect(page.control('Mettre fin')).toBeUndefined();
  });
});
