// Asks the network first, always. Without one it shows the page that says so; no other page is ever kept, so nothing old can be
// taken for what holds today. NAME and KEPT stand above: they are the tenant's.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(KEPT)).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  const others = (names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(others).then(() => self.clients.claim()))
})
const kept = (address) => caches.open(NAME).then((cache) => cache.match(address, { ignoreVary: true })).then((found) => found || Response.error())
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const at = new URL(url)
  if (method !== 'GET' || at.origin !== self.location.origin || /^\/(api|console|q)\//.test(at.pathname)) return
  const address = at.pathname + at.search
  if (mode === 'navigate') event.respondWith(fetch(event.request).catch(() => kept(KEPT[0])))
  else if (KEPT.includes(address)) event.respondWith(fetch(event.request).catch(() => kept(address)))
})
