import { subjectEnd } from '../reading/subject-end.ts';
import { isDeed } from '../rewording/acting-nouns.ts';
import { lemma } from '../words/inflections.ts';
import { joiners } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';

/** What is heard, smelt or felt, and has no hands to do anything with. */
const causes =
  /^(?:thunder(?:storm)?s?|lightning|storms?|hailstorms?|earthquakes?|noises?|sounds?|bangs?|booms?|crash(?:es)?|explosions?|blasts?|music|smells?|scents?|aromas?|stench|silence|screams?|echo(?:es)?|darkness|cold|heat|rumbl(?:e|ing)|howling|knocking|rattling|creaking|draught|draft|sunlight|sunshine)$/u;

/** What whoever it happens to does by it, in plainer words. */
const comes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:scare|frighten|startle|terrify|spook|alarm|shock|panic|unsettle)$/u, ['jumps', 'scared']],
  [/^(?:surprise|amaze|astonish|astound|confuse|puzzle)$/u, ['jumps', 'surprised']],
  [/^(?:amuse|delight|please|cheer)$/u, ['laughs']],
  [/^(?:wake|waken|awaken|rouse)$/u, ['wakes', 'up']],
];
const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const MARK: ReadonlySet<string> = new Set();
const leads = /^(?:a|an|the|that|this|some|its|her|his|their|loud|sudden|strange|distant)$/u;

/** "The thunder scares the lion", "a loud noise wakes the baby": the lion jumps for fear, the baby wakes up; what it is by is named and does nothing. */
export function startledBy(tokens: readonly Token[], known: Known): readonly Token[] {
  for (const [i, t] of tokens.entries()) {
    const plain = comes.find(([verb]) => verb.test(lemma(t.word)))?.[1];
    const next = tokens[i + 1];
    if (plain === undefined || next === undefined || !/(?:s|ed|woke)$/u.test(t.word)) continue;
    const begins = tokens.slice(0, i).findLastIndex((x) => x.kind === 'mark' || joiners.has(x.word)) + 1;
    const cause = tokens.slice(begins, i);
    // "The smell of cheese".
    const of = cause.findIndex((x) => x.word === 'of');
    const head = (of < 0 ? cause : cause.slice(0, of)).at(-1);
    const lead = cause.slice(0, of < 0 ? -1 : of - 1);
    if (head === undefined || !causes.test(head.word)) continue;
    // "Her screams wake the baby": she screams, and is heard.
    if (isDeed(tokens, begins + cause.indexOf(head))) continue;
    if (!lead.every((x) => leads.test(x.word) || x.tags.has('Adjective') || x.tags.has('Noun'))) continue;
    const up = next.word === 'up' ? 1 : 0;
    const end = subjectEnd(tokens, i + 1 + up, known);
    if (end === i + 1 + up) continue;
    const by: Token = { ...t, text: ',', word: ',', kind: 'mark', tags: MARK };
    const does = plain.map((word): Token => ({ ...t, text: word, word, tags: VERB }));
    return [
      ...tokens.slice(0, begins),
      ...cause,
      by,
      ...tokens.slice(i + 1 + up, end),
      ...does,
      ...startledBy(tokens.slice(end), known),
    ];
  }
  return tokens;
}
