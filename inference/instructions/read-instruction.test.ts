import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { InstructionReading } from '#contracts/feed-rule.ts';
import { ruleWords } from '#contracts/feed-rule-words.ts';
import type { Say } from '#contracts/texts/say.ts';
import { known, labelledIn, labelOf, score } from './labelled/labelled.ts';
import { readInstruction } from './read-instruction.ts';
import { loadTopics } from './topics.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
i18n.setMessagesCompiler(compileMessage);
const english: Say = (text, values) => i18n._(text, values);

const read = (text: string) => readInstruction(text, { people: known, topics: () => [] });

describe('the labelled instructions', () => {
  it.each(['sixty.txt', 'aside.txt'] as const)('%s are read with a precision of 0.9 at least', (file) => {
    const { right, wrong, missed, whole, count } = score(labelledIn(file), read);
    const precision = right / (right + wrong.length);
    console.log(
      `${file}: ${count} instructions, ${whole} read exactly; rules: ${right} right, ${wrong.length} wrong, ` +
        `${missed.length} missed; precision ${precision.toFixed(3)}`,
    );
    for (const line of [...wrong.map((one) => `wrong: ${one}`), ...missed.map((one) => `missed: ${one}`)])
      console.log(line);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(whole / count).toBeGreaterThanOrEqual(0.85);
  });

  it('score a reader that guesses as one that guesses', () => {
    const guess = score(labelledIn('sixty.txt'), (text) => {
      const { rules } = read(text);
      return { rules: rules.map((rule) => ({ ...rule, want: 'more' })), notUnderstood: [] };
    });
    expect(guess.right / (guess.right + guess.wrong.length)).toBeLessThan(0.6);
  });
});

describe('an instruction', () => {
  it('keeps its contract whatever is written', () => {
    for (const text of ['', '   ', '@@@', 'more '.repeat(60), '🐶🐶', 'No. No. No.', 'no', "don't"])
      expect(InstructionReading.safeParse(read(text)).error).toBeUndefined();
  });

  it('says where each rule was read and echoes it', () => {
    const text = 'Show me more of my friends’ pets, nothing scary, and keep it short.';
    const { rules } = read(text);
    expect(rules.map(({ said }) => text.slice(said.start, said.end))).toEqual([
      'Show me more of my friends’ pets',
      'nothing scary',
      'keep it short',
    ]);
    expect(rules.map((rule) => ruleWords(rule, english))).toEqual([
      'more of films about pet by people you follow',
      'no scary films',
      'no films over 20 s',
    ]);
  });

  it('is echoed with when it holds, and with what else counts as its subject', () => {
    const echo = (text: string) => read(text).rules.map((rule) => ruleWords(rule, english));
    expect(echo('no music for two weeks')).toEqual(['no films about music for 2 weeks']);
    expect(echo('only calm films at the weekend')).toEqual(['only calm films at the weekend']);
    const [rule] = read('more pets').rules;
    const subject = {
      words: 'pet',
      tags: [
        { tag: 'pet', near: 1 },
        { tag: 'dog', near: 0.8 },
      ],
    };
    expect(rule && ruleWords({ ...rule, subject }, english)).toBe('more of films about pet (also dog)');
  });

  it('names nobody by a name that two people share', () => {
    const two = [
      ...known,
      { memberId: '00000000-0000-4000-8000-0000000000aa', handle: 'theo_2', name: 'Theo Berg' },
    ];
    const reading = readInstruction('more of Theo', { people: two, topics: () => [] });
    expect(reading.rules).toEqual([]);
    expect(reading.notUnderstood.map(({ words }) => words)).toEqual(['more of Theo']);
  });
});

describe('a subject', () => {
  it('stands for topics that the packaged embeddings hold near, and for itself first', async () => {
    const topics = await loadTopics();
    const tagsOf = (text: string) =>
      readInstruction(text, { people: known, topics }).rules[0]?.subject?.tags.map(({ tag }) => tag) ?? [];
    expect(tagsOf('more pets')).toEqual(expect.arrayContaining(['pet', 'dog', 'cat']));
    expect(tagsOf('more pets')[0]).toBe('pet');
    expect(tagsOf('more pets')).not.toContain('guitar');
    // What is hidden outright asks for more: no spider is an owl.
    expect(tagsOf('no spiders')).toEqual(['spider']);
  });

  it('is read the same way each time', async () => {
    const topics = await loadTopics();
    const twice = [1, 2].map(() =>
      readInstruction('less music', { people: known, topics }).rules.map(labelOf),
    );
    expect(twice[0]).toEqual(twice[1]);
  });
});
