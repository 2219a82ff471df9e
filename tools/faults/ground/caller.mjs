const PASSWORD = 'phare-demo-2026';
const ANSWER_MS = 30_000;

/** Whoever calls the API over HTTP; signed in once as each account that they act as, before if `cookies` holds it. */
export class Caller {
  constructor(url, cookies = new Map()) {
    this.url = url;
    this.cookies = cookies;
  }

  get(path, as) {
    return this.call('GET', path, { as });
  }

  /** Answers `{ status, body, headers }`; throws when nobody answers. */
  async call(method, path, { as, body, headers = {}, form } = {}) {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: { 'x-requested-with': 'phare', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(as ? { cookie: await this.#cookieOf(as) } : {}), ...headers },
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    return { status: response.status, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text, headers: response.headers };
  }

  /** Joins a text file to a request, from the version it was read at. */
  attach({ id, version }, content, as) {
    const form = new FormData();
    form.set('file', new Blob([content], { type: 'text/plain' }), 'notes.txt');
    return this.call('POST', `/requests/${id}/attachments`, { as, form, headers: { 'if-match': `"${version}"` } });
  }

  /** Every item of a list, page after page. */
  async all(path, as) {
    const items = [];
    let cursor = '';
    do {
      const { status, body } = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`, as);
      if (status !== 200) throw new Error(`${path} answered ${status} to ${as}`);
      items.push(...body.items);
      cursor = body.nextCursor ? `&cursor=${encodeURIComponent(body.nextCursor)}` : null;
    } while (cursor !== null);
    return items;
  }

  /** For whoever was signed out: signs in again at the next call. */
  forget() {
    this.cookies.clear();
  }

  async #cookieOf(email) {
    const known = this.cookies.get(email);
    if (known) return known;
    const { status, headers } = await this.call('POST', '/session', { body: { email, password: PASSWORD } });
    if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
    const cookie = headers.getSetCookie()[0].split(';')[0];
    this.cookies.set(email, cookie);
    return cookie;
  }
}
