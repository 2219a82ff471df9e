import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserClock, Language } from '@phare/kernel/web';
import { TimeTravel } from './time-travel';

describe('time travel in a demonstration', () => {
  const meta = document.createElement('meta');
  beforeAll(() => {
    meta.name = 'demonstration-now';
    meta.content = '2026-12-15T15:00:00Z';
    document.head.append(meta);
  });
  afterAll(() => meta.remove());

  it('says what day it is there, asks the API to move on, and shows a refusal', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    TestBed.inject(Language).change('fr-CA');
    const page = TestBed.createComponent(TimeTravel);
    await page.whenStable();
    expect(page.nativeElement.textContent).toContain('15\u00a0décembre\u00a02026');
    const button = [...(page.nativeElement as HTMLElement).querySelectorAll('button')].find(({ textContent }) => textContent === 'Avancer de 25 jours');
    button?.click();
    const call = TestBed.inject(HttpTestingController).expectOne('/api/demonstration/clock');
    expect(call.request.body).toEqual({ days: 25 });
    call.flush({ title: 'Introuvable', detail: 'Cette page n’existe pas.', status: 404, code: 'not_found' }, { status: 404, statusText: 'Not Found' });
    await page.whenStable();
    expect(page.nativeElement.textContent).toContain('Cette page n’existe pas.');
    expect(button?.disabled).toBe(false);
  });

  it('is where the screens take their time from, and nowhere else', () => {
    expect(TestBed.inject(BrowserClock).now().toISOString().slice(0, 13)).toBe('2026-12-15T15');
    TestBed.inject(DOCUMENT).querySelector('meta[name="demonstration-now"]')?.setAttribute('content', '');
    TestBed.resetTestingModule();
    expect(TestBed.inject(BrowserClock).demonstrates).toBe(false);
  });
});
