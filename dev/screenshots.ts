import { launchBrowser } from './chromium.ts';
import { roll, untilEnded } from './screenshots/direct.ts';
import { likenessShots } from './screenshots/likeness-shots.ts';
import { entryShots, memberShots } from './screenshots/pages.ts';
import {
  enterBy,
  guardianOf,
  newCameo,
  newInvite,
  newLink,
  newPurchase,
  revokeLink,
  sayHowItGoes,
  scenesOf,
  signUp,
} from './screenshots/people.ts';
import { startProduct } from './screenshots/product.ts';
import { rollingShot, settled, stagingShots, takeShots, waitingShots } from './screenshots/room-shots.ts';
import { settingsShots } from './screenshots/settings-shots.ts';
import { answerPost, befriend, postTake, report, sharePost, write } from './screenshots/social.ts';
import { socialShots } from './screenshots/social-shots.ts';
import { Studio } from './screenshots/studio.ts';
import { cameoStudioShots } from './screenshots/studio-shots.ts';
import { townHouse, townShots } from './screenshots/town-shots.ts';
import { verifyShots } from './screenshots/verify-shots.ts';

/**
 * `npm run screenshots [-- name …]`: every page in every state, phone and desktop, light and dark, into
 * `docs/screens/`, from the real program with people, a cameo and takes made for it. Fails when axe finds
 * anything on any of them. With names, only shots whose name begins with one of them are taken.
 */
const wanted = process.argv.slice(2);
const product = await startProduct();
const browser = await launchBrowser();
const studio = new Studio(browser, product.base);

/** Shots that show a take: rolling some costs minutes. */
const needsTakes =
  /^(room-(rolling|takes|film|compare|truth|forces|waiting)|take|consent|trail|people|profile|post|feed-post|messages|letters|news|moderation)/;

async function shootAll(): Promise<void> {
  const chosen = (name: string): boolean =>
    wanted.length === 0 || wanted.some((start) => name.startsWith(start));
  const chosenAny = (names: RegExp): boolean =>
    wanted.length === 0 || wanted.some((start) => names.test(start));
  const take = async (shots: Parameters<typeof studio.shoot>[0][]): Promise<void> => {
    for (const shot of shots) if (chosen(shot.name)) await studio.shoot(shot);
  };
  const mia = await signUp(browser, product.base, product.ownerInvite, 'Mia Berg');
  const theo = await signUp(browser, product.base, await newInvite(mia), 'Theo Lind');
  const newcomer = await signUp(browser, product.base, await newInvite(mia), 'Juno');
  const [scene] = await scenesOf(mia);
  if (!scene) throw new Error('The first room was not seeded.');
  const sceneId = scene.id;
  const room = `/room/${sceneId}`;
  const viewLink = await newLink(mia, sceneId, 'viewer');
  const directLink = await newLink(mia, sceneId, 'director');
  await enterBy(theo, directLink);
  const gone = await newLink(mia, sceneId, 'viewer');
  await revokeLink(mia, sceneId, gone.id);
  const pathOf = ({ url }: { url: string }): string => new URL(url).pathname;

  // Theo is in the room all the while: a face, a cursor, a caret.
  const theos = await studio.open(
    { name: 'theo', path: room, who: theo },
    { name: 'desktop', options: { viewport: { width: 1440, height: 900 } } },
  );
  await settled(theos.page);
  await theos.page.locator('.cm-content').click();
  await theos.page.keyboard.press('Control+End');
  const frame = await theos.page.locator('[data-stage]').boundingBox();
  if (frame) await theos.page.mouse.move(frame.x + frame.width * 0.62, frame.y + frame.height * 0.5);

  async function shootTakes(): Promise<void> {
    const mias = await studio.open(
      { name: 'mia', path: room, who: mia },
      { name: 'desktop', options: { viewport: { width: 1440, height: 900 } } },
    );
    await settled(mias.page);
    await roll(mias.page);
    const first = await untilEnded(mia, sceneId, 1);

    // A take is watched while it is made: a roll for each picture, so that none has to hurry.
    await mias.page.getByRole('button', { name: 'Stage' }).click();
    const live = rollingShot(room, mia);
    let rolls = 1;
    const rollAndDirect = async (): Promise<void> => {
      await roll(mias.page, { keepRolling: true });
      rolls += 1;
      await mias.page.getByLabel('Tell the take what to do').fill('make it rain');
      await mias.page.getByLabel('Tell the take what to do').press('Enter');
    };
    const cut = async (): Promise<void> => {
      await mias.page.getByRole('button', { name: 'Cut the take' }).click();
      await untilEnded(mia, sceneId, rolls);
      await mias.page.getByRole('button', { name: 'Stage' }).click();
    };
    if (chosen(live.name)) await studio.shootLive(live, rollAndDirect, cut);
    else {
      await roll(mias.page);
      rolls += 1;
      await untilEnded(mia, sceneId, rolls);
      await mias.page.getByRole('button', { name: 'Stage' }).click();
    }
    await take(takeShots(room, mia, newcomer, first));

    const postId = await postTake(mia, first);
    await befriend(mia, theo);
    await answerPost(theo, postId);
    await write(theo, mia, 'Have you seen what the dog does at the end?');
    await write(mia, theo, 'He always does that.');
    await sharePost(theo, mia, postId);
    await report(theo, postId);
    await take(socialShots(mia, theo, newcomer, postId));

    // Theo's dog takes the part, and Theo is asked.
    const pixel = await newCameo(theo, 'Pixel', 'animal', 'guide-dog');
    await mias.page.reload();
    await settled(mias.page);
    await mias.page.locator('.cast .member', { hasText: 'Pixel' }).first().click();
    await mias.page.getByRole('button', { name: 'Off the stage' }).click();
    await mias.page.getByRole('button', { name: 'Add to cast and props' }).click();
    await mias.page.getByRole('button', { name: /Pixel of Theo/ }).click();
    await settled(mias.page);
    await roll(mias.page);
    await mias.page
      .getByText(/to come/)
      .first()
      .waitFor();
    await theos.page.getByRole('button', { name: 'Answer later' }).click();
    await take(waitingShots(room, mia, theo));
    await take([
      {
        name: 'trail',
        path: `/cameos/${pixel.id}/trail`,
        who: theo,
        act: async (page) => page.locator('main li').first().waitFor(),
      },
    ]);
    await mias.page.getByRole('button', { name: 'Call it off' }).click();
  }

  await take(entryShots(await newInvite(mia), product.ownerInvite, pathOf(viewLink), pathOf(gone)));
  await take(verifyShots());
  await take(stagingShots(room, mia, pathOf(viewLink), newcomer));

  if (chosenAny(needsTakes)) await shootTakes();
  const poodle = await newCameo(mia, 'Pixel', 'animal', 'poodle');
  await take(likenessShots(mia, newcomer, poodle.id));
  await take(memberShots(mia, newcomer));
  await take(cameoStudioShots(mia));

  const lotte = await signUp(browser, product.base, await newInvite(mia), 'Lotte', 'teen');
  const anna = await guardianOf(browser, product.base, lotte);
  await sayHowItGoes(lotte, 'good', 'we finished the bicycle film');
  await sayHowItGoes(lotte, 'low', null);
  await take(settingsShots(mia, newcomer, lotte, anna, await newPurchase(mia)));
}

/** A house of its own, opened for the first time. Its films take a minute or two. */
async function shootTown(): Promise<void> {
  if (wanted.length > 0 && !wanted.some((start) => start.startsWith('town'))) return;
  const house = await startProduct({ town: true });
  try {
    const shooting = new Studio(browser, house.base);
    const town = await townHouse(browser, house.base, house.ownerInvite, 3);
    for (const shot of townShots(town)) await shooting.shoot(shot);
    studio.count += shooting.count;
    studio.findings.push(...shooting.findings);
    studio.failures.push(...shooting.failures);
  } finally {
    await house.stop();
  }
}

let trouble: unknown = null;
await shootTown().catch((error: unknown) => {
  trouble = error;
});
await shootAll().catch((error: unknown) => {
  trouble = error;
});
await browser.close();
await product.stop();
console.log(`\n${studio.count} pictures in docs/screens.`);
for (const { shot, rule, target, help } of studio.findings)
  console.log(`axe: ${shot}: ${rule}: ${help}: ${target}`);
for (const failure of studio.failures) console.log(`failed: ${failure}`);
if (trouble !== null) console.error(trouble);
process.exit(studio.findings.length + studio.failures.length > 0 || trouble !== null ? 1 : 0);
