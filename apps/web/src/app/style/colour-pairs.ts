/** A colour and what it is laid on, by role; `least` is the contrast that WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for what is only seen (1.4.11). */
export interface ColourPair {
  readonly role: string;
  readonly on: string;
  readonly least: 4.5 | 3;
}

const text = (on: string, ...roles: readonly string[]): readonly ColourPair[] => roles.map((role) => ({ role, on, least: 4.5 }));
const mark = (on: string, ...roles: readonly string[]): readonly ColourPair[] => roles.map((role) => ({ role, on, least: 3 }));

/** Every way in which the screens lay one role on another. */
export const COLOUR_PAIRS: readonly ColourPair[] = [
  ...text('surface', 'ink', 'ink-soft', 'link', 'action', 'alert', 'good', 'caution'),
  ...text('raised', 'ink', 'ink-soft', 'link', 'action', 'alert', 'good', 'caution'),
  ...text('sunken', 'ink', 'ink-soft', 'link'),
  ...text('chosen', 'ink', 'ink-soft', 'action'),
  ...text('action', 'on-action'),
  ...text('action-over', 'on-action'),
  ...text('lamp', 'on-lamp'),
  ...text('lamp-over', 'on-lamp'),
  ...text('info-soft', 'ink', 'link'),
  ...text('good-soft', 'ink', 'good'),
  ...text('caution-soft', 'ink', 'caution', 'ink-soft'),
  ...text('alert-soft', 'ink', 'alert'),
  ...text('sealed-soft', 'ink', 'sealed'),
  ...text('sea', 'on-sea', 'on-sea-soft'),
  ...text('sea-deep', 'on-sea', 'on-sea-soft', 'lamp'),
  ...mark('surface', 'line-strong'),
  ...mark('raised', 'line-strong'),
  ...mark('focus-in', 'focus-out'),
];
