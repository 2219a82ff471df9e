import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { provideRouter } from '@angular/router';
import { ChoiceCards } from './choice-cards';
import { ErrorSummary } from './error-summary';
import { FormAttempt } from './form-attempt';
import { TextField } from './text-field';

@Component({
  imports: [FormField, ChoiceCards, ErrorSummary, TextField],
  template: `
    <ph-error-summary [lines]="attempt.lines()" [attempt]="attempt.count()" />
    <ph-text-field [formField]="form.name" label="Nom" />
    <ph-choice-cards [formField]="form.colour" label="Couleur" [choices]="[{ value: 'red', label: 'Rouge' }]" />
  `,
})
class Page {
  readonly form = form(
    signal({ name: '', colour: '' }),
    (path) => {
      required(path.name, { message: 'Écrivez votre nom.' });
      required(path.colour, { message: 'Choisissez une couleur.' });
    },
    { name: 'page' },
  );
  readonly attempt = new FormAttempt(this.form);
}

describe('the error summary', () => {
  let fixture: ComponentFixture<Page>;
  const page = () => fixture.nativeElement as HTMLElement;
  const summary = () => page().querySelector<HTMLElement>('[role=alert]');
  const send = async () => {
    const sent = await fixture.componentInstance.attempt.send(() => undefined);
    await fixture.whenStable();
    return sent;
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    fixture = TestBed.createComponent(Page);
    document.body.append(page());
    await fixture.whenStable();
  });
  afterEach(() => page().remove());

  it('says nothing, in the summary or beside a field, before the form is sent', () => {
    expect(summary()).toBeNull();
    expect(page().querySelector('.ph-field__error')).toBeNull();
  });

  it('takes the focus, and says the same words as beside each field, in their order', async () => {
    expect(await send()).toBe(false);
    expect(document.activeElement).toBe(summary());
    const links = [...page().querySelectorAll('[role=alert] a')].map((link) => link.textContent?.trim());
    expect(links).toEqual(['Écrivez votre nom.', 'Choisissez une couleur.']);
    const beside = [...page().querySelectorAll('.ph-field__error')].map((error) => error.lastChild?.textContent?.trim());
    expect(beside).toEqual(links);
  });

  it('leads to the field of each line', async () => {
    await send();
    const [name, colour] = page().querySelectorAll<HTMLAnchorElement>('[role=alert] a');
    name?.click();
    expect(document.activeElement).toBe(page().querySelector('input:not([type=radio])'));
    colour?.click();
    expect(document.activeElement).toBe(page().querySelector('input[type=radio]'));
  });

  it('ties the error to its field, for who does not see it', async () => {
    await send();
    const input = page().querySelector('input:not([type=radio])');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    const described = input?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('Écrivez votre nom.');
  });

  it('takes the focus again at the next failure', async () => {
    await send();
    page().querySelector<HTMLElement>('input')?.focus();
    await send();
    expect(document.activeElement).toBe(summary());
  });

  it('does not take the focus back from whoever corrects, whatever comes and goes under their keys', async () => {
    await send();
    const value = fixture.componentInstance.form().value;
    value.set({ name: 'Maude', colour: 'red' });
    await fixture.whenStable();
    page().querySelector<HTMLElement>('input')?.focus();
    value.set({ name: '', colour: 'red' });
    await fixture.whenStable();
    expect(summary()).not.toBeNull();
    expect(document.activeElement).toBe(page().querySelector('input'));
  });

  it('goes away once everything is answered', async () => {
    await send();
    fixture.componentInstance.form().value.set({ name: 'Maude', colour: 'red' });
    expect(await send()).toBe(true);
    expect(summary()).toBeNull();
  });
});
