import { TestApplication } from '../testing/test-application';

const team = 'intake@exemple.test';

describe('the directory of organisations', () => {
  let phare: TestApplication;

  const NAMES = ['Carrefour L’Éclaircie', 'Œuvre des Sept-Clochers', 'Regroupement des employé·e·s du Littoral', 'Table des conseiller(ère)s bénévoles', 'C.D.L. Avignon-Ouest', 'Maison Lætitia', 'Noël & Cie'];

  beforeAll(async () => {
    phare = await TestApplication.start();
    for (const name of NAMES) expect((await phare.send('POST', '/organisations', { as: team, body: { name } })).status).toBe(201);
  });
  afterAll(() => phare.stop());

  const found = async (q: string): Promise<readonly string[]> => {
    const { status, body } = await phare.send('GET', `/organisations?q=${encodeURIComponent(q)}`, { as: team });
    expect(status).toBe(200);
    return body.items.map((item: { name: string }) => item.name);
  };

  it.each([
    ['carrefour eclaircie', 'Carrefour L’Éclaircie'],
    ["CARREFOUR L'ÉCLAIRCIE", 'Carrefour L’Éclaircie'],
    ['carrefour leclaircie', 'Carrefour L’Éclaircie'],
    ['éclaircie carrefour', 'Carrefour L’Éclaircie'],
    ['oeuvre', 'Œuvre des Sept-Clochers'],
    ['ŒUVRE sept clochers', 'Œuvre des Sept-Clochers'],
    ['septclochers', 'Œuvre des Sept-Clochers'],
    ['employes', 'Regroupement des employé·e·s du Littoral'],
    ['employées', 'Regroupement des employé·e·s du Littoral'],
    ['employé(e)s du littoral', 'Regroupement des employé·e·s du Littoral'],
    ['conseillers', 'Table des conseiller(ère)s bénévoles'],
    ['conseillères', 'Table des conseiller(ère)s bénévoles'],
    ['cdl avignon', 'C.D.L. Avignon-Ouest'],
    ['laetitia', 'Maison Lætitia'],
    ['noël et cie', 'Noël & Cie'],
    ['proches aidantes', 'Regroupement des proches aidant·es de la pointe'],
  ])('« %s » finds %s', async (q, name) => expect(await found(q)).toContain(name));

  it('finds nothing where there is nothing, and takes no wildcard', async () => {
    for (const q of ['%', '_', 'zzz', '!!!', 'z%z']) expect(await found(q)).toEqual([]);
  });

  it('pages by name, each once, while others are added', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await phare.send('GET', `/organisations?limit=4${cursor && `&cursor=${cursor}`}`, { as: team });
      names.push(...body.items.map((item: { name: string }) => item.name));
      if (cursor === '') await phare.send('POST', '/organisations', { as: team, body: { name: 'AAA avant tout le monde' } });
      cursor = body.nextCursor;
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('AAA avant tout le monde');
    expect(names).toEqual(expect.arrayContaining(NAMES));
    expect(names.length).toBe(19);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1.5', 'limit=', 'limit=1&limit=2', 'q=a&q=b', 'cursor=%F0', 'cursor=e30', 'sort=name', 'q=%00', `q=${'a'.repeat(201)}`])('refuses ?%s with 400', async (query) => {
    const { status, body } = await phare.send('GET', `/organisations?${query}`, { as: team });
    expect([status, body.code]).toEqual([400, 'malformed']);
  });

  it('is for the team', async () => {
    const member = 'direction1@exemple.test';
    expect((await phare.send('GET', '/organisations')).status).toBe(401);
    for (const url of ['/organisations', '/organisations/01939b56-0000-7000-8000-000000000000']) expect((await phare.send('GET', url, { as: member })).status).toBe(403);
  });

  it('answers 404 for an id of nothing and for what is no id', async () => {
    for (const id of ['01939b56-0000-7000-8000-000000000000', 'abc', '1%00']) expect((await phare.send('GET', `/organisations/${id}`, { as: team })).status).toBe(404);
  });

  it('gives the public only names of members in force', async () => {
    const { status, body } = await phare.send('GET', '/policy/organisations');
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['items']);
    const names = body.items.map((item: { name: string }) => item.name);
    expect(names).toContain('Maison des jeunes La Vigie');
    for (const outsider of ['Entraide alimentaire des Caps', 'Coopérative de solidarité du Barachois', 'Maison Lætitia']) expect(names).not.toContain(outsider);
    for (const item of body.items) expect(Object.keys(item)).toEqual(['id', 'name']);
    expect((await phare.send('GET', '/policy/organisations?q=ECLAIRCIE')).body.items).toEqual([expect.objectContaining({ name: 'L’Éclaircie, ressource en santé mentale' })]);
  });
});
