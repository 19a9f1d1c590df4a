import type { FileReading } from '#contracts/verify.ts';
import { answerQuestions } from '../likeness/model-process.ts';
import { readFile } from './read-file.ts';
import type { ReadFileQuestion } from './read-file-apart.ts';

answerQuestions<ReadFileQuestion, FileReading>(({ path, root }) => readFile(path, root), 'internal');
