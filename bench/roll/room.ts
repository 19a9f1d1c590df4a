import type { Browser, Page } from 'playwright-core';
import { api } from '#contracts/http.ts';
import { makeCameo } from '../../e2e/harness/cameo.ts';
import { Member, type Visit } from '../../e2e/harness/member.ts';
import type { Studio } from '../../e2e/harness/studio.ts';
import { writeKept } from '../../e2e/harness/writer.ts';

/** Ada's room, where Ben sits in a browser of his own. His cameo plays in the script when `castBen` says so. */
export type Room = {
  studio: Studio;
  sceneId: string;
  host: Member;
  owner: Member;
  /** Ada's seat, from which the takes are rolled. */
  seat: Visit;
  /** What Ben sees. */
  page: Page;
  castBen(played: 'by his cameo' | 'by nobody'): Promise<void>;
};

const script = 'Ben walks to the bench. Ben waves. Ben says: good morning.';

export async function openRoom(studio: Studio, browser: Browser): Promise<Room> {
  const host = await Member.signUp(studio, 'Ada', studio.ownerInvite);
  const owner = await host.invite('Ben');
  const cameoId = (await makeCameo(owner, 'Ben', studio)).id;
  const [scene] = await host.call(api.scenes);
  const sceneId = scene?.id ?? '';
  const link = await host.call(api.newLink, { params: { sceneId }, body: { role: 'director' } });
  await owner.call(api.enterByLink, { params: { token: link.url.split('/').at(-1) ?? '' }, body: {} });
  const page = await pageOf(owner, browser);
  await page.goto(`${studio.url}/room/${sceneId}`);
  await page.getByRole('region', { name: 'Screen' }).waitFor();
  return {
    studio,
    sceneId,
    host,
    owner,
    page,
    seat: await host.join(sceneId),
    async castBen(played) {
      await writeKept(studio, host, sceneId, (writer) => {
        writer.script(script);
        writer.cast('ben', {
          id: 'ben',
          name: 'Ben',
          thing: 'person',
          cameoId: played === 'by his cameo' ? cameoId : null,
          x: -2,
          y: 0,
          facing: 1,
          ownedBy: null,
        });
      });
    },
  };
}

/** A browser window that is signed in as this member. */
async function pageOf(member: Member, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(
    member.cookie.split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('='), url: member.studio.url };
    }),
  );
  return context.newPage();
}
