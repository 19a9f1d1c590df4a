import './no-eval.ts';
import '@fontsource-variable/bricolage-grotesque';
import '@fontsource-variable/figtree';
import '@fontsource-variable/jetbrains-mono';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { queryClient } from './api/queries.ts';
import { firstFeed, knowFirstFeed } from './first/first-feed.ts';
import { takeOver } from './first/hand-over.ts';
import { pages } from './pages.ts';
import { Router } from './router/router.ts';
import { holdScroll, keepScroll } from './router/scroll.ts';
import { NotFound } from './routes/not-found.tsx';
import { App } from './shell/app.tsx';
import { language } from './texts/texts.ts';
import { applyTheme } from './ui/apply-theme.ts';

applyTheme();

const router = new Router(pages, NotFound);
router.leaving = keepScroll;
holdScroll(() => router.view?.place);

const first = firstFeed();
if (first) knowFirstFeed(queryClient, first);

const draw = (): void => {
  const root = document.getElementById('root');
  if (root === null) return;
  const app = <App router={router} known={queryClient} onDrawn={takeOver} />;
  // What the house draws it draws in the source's language.
  if (first && language === 'en') hydrateRoot(root, app);
  else createRoot(root).render(app);
  document.documentElement.hidden = false;
};
// Until the page's own code is there the document's own opening stands: nothing is drawn twice. This module does not wait
// for it itself, because a page's code imports what is bundled with this module.
void router.start().then(draw);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The shell is a comfort: without it everything works while there is a network.
  navigator.serviceWorker
    .register('/sw.js')
    .catch((error: unknown) => console.warn('No offline shell', error));
}
