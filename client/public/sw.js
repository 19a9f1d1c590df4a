// The app's shell, and only the shell: never what the API says, never a film or a likeness. And what is told while no
// page is open: words alone, each under a tag by which it is taken back.
const shell = 'dailies-shell-2';

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
          // One that names a film says that nobody is to keep it.
          const isKept = !response.headers.get('cache-control')?.includes('no-store');
          if (response.ok && isPage && isKept) {
            const copy = response.clone();
            event.waitUntil(caches.open(shell).then((cache) => cache.put('/', copy)));
          }
          // The feed comes with a member's films in it, always: the shell is asked for by itself then.
          if (response.ok && isPage && !isKept && url.pathname === '/feed')
            event.waitUntil(caches.open(shell).then((cache) => cache.add('/')));
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

const isVisible = (client) => client.visibilityState === 'visible';
const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

self.addEventListener('push', (event) => {
  const told = event.data?.json();
  if (told === undefined) return;
  event.waitUntil(told.kind === 'closed' ? takeBack(told.tag) : show(told));
});

// Browsers want something shown for each message. Whoever has the page before them sees it there: then without a sound.
async function show({ tag, title, body, url }) {
  const silent = (await windows()).some(isVisible);
  await self.registration.showNotification(title, {
    body,
    tag,
    silent,
    icon: '/icon-192.png',
    data: { url },
  });
}

async function takeBack(tag) {
  const shown = await self.registration.getNotifications({ tag });
  await self.registration.showNotification('Not asked any more', {
    tag,
    silent: true,
    icon: '/icon-192.png',
    data: { url: '/' },
  });
  for (const one of [...shown, ...(await self.registration.getNotifications({ tag }))]) one.close();
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // An address of our own and no other, whatever the message says.
  const url = new URL(event.notification.data?.url ?? '/', self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    windows().then(async (open) => {
      const client = open.find(isVisible) ?? open[0];
      const moved = await client?.navigate(url.href).catch(() => null);
      await (moved ? moved.focus() : self.clients.openWindow(url.href));
    }),
  );
});
