import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemonstrationClock } from './demonstration-clock';

describe('the clock of a demonstration', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'phare-clock-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('moves on by days, and is still there at the next start', async () => {
    const startsAt = new Date('2026-11-20T15:00:00Z');
    const clock = await DemonstrationClock.at(join(folder, 'new'), startsAt);
    expect(clock.now().toISOString().slice(0, 16)).toBe('2026-11-20T15:00');
    await clock.advance(25);
    await clock.advance(1);
    expect(clock.now().toISOString().slice(0, 16)).toBe('2026-12-16T15:00');
    expect((await DemonstrationClock.at(join(folder, 'new'), startsAt)).now().toISOString().slice(0, 16)).toBe('2026-12-16T15:00');
  });

  it('stands at another instant for what is told of it, and for nothing that happens meanwhile', async () => {
    const clock = await DemonstrationClock.at(join(folder, 'told'), new Date('2026-11-20T15:00:00Z'));
    const years = (): string => clock.now().toISOString().slice(0, 4);
    let tell = (): void => undefined;
    const meanwhile = new Promise<void>((resolve) => (tell = resolve));
    const told = clock.during(new Date('2019-05-06T15:00:00Z'), async () => {
      await meanwhile;
      return years();
    });
    expect(years()).toBe('2026');
    tell();
    expect([await told, years()]).toEqual(['2019', '2026']);
  });
});
