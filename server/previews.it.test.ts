import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { api } from '#contracts/http.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { deletePost, newPost } from '#domain/posts/posts.ts';
import { answerCards, filmOfTwo } from '#domain/testing/stage.ts';
import { openTestServer, type TestMember, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let clientDir: string;

beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), 'dailies-client-'));
  writeFileSync(
    join(clientDir, 'index.html'),
    '<!doctype html><html><head>\n  </head><body><div id="root">opening</div></body></html>',
  );
  const code = [
    { address: '^/sign-in/?$', files: [] },
    { address: '^/post/[^/]+/?$', files: ['assets/post-1.js', 'assets/post-1.css'] },
  ];
  writeFileSync(join(clientDir, 'page-code.json'), JSON.stringify(code));
  server = await openTestServer({ CLIENT_DIR: clientDir });
});
afterAll(async () => {
  await server?.close();
  rmSync(clientDir, { recursive: true, force: true });
});

async function page(path: string, who: TestMember = server.stranger()) {
  const response = await who.fetch('GET', path);
  return { html: await response.text(), cache: response.headers.get('cache-control') };
}

const tagsOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)" \/>/g)].map(
      ([, k = '', v = '']) => [k, v],
    ),
  );

const idOf = ({ me }: TestMember): string => me?.id ?? '';

async function film() {
  const { db, storage } = server.running.context;
  const [olive, ben, ida] = [await server.owner(), await server.friend('Ben'), await server.friend('Ida')];
  const friends = { host: idOf(olive), ben: idOf(ben), ida: idOf(ida), sceneId: '' };
  const made = await filmOfTwo(db, friends);
  const { poster_key } = await db
    .selectFrom('take')
    .select('poster_key')
    .where('id', '=', made.takeId)
    .executeTakeFirstOrThrow();
  await storage.put(poster_key ?? '', Buffer.from('a poster'));
  const postId = crypto.randomUUID();
  const caption = 'He said "catch" & <ran>';
  await newPost(db, {
    takeId: made.takeId,
    by: friends.host,
    postId,
    audience: 'link',
    caption,
    alt: 'Two wave',
  });
  return { ...made, postId, friends, olive };
}

test('a page names the code it needs beside everybody’s, and no other page does', async () => {
  const named = async (path: string, who?: TestMember) =>
    [...(await page(path, who)).html.matchAll(/<link rel="([a-z]+)".*href="([^"]+)"/g)].map(
      ([, ...link]) => link,
    );
  expect(await named('/post/0197a4f0')).toEqual([
    ['modulepreload', '/assets/post-1.js'],
    ['stylesheet', '/assets/post-1.css'],
  ]);
  for (const path of ['/sign-in', '/post', '/nowhere/at/all', '/feed']) expect(await named(path)).toEqual([]);
});

test('a member’s feed comes drawn, with what it was drawn from, and is kept by nobody', async () => {
  const ask = async (who: TestMember) => {
    const response = await who.fetch('GET', '/feed');
    const { headers } = response;
    const of = (name: string): string => headers.get(name) ?? '';
    return { html: await response.text(), cache: of('cache-control'), policy: of('content-security-policy') };
  };
  const owner = await server.owner();
  const undrawn = await ask(owner);
  expect(undrawn.html).toContain('<div id="root">opening</div>');
  expect(undrawn.cache).toBe('private, no-store');

  mkdirSync(join(clientDir, 'drawn'));
  const draw =
    'export const drawFeed = ({ me, page: { items } }) => "<p>" + me.handle + ": " + items.length + "</p>";';
  writeFileSync(join(clientDir, 'drawn/draw-feed.js'), draw);
  writeFileSync(join(clientDir, 'drawn/early.js'), 'early();\n');
  const author = await server.friend('Sly');
  const postId = await quickPost(server.running.context.db, {
    author: idOf(author),
    audience: 'link',
    at: new Date(),
  });
  const caption = '</script><script>$& never()</script>';
  await server.running.context.db.updateTable('post').set({ caption }).where('id', '=', postId).execute();

  const { html, cache, policy } = await ask(author);
  expect(html).toContain(`<div id="root"><p>${author.me?.handle}: `);
  expect(cache).toBe('private, no-store');
  // The early script may run, and is the only one written into the page that may.
  expect(html).toContain('<script>early();</script>');
  expect(policy).toContain(
    `script-src 'self' 'sha256-${createHash('sha256').update('early();').digest('base64')}'`,
  );
  const [, data = ''] = /<script type="application\/json" id="first-feed">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)).toEqual({
    me: await (await author.fetch('GET', api.me.path)).json(),
    instructions: [],
    page: await (await author.fetch('GET', `${api.firstFeed.path}?tab=for-you`)).json(),
  });
  expect(JSON.parse(data).me.id).toBe(idOf(author));
  const stranger = await ask(server.stranger());
  expect(stranger.html).toContain('<div id="root">opening</div>');
  expect(stranger.policy).not.toContain('sha256');
});

test('a build without its table is told of, not served', async () => {
  const table = join(clientDir, 'page-code.json');
  const kept = readFileSync(table);
  rmSync(table);
  try {
    const response = await server.stranger().fetch('GET', '/sign-in');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('no page-code.json');
  } finally {
    writeFileSync(table, kept);
  }
});

describe('a link sent to somebody without an account', () => {
  it('shows a film for everybody with the link: name, words, poster, player, all of them open to that stranger', async () => {
    const { postId, takeId } = await film().then(async (made) => {
      const before = await page(`/post/${made.postId}`);
      // Owners were asked to show it to everybody, and have not said yes.
      expect(before.html).not.toContain('og:');
      await answerCards(server.running.context.db, made.postId, { answer: 'once', scope: 'none' });
      return made;
    });
    const { html, cache } = await page(`/post/${postId}`);
    expect(cache).toBe('no-store');
    const tags = tagsOf(html);
    expect(tags.get('og:title')).toBe('Two');
    expect(tags.get('og:description')).toBe('He said &quot;catch&quot; &amp; &lt;ran&gt;');
    expect(tags.get('og:image:alt')).toBe('Two wave');
    expect(tags.get('og:type')).toBe('video.other');
    const { publicUrl } = server.running.context.config;
    const poster = tags.get('og:image')?.replace(publicUrl, '') ?? '';
    expect(poster).toBe(`/api/takes/${takeId}/poster.jpg`);
    const picture = await server.stranger().fetch('GET', poster);
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    // The take's own address and its author's page show the same post, and nothing beside it.
    expect(tagsOf((await page(`/take/${takeId}`)).html).get('og:url')).toBe(`${publicUrl}/post/${postId}`);
    const handle = (await server.owner()).me?.handle ?? '';
    expect(tagsOf((await page(`/@${handle}`)).html).get('og:title')).toBe(`Olive (@${handle})`);
  });

  it('shows nothing at the first look after a revocation or a deletion, page and poster alike', async () => {
    const { db } = server.running.context;
    for (const end of ['revoke', 'delete'] as const) {
      const { postId, takeId, cameos, friends, olive } = await film();
      await answerCards(db, postId, { answer: 'once', scope: 'none' });
      expect((await page(`/post/${postId}`)).html).toContain('og:title');
      if (end === 'revoke') await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId });
      else await deletePost(db, { postId, by: friends.host });
      for (const path of [`/post/${postId}`, `/take/${takeId}`])
        expect((await page(path)).html).not.toContain('og:');
      const poster = await server.stranger().fetch('GET', `/api/takes/${takeId}/poster.jpg`);
      expect(poster.status).toBeGreaterThanOrEqual(400);
      // What a member may see themself is not what the link shows to others.
      expect((await page(`/post/${postId}`, olive)).html).not.toContain('og:');
    }
  });

  it('shows nothing of films for fewer people, to nobody, whoever asks', async () => {
    const { db } = server.running.context;
    const author = await server.friend('Carl');
    for (const audience of ['me', 'friends', 'mutuals', 'followers'] as const) {
      const postId = await quickPost(db, { author: idOf(author), audience });
      expect((await page(`/post/${postId}`, author)).html, audience).not.toContain('og:');
    }
    expect((await page(`/@${author.me?.handle}`)).html).not.toContain('og:');
    for (const path of [
      '/post/x',
      `/post/${crypto.randomUUID()}`,
      '/@nobody_here',
      '/messages',
      '/',
      '/post/%00',
    ])
      expect((await page(path)).html, path).not.toContain('og:');
  });

  it('says who invites, or which room a link opens and not whose, as long as it opens', async () => {
    const olive = await server.owner();
    const { code } = await olive.json<{ code: string }>('POST', '/api/invites', {});
    expect(tagsOf((await page(`/invite/${code}`)).html).get('og:title')).toBe('Olive invites you to Dailies');
    await olive.json('DELETE', `/api/invites/${code}`);
    expect((await page(`/invite/${code}`)).html).not.toContain('og:');
    const [scene] = await olive.json<{ id: string; title: string }[]>('GET', '/api/scenes');
    const link = await olive.json<{ id: string; url: string }>('POST', `/api/scenes/${scene?.id}/links`, {
      role: 'viewer',
    });
    const path = new URL(link.url).pathname;
    const { html } = await page(path);
    expect(tagsOf(html).get('og:title')).toBe(scene?.title);
    // Somebody whom the host blocked may be reading it, and is asked nothing.
    expect(html).not.toContain('Olive');
    await olive.json('DELETE', `/api/scenes/${scene?.id}/links/${link.id}`);
    expect((await page(path)).html).not.toContain('og:');
  });
});
