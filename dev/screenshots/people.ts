import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core';
import { thingSvg } from '#art/things/library.ts';
import { Me } from '#contracts/account.ts';
import { Cameo } from '#contracts/cameo.ts';
import { api } from '#contracts/http.ts';
import { Scene, SceneLink } from '#contracts/scene.ts';
import { Take } from '#contracts/take.ts';
import { zoneAtNoon } from '../noon.ts';

/** Somebody with an account, and the cookies that say so. */
export type Person = {
  me: Me;
  state: Awaited<ReturnType<BrowserContext['storageState']>>;
  request: APIRequestContext;
};

export const json = async (answer: {
  ok(): boolean;
  status(): number;
  url(): string;
  text(): Promise<string>;
}): Promise<unknown> => {
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${answer.status()} from ${answer.url()}: ${text}`);
  return JSON.parse(text);
};

export async function signUp(
  browser: Browser,
  base: string,
  invite: string,
  name: string,
  ageBand: Me['ageBand'] = 'adult',
): Promise<Person> {
  const context = await browser.newContext({ baseURL: base });
  const handle = name.toLowerCase().replace(/[^a-z]/g, '');
  const data = {
    invite,
    handle,
    name,
    email: `${handle}@example.org`,
    password: 'a long enough password',
    ageBand,
    timeZone: zoneAtNoon(),
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

/** A guardian of a teen, accepted, with a few switches set: a session that opens the guardian's page alone. */
export async function guardianOf(browser: Browser, base: string, teen: Person): Promise<Person> {
  const context = await browser.newContext({ baseURL: base });
  const made = api.newGuardianCode.reply.parse(
    await json(await teen.request.post(api.newGuardianCode.path, { data: {} })),
  );
  const account = { name: 'Anna Berg', email: 'anna@example.org', password: 'a long enough password' };
  await json(await context.request.post(api.guardianSignUp.path, { data: { ...account, code: made.code } }));
  const links = api.guardians.reply.parse(await json(await teen.request.get(api.guardians.path)));
  const id = links[0]?.id ?? '';
  await json(await teen.request.post(`/api/guardians/${id}/answer`, { data: { yes: true } }));
  const switches = { messages: 'mutuals', quietHours: { from: 21, to: 7 }, takesPerDay: 10 };
  await json(await context.request.patch(`/api/guardian/links/${id}`, { data: switches }));
  return { me: teen.me, state: await context.storageState(), request: context.request };
}

/** A purchase that waits on the test checkout; answers the page's address. */
export async function newPurchase({ request }: Person): Promise<string> {
  const data = { id: crypto.randomUUID(), pack: 'medium' };
  const made = api.buyCredits.reply.parse(await json(await request.post(api.buyCredits.path, { data })));
  return new URL(made.url).pathname;
}

export async function sayHowItGoes({ request }: Person, answer: string, words: string | null): Promise<void> {
  const data = { id: crypto.randomUUID(), answer, words };
  await json(await request.post(api.answerCheckIn.path, { data }));
}

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
