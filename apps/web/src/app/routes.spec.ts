import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock } from '@phare/kernel/domain';
import { BrowserClock, Language } from '@phare/kernel/web';
import { routes } from './routes';

/** The title of `/style` in a demonstration, or elsewhere. */
async function titleOfStyle(demonstrates: boolean): Promise<string | null | undefined> {
  const clock = Object.assign(new FixedClock(new Date('2026-11-20T15:00:00Z')), { demonstrates });
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter(routes), { provide: BrowserClock, useValue: clock }] });
  TestBed.inject(Language).change('fr-CA');
  const { routeNativeElement } = await RouterTestingHarness.create('/style');
  return routeNativeElement?.querySelector('h1')?.textContent;
}

describe('the page that shows the design system', () => {
  it('is there in a demonstration', async () => {
    expect(await titleOfStyle(true)).toBe('Système de conception');
  });

  it('does not exist anywhere else', async () => {
    expect(await titleOfStyle(false)).toBe('Page introuvable');
  });
});
