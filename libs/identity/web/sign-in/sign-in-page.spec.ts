import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Language, Session } from '@phare/kernel/web';
import { of, throwError } from 'rxjs';
import { SignInPage } from './sign-in-page';

@Component({ template: '' })
class Elsewhere {}

const session = (roles: readonly string[]) => ({ user: { name: 'Maude' }, roles, mandates: [], permissions: [] });

const api =
  (roles: readonly string[]): HttpInterceptorFn =>
  (request) => {
    const known = request.method === 'POST' && (request.body as { password: string }).password === 'right';
    return known ? of(new HttpResponse({ status: 200, body: session(roles) })) : throwError(() => new HttpErrorResponse({ status: 401, error: { code: 'bad_credentials' } }));
  };

describe('signing in', () => {
  async function signIn({ roles = [] as readonly string[], password = 'right', from = '/connexion' } = {}) {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([api(roles)])),
        provideRouter([{ path: 'connexion', component: SignInPage }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
      ],
    });
    TestBed.inject(Language).change('fr-CA');
    const harness = await RouterTestingHarness.create(from);
    const page = harness.routeNativeElement as HTMLElement;
    for (const [index, typed] of ['maude@exemple.test', password].entries()) {
      const input = page.querySelectorAll('input')[index];
      if (!input) throw new Error('no field');
      input.value = typed;
      input.dispatchEvent(new Event('input'));
    }
    page.querySelector<HTMLElement>('button[type=submit]')?.click();
    await harness.fixture.whenStable();
    return { page, url: TestBed.inject(Router).url };
  }

  it('leads a member home and the team to its queue', async () => {
    expect((await signIn()).url).toBe('/');
    TestBed.resetTestingModule();
    expect((await signIn({ roles: ['intake'] })).url).toBe('/equipe');
    expect(TestBed.inject(Session).isTeam()).toBe(true);
  });

  it('comes back to the page that asked for it', async () => {
    expect((await signIn({ from: '/connexion?retour=%2Fequipe%2Fdemandes%2F1' })).url).toBe('/equipe/demandes/1');
  });

  // ASVS 5.0, open redirect: a link made elsewhere must not lead a signed-in person away.
  it.each(['%2F%2Fpiege.exemple.test', '%2F%5Cpiege.exemple.test', 'https%3A%2F%2Fpiege.exemple.test'])('never leads away: %s', async (retour) => {
    expect((await signIn({ from: `/connexion?retour=${retour}` })).url).toBe('/');
  });

  it('says the same thing for an unknown address and a wrong password', async () => {
    const { page, url } = await signIn({ password: 'wrong' });
    expect(url).toBe('/connexion');
    expect(page.querySelector('[role=status]')?.textContent).toContain('L’adresse ou le mot de passe ne correspond pas');
  });
});
