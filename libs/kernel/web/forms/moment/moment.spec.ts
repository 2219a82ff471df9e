import { hourIn, hourOf, instantOf, momentOf, notBefore } from './moment';

describe('a moment typed by the team', () => {
  it('reads an hour as people write it, and only an hour', () => {
    expect(['14 h 02', '14:02', '9h', '9 h 5', '24:00', 'midi'].map(hourOf)).toEqual(['14:02', '14:02', '09:00', null, null, null]);
  });

  it('is written as the language does, and read back', () => {
    const written = (['fr-CA', 'en-CA'] as const).flatMap((locale) => ['10:08', '09:00'].map((hour) => hourIn(locale, hour)));
    expect(written).toEqual(['10\u00a0h\u00a008', '9\u00a0h', '10:08', '09:00']);
    expect(written.map(hourOf)).toEqual(['10:08', '09:00', '10:08', '09:00']);
    expect(hourIn('fr-CA', 'midi')).toBe('midi');
  });

  it('comes back as it was written', () => {
    const instant = new Date('2026-11-20T15:02:00Z');
    expect(instantOf(momentOf(instant))).toEqual(instant);
  });

  it('puts a contact in the minute of the receipt at the receipt, and leaves any other alone', () => {
    const receipt = new Date('2026-11-20T15:02:41Z');
    expect(notBefore(new Date('2026-11-20T15:02:00Z'), receipt)).toEqual(receipt);
    expect(notBefore(new Date('2026-11-20T15:01:00Z'), receipt)).toEqual(new Date('2026-11-20T15:01:00Z'));
    expect(notBefore(new Date('2026-11-20T15:03:00Z'), receipt)).toEqual(new Date('2026-11-20T15:03:00Z'));
  });
});
