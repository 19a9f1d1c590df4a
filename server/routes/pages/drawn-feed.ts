import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { z } from 'zod';
import { accountsApi } from '#contracts/api/accounts.ts';
import { feedApi } from '#contracts/api/feed.ts';
import { type DrawFeed, type FirstFeed, firstFeedId } from '#contracts/first-feed.ts';
import type { App, AppContext } from '../../http/route.ts';

const Drawing = z.object({ drawFeed: z.custom<DrawFeed>((found) => typeof found === 'function') });

/** The feed's page as it is first drawn, and what it was drawn from. */
type DrawnFeed = { html: string; first: FirstFeed };

/**
 * A member's own first page of the feed, drawn. Null where there is none to draw: nobody is signed in, the question is
 * refused (it is asked of the API as the page would, under its limits), the language is another, or this build of the
 * pages has nothing to draw with.
 */
export async function drawnFeed(app: App, c: AppContext, clientDir: string): Promise<DrawnFeed | null> {
  const drawing = drawingOf(clientDir);
  drawing.catch(() => undefined);
  const [here, instructions, page] = await Promise.all([
    asked(app, c, accountsApi.here.path, accountsApi.here.reply),
    asked(app, c, feedApi.instructions.path, feedApi.instructions.reply),
    asked(app, c, `${feedApi.firstFeed.path}?tab=for-you`, feedApi.firstFeed.reply),
  ]);
  if (page === null || instructions === null || !here?.me) return null;
  const first = { me: here.me, instructions, page };
  const html = (await drawing)?.drawFeed(first, languagesOf(c.req.header('accept-language') ?? '')) ?? null;
  return html === null ? null : { html, first };
}

/** What draws the feed's page; null in a build without it. Loading it takes a while the first time. */
export async function drawingOf(clientDir: string): Promise<z.infer<typeof Drawing> | null> {
  const code = join(clientDir, 'drawn/draw-feed.js');
  if (!existsSync(code)) return null;
  // Another build of the pages is another module.
  return Drawing.parse(await import(`${pathToFileURL(code)}?${statSync(code).mtimeMs}`));
}

/** The script that answers in a drawn page until its code does; nothing in a build without it. */
export function earlyScript(clientDir: string): string {
  const file = join(clientDir, 'drawn/early.js');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** What the API answers this caller. Null for a refusal: the page asks again, and says what it was. */
async function asked<T>(app: App, c: AppContext, path: string, reply: z.ZodType<T>): Promise<T | null> {
  const headers = { cookie: c.req.header('cookie') ?? '' };
  const response = await app.request(path, { headers }, c.env);
  return response.ok ? reply.parse(await response.json()) : null;
}

/** `de-AT, de;q=0.9, en;q=0.5`, dearest first: browsers write them in this order. */
const languagesOf = (header: string): string[] =>
  header
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
    .filter((tag) => tag !== '');

const preload = /\s*<!--[^>]*-->\s*<link rel="preload"[^>]*>/;
const root = /<div id="root">.*?<\/div>/s;
const styleLink = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
const typefaces = /@font-face\s*\{[^}]*\}/g;

/**
 * The head of the feed's page, which need not wait for anything: its code, its styles, and apart from them the typefaces,
 * which are larger than the code that they would come before. `files`: what this page needs beyond every page's.
 */
function headOf(head: string, clientDir: string, files: readonly string[]): string {
  const everybodys = [...head.matchAll(styleLink)].map(([, href = '']) => href);
  const styles = [...everybodys, ...stylesIn(files)]
    .map((href) => readFileSync(join(clientDir, href), 'utf8'))
    .join('\n');
  const code = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}" />`);
  return [
    head.replace(preload, '').replaceAll(styleLink, ''),
    ...code,
    `<style>${styles.replaceAll(typefaces, '')}</style>`,
    `<style id="faces" media="not all">${styles.match(typefaces)?.join('\n') ?? ''}</style>`,
    '',
  ].join('\n');
}

const stylesIn = (files: readonly string[]): string[] =>
  files.filter((file) => file.endsWith('.css')).map((file) => `/${file}`);

/** The rest of it: with its films, what they were drawn from and the early script, or as any page opens. */
function restOf(
  rest: string,
  files: readonly string[],
  { drawn, script }: { drawn: DrawnFeed | null; script: string },
): string {
  // Named for the page's code, which would fetch the styles that it misses and wait for them.
  const links = stylesIn(files).map(
    (href) => `<link rel="stylesheet" crossorigin media="not all" href="${href}" />`,
  );
  const parts = drawn
    ? [
        // Before the films, which may be pressed as soon as they are there. JSON cannot end the element that it stands in.
        `<script type="application/json" id="${firstFeedId}">${JSON.stringify(drawn.first).replaceAll('<', '\\u003c')}</script>`,
        `<script>${script}</script>`,
        `<div id="root">${drawn.html}</div>`,
      ]
    : [root.exec(rest)?.[0] ?? ''];
  return rest.replace(root, () => [...parts, ...links].join('\n'));
}

/**
 * The feed's page in two pieces, as a response's body: the head at once, so that its code is on its way while the films are
 * looked for, and what was drawn when it is there.
 */
export function feedDocument(
  page: string,
  {
    clientDir,
    files,
    script,
    drawing,
    encoding,
  }: {
    clientDir: string;
    files: readonly string[];
    script: string;
    /** Never rejects. */
    drawing: Promise<DrawnFeed | null>;
    encoding: PageEncoding;
  },
): ReadableStream<Uint8Array> {
  const [head = '', rest = ''] = page.split(/(?=<\/head>)/);
  const out = packer[encoding]();
  out.write(headOf(head, clientDir, files));
  if ('flush' in out) out.flush();
  void drawing.then((drawn) => {
    // Whoever went elsewhere meanwhile reads no more.
    if (!out.destroyed) out.end(restOf(rest, files, { drawn, script }));
  });
  return new ReadableStream({
    start(body) {
      out.on('data', (piece) => body.enqueue(piece));
      out.on('end', () => body.close());
    },
    cancel: () => void out.destroy(),
  });
}

const packer = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
  identity: () => new PassThrough(),
} as const;
export type PageEncoding = keyof typeof packer;
export const encodingFor = (accepted: string): PageEncoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
