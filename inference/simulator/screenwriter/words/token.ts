/** A word or a mark of a script, and where it stands. */
export type Token = {
  text: string;
  /** Lower case, curly apostrophes made straight. Of a name that is a word as well (Bob, Biscuit), as it is written: no list knows it. */
  word: string;
  start: number;
  end: number;
  kind: 'word' | 'mark';
  tags: ReadonlySet<string>;
  /** Of a word for a kind: the name that it comes with ("her dog Max"). */
  called?: string;
  /** Of a verb that stands for another which shows only a part of it, or something like it: what the script says. */
  near?: string;
};

/** Where a word stands in its clause, with those behind it; -1 where it is none of them. */
export const placeIn = (tokens: readonly Token[], { start }: Token): number =>
  tokens.findIndex((x) => x.start === start);
