// Compiled before the time of the first test begins.
import './accesses-page';
import { PageUnderTest } from '../testing/page-under-test';

const access = (id: string, changes: object = {}) => ({ id, at: '2026-11-20T14:12:00Z', number: '2026-7K3Q', sealed: false, afterEnd: false, readerId: 'p1', readerName: 'Manon Deslauriers', purpose: 'Lecture de la demande', granted: null, ...changes });

describe('the read log across requests', () => {
  const page = (items: readonly object[], nextCursor: string | null = null) => new PageUnderTest(['report.read_accesses']).answer('GET /api/access-records', { items, nextCursor });

  it('says who opened which request, when and why, and what sets it apart', async () => {
    const shown = await page([access('1'), access('2', { sealed: true, granted: 'break_glass' }), access('3', { number: null, afterEnd: true })]).open('/equipe/pilotage/confidentialite');
    const [, ...rows] = shown.rows('Les regards, du plus récent au plus ancien');
    expect(rows.map(([, ...row]) => row)).toEqual([
      ['Manon Deslauriers', '2026-7K3Q', 'Lecture de la demande'],
      ['Manon Deslauriers', '2026-7K3Q Scellée', 'Lecture de la demande Accès exceptionnel'],
      ['Manon Deslauriers', 'Demande détruite Après la fin', 'Lecture de la demande'],
    ]);
    expect(rows[0]?.[0]).toContain('20 novembre 2026');
  });

  it('keeps what is shown in the address: the kind, and the request', async () => {
    const shown = await page([access('1')]).open('/equipe/pilotage/confidentialite?regards=exceptionnels&numero=2026-7K3Q');
    expect(shown.asked).toContain('/api/access-records?kind=break_glass&number=2026-7K3Q');
    await shown.press('Regards après la fin');
    expect([shown.url, shown.asked.at(-1)]).toEqual(['/equipe/pilotage/confidentialite?regards=apres-la-fin&numero=2026-7K3Q', '/api/access-records?kind=after_end&number=2026-7K3Q']);
    await shown.press('Toutes les demandes');
    expect(shown.url).toBe('/equipe/pilotage/confidentialite?regards=apres-la-fin');
  });

  it('goes on where the page ended', async () => {
    const shown = await page([access('1')], 'suite').answer('GET /api/access-records?cursor=suite', { items: [access('2')], nextCursor: null }).open('/equipe/pilotage/confidentialite');
    await shown.press('Afficher la suite');
    expect(shown.text).toContain('2 regards affichés');
  });

  it('teaches when there is none, in English too', async () => expect((await page([]).open('/equipe/pilotage/confidentialite', { locale: 'en-CA' })).text).toContain('Nobody can take one away.'));
});
