import type { Token } from '../words/tokens.ts';

const leadsIn = /^(?:an?|the|two|three|some|his|her|their|our|my)$/u;
const joins = /^(?:and|while|but|as|then)$/u;

/**
 * "She looks out of the window, outside a snowman waves": who is out there does it, and the word says only where they are; where
 * somebody stands follows from the script (`at-the-wall.ts`).
 */
export function outsideSaid(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((t, i) => {
    if (t.word !== 'outside') return true;
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const opens = before === undefined || before.kind === 'mark' || joins.test(before.word);
    return !(opens && before !== undefined && leadsIn.test(next?.word ?? ''));
  });
}
