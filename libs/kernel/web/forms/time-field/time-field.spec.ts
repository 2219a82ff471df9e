import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language } from '../../language/language';
import { TimeField } from './time-field';

@Component({ imports: [TimeField], template: '<ph-time-field name="at" label="Heure" [(value)]="at" />' })
class Page {
  readonly at = signal('10:08');
}

describe('an hour in its field', () => {
  async function opened() {
    TestBed.inject(Language).change('fr-CA');
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const field = (fixture.nativeElement as HTMLElement).querySelector('input');
    if (!field) throw new Error('No field');
    const type = async (typed: string) => {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    return { fixture, at: fixture.componentInstance.at, field, type };
  }

  it('is written as the language of the page does, and stays what it was', async () => {
    const { fixture, at, field } = await opened();
    expect(field.value).toBe('10\u00a0h\u00a008');
    TestBed.inject(Language).change('en-CA');
    await fixture.whenStable();
    expect([field.value, at()]).toEqual(['10:08', '10:08']);
  });

  it('stays as it is typed', async () => {
    const { at, field, type } = await opened();
    for (const typed of ['14:0', '14:02', 'midi']) {
      await type(typed);
      expect([field.value, at()]).toEqual([typed, typed]);
    }
  });
});
