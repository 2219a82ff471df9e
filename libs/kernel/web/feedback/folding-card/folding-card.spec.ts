import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FoldingCard } from './folding-card';

@Component({ template: '<ph-folding-card heading="Priorité" [pressing]="pressing"><p>Confirmée</p></ph-folding-card>', imports: [FoldingCard] })
class Card {
  pressing = false;
}

describe('a card of a request', () => {
  const turned = new Set<() => void>();
  let narrow: boolean;
  let card: ComponentFixture<Card>;

  const draw = async (phone: boolean, pressing = false) => {
    narrow = phone;
    // jsdom has no screen.
    window.matchMedia = (() => ({ get matches() { return narrow; }, addEventListener: (_: string, look: () => void) => turned.add(look), removeEventListener: (_: string, look: () => void) => turned.delete(look) })) as unknown as typeof window.matchMedia;
    card = TestBed.createComponent(Card);
    card.componentInstance.pressing = pressing;
    await card.whenStable();
  };
  const button = () => (card.nativeElement as HTMLElement).querySelector('button');
  const folded = () => (card.nativeElement as HTMLElement).querySelector('.card__folded') !== null;
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('is one line on a phone, until it is pressed', async () => {
    await draw(true);
    expect([folded(), button()?.textContent, button()?.getAttribute('aria-expanded')]).toEqual([true, 'Priorité', 'false']);
    button()?.click();
    await card.whenStable();
    expect([folded(), button()?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
  });

  it('begins unfolded when somebody has to look at it', async () => {
    await draw(true, true);
    expect(folded()).toBe(false);
  });

  it('is whole where there is room, and once the phone is turned', async () => {
    await draw(false);
    expect([folded(), button()]).toEqual([false, null]);
    await draw(true);
    narrow = false;
    turned.forEach((look) => look());
    await card.whenStable();
    expect([folded(), button()]).toEqual([false, null]);
    card.destroy();
  });

  it('listens no more once it is gone', async () => {
    turned.clear();
    await draw(true);
    card.destroy();
    expect(turned.size).toBe(0);
  });
});
