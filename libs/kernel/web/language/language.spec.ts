import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { catalogue } from '@phare/kernel/domain';
import { TextField } from '../forms/text-field';
import { Language } from './language';
import { text } from './text';

const WORDS = catalogue(
  { name: 'Votre nom', greeting: ({ name }: { name: string }) => `Bonjour : ${name}` },
  { name: 'Your name', greeting: ({ name }) => `Hello: ${name}` },
);

@Component({ imports: [TextField], template: '<ph-text-field name="name" [label]="t().name" [(value)]="name" /><p>{{ t().greeting({ name: name() }) }}</p>' })
class Page {
  readonly t = text(WORDS);
  readonly name = signal('');
  readonly language = inject(Language);
}

describe('the language of the screen', () => {
  beforeEach(() => localStorage.clear());

  async function opened() {
    const fixture = TestBed.createComponent(Page);
    const page = fixture.nativeElement as HTMLElement;
    fixture.componentInstance.language.change('fr-CA');
    await fixture.whenStable();
    return { fixture, page, input: page.querySelector('input'), label: () => page.querySelector('label')?.textContent?.trim() };
  }

  it('changes without losing what is typed, nor the field it is typed in', async () => {
    const { fixture, page, input, label } = await opened();
    if (!input) throw new Error('no input');
    input.value = 'Maude';
    input.dispatchEvent(new Event('input'));
    expect(label()).toBe('Votre nom');
    fixture.componentInstance.language.change('en-CA');
    await fixture.whenStable();
    expect(label()).toBe('Your name');
    expect(page.querySelector('input')).toBe(input);
    expect(input.value).toBe('Maude');
    expect(page.querySelector('p:last-child')?.textContent).toBe('Hello: Maude');
  });

  it('is said to the browser, and remembered on this device', async () => {
    const { fixture } = await opened();
    fixture.componentInstance.language.change('en-CA');
    await fixture.whenStable();
    expect(document.documentElement.lang).toBe('en-CA');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Language).locale()).toBe('en-CA');
  });

  it('is French where the network offers no other, whatever this device remembers', async () => {
    const { fixture } = await opened();
    fixture.componentInstance.language.change('en-CA');
    TestBed.resetTestingModule();
    document.documentElement.dataset['languages'] = 'fr-CA';
    expect(TestBed.inject(Language).locale()).toBe('fr-CA');
    delete document.documentElement.dataset['languages'];
  });

  it('spaces French as French is spaced, functions included', async () => {
    const { fixture, page } = await opened();
    fixture.componentInstance.name.set('Maude');
    await fixture.whenStable();
    expect(page.querySelector('p:last-child')?.textContent).toBe('Bonjour\u00a0: Maude');
  });
});
