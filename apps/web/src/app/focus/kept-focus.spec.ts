import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { keepFocus } from './kept-focus';

/** A card whose button goes away once it has done its work, a dialog that it opens, and a message over all of it. */
@Component({
  selector: 'app-page-under-test',
  template: `
    <main>
      <h1 tabindex="-1">La page</h1>
      <section aria-label="La carte">
        @if (offered()) {
          <button type="button" id="offer">Fusionner</button>
        }
      </section>
      <dialog [open]="asking()">
        @if (asking()) {
          <button type="button" id="confirm">Confirmer</button>
        }
      </dialog>
      @if (loose()) {
        <button type="button" id="loose">Sans carte</button>
      }
    </main>
    <div class="ph-toasts">
      @if (told()) {
        <button type="button" id="undo">Annuler</button>
      }
    </div>
  `,
})
class PageUnderTest {
  readonly offered = signal(true);
  readonly asking = signal(false);
  readonly loose = signal(true);
  readonly told = signal(true);

  constructor() {
    keepFocus();
  }
}

describe('the focus', () => {
  const { checkVisibility } = Element.prototype;
  // jsdom lays nothing out: what is shown there is what no closed dialog holds.
  beforeAll(() => (Element.prototype.checkVisibility = function (this: Element) {
    return !this.closest('dialog:not([open])');
  }));
  afterAll(() => (Element.prototype.checkVisibility = checkVisibility));

  const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '';
  const shown = async () => {
    const page = TestBed.createComponent(PageUnderTest);
    document.body.append(page.nativeElement as HTMLElement);
    await page.whenStable();
    const at = (id: string) => document.getElementById(id)?.focus();
    const after = async (change: (of: PageUnderTest) => void): Promise<string> => {
      change(page.componentInstance);
      await page.whenStable();
      return focused();
    };
    return { page, at, after };
  };

  it('goes to the card of a button that has gone, and leaves no stop of Tab behind it', async () => {
    const { at, after, page } = await shown();
    at('offer');
    expect(await after((of) => of.offered.set(false))).toBe('La carte');
    at('loose');
    expect((page.nativeElement as HTMLElement).querySelector('section')?.hasAttribute('tabindex')).toBe(false);
  });

  it('goes back where a dialog was opened, or to what was around it', async () => {
    const { at, after } = await shown();
    at('offer');
    await after((of) => of.asking.set(true));
    at('confirm');
    expect(await after((of) => of.asking.set(false))).toBe('Fusionner');
    await after((of) => of.asking.set(true));
    at('confirm');
    expect(await after((of) => (of.offered.set(false), of.asking.set(false)))).toBe('La carte');
  });

  it('goes back under a message that has been answered', async () => {
    const { at, after } = await shown();
    at('offer');
    at('undo');
    expect(await after((of) => of.told.set(false))).toBe('Fusionner');
  });

  it('goes to the title of the page where there is nothing nearer', async () => {
    const { at, after } = await shown();
    at('loose');
    expect(await after((of) => of.loose.set(false))).toBe('La page');
  });

  it('is left to whoever points elsewhere, and to a page where nothing had it', async () => {
    const { at, after } = await shown();
    await after((of) => of.told.set(false));
    expect(document.activeElement).toBe(document.body);
    at('offer');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    (document.activeElement as HTMLElement).blur();
    await after((of) => of.offered.set(false));
    expect(document.activeElement).toBe(document.body);
  });
});
