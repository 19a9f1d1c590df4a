import { colours } from '../words/colours.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading } from './reading.ts';

/** "Paints the fence green": the colour stands behind what is painted, and is that of the paint. `from`: the sentence's first act. */
export function paintIn(r: Reading, tokens: readonly Token[], from: number): void {
  for (const [i, t] of tokens.entries()) {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const colour = colours[t.word];
    const ends = next?.kind !== 'word' || joiners.has(next.word) || prepositions.has(next.word);
    if (colour === undefined || !ends || before?.tags.has('Noun') !== true) continue;
    const painting = r.drafts
      .slice(from)
      .findLast((d) => d.action === 'paint' && (d.tokens[0]?.start ?? t.start) < t.start);
    const painted = painting?.objects.find((o) => o.found.is === 'prop')?.found.id;
    const at = r.company.props.findIndex((p) => p.id === painted);
    const prop = r.company.props[at];
    if (prop === undefined || prop.written !== undefined) continue;
    r.company.props[at] = { ...prop, spread: colour };
    r.refer.tell([t], prop.id, 'prop');
  }
}
