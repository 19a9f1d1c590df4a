import { byThing } from '../placing/furnishing.ts';
import { joiners, silent } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { ReadVerb } from './reading.ts';

const asks = /^(?:who|whose|whom|which|what|where|when|why|how|whether)$/u;
/** What joins the next act, and no second question. */
const goesOn = /^(?:and|then|but|while|until|so|because)$/u;

/**
 * "Argues with his donkey about who pulls the cart": nobody does that, it is what they say. What is spoken of is there to be
 * seen.
 */
export const readAskedAbout: ReadVerb = (r, about, _base, tokens, s) => {
  const at = placeIn(tokens, about);
  const [first, ...more] = tokens.slice(at + 1);
  const talking = s.acts.filter((d) => d.action === 'talk');
  if (about.word !== 'about' || first === undefined || !asks.test(first.word) || talking.length === 0)
    return null;
  const end = more.findIndex((t) => t.kind === 'mark' || (joiners.has(t.word) && goesOn.test(t.word)));
  const asked = [first, ...(end < 0 ? more : more.slice(0, end))];
  const said = asked.filter((t, k) => k > 0 || t.word !== 'whether').map((t) => t.text);
  if (said.length < 2) return null;
  const line = `${said.join(' ').replace(/^./u, (c) => c.toUpperCase())}?`;
  for (const draft of talking) {
    draft.line = line;
    draft.tokens.push(about, ...asked);
  }
  r.refer.tell(
    asked.filter((t) => !silent.has(t.word)),
    line,
    'line',
  );
  for (const t of asked)
    if (t.tags.has('Noun') && r.company.words.thingOf(t.word) !== null)
      byThing(r.company, t.word, { tint: null, many: false, fresh: false });
  return at + 1 + asked.length;
};
