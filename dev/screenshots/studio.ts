import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from '../toolchain.ts';
import { type Combination, combinations } from './combinations.ts';
import type { Person } from './people.ts';

export type Shot = {
  name: string;
  path: string;
  /** Who looks at it; nobody for a stranger. */
  who?: Person | undefined;
  /** Before the page is opened: routes that are slow or broken. */
  arrange?: (context: BrowserContext) => Promise<void>;
  /** On the page, until it shows what the name says. */
  act?: (page: Page, combination: Combination) => Promise<void>;
};

export type Finding = { shot: string; rule: string; target: string; help: string };

const out = join(root, 'docs/screens');

/** WebP at a sixth of a PNG's size: there are some two hundred. */
async function keep(name: string, png: Buffer): Promise<void> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `${name}.webp`), await canvas.encode('webp', 84));
}

/** Takes pictures of pages in all combinations, and has axe look at each. */
export class Studio {
  readonly #browser: Browser;
  readonly #base: string;
  readonly findings: Finding[] = [];
  readonly failures: string[] = [];
  count = 0;

  constructor(browser: Browser, base: string) {
    this.#browser = browser;
    this.#base = base;
  }

  /** A page of somebody's in one combination. */
  async open(shot: Shot, combination: Combination): Promise<{ page: Page; context: BrowserContext }> {
    const context = await this.#browser.newContext({
      ...combination.options,
      baseURL: this.#base,
      reducedMotion: 'reduce',
      permissions: ['camera', 'microphone'],
      ...(shot.who ? { storageState: shot.who.state } : {}),
    });
    context.setDefaultTimeout(60_000);
    await shot.arrange?.(context);
    const page = await context.newPage();
    await page.goto(shot.path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return { page, context };
  }

  async shoot(shot: Shot): Promise<void> {
    for (const combination of combinations) {
      const { page, context } = await this.open(shot, combination);
      await this.capture(shot, combination, page);
      await context.close();
    }
  }

  /** What happens goes by: each page is open before it begins, and it is ended after the picture. */
  async shootLive(shot: Shot, begin: () => Promise<void>, end: () => Promise<void>): Promise<void> {
    for (const combination of combinations) {
      const { page, context } = await this.open(shot, combination);
      await begin();
      await this.capture(shot, combination, page);
      await context.close();
      await end();
    }
  }

  async capture(shot: Shot, combination: Combination, page: Page): Promise<void> {
    const name = `${shot.name}-${combination.name}`;
    try {
      await shot.act?.(page, combination);
      await page.waitForLoadState('domcontentloaded');
      await page.waitForFunction(() =>
        [...document.images].every((image) => image.complete || image.loading === 'lazy'),
      );
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', timeout: 60_000 });
      await keep(name, picture);
      this.count++;
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, help, nodes } of violations)
        for (const node of nodes)
          this.findings.push({ shot: name, rule: id, target: node.target.join(' '), help });
      console.log(`${name}${violations.length > 0 ? `  ${violations.map(({ id }) => id).join(', ')}` : ''}`);
    } catch (error) {
      const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      this.failures.push(`${name}: ${words}`);
      console.log(`${name}  FAILED ${words}`);
      await page.screenshot().then(
        (picture) => keep(name, picture),
        () => undefined,
      );
    }
  }
}
