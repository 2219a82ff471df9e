import { EVERYONE } from '../testing/actors';
import { TestApplication } from '../testing/test-application';
import { allRoutes } from '../checks/routes';

const SAMPLES = 500;
/** Taken first and left out: the first calls of a process are slower than the rest. */
const WARM_UP = 20;
/** 0.5 is chance: whoever times the answer knows nothing. research/security.md, abuse case 13. */
const TELLS_FROM = 0.55;

const ROUTES = [
  { path: '/session', body: (email: string) => ({ email, password: 'pas-le-bon-mot-de-passe' }) },
  { path: '/session/codes', body: (email: string) => ({ email }) },
];

/** How often one taken at random from the first is longer than one of the second: the area under the curve. */
export function area(first: readonly number[], second: readonly number[]): number {
  const wins = first.map((one) => second.filter((other) => one > other).length + second.filter((other) => one === other).length / 2);
  return wins.reduce((sum, count) => sum + count, 0) / (first.length * second.length);
}

describe('how long an answer takes', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const known = Object.keys(EVERYONE);
  const unknown = known.map((email) => email.replace(/^./, (letter) => (letter === 'z' ? 'y' : 'z')));

  const timed = async (path: string, body: object): Promise<number> => {
    await app.sql('DELETE FROM rate_counter');
    const start = process.hrtime.bigint();
    await app.post(path, { body });
    return Number(process.hrtime.bigint() - start) / 1e6;
  };

  it('is told apart where it differs', () => {
    expect(area([1, 2, 3], [1, 2, 3])).toBe(0.5);
    expect(area([4, 5], [1, 2])).toBe(1);
  });

  it.each(ROUTES.map(({ path, body }) => [path, body] as const))('on POST %s does not tell an account that is known from one that is not', async (path, body) => {
    if (!allRoutes(app).some((route) => route.method === 'POST' && route.path === path)) {
      console.log(`POST /api${path}: no such route yet, nothing to time`);
      expect((await app.post(path, { body: body(known[0] ?? '') })).status).toBe(404);
      return;
    }
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
      const account = (sample + WARM_UP) % known.length;
      for (const which of sample % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const time = await timed(path, body((which === 'known' ? known : unknown)[account] ?? ''));
        if (sample >= 0) times[which].push(time);
      }
    }
    const auc = area(times.known, times.unknown);
    const median = (of: readonly number[]): string => ([...of].sort((one, other) => one - other)[SAMPLES / 2] ?? 0).toFixed(1);
    console.log(`POST /api${path}: AUC ${auc.toFixed(3)}, medians ${median(times.known)} ms known, ${median(times.unknown)} ms unknown, ${SAMPLES} of each`);
    expect(Math.max(auc, 1 - auc)).toBeLessThan(TELLS_FROM);
  });
});
