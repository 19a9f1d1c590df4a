import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useLayoutEffect } from 'react';
import { Navigation } from '../router/navigation.tsx';
import { Net } from '../router/net.tsx';
import type { Router, View } from '../router/router.ts';
import { i18n } from '../texts/texts.ts';
import { Broken } from './broken.tsx';
import { Shell } from './shell.tsx';

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

/** All that is drawn: by a browser, and for a first visit by the server. `onDrawn`: everything answers from here on. */
export const App = ({
  router,
  known,
  onDrawn,
}: {
  router: Router;
  known: QueryClient;
  onDrawn?: () => void;
}) => {
  // With what was drawn, not after its effects: those ask for things, and a press that waits comes first.
  useLayoutEffect(() => onDrawn?.(), [onDrawn]);
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={known}>
          <Navigation router={router}>{drawn}</Navigation>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
};
