import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Language, Session } from '@phare/kernel/web';
import { giveDialogs } from '@phare/kernel/web/testing';
import { of, throwError } from 'rxjs';
import { KeptChoices } from './kept-choices';

const MADE = { chosenAt: '2026-11-20T15:00:00Z', chosenBy: 'Manon Roy' };
const CHOICE = {
  ...{ code: 'D13', parameter: 'accompaniment.journalFixedAfterHours', question: 'Jusqu’à quand?', clause: null, proposedValue: 24, proposed: 'Vingt-quatre heures.', value: 48, answer: '48 heures.' },
  form: { kind: 'number', unit: 'hours', min: 1, max: 720, mayBeNone: false, options: [], things: [] },
  made: [
    { ...MADE, answer: '72 heures.', from: '2027-01-01', standing: 'to_come', decision: 'Résolution 2026-12' },
    { ...MADE, answer: '48 heures.', from: '2026-11-20', standing: 'in_force', decision: null },
  ],
};
const RATE = {
  ...CHOICE,
  ...{ code: 'D15', parameter: 'costs.travel.millsPerKilometre', question: 'Combien le kilomètre?', proposedValue: 500, proposed: 'Cinquante cents.', value: 500, answer: '0,50 $.', made: [] },
  form: { ...CHOICE.form, unit: 'mills_per_kilometre', max: 10_000 },
};

describe('the choices of the network, as its team reads them', () => {
  const sent: unknown[] = [];
  let refusal: object | null = null;
  const api: HttpInterceptorFn = (request) => {
    if (request.method === 'POST') sent.push(request.body);
    if (request.method === 'POST' && refusal) return throwError(() => new HttpErrorResponse({ status: 422, error: refusal }));
    return of(new HttpResponse({ body: request.url.endsWith('/choices') ? { version: '2016-12', items: [CHOICE, RATE] } : { clauses: [], offer: [], rules: { choices: [] } } }));
  };
  const page = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');
  const named = (name: string): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('button, label')].find((each) => each.textContent?.replace(/\s+/g, ' ').trim() === name);

  async function open(...permissions: string[]) {
    giveDialogs();
    sent.length = 0;
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([api])), { provide: Session, useValue: { may: (permission: string) => permissions.includes(permission) } }] });
    TestBed.inject(Language).change('fr-CA');
    const fixture = TestBed.createComponent(KeptChoices);
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 4; turn++) await fixture.whenStable();
    };
    await settled();
    return {
      speak: async (locale: 'fr-CA' | 'en-CA'): Promise<void> => {
        TestBed.inject(Language).change(locale);
        await settled();
      },
      press: async (name: string): Promise<void> => {
        named(name)?.click();
        await settled();
      },
      type: async (label: string, typed: string): Promise<void> => {
        const control = document.getElementById((named(label) as HTMLLabelElement).htmlFor) as HTMLInputElement;
        control.value = typed;
        control.dispatchEvent(new Event('input'));
        await settled();
      },
    };
  }

  it('say since when, who chose and what is to come; only coordination changes them', async () => {
    await open('policy.read_choices');
    for (const line of ['48 heures.', 'Réponse proposée : « Vingt-quatre heures. »', 'En vigueur depuis le 20 novembre 2026. Choisi par Manon Roy, à la mise en place.', 'À partir du 1er janvier 2027 : 72 heures. Choisi par Manon Roy (Résolution 2026-12).']) expect(page()).toContain(line);
    expect(named('Changer (Jusqu’à quand?)')).toBeUndefined();
  });

  it('keep what is typed in another language, and say which numbers are allowed', async () => {
    const { press, speak, type } = await open('policy.read_choices', 'policy.choose');
    await press('Changer (Jusqu’à quand?)');
    await type('Combien?', 'cent');
    await press('Garder cette réponse');
    expect(page()).toContain('Écrivez un nombre entier de 1 à 720, en chiffres.');
    await speak('en-CA');
    const { value } = document.querySelector('dialog input') as HTMLInputElement;
    expect([value, page().includes('Write a whole number from 1 to 720, in figures.')]).toEqual(['cent', true]);
  });

  it('write a rate as the language of the screen does', async () => {
    const { press, speak, type } = await open('policy.read_choices', 'policy.choose');
    const rate = (): string => (document.querySelector('dialog input') as HTMLInputElement).value;
    await press('Changer (Combien le kilomètre?)');
    expect(rate()).toBe('0,50');
    await type('Combien?', '0,61');
    await speak('en-CA');
    expect(rate()).toBe('0.61');
  });

  it('are changed from a day to come, with the decision behind it', async () => {
    const { press, type } = await open('policy.read_choices', 'policy.choose');
    await press('Changer (Jusqu’à quand?)');
    await press('Garder cette réponse');
    expect([page().includes('Écrivez un jour qui existe'), page().includes('Dites ce qui appuie ce choix.'), sent]).toEqual([true, true, []]);
    await type('Combien?', '96');
    for (const [label, typed] of [['Jour', '1'], ['Mois', '2'], ['Année', '2027'], ['Décidé par', 'Résolution 2027-01']] as const) await type(label, typed);
    refusal = { code: 'rule_broken', errors: [{ pointer: '/from', code: 'not_after_today', message: 'Choisissez demain ou un jour plus lointain.' }] };
    await press('Garder cette réponse');
    expect(page()).toContain('Choisissez demain ou un jour plus lointain.');
    refusal = null;
    await press('Garder cette réponse');
    expect(sent.at(-1)).toEqual({ choices: { 'accompaniment.journalFixedAfterHours': 96 }, from: '2027-02-01', decision: 'Résolution 2027-01' });
    expect(document.querySelector('dialog')?.open).toBe(false);
  });
});
