import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from './session';

const SESSION = '/api/session';

describe('who is signed in', () => {
  const page = document.createElement('meta');
  page.name = 'session';
  let session: Session;
  let api: HttpTestingController;

  const arriveWith = (said: string) => {
    page.content = said;
    document.head.append(page);
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    [session, api] = [TestBed.inject(Session), TestBed.inject(HttpTestingController)];
  };
  afterEach(() => page.remove());

  it('is asked of the API once, where the page came with a session', async () => {
    arriveWith('');
    const ready = session.ready();
    api.expectOne(SESSION).flush({ user: { name: 'Manon' }, roles: ['intake'], mandates: [], permissions: [] });
    expect((await ready)?.user.name).toBe('Manon');
    expect(await session.ready()).toBe(await ready);
    api.verify();
  });

  it('is nobody, and nothing is asked, where the page came without one', async () => {
    arriveWith('none');
    expect(await session.ready()).toBeNull();
    api.verify();
  });

  it('is asked all the same for what opens to somebody alone: they may have signed in since, in another tab', async () => {
    arriveWith('none');
    const asked = session.asked();
    api.expectOne(SESSION).flush({ user: { name: 'Manon' }, roles: ['intake'], mandates: [], permissions: [] });
    expect([(await asked)?.user.name, session.isTeam(), (await session.ready())?.user.name]).toEqual(['Manon', true, 'Manon']);
  });
});
