import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Language, phareInterceptor } from '@phare/kernel/web';
import { FakeApi } from '../testing/fake-api';
import { intakeRoutes } from './intake.routes';

describe('a request from the public pages', () => {
  let api: FakeApi;
  let harness: RouterTestingHarness;
  const page = () => harness.routeNativeElement as HTMLElement;
  const settled = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      await harness.fixture.whenStable();
    }
  };
  const open = async (url: string) => {
    await harness.navigateByUrl(url);
    await settled();
  };
  const labelled = <Control extends HTMLElement>(words: string): Control => {
    const label = [...page().querySelectorAll('label')].find((each) => each.textContent?.includes(words));
    const control = label && document.getElementById(label.htmlFor);
    if (!control) throw new Error(`nothing labelled ${words} in ${page().textContent}`);
    return control as Control;
  };
  const type = async (words: string, typed: string) => {
    const control = labelled<HTMLInputElement>(words);
    control.value = typed;
    control.dispatchEvent(new Event('input'));
    await settled();
  };
  const choose = async (words: string) => {
    labelled<HTMLInputElement>(words).click();
    await settled();
  };
  const press = async (words: string) => {
    const button = [...page().querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent?.includes(words));
    if (!button) throw new Error(`no button ${words} in ${page().textContent}`);
    button.click();
    await settled();
  };
  const url = () => TestBed.inject(Router).url;
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'warned' : 'let go';
  };

  beforeEach(async () => {
    api = new FakeApi();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([phareInterceptor, api.interceptor])), provideRouter(intakeRoutes, withComponentInputBinding())],
    });
    TestBed.inject(Language).change('fr-CA');
    harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as HTMLElement);
  });

  async function answerAll() {
    await open('/demande');
    await type('Nom de l’organisme', 'Le Quai');
    await choose('direction');
    await press('Continuer');
    await choose('L’assemblée générale');
    await press('Continuer');
    await choose('Oui');
    await choose('Une crise au C.A.');
    await press('Continuer');
    await type('Ce qui se passe', 'Deux personnes ne se parlent plus.');
    await press('Continuer');
    await type('Votre nom', 'Maude');
    await type('Votre adresse courriel', 'maude@exemple.test');
    await press('Continuer');
    await choose('Manon Leblanc');
    await press('Continuer');
  }

  it('asks first for whom, whatever the address opened', async () => {
    await open('/demande/description');
    expect(url()).toBe('/demande/organisme');
  });

  it('goes through five pages, each with its address and its number', async () => {
    await open('/demande');
    await type('Nom de l’organisme', 'Le Quai');
    await choose('direction');
    await press('Continuer');
    expect(url()).toBe('/demande/sujet');
    expect(page().textContent).toContain('Étape 1 de 5');
  });

  it('keeps what is typed from page to page, back and forth, and in the other language', async () => {
    await answerAll();
    expect(url()).toBe('/demande/verification');
    await open('/demande/description');
    expect(labelled<HTMLTextAreaElement>('Ce qui se passe').value).toBe('Deux personnes ne se parlent plus.');
    TestBed.inject(Language).change('en-CA');
    await settled();
    expect(labelled<HTMLTextAreaElement>('What is going on').value).toBe('Deux personnes ne se parlent plus.');
    await open('/demande/sujet');
    expect(labelled<HTMLInputElement>('L’assemblée générale').checked).toBe(true);
  });

  it('proposes to seal a crisis, with a keeper', async () => {
    await answerAll();
    await open('/demande/acces');
    expect(labelled<HTMLInputElement>('Scellée').checked).toBe(true);
    expect(labelled<HTMLInputElement>('Manon Leblanc').checked).toBe(true);
  });

  it('comes back to the review after « Modifier »', async () => {
    await answerAll();
    await open('/demande/description?retour=verification');
    await press('Enregistrer et revenir');
    expect(url()).toBe('/demande/verification');
  });

  it('says the real date before sending', async () => {
    await answerAll();
    expect(page().textContent).toContain('d’ici le jeudi 17\u00a0décembre\u00a02026');
  });

  it('warns before leaving while something is typed, and no more once sent', async () => {
    expect(leaving()).toBe('let go');
    await answerAll();
    expect(leaving()).toBe('warned');
    await press('Envoyer la demande');
    expect(url()).toBe('/demande/recue');
    expect(leaving()).toBe('let go');
  });

  it('sends what was answered, and shows the number, the date and who will see it', async () => {
    await answerAll();
    await press('Envoyer la demande');
    expect(api.sent[0]?.body).toMatchObject({ organisationName: 'Le Quai', situation: { affectsFunctioning: true, kinds: ['board_crisis'] }, audience: { sealed: true, keeperId: 't1' }, notice: { version: 'current', readBy: 'requester' } });
    for (const said of ['2026-7K3Q', 'jeudi 17\u00a0décembre\u00a02026', 'Manon Leblanc, qui en a la garde']) expect(page().textContent).toContain(said);
    await open('/demande/description');
    expect(url()).toBe('/demande/organisme');
  });

  it('keeps everything when sending fails, and does not create twice when tried again', async () => {
    await answerAll();
    api.refusal = { status: 503, body: {} };
    await press('Envoyer la demande');
    expect(page().textContent).toContain('Votre texte est conservé');
    expect(leaving()).toBe('warned');
    api.refusal = null;
    await press('Réessayer');
    expect(url()).toBe('/demande/recue');
    const [first, second] = api.sent;
    expect(second?.key).toBe(first?.key);
    expect(second?.body).toEqual(first?.body);
  });

  it('leads to the page of an answer that the API refuses', async () => {
    await answerAll();
    api.refusal = { status: 422, body: { errors: [{ pointer: '/requester/email', code: 'x', message: 'Cette adresse est refusée.' }] } };
    await press('Envoyer la demande');
    await press('Cette adresse est refusée.');
    expect(url()).toBe('/demande/joindre?retour=verification');
  });

  it('says what is missing when the review is opened too soon', async () => {
    await open('/demande');
    await type('Nom de l’organisme', 'Le Quai');
    await choose('direction');
    await press('Continuer');
    await open('/demande/verification');
    await press('Envoyer la demande');
    expect(api.sent).toEqual([]);
    expect(page().querySelectorAll('[role=alert] a')).toHaveLength(5);
  });
});
