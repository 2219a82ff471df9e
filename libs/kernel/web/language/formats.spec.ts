import { formatsOf } from './formats';

describe('formats', () => {
  const french = formatsOf('fr-CA');
  const english = formatsOf('en-CA');

  it('writes a civil date in full, whatever the zone of the machine', () => {
    expect(french.longDate('2026-12-17')).toBe('jeudi 17\u00a0décembre\u00a02026');
    expect(english.longDate('2026-12-17')).toBe('Thursday, December\u00a017,\u00a02026');
  });

  it('says « 1er » of the month in French only', () => {
    expect(french.date('2026-12-01')).toBe('1er\u00a0décembre\u00a02026');
    expect(french.date('2026-12-21')).toBe('21\u00a0décembre\u00a02026');
    expect(english.date('2026-12-01')).toBe('December\u00a01,\u00a02026');
  });

  it('writes a month, a day of the week and a share', () => {
    expect([french.weekday('2026-12-17'), english.weekday('2026-12-17')]).toEqual(['jeu.', 'Thu']);
    expect([french.month('2026-12'), english.month('2026-12')]).toEqual(['décembre\u00a02026', 'December\u00a02026']);
    expect([french.percent(75), english.percent(75)]).toEqual(['75\u00a0%', '75%']);
  });

  it('writes an amount, its cents only when there are some', () => {
    expect(french.money(6000)).toBe('60\u00a0$');
    expect(french.money(123450)).toBe('1\u00a0234,50\u00a0$');
    expect(english.money(6000)).toBe('$60');
  });

  // OQLF, Banque de dépannage linguistique, « Heure juste »: no zeros after « h ».
  it('writes a whole hour without its minutes in French', () => {
    expect(french.time('2026-11-20T10:00:00-05:00', 'America/Toronto')).toBe('10\u00a0h');
    expect(english.time('2026-11-20T10:00:00-05:00', 'America/Toronto')).toBe('10:00');
  });

  it('writes a time in the zone of the organisation', () => {
    expect(french.time('2026-11-20T14:02:00-05:00', 'America/Toronto')).toBe('14\u00a0h\u00a002');
    expect(french.time('2026-11-20T14:02:00-05:00', 'America/Halifax')).toBe('15\u00a0h\u00a002');
    expect(english.time('2026-11-20T14:02:00-05:00', 'America/Toronto')).toBe('14:02');
  });
});
