// The shell of the app, for the pages of a request when the network is away: the page and the scripts it is made of. What the API says never passes here,
// nor is kept: no case data is in any cache (design/security.md, « Files, headers, secrets »).
const SHELL = 'phare-shell';
const PAGE = '/';
const ALWAYS = [PAGE, '/mesures.html', '/mesures.css', '/phare.svg', '/lighthouse.svg'];

/** A file whose name carries its own hash never changes. */
const HASHED = /^\/[\w-]+-[\w-]{8}\.(js|css)$/;

self.addEventListener('install', (event) => event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(ALWAYS)).then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page says what it is made of: what it had loaded before this worker was there. */
self.addEventListener('message', ({ data }) => {
  if (Array.isArray(data?.files)) void caches.open(SHELL).then((shell) => Promise.all(data.files.map(pathOf).filter((path) => HASHED.test(path)).map((path) => keep(shell, path))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname === '/api' || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request, pathname));
  else if (HASHED.test(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
});

const pathOf = (address) => new URL(address, self.location.origin).pathname;

const keep = async (shell, path) => (await shell.match(path)) ?? shell.add(path).catch(() => undefined);

/** The network's when it answers; else the one that was kept, which every address of the app begins with. */
async function freshPage(request, pathname) {
  try {
    const page = await fetch(request);
    if (page.ok && pathname === PAGE) await caches.open(SHELL).then((shell) => shell.put(PAGE, page.clone()));
    return page;
  } catch {
    return (await caches.match(ALWAYS.includes(pathname) ? pathname : PAGE)) ?? Response.error();
  }
}
