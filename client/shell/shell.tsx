import type { ReactNode } from 'react';
import { ConsentSlips } from '../features/consent/consent-slips.tsx';
import { MeStream } from '../features/consent/me-stream.tsx';
import { t } from '../texts/texts.ts';
import { Toasts } from '../ui/toast.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** What is on every page: the page, the consent slips of whoever is signed in, and what is said in passing. */
export const Shell = ({ children }: { children: ReactNode }) => (
  <MeStream>
    <a className="skip" href="#main">
      {t('To the content')}
    </a>
    <OfflineBanner />
    {children}
    <ConsentSlips />
    <Toasts />
  </MeStream>
);
