const ACCOUNT = { email: 'intake@exemple.test', password: 'phare-demo-2026' };

/** The headers of a signed-in member of the team, for reads and writes. */
export async function signIn(url) {
  const own = { 'x-requested-with': 'phare', 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/session`, { method: 'POST', headers: own, body: JSON.stringify(ACCOUNT) });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}`);
  const { user } = await response.json();
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return { personId: user.personId, reading: { cookie }, writing: { cookie, ...own } };
}
