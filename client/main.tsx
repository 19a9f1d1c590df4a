import '@fontsource-variable/bricolage-grotesque';
import '@fontsource-variable/figtree';
import '@fontsource-variable/jetbrains-mono';
import './ui/tokens.css';
import './ui/base.css';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/queries.ts';
import { pageReady, router } from './router.tsx';
import { i18n } from './texts/texts.ts';
import { applyTheme } from './ui/theme.ts';

applyTheme();

const draw = (): void => {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <I18nProvider i18n={i18n}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </I18nProvider>
      </StrictMode>,
    );
};
// Until the page's own code is there the document's own opening stands: nothing is drawn twice. This module does not wait
// for it itself, because a page's code imports what is bundled with this module.
void pageReady().then(draw);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // The shell is a comfort: without it everything works while there is a network.
  navigator.serviceWorker
    .register('/sw.js')
    .catch((error: unknown) => console.warn('No offline shell', error));
}
