import { type HttpInterceptorFn, HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Language, Toasts } from '@phare/kernel/web';
import { giveDialogs } from '@phare/kernel/web/testing';
import { of, throwError } from 'rxjs';
import { ModelsSection } from './models-section';

const OFFER = [
  { code: 'documents', title: 'Documents-modèles', items: [{ code: 'documents.ethique', title: 'Code d’éthique' }] },
  { code: 'vie', title: 'Vie démocratique', items: [{ code: 'vie.aga', title: 'Assemblée générale' }] },
];
const version = (number: number) => ({ id: `v${number}`, number, name: `ethique-${number}.pdf`, mediaType: 'application/pdf', size: 10, publishedAt: '2026-11-20T15:00:00Z' });
const MODEL = { id: 'm1', version: 3, code: 'ethique', title: 'Code d’éthique', item: 'documents.ethique', description: 'À signer.', language: 'fr', retiredOn: null, versions: [version(2), version(1)] };

describe('the models of documents, as the team keeps them', () => {
  let sent: { call: string; body: unknown; ifMatch: string | null }[];
  let items: object[];
  let refusal: object | null;

  const api: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') return of(new HttpResponse({ body: request.url.includes('document-models') ? { items, nextCursor: null } : { clauses: [], offer: OFFER, rules: {} } }));
    sent.push({ call: `${request.method} ${request.url}`, body: request.body, ifMatch: request.headers.get('If-Match') });
    return refusal ? throwError(() => new HttpErrorResponse({ status: 422, error: refusal })) : of(new HttpResponse({ body: MODEL }));
  };

  async function open() {
    giveDialogs();
    TestBed.resetTestingModule().configureTestingModule({ providers: [provideHttpClient(withInterceptors([api]))] });
    TestBed.inject(Language).change('fr-CA');
    const fixture = TestBed.createComponent(ModelsSection);
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
    const settled = async () => {
      for (let turn = 0; turn < 3; turn++) await fixture.whenStable();
    };
    await settled();
    const named = (name: string): HTMLElement => {
      const found = [...document.querySelectorAll<HTMLElement>('button, label, input[type=file]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().replace(/\s+/g, ' ') === name);
      if (!found) throw new Error(`nothing named « ${name} »`);
      return found;
    };
    return {
      text: () => (document.body.textContent ?? '').replace(/\s+/g, ' '),
      named,
      async press(name: string) {
        named(name).click();
        await settled();
      },
      async type(label: string, value: string) {
        const control = document.getElementById(named(label).getAttribute('for') ?? '') as HTMLInputElement;
        control.value = value;
        control.dispatchEvent(new Event('input'));
        await settled();
      },
      async choose(name: string, file: File) {
        const picker = named(name) as HTMLInputElement;
        Object.defineProperty(picker, 'files', { value: [file], configurable: true });
        Object.defineProperty(picker, 'value', { value: '', writable: true });
        picker.dispatchEvent(new Event('change'));
        await settled();
      },
    };
  }

  beforeEach(() => {
    sent = [];
    items = [MODEL, { ...MODEL, id: 'm2', title: 'Plan de relève', versions: [] }];
    refusal = null;
  });

  it('shows every version that was published, and which model has none', async () => {
    const page = await open();
    expect(page.text()).toMatch(/Version 2, publiée le 20 novembre 2026 à .+: ethique-2\.pdf.*Version 1, publiée/);
    expect(document.querySelector('a[download]')?.getAttribute('href')).toBe('/api/document-models/m1/versions/2');
    expect(page.text()).toMatch(/Plan de relève ?Sans fichier\s: pas encore proposé/);
  });

  it('publishes a file from the version of the entry that was read', async () => {
    const page = await open();
    await page.choose('Publier une version : Code d’éthique', new File(['x'], 'ethique-3.pdf'));
    expect(sent).toMatchObject([{ call: 'PUT /api/document-models/m1/file', ifMatch: '"3"' }]);
    expect(sent[0]?.body).toBeInstanceOf(FormData);
    expect(TestBed.inject(Toasts).list().map(({ message }) => message)).toEqual(['Code d’éthique\u00a0: la version est publiée.']);
  });

  it('says beside the model why a file was refused', async () => {
    refusal = { type: 't', title: 'Une règle', status: 422, detail: 'Corrigez.', code: 'rule_broken', errors: [{ pointer: '/file', code: 'file_content', message: 'Le contenu ne correspond pas au nom.' }] };
    const page = await open();
    await page.choose('Publier une version : Code d’éthique', new File(['MZ'], 'faux.pdf'));
    expect(page.text()).toContain('Le contenu ne correspond pas au nom.');
  });

  it('adds a model with an item of the offer, and retires one', async () => {
    const page = await open();
    await page.press('Ajouter un modèle');
    await page.press('Garder');
    for (const missing of ['Écrivez le titre.', 'Écrivez un nom court comme avis-de-convocation.', 'Choisissez une famille.']) expect(page.text()).toContain(missing);
    await page.type('Titre', 'Avis de convocation');
    await page.type('Nom court', 'avis-de-convocation');
    await page.press('Vie démocratique');
    await page.press('Assemblée générale');
    await page.type('À quoi il sert', 'Un avis à remplir.');
    await page.press('Garder');
    await page.press('Retirer : Plan de relève');
    expect(sent).toMatchObject([
      { call: 'POST /api/document-models', body: { code: 'avis-de-convocation', title: 'Avis de convocation', item: 'vie.aga', description: 'Un avis à remplir.', language: 'fr' } },
      { call: 'PATCH /api/document-models/m2', body: { retired: true }, ifMatch: '"3"' },
    ]);
  });
});
