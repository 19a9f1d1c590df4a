import type { Page } from 'playwright-core';
import { endedStatuses } from '#contracts/take.ts';
import { type Person, takesOf } from './people.ts';

/** Presses Roll as a person would. */
export async function roll(page: Page, options: { keepRolling?: boolean } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Roll', exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  if (options.keepRolling) await sheet.getByLabel('Keep rolling').click();
  await sheet.getByRole('button', { name: 'Roll', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** The newest take, once it has ended. */
export async function untilEnded(person: Person, sceneId: string, number: number): Promise<string> {
  const until = Date.now() + 600_000;
  while (Date.now() < until) {
    const take = (await takesOf(person, sceneId)).find((one) => one.number === number);
    if (take && endedStatuses.includes(take.status)) {
      if (take.status !== 'done')
        throw new Error(`Take ${number} ended as ${take.status}: ${JSON.stringify(take.failure)}`);
      return take.id;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Take ${number} did not end.`);
}
