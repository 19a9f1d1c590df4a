import type { ReadInstructionInput } from '#contracts/workflows.ts';
import { saveReading, wordsToRead } from '#domain/feed/instructions.ts';
import { knownPeople } from '#domain/feed/known-people.ts';
import { readInstruction } from '#inference/instructions/read-instruction.ts';
import { loadTopics } from '#inference/instructions/topics.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type ReadInstructionActivities = ReturnType<typeof createReadInstructionActivities>;

/** The words are read from the database and the rules written there: nothing that anybody wrote is in a history. */
export function createReadInstructionActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    compileInstruction: coded(async ({ instructionId, version }: ReadInstructionInput): Promise<void> => {
      const words = await wordsToRead(db, { instructionId, version });
      if (words === null) return;
      const people = await knownPeople(db, words.memberId);
      const reading = readInstruction(words.text, { people, topics: await loadTopics() });
      await saveReading(db, { instructionId, version, reading });
    }),
    giveUpOnInstruction: coded(async ({ instructionId, version }: ReadInstructionInput): Promise<void> => {
      await saveReading(db, { instructionId, version, reading: null });
    }),
  };
}
