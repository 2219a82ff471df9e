import { HttpClient, HttpErrorResponse, type HttpInterceptorFn, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { throwError } from 'rxjs';
import { leadToAccount } from './lead-to-account';

@Component({ template: '' })
class Anywhere {}

describe('a second factor that is missing', () => {
  const refused =
    (code: string): HttpInterceptorFn =>
    () =>
      throwError(() => new HttpErrorResponse({ status: 403, error: { code } }));

  async function after(code: string, url: string): Promise<string> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([leadToAccount, refused(code)])), provideRouter([{ path: '**', component: Anywhere }])] });
    const harness = await RouterTestingHarness.create(url);
    TestBed.inject(HttpClient).get('/api/requests').subscribe({ error: () => undefined });
    await harness.fixture.whenStable();
    return TestBed.inject(Router).url;
  }

  it('leads to the account, and remembers where from', async () => {
    expect(await after('second_factor_required', '/equipe/file')).toBe('/compte?retour=%2Fequipe%2Ffile');
  });

  it('leads nowhere from the account itself, nor for another refusal', async () => {
    expect(await after('second_factor_required', '/compte')).toBe('/compte');
    TestBed.resetTestingModule();
    expect(await after('forbidden', '/equipe/file')).toBe('/equipe/file');
  });
});
