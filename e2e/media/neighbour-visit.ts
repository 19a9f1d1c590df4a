import { launchBrowser } from '#dev/chromium.ts';
import { joinPage, received, untilFlowing } from './pages.ts';

/** Runs on the neighbour's machine: opens the page there, watches, and prints what came through. */
const browser = await launchBrowser();
try {
  const page = await joinPage(browser, process.argv[2] ?? '');
  await untilFlowing(page, 24, 30_000);
  console.log(JSON.stringify(await received(page)));
} finally {
  await browser.close();
}
