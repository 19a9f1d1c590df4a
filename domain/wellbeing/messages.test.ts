import { describe, expect, it } from 'vitest';
import type { AgeBand } from '#contracts/account.ts';
import type { MessageRule } from '#contracts/wellbeing.ts';
import { mayTalk } from './messages.ts';

const side = (ageBand: AgeBand, rule: MessageRule) => ({ ageBand, rule });
const teen = side('teen', 'adults-if-mutuals');
const adult = side('adult', 'own-choice');

describe('who may write to whom', () => {
  it.each([
    ['an adult to an adult', adult, adult, false, true],
    ['an adult to a teen they do not know', adult, teen, false, false],
    ['a teen to an adult they do not know', teen, adult, false, false],
    ['an adult to a teen, mutuals', adult, teen, true, true],
    ['a teen to a teen', teen, teen, false, true],
    ['anybody to a teen whose guardian keeps it to mutuals', teen, side('teen', 'mutuals'), false, false],
    ['a mutual to a teen whose guardian keeps it to mutuals', teen, side('teen', 'mutuals'), true, true],
    ['a mutual to a teen whose messages are off', teen, side('teen', 'nobody'), true, false],
    ['a teen whose messages are off to a mutual', side('teen', 'nobody'), teen, true, false],
  ])('%s', (_, one, other, mutual, may) => {
    expect(mayTalk(one, other, mutual)).toBe(may);
    expect(mayTalk(other, one, mutual)).toBe(may);
  });
});
