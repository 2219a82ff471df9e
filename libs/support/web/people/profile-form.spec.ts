import { type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Language, Session, type SessionView } from '@phare/kernel/web';
import { of } from 'rxjs';
import type { ProfileView } from './people.client';
import { PeopleScreen } from './people-screen';
import { ProfileForm } from './profile-form';

const PROFILE = { personId: 'r1', name: 'Océane Lebrasseur', version: 3, capacity: 6, availability: null, modes: [], languages: ['fr'], skills: ['financement.demande-psoc'], territories: ['Avignon', 'Rocher-Percé'] };

describe('the profile of a resource person', () => {
  const open = async (roles: readonly string[]) => {
    const changes: unknown[] = [];
    const api: HttpInterceptorFn = ({ method, body }) => {
      if (method === 'PATCH') changes.push(body);
      return of(new HttpResponse({ status: 200, body: { items: [], offer: [], rules: { values: { modes: [] } } } }));
    };
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([api])), PeopleScreen] });
    TestBed.inject(Language).change('fr-CA');
    TestBed.inject(Session).opened({ user: { personId: 'me' }, roles, mandates: [], permissions: [] } as unknown as SessionView);
    const form = TestBed.createComponent(ProfileForm);
    form.componentRef.setInput('profile', PROFILE as unknown as ProfileView);
    await form.whenStable();
    const page = form.nativeElement as HTMLElement;
    const field = (label: string): HTMLInputElement | undefined => [...page.querySelectorAll('label')].filter(({ textContent }) => textContent?.includes(label)).map(({ htmlFor }) => page.querySelector<HTMLInputElement>(`[id="${htmlFor}"]`)!)[0];
    const sent = async (): Promise<unknown> => {
      page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await form.whenStable();
      return changes.at(-1);
    };
    return { field, sent };
  };

  it('says where they go, for the team to change, and everywhere when it says nothing', async () => {
    const { field, sent } = await open(['intake']);
    const where = field('Où se rend cette personne?');
    expect(where?.value).toBe('Avignon, Rocher-Percé');
    where!.value = ' Bonaventure , Îles-de-la-Madeleine,';
    where!.dispatchEvent(new Event('input'));
    expect(await sent()).toMatchObject({ skills: PROFILE.skills, territories: ['Bonaventure', 'Îles-de-la-Madeleine'] });
  });

  it('leaves what is the team’s to say out of what a resource person changes of their own', async () => {
    const { field, sent } = await open(['resource']);
    expect(field('Où se rend cette personne?')).toBeUndefined();
    expect(Object.keys((await sent()) as object)).toEqual(['capacity', 'availability', 'modes', 'languages']);
  });
});
