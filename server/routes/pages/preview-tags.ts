import { escapeHtml } from '#domain/outward/escape-html.ts';
import type { Preview } from '#domain/previews/preview.ts';

/**
 * The page with what messengers and other sites read of it (ogp.me, and Twitter's card for those that know no other):
 * name, picture, player. Everything in it was somebody's words, and is escaped.
 */
export function withPreview(page: string, preview: Preview, publicUrl: string): string {
  const { title, description, path, poster, film } = preview;
  const at = (local: string): string => `${publicUrl}${local}`;
  const tags: [string, string][] = [
    ['og:site_name', 'Dailies'],
    ['og:type', film === null ? 'website' : 'video.other'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', at(path)],
    ['twitter:card', poster === null ? 'summary' : 'summary_large_image'],
  ];
  if (poster !== null) {
    tags.push(['og:image', at(poster.path)], ['og:image:type', 'image/jpeg']);
    if (poster.alt !== '') tags.push(['og:image:alt', poster.alt]);
  }
  if (film !== null) {
    tags.push(['og:video', at(film.path)], ['og:video:type', 'video/mp4']);
    tags.push(['video:duration', String(Math.round(film.seconds))]);
  }
  const metas = tags.map(
    ([name, content]) =>
      `<meta ${name.startsWith('twitter') ? 'name' : 'property'}="${name}" content="${escapeHtml(content)}" />`,
  );
  return page.replace('</head>', () => `    ${metas.join('\n    ')}\n  </head>`);
}
