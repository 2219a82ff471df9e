import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NOTHING_NAMED } from '../named';
import { Combobox } from './combobox';

@Component({ imports: [Combobox], template: '<ph-combobox name="organisation" label="Organisme" [(value)]="value" [suggestions]="suggestions()" (asked)="asked.set($event)" />' })
class Page {
  readonly value = signal(NOTHING_NAMED);
  readonly asked = signal('');
  readonly suggestions = signal([
    { id: '1', label: 'Le Quai' },
    { id: '2', label: 'La Baie' },
  ]);
}

describe('the type-ahead', () => {
  async function opened() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const input = page.querySelector<HTMLInputElement>('[role=combobox]');
    if (!input) throw new Error('no combobox');
    const type = async (typed: string) => {
      input.value = typed;
      input.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
        await fixture.whenStable();
      }
    };
    return { fixture, page, input, type, press };
  }

  it('asks for what is typed, and keeps it as a free name', async () => {
    const { fixture, input, type } = await opened();
    await type('l');
    expect(fixture.componentInstance.asked()).toBe('l');
    expect(fixture.componentInstance.value()).toEqual({ id: null, label: 'l' });
    expect(input.getAttribute('aria-expanded')).toBe('true');
  });

  it('is chosen with the keyboard; the arrows wrap', async () => {
    const { fixture, page, input, type, press } = await opened();
    await type('l');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    const active = input.getAttribute('aria-activedescendant') ?? '';
    expect(page.querySelector(`#${active}`)?.textContent).toContain('La Baie');
    await press('Enter');
    expect(fixture.componentInstance.value()).toEqual({ id: '2', label: 'La Baie' });
    expect(input.value).toBe('La Baie');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('is chosen with the pointer', async () => {
    const { fixture, page, type } = await opened();
    await type('l');
    page.querySelector<HTMLElement>('[role=option]')?.click();
    expect(fixture.componentInstance.value().id).toBe('1');
  });

  it('closes with Escape and keeps what is typed; Enter then sends the form', async () => {
    const { fixture, input, type, press } = await opened();
    await type('Œuvre');
    await press('Escape');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    input.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
    expect(fixture.componentInstance.value().label).toBe('Œuvre');
  });

  it('says how many there are', async () => {
    const { page, type } = await opened();
    await type('l');
    expect(page.querySelector('[role=status]')?.textContent).toBe('2 suggestions');
  });
});
