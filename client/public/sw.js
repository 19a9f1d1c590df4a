// The app's shell, and only the shell: never what the API says, never a film or a likeness.
const shell = 'dailies-shell-1';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(shell).then((cache) => cache.addAll(['/', '/manifest.webmanifest', '/icon.svg'])),
  );
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // A page: from the network, and the kept shell when there is none.
  if (request.mode === 'navigate') {
    event.respondWith(
      fetch(request)
        .then((response) => {
          // A film or a description opened as a page of its own is not the shell.
          const isPage = response.headers.get('content-type')?.startsWith('text/html');
          if (response.ok && isPage) {
            const copy = response.clone();
            event.waitUntil(caches.open(shell).then((cache) => cache.put('/', copy)));
          }
          return response;
        })
        .catch(() => caches.match('/').then((kept) => kept ?? Response.error())),
    );
    return;
  }
  // Built files carry their hash in the name: kept once, good for ever.
  if (url.pathname.startsWith('/assets/')) {
    event.respondWith(
      caches.match(request).then(
        (kept) =>
          kept ??
          fetch(request).then((response) => {
            if (response.ok) {
              const copy = response.clone();
              event.waitUntil(caches.open(shell).then((cache) => cache.put(request, copy)));
            }
            return response;
          }),
      ),
    );
  }
});
