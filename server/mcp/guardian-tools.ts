import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { SwitchChange } from '#contracts/guardian.ts';
import { Id } from '#contracts/ids.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { changeSwitches } from '#domain/guardians/change-switches.ts';
import { describeChange } from '#domain/guardians/describe.ts';
import { linksOf } from '#domain/guardians/links.ts';
import { readSwitches } from '#domain/guardians/plain-words.ts';

type Answer = { content: { type: 'text'; text: string }[]; isError?: boolean };

const say = (value: unknown): Answer => ({ content: [{ type: 'text', text: JSON.stringify(value) }] });

/** A refusal is told to the assistant as its sentence and code, as a person would be told. */
async function answering(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return say(await work());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...say(error.toBody()), isError: true };
  }
}

/**
 * What a guardian's assistant can do: read the switches, understand a sentence, and, where its key allows it, set
 * them. The same rules as on the guardian's page; nothing of what a teen makes, writes or answers is in reach.
 */
export function guardianTools(
  db: Db,
  { guardianId, mayChange }: { guardianId: string; mayChange: boolean },
): McpServer {
  const server = new McpServer({ name: 'dailies-guardian', version: '1.0.0' });
  const teens = async () => {
    const links = await linksOf(db, 'guardian', guardianId);
    return links
      .filter(({ accepted }) => accepted)
      .map(({ id, teen, switches, ending }) => ({ linkId: id, name: teen.name, switches, ending }));
  };

  server.registerTool(
    'list_teens',
    {
      description: 'The teens this guardian is linked with, and how their switches are set.',
      annotations: { readOnlyHint: true },
    },
    () => answering(teens),
  );
  server.registerTool(
    'understand',
    {
      description:
        'What a sentence in plain words would set, without setting it. Show it to the guardian before anything is changed.',
      inputSchema: { words: z.string().trim().min(1).max(500) },
      annotations: { readOnlyHint: true },
    },
    ({ words }) => answering(async () => readSwitches(words)),
  );
  if (mayChange) {
    server.registerTool(
      'set_switches',
      {
        description: 'Sets switches for one teen, at once. The teen sees what changed and by whom.',
        inputSchema: { linkId: Id, change: SwitchChange },
        annotations: { destructiveHint: false, idempotentHint: true },
      },
      ({ linkId, change }) =>
        answering(async () => {
          await changeSwitches(db, { linkId, guardianId, change });
          return { set: describeChange(change), teens: await teens() };
        }),
    );
  }
  return server;
}
