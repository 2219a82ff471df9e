import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Language, Session, type SessionView } from '@phare/kernel/web';
import { SweepBanner } from './sweep-banner';

const someone = (...permissions: string[]): SessionView => ({ user: { id: 'u', personId: 'p', name: 'Manon', email: 'manon@exemple.test', locale: 'fr-CA' }, network: { id: 'n', name: 'Réseau' }, roles: [], mandates: [], permissions }) as unknown as SessionView;

describe('the banner of a sweep that stopped', () => {
  let http: HttpTestingController;
  const shown = async (view: SessionView, answer?: object): Promise<string> => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Language).change('fr-CA');
    TestBed.inject(Session).opened(view);
    const page = TestBed.createComponent(SweepBanner);
    await page.whenStable();
    if (answer) http.expectOne('/api/health/sweep').flush(answer);
    await new Promise((done) => setTimeout(done));
    await page.whenStable();
    const said = (page.nativeElement as HTMLElement).textContent ?? '';
    page.destroy();
    return said.replace(/\s+/g, ' ');
  };

  it('tells the staff since when, and what to do', async () => {
    const said = await shown(someone('health.read_sweep'), { sweptAt: '2026-12-15T15:00:00Z', late: true });
    expect(said).toContain('Les échéances ne sont plus surveillées');
    expect(said).toContain('Dernier passage : 15 décembre 2026');
    expect(said).toContain('regardez vous-même les demandes à risque et en retard');
  });

  it('says so when there never was one', async () => expect(await shown(someone('health.read_sweep'), { sweptAt: null, late: true })).toContain('Aucun passage n’est inscrit'));

  it('is not there while all is well', async () => expect(await shown(someone('health.read_sweep'), { sweptAt: '2026-12-15T15:00:00Z', late: false })).toBe(''));

  it('asks nothing for the others', async () => {
    expect(await shown(someone('request.read'))).toBe('');
    http.expectNone('/api/health/sweep');
  });
});
