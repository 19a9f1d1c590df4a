import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import type { DrawFeed } from '#contracts/first-feed.ts';
import { Router } from '../router/router.ts';
import { FeedPage } from '../routes/feed.tsx';
import { NotFound } from '../routes/not-found.tsx';
import { App } from '../shell/app.tsx';
import { languageOf } from '../texts/languages.ts';
import { language } from '../texts/texts.ts';
import { knowFirstFeed } from './first-feed.ts';

/** React writes a page's title where it stands, and it belongs into the head: there is one, that the code changes. */
const titleTag = /<title>[^<]*<\/title>/;

/** The house's half of a first visit, built for the server. Every drawing has its own memory of what was asked. */
export const drawFeed: DrawFeed = (first, languages) => {
  if (languageOf(languages) !== language) return null;
  const known = new QueryClient();
  knowFirstFeed(known, first);
  const router = new Router([], NotFound);
  const place = { key: '', pathname: '/feed', search: '', hash: '' };
  router.view = { place, way: 'pop', params: {}, page: FeedPage };
  const html = renderToString(<App router={router} known={known} />);
  return html.replace(titleTag, '');
};
