import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock } from '@phare/kernel/domain';
import { BrowserClock, Language } from '@phare/kernel/web';
import { FakeApi } from '../../testing/fake-api';
import { intakeRoutes } from '../intake.routes';

describe('Mon organisme peut-il être accompagné?', () => {
  async function answered(outcome: FakeApi['outcome']): Promise<HTMLElement> {
    const api = new FakeApi();
    api.outcome = outcome;
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([api.interceptor])), provideRouter(intakeRoutes, withComponentInputBinding()), { provide: BrowserClock, useValue: new FixedClock(new Date('2026-11-21T04:30:00Z')) }] });
    TestBed.inject(Language).change('fr-CA');
    const harness = await RouterTestingHarness.create('/?nom=Le%20Quai&fonction=direction');
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      await harness.fixture.whenStable();
    }
    return harness.routeNativeElement as HTMLElement;
  }

  it.each([
    ['on the day it was counted', '2026-11-20/2026-12-20', 'vous répondra d’ici le dimanche 20\u00a0décembre\u00a02026.'],
    ['not from a page kept since another day', '2026-11-19/2026-12-19', 'vous répondra.'],
    ['not where no policy says', '', 'vous répondra.'],
  ])('says by what day someone answers: %s', async (_, told, said) => {
    document.head.innerHTML = `<meta name="network-time-zone" content="America/Toronto" /><meta name="promise" content="${told}" />`;
    const { textContent } = await answered('eligible');
    document.head.innerHTML = '';
    expect(textContent).toContain(said);
  });

  it('answers a member plainly, with the clause quoted and the date', async () => {
    const page = await answered('eligible');
    expect(page.querySelector('ph-check-answer h2')?.textContent).toBe('Oui, nous pouvons vous accompagner.');
    expect(page.querySelector('ph-check-answer blockquote')?.textContent).toBe('Être membre du regroupement');
    expect(page.textContent).toContain('d’ici le jeudi 17\u00a0décembre\u00a02026');
  });

  // Politique, « Qui peut bénéficier de l'accompagnement » : les non-membres « seront dirigés vers les ressources appropriées ».
  it('is never a wall for a non-member: who can help, trainings, how to join, and writing all the same', async () => {
    const page = await answered('ineligible');
    for (const said of ['Médiation du Golfe', 'Le rôle du C.A.', '60\u00a0$', 'Comment devenir membre', '418\u00a0555-0100']) expect(page.textContent).toContain(said);
    const links = [...page.querySelectorAll('ph-check-answer a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/demande');
  });

  it('keeps the question in the address, and shows it again in the form', async () => {
    const page = await answered('eligible');
    expect(page.querySelector<HTMLInputElement>('[role=combobox]')?.value).toBe('Le Quai');
    expect(page.querySelector<HTMLInputElement>('input[value=direction]')?.checked).toBe(true);
  });

  it('always says free, confidential, travel costs, free choice and the phone', async () => {
    const page = await answered('eligible');
    for (const said of ['Gratuit pour les membres', 'frais de déplacement', 'Confidentiel', 'libre de choisir', 'téléphone']) expect(page.textContent).toContain(said);
  });
});
