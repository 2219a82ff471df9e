import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { isCivilDate } from '../civil-date-rule';
import { DateBoxes } from './date-boxes';

@Component({ imports: [DateBoxes], template: '<ph-date-boxes name="on" label="Date" [(value)]="on" />' })
class Page {
  readonly on = signal('');
}

describe('the date in three boxes', () => {
  async function opened() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const boxes = [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')];
    const type = async (...typed: string[]) => {
      for (const [index, box] of boxes.entries()) {
        box.value = typed[index] ?? '';
        box.dispatchEvent(new Event('input'));
        await fixture.whenStable();
      }
    };
    return { on: fixture.componentInstance.on, boxes, type, fixture };
  }

  it('is a civil date once day, month and year are typed', async () => {
    const { on, type } = await opened();
    await type('5', '2', '2026');
    expect(on()).toBe('2026-02-05');
  });

  it('keeps each box as it was typed, even where it is no date', async () => {
    const { on, boxes, type } = await opened();
    await type('31', '2', '2026');
    expect(isCivilDate(on())).toBe(false);
    expect(boxes.map((box) => box.value)).toEqual(['31', '2', '2026']);
  });

  it('leaves a zero that was typed', async () => {
    const { on, boxes, type } = await opened();
    await type('05', '02', '2026');
    expect(on()).toBe('2026-02-05');
    expect(boxes.map((box) => box.value)).toEqual(['05', '02', '2026']);
  });

  it('is empty again when the boxes are', async () => {
    const { on, type } = await opened();
    await type('31', '2', '2026');
    await type('', '', '');
    expect(on()).toBe('');
  });

  it('shows a date it is given', async () => {
    const { on, boxes, fixture } = await opened();
    on.set('2026-12-17');
    await fixture.whenStable();
    expect(boxes.map((box) => box.value)).toEqual(['17', '12', '2026']);
  });

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-12-01', false],
    ['', false],
  ])('%s exists: %s', (day, exists) => expect(isCivilDate(day)).toBe(exists));
});
