import type { BrowserContextOptions } from 'playwright-core';

export type Combination = { name: string; options: BrowserContextOptions };

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };

/** Phone and desktop, light and dark. */
export const combinations: readonly Combination[] = [
  { name: 'desktop-dark', options: { ...desktop, colorScheme: 'dark' } },
  { name: 'desktop-light', options: { ...desktop, colorScheme: 'light' } },
  { name: 'phone-dark', options: { ...phone, colorScheme: 'dark' } },
  { name: 'phone-light', options: { ...phone, colorScheme: 'light' } },
];
