import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core';
import { thingSvg } from '#art/things/library.ts';
import { Me } from '#contracts/account.ts';
import { Cameo } from '#contracts/cameo.ts';
import { api } from '#contracts/http.ts';
import { Scene, SceneLink } from '#contracts/scene.ts';
import { Take } from '#contracts/take.ts';

/** Somebody with an account, and the cookies that say so. */
export type Person = {
  me: Me;
  state: Awaited<ReturnType<BrowserContext['storageState']>>;
  request: APIRequestContext;
};

const json = async (answer: {
  ok(): boolean;
  status(): number;
  url(): string;
  text(): Promise<string>;
}): Promise<unknown> => {
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${answer.status()} from ${answer.url()}: ${text}`);
  return JSON.parse(text);
};

export async function signUp(browser: Browser, base: string, invite: string, name: string): Promise<Person> {
  const context = await browser.newContext({ baseURL: base });
  const handle = name.toLowerCase().replace(/[^a-z]/g, '');
  const data = {
    invite,
    handle,
    name,
    email: `${handle}@example.org`,
    password: 'a long enough password',
    ageBand: 'adult',
  };
  const me = Me.parse(await json(await context.request.post(api.signUp.path, { data })));
  return { me, state: await context.storageState(), request: context.request };
}

export const newInvite = async ({ request }: Person): Promise<string> =>
  api.newInvite.reply.parse(await json(await request.post(api.newInvite.path, { data: {} }))).code;

export const scenesOf = async ({ request }: Person): Promise<Scene[]> =>
  Scene.array().parse(await json(await request.get(api.scenes.path)));

export const newLink = async (
  { request }: Person,
  sceneId: string,
  role: SceneLink['role'],
): Promise<SceneLink> =>
  SceneLink.parse(await json(await request.post(`/api/scenes/${sceneId}/links`, { data: { role } })));

export const revokeLink = async ({ request }: Person, sceneId: string, linkId: string): Promise<void> => {
  await json(await request.delete(`/api/scenes/${sceneId}/links/${linkId}`));
};

export const enterBy = async ({ request }: Person, link: SceneLink): Promise<void> => {
  const token = new URL(link.url).pathname.split('/').at(-1);
  await json(await request.post(`/api/links/${token}/enter`, { data: {} }));
};

export const takesOf = async ({ request }: Person, sceneId: string): Promise<Take[]> =>
  Take.array().parse(await json(await request.get(`/api/scenes/${sceneId}/takes`)));

/** A picture of a thing of the art library as somebody would have cut it out: see-through around. */
export async function pictureOf(thing: string): Promise<Buffer> {
  const svg = thingSvg(thing);
  if (svg === null) throw new Error(`The art has no ${thing}.`);
  const canvas = createCanvas(600, 600);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 50, 50, 500, 500);
  return canvas.toBuffer('image/png');
}

export async function newCameo(
  person: Person,
  name: string,
  kind: Cameo['kind'],
  thing: string,
): Promise<Cameo> {
  const cameo = JSON.stringify({ name, kind, level: 'everyone' });
  const picture = { name: 'picture.png', mimeType: 'image/png', buffer: await pictureOf(thing) };
  return Cameo.parse(
    await json(
      await person.request.post(api.newCameo.path, { multipart: { cameo, picture }, timeout: 60_000 }),
    ),
  );
}
