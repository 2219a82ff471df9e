import { mailTo } from './inbox';
import type { Visitor, Visitors } from './visitors';
import { eventually } from './waiting';

const HEADERS = { 'X-Requested-With': 'phare' };
const CODE = /\b\d{8}\b/;

/** Someone signed in with a code mailed to their address, in the browser that asked for it. */
export async function arriveByCode(all: Visitors, email: string): Promise<Visitor> {
  const visitor = await all.arrive();
  const { request } = visitor.context;
  await request.post('/api/session/codes', { headers: HEADERS, data: { email } });
  const code = await eventually(
    async () => (await mailTo(email, all.product)).flatMap(({ text }) => CODE.exec(text ?? '')?.[0] ?? []).at(-1),
    (found) => found !== undefined,
  );
  const answer = await request.post('/api/session/codes/verify', { headers: HEADERS, data: { email, code } });
  if (!answer.ok()) throw new Error(`${email} was not signed in by code: ${answer.status()} ${await answer.text()}`);
  return visitor;
}
