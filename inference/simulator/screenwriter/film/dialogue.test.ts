import { describe, expect, it } from 'vitest';
import { dialogueOf } from './dialogue.ts';

const linesOf = (script: string) => dialogueOf(script, { start: 0, end: script.length }).map((s) => s.text);

describe('what is spoken', () => {
  it.each([
    ["Tom: 'What a night!'", 'What a night!'],
    ['Tom: ‘What a night!’', 'What a night!'],
    ['Tom: "What a night!"', 'What a night!'],
    ["Ana: 'It's mine.'", "It's mine."],
    ["Tom: 'tis cold.", "'tis cold."],
    ["Tom: It's cold, isn't it?", "It's cold, isn't it?"],
  ])('is said without its marks: %s', (script, line) => {
    expect(linesOf(script)).toEqual([line]);
  });
});
