import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { joinPage, openPage, untilFlowing } from '../e2e/media/pages.ts';
import { openStage, type Stage } from '../e2e/media/stage.ts';

/**
 * The preview's way from a renderer to a screen, with the real SFU and real browsers on this machine.
 * Glass to glass counts from the moment a frame is let out to the moment the browser means to display it
 * (`requestVideoFrameCallback`, `expectedDisplayTime`); what a render runs ahead is no part of it.
 */
export async function benchPreview(rounds = 10): Promise<void> {
  const browser = await launchBrowser();
  const stage = await openStage();
  try {
    report('glass to glass', await glassToGlass(browser, stage), 150);
    report('first frame after a renderer opens its preview', await firstFrames(browser, stage, rounds), 300);
    report('first frame of a late joiner', await lateJoiners(browser, stage, rounds), 1000);
    report('last canary after a revocation, eight pages', await lastCanaries(browser, stage), 1000);
  } finally {
    await browser.close();
    await stage.close();
  }
}

const Played = z.object({ played: z.int(), at: z.number() });
const Gone = z.object({ goneAt: z.number() });

async function glassToGlass(browser: Browser, stage: Stage): Promise<number[]> {
  const page = await joinPage(browser, stage.url);
  const renderer = stage.render();
  await untilFlowing(page, 20 * 24, 60_000);
  const seen = await page.evaluate(() =>
    window.media.probe.seen.map(({ at, index }) => ({ at: performance.timeOrigin + at, index })),
  );
  const playedAt = new Map(
    renderer.heard.flatMap((message) => {
      const { data } = Played.safeParse(message);
      return data === undefined ? [] : [[data.played, data.at] as const];
    }),
  );
  renderer.kill();
  await page.context().close();
  return seen.flatMap(({ at, index }) => {
    const out = playedAt.get(index);
    return out === undefined ? [] : [at - out];
  });
}

async function firstFrames(browser: Browser, stage: Stage, rounds: number): Promise<number[]> {
  const waits: number[] = [];
  const page = await openPage(browser, stage.url);
  await page.evaluate(() => {
    window.media.probe.looking = false;
    window.media.join();
  });
  for (let round = 0; round < rounds; round += 1) {
    const renderer = stage.render({ onOrder: true });
    await sleep(1500);
    await page.evaluate(() => {
      window.media.probe.firstFrameAt = null;
    });
    renderer.go();
    const gone = await waitFor('the renderer to begin', () =>
      renderer.heard.map((message) => Gone.safeParse(message).data).find((data) => data !== undefined),
    );
    const first = await waitFor('a first frame', () => firstFrameAt(page));
    waits.push(first - gone.goneAt);
    renderer.kill();
    await page.waitForFunction(() => window.media.state().picture === null);
  }
  await page.context().close();
  return waits;
}

async function firstFrameAt(page: Page): Promise<number | undefined> {
  const at = await page.evaluate(() => {
    const { firstFrameAt } = window.media.probe;
    return firstFrameAt === null ? null : performance.timeOrigin + firstFrameAt;
  });
  return at ?? undefined;
}

async function lateJoiners(browser: Browser, stage: Stage, rounds: number): Promise<number[]> {
  const renderer = stage.render();
  const early = await joinPage(browser, stage.url);
  await untilFlowing(early);
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const late = await openPage(browser, stage.url);
    const joinedAt = await late.evaluate(() => {
      window.media.probe.looking = false;
      window.media.join();
      return performance.timeOrigin + performance.now();
    });
    waits.push((await waitFor('a first frame', () => firstFrameAt(late))) - joinedAt);
    await late.context().close();
  }
  renderer.kill();
  await early.context().close();
  return waits;
}

async function lastCanaries(browser: Browser, stage: Stage): Promise<number[]> {
  const pages: Page[] = [];
  for (let count = 0; count < 8; count += 1) pages.push(await joinPage(browser, stage.url));
  for (const page of pages) {
    await page.evaluate(() => {
      window.media.probe.looking = false;
    });
  }
  const renderer = stage.render();
  const options = { polling: 100, timeout: 60_000 };
  await Promise.all(
    pages.map((page) => page.waitForFunction(() => window.media.probe.canaryNow(), null, options)),
  );
  const watching = pages.map((page) => page.evaluate(() => window.media.probe.lastCanary(4000)));
  await sleep(500);
  const revokedAt = Date.now();
  stage.likeness.epoch = 1;
  const last = await Promise.all(watching);
  renderer.kill();
  stage.likeness.epoch = 0;
  return last.map((at) => Math.max(0, at - revokedAt));
}

function report(what: string, milliseconds: readonly number[], aim: number): void {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const [p50, p95, most] = [at(0.5), at(0.95), at(1)].map(Math.round);
  console.log(
    `${what.padEnd(48)} p50 ${p50} ms  p95 ${p95} ms  max ${most} ms  n ${sorted.length}` +
      `  p95 : aim = ${(at(0.95) / aim).toFixed(2)} (aim ${aim} ms)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchPreview(Number(process.argv[2] ?? 10));
  process.exit(0);
}
