/** Of every account of the demonstration. */
export const PASSWORD = 'phare-demo-2026';

/** The headers of someone signed in, for reads and writes: a member of the team, unless another is named. */
export async function signIn(url, email = 'intake@exemple.test') {
  const own = { 'x-requested-with': 'phare', 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers: own, body: JSON.stringify({ email, password: PASSWORD }) });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}`);
  const { user } = await response.json();
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return { personId: user.personId, reading: { cookie }, writing: { cookie, ...own } };
}
