import { randomUUID } from 'node:crypto';
import { FileReading, type VerifyFileInput } from '#contracts/verify.ts';
import { workflows } from '#contracts/workflow-names.ts';
import type { Context } from '../../context.ts';
import { askWorker } from '../../http/ask-worker.ts';

const patienceMs = 45_000;

/** A folder of this day: `tidyUp` clears those of days gone by, in case a crash left one. */
const passing = (): string => `verifying/${new Date().toISOString().slice(0, 10)}/${randomUUID()}`;

/** What a file on this machine is. A worker looks at its copy, which is gone afterwards. */
export async function readingOfFile(context: Context, path: string): Promise<FileReading> {
  const folder = passing();
  const key = `${folder}/file`;
  try {
    await context.storage.put(key, { file: path });
    return await read(context, { key, readingKey: `${folder}/reading.json` });
  } finally {
    await context.storage.removeAll(`${folder}/`);
  }
}

/** What a film is that is kept here. */
export async function readingOfKept(context: Context, key: string): Promise<FileReading> {
  const folder = passing();
  try {
    return await read(context, { key, readingKey: `${folder}/reading.json` });
  } finally {
    await context.storage.removeAll(`${folder}/`);
  }
}

async function read(context: Context, input: VerifyFileInput): Promise<FileReading> {
  await askWorker(context, { workflow: workflows.verifyFile, input, patienceMs });
  const bytes = await context.storage.get(input.readingKey);
  return FileReading.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
