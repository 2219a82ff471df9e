import { provideHttpClient } from '@angular/common/http';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Language } from '../language/language';
import { SiteHeader } from './site-header';

const NAMES = ['File', 'Personnes', 'Courriels', 'Répertoire', 'Suivis', 'Pilotage', 'Fermetures', 'Accès', 'Accueil', 'Politique'];

describe('the main navigation', () => {
  let fixture: ComponentFixture<SiteHeader>;

  const open = (names: readonly string[]) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([{ path: '**', children: [] }])] });
    TestBed.inject(Language).change('fr-CA');
    fixture = TestBed.createComponent(SiteHeader);
    fixture.componentRef.setInput('links', names.map((label) => ({ path: `/${label}`, label })));
    fixture.detectChanges();
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
  };
  const more = () => [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Plus');
  const folded = () => [...document.querySelectorAll('.ph-header__links--folded .ph-header__rest')].map((item) => item.textContent?.trim());
  const press = (key?: string) => {
    if (key) document.querySelector('nav a')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    else more()?.click();
    fixture.detectChanges();
  };

  it('keeps on one line what a desk has room for, and the rest behind « Plus »', () => {
    open(NAMES);
    expect([folded(), more()?.getAttribute('aria-expanded')]).toEqual([['Accueil', 'Politique'], 'false']);
    press();
    expect([folded(), more()?.getAttribute('aria-expanded')]).toEqual([[], 'true']);
  });

  it('folds again with Escape, back on the button', () => {
    open(NAMES);
    press();
    press('Escape');
    expect([folded().length, document.activeElement]).toEqual([2, more()]);
  });

  it.each([
    ['/equipe/acces/demandes', 'Accès'],
    ['/equipe/registres', 'Accès'],
    ['/equipe/registres/droits', 'Accès'],
    ['/equipe/retards', 'Accès'],
    ['/equipe/registres-a-part', 'File'],
  ])('marks, on %s, « %s » alone', async (url, marked) => {
    open([]);
    fixture.componentRef.setInput('links', [{ path: '/equipe', label: 'File' }, { path: '/equipe/acces', label: 'Accès', also: ['/equipe/registres', '/equipe/retards'] }]);
    await TestBed.inject(Router).navigateByUrl(url);
    fixture.detectChanges();
    expect([...document.querySelectorAll('nav a[aria-current]')].map(({ textContent }) => textContent?.trim())).toEqual([marked]);
  });

  it('has no such button for a single entry, that would take its room', () => {
    open(NAMES.slice(0, 9));
    expect([more(), folded()]).toEqual([undefined, []]);
  });
});
