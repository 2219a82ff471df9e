import { TestBed } from '@angular/core/testing';
import { Language } from '../language/language';
import { QuickExit } from './quick-exit';
import { QuickExitButton } from './quick-exit-button';
import { replaceHistory } from './replace-history';

describe('« Quitter vite »', () => {
  let left: number;

  const button = () => {
    TestBed.configureTestingModule({ providers: [{ provide: QuickExit, useValue: { leave: async () => void (left += 1) } }] });
    TestBed.inject(Language).change('fr-CA');
    const fixture = TestBed.createComponent(QuickExitButton);
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('button')!;
  };
  const press = (...keys: string[]) => keys.forEach((key) => document.dispatchEvent(new KeyboardEvent('keydown', { key })));

  beforeEach(() => (left = 0));

  it('is one button, which says its key', () => {
    const leave = button();
    leave.click();
    const key = leave.parentElement?.querySelector(`#${leave.getAttribute('aria-describedby')}`)?.textContent;
    expect([left, leave.textContent?.trim(), key]).toEqual([1, 'Quitter vite', expect.stringContaining('trois fois')]);
  });

  it('is one key, three times in a row', () => {
    button();
    press('Shift', 'Shift');
    expect(left).toBe(0);
    press('Shift');
    expect(left).toBe(1);
  });

  it('is not typing capitals', () => {
    button();
    press('Shift', 'A', 'Shift', 'B', 'Shift', 'C');
    expect(left).toBe(0);
  });

  it('leaves the neutral page where this one was', async () => {
    history.pushState(null, '', '/demande/description');
    await replaceHistory(window, '/mesures.html');
    expect(location.pathname).toBe('/mesures.html');
  });
});
