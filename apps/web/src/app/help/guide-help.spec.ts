import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Language } from '@phare/kernel/web';
import { giveDialogs } from '@phare/kernel/web/testing';
import { GuideHelp } from './guide-help';

@Component({ template: '' })
class Anywhere {}

const PAGE = [{ heading: 'Les vues', anchor: 'les-vues', blocks: [{ kind: 'p', lines: [[{ text: 'Chaque vue ', strong: false }, { text: 'dit combien.', strong: true }]] }] }, { heading: 'À plusieurs', anchor: 'a-plusieurs', blocks: [{ kind: 'ul', lines: [[{ text: 'La suite.', strong: false }]] }] }];

describe('the help of a screen', () => {
  let help: ComponentFixture<GuideHelp>;
  const said = () => (help.nativeElement as HTMLElement).textContent ?? '';
  const button = () => (help.nativeElement as HTMLElement).querySelector('button');

  beforeEach(async () => {
    giveDialogs();
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Playthrough, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', component: Anywhere }])] });
    TestBed.inject(Language).change('en-CA');
    await TestBed.inject(Router).navigateByUrl('/equipe/file?vue=toutes');
    help = TestBed.createComponent(GuideHelp);
    help.componentRef.setInput('label', 'Aide');
    await help.whenStable();
  });

  async function answer(give: (http: HttpTestingController) => void): Promise<void> {
    button()?.click();
    // What it opens is fetched: another turn.
    for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done));
    help.detectChanges();
    give(TestBed.inject(HttpTestingController));
    await help.whenStable();
  }

  it('quotes the passage of the guide, in French, and leads to its place on the page', async () => {
    await answer((http) => http.expectOne('/guide/trier-la-file.json').flush(PAGE));
    const quote = (help.nativeElement as HTMLElement).querySelector('blockquote');
    expect(quote?.lang).toBe('fr-CA');
    expect(quote?.textContent).toContain('Chaque vue dit combien.');
    expect(quote?.textContent).not.toContain('La suite.');
    expect((help.nativeElement as HTMLElement).querySelector('a')?.getAttribute('href')).toBe('/guide/trier-la-file.html#les-vues');
  });

  it('says so when the guide does not come', async () => {
    await answer((http) => http.expectOne('/guide/trier-la-file.json').error(new ProgressEvent('error')));
    expect(said()).toContain('The guide did not open.');
  });

  it('leads to the guide itself where no passage is about the screen, and closes on the next', async () => {
    await TestBed.inject(Router).navigateByUrl('/style');
    await answer((http) => http.expectNone(() => true));
    expect((help.nativeElement as HTMLElement).querySelector('a')?.getAttribute('href')).toBe('/guide/index.html');
    await TestBed.inject(Router).navigateByUrl('/politique');
    await help.whenStable();
    expect((help.nativeElement as HTMLElement).querySelector('a')).toBeNull();
  });
});
