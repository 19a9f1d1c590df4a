import './no-eval.ts';
import '@fontsource-variable/bricolage-grotesque';
import '@fontsource-variable/figtree';
import '@fontsource-variable/jetbrains-mono';
import './ui/tokens.css';
import './ui/base.css';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.ts';
import { pages } from './pages.ts';
import { Navigation } from './router/navigation.tsx';
import { Net } from './router/net.tsx';
import { Router, type View } from './router/router.ts';
import { holdScroll, keepScroll } from './router/scroll.ts';
import { NotFound } from './routes/not-found.tsx';
import { Broken } from './shell/broken.tsx';
import { Shell } from './shell/shell.tsx';
import { i18n } from './texts/texts.ts';
import { applyTheme } from './ui/theme.ts';

applyTheme();

const router = new Router(pages, NotFound);
router.leaving = keepScroll;
holdScroll(() => router.view?.place);

const drawn = ({ page: Page, place }: View): ReactNode => (
  <Net at={place.key} broken={(error) => <Broken error={error} />}>
    {'error' in Page ? (
      <Broken error={Page.error} />
    ) : (
      <Shell>
        <Page />
      </Shell>
    )}
  </Net>
);

const draw = (): void => {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <I18nProvider i18n={i18n}>
          <QueryClientProvider client={queryClient}>
            <Navigation router={router}>{drawn}</Navigation>
          </QueryClientProvider>
        </I18nProvider>
      </StrictMode>,
    );
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
