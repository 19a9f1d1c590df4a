import { Outlet, ScrollRestoration } from 'react-router';
import { ConsentSlips } from '../features/consent/consent-slips.tsx';
import { MeStream } from '../features/consent/me-stream.tsx';
import { Toasts } from '../ui/toast.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** What is on every page: the page, the consent slips of whoever is signed in, and what is said in passing. */
export const Shell = () => (
  <MeStream>
    <a className="skip" href="#main">
      To the content
    </a>
    <OfflineBanner />
    <Outlet />
    <ConsentSlips />
    <Toasts />
    <ScrollRestoration />
  </MeStream>
);
