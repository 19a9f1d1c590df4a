import type { FileReading } from '#contracts/verify.ts';
import { ModelProcess } from '../likeness/model-process.ts';

export type ReadFileQuestion = { path: string; root: string };

const reader = new ModelProcess<ReadFileQuestion, FileReading>(
  new URL('./read-file-process.ts', import.meta.url),
  { name: 'the reading of a file', limitMs: 30_000 },
);

/**
 * `readFile` in a process of its own: what a stranger sends is parsed by a native library, and whatever that file does to
 * it must not end the worker that renders films. @throws AppError `unavailable` when that process died or took too long.
 */
export const readFileApart = (question: ReadFileQuestion): Promise<FileReading> => reader.ask(question);
