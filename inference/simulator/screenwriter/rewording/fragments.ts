import type { Action } from '#contracts/world.ts';
import { nounPhraseAt } from '../reading/noun-phrases.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, joiners, numbers, owners, prepositions } from '../words/lexicon.ts';
import { nearActs } from '../words/near-acts.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';
import { hasPlainWords } from './plain-verbs.ts';
import { unwritten } from './said-instead.ts';

const SOMEBODY: ReadonlySet<string> = new Set(['Noun', 'Actor', 'Singular']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'PresentTense', 'Gerund']);
const ASKED: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const BE: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);

const acts = (word: string): boolean => {
  const base = lemma(word);
  return verbs.has(base) || nearActs.has(base) || faceVerbs.has(base) || hasPlainWords(word);
};
const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' && (determiners.has(t.word) || owners.has(t.word) || Object.hasOwn(numbers, t.word));
const ends = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark' || joiners.has(t.word);

/** What is done by whoever is named right behind it ("dancing skeletons"), and not to them ("peeling potatoes"). */
const byItself: ReadonlySet<Action> = new Set([
  'bounce',
  'crawl',
  'cry',
  'dance',
  'explode',
  'fall',
  'fight',
  'float',
  'fly',
  'jump',
  'laugh',
  'melt',
  'roll',
  'run',
  'shake',
  'sleep',
  'sneeze',
  'spin',
  'swim',
  'walk',
]);
/** Sounds that somebody makes, and what performers do. */
const loudly =
  /^(?:sing|hum|bark|howl|meow|scream|whistle|growl|roar|beatbox|rap|yodel|breakdance|tap-?dance|sleepwalk|talk|argue|gossip|snore|wobble|box|wrestle)$/u;
/** What is walked, flown, run, jumped and sung by somebody else. */
const broughtTo =
  /^(?:dogs?|kites?|drones?|planes?|marathons?|races?|laps|errands|songs?|carols?|ropes?|hurdles|lengths|dice|tango|ballet|salsa|beach|club|track|costumes?|suits?|lessons?|gloves?|rings?|shoes|match|bags?|pools?|pants|trunks|boards?|stars?|leaves|water|time|machines?)$/u;

/** "Dancing skeletons at the station", "a beatboxing baby": whoever is named behind it does it, where nothing else is done. */
function namedBehind(tokens: readonly Token[], known: Known): readonly Token[] {
  const at = leads(tokens[0]) ? 1 : 0;
  const [does, next] = [tokens[at], tokens[at + 1]];
  if (does === undefined || !/.ing$/u.test(does.word) || next?.kind !== 'word') return tokens;
  const base = lemma(does.word);
  if (!byItself.has(verbs.get(base) ?? 'stand') && !loudly.test(base)) return tokens;
  if (leads(next) || prepositions.has(next.word) || known.knows(`${does.word} ${next.word}`)) return tokens;
  const end = nounPhraseAt(tokens, at + 1, known)?.end ?? at + 1;
  const head = tokens[end - 1];
  if (end === at + 1 || head === undefined || broughtTo.test(head.word)) return tokens;
  if (!prepositions.has(tokens[end]?.word ?? '') && !ends(tokens[end])) return tokens;
  if (tokens.slice(end).some((t) => t.tags.has('Verb'))) return tokens;
  return [
    ...tokens.slice(0, at),
    ...tokens.slice(at + 1, end),
    { ...does, tags: GERUND },
    ...tokens.slice(end),
  ];
}

/** Does somebody who is named before it do it? Of what ends on -s, the tagger takes much for plurals. */
const finite = (t: Token): boolean =>
  !/ing$/u.test(t.word) && (t.tags.has('Verb') || (/[^s]s$/u.test(t.word) && acts(t.word)));

/** "Peeling the film off a fridge", "fill the glass": where nobody is there yet, somebody does it whom nobody names. */
function bySomebody(tokens: readonly Token[]): readonly Token[] {
  const [does, next] = tokens;
  if (does?.kind !== 'word' || next?.kind !== 'word') return tokens;
  const base = lemma(does.word);
  const mark = tokens.findIndex((t) => t.kind === 'mark');
  const clause = tokens.slice(1, mark < 0 ? undefined : mark);
  // "Carrying a cake, the waiter waves": the waiter does both.
  if (mark >= 0 && leads(tokens[mark + 1]) && tokens.slice(mark).some(finite)) return tokens;
  if (mark >= 0 && tokens[mark + 1]?.tags.has('ProperNoun') === true) return tokens;
  const bare = !clause.some(finite);
  const known = acts(does.word) && (leads(next) || bare);
  const doing =
    /.ing$/u.test(does.word) &&
    (known || (does.tags.has('Verb') && (leads(next) || (prepositions.has(next.word) && bare))));
  const asked = does.word === base && verbs.has(base) && leads(next) && !ofTheFilm.test(base);
  if (!doing && !asked) return tokens;
  const somebody = unwritten(does, 'somebody', SOMEBODY);
  return [somebody, { ...does, text: does.word, tags: doing ? GERUND : ASKED }, ...tokens.slice(1)];
}
/** What whoever asks for a film asks of it. */
const ofTheFilm = /^(?:make|give|show|let|film|photograph|start|begin|end|draw|animate|create)$/u;

/** How one is who was not able to get away. */
const caught = /^(?:stuck|trapped|caught|tangled|wedged|jammed|pinned|lodged|snagged|entangled)$/u;
const within = /^(?:in|inside|on|onto|under|behind|between|at|to|up|as|with|beneath|by)$/u;

/** "A unicorn stuck in an elevator": is stuck there. */
function isCaught(tokens: readonly Token[], known: Known): readonly Token[] {
  const at = tokens.findIndex((t) => t.kind === 'word' && caught.test(t.word));
  const [t, next] = [tokens[at], tokens[at + 1]];
  if (at < 1 || t === undefined || !within.test(next?.word ?? '')) return tokens;
  const end = wholeName(tokens, at, known);
  if (end !== at) return tokens;
  const rest = tokens.slice(at);
  const ahead = rest.findIndex((x, k) => k > 2 && isDone(x, rest[k - 1]));
  const stops = rest.findIndex((x) => ends(x));
  const whole = [...tokens.slice(0, at), unwritten(t, 'is', BE)];
  const does = rest[ahead];
  // "A man trapped in a lift juggles": he is, and does.
  if (does === undefined || (stops >= 0 && stops < ahead)) return [...whole, ...rest];
  return [...whole, ...rest.slice(0, ahead), unwritten(does, 'and', AND), ...rest.slice(ahead)];
}
const isDone = (t: Token, before: Token | undefined): boolean =>
  t.kind === 'word' &&
  /[^s]s$/u.test(t.word) &&
  acts(t.word) &&
  t.tags.has('Verb') &&
  before?.tags.has('Noun') === true;

/** Where the sentence's first name ends, with whatever says where it is ("a knight in full armour"): at most `to`. */
function wholeName(tokens: readonly Token[], to: number, known: Known): number {
  let end = nounPhraseAt(tokens, 0, known)?.end ?? (to === 1 ? 1 : 0);
  while (end < to && /^(?:in|with|of|on)$/u.test(tokens[end]?.word ?? '')) {
    const next = nounPhraseAt(tokens, end + 1, known)?.end ?? end;
    if (next <= end + 1) return end;
    end = next;
  }
  return end;
}

/**
 * Headlines and captions leave out who does it, or that somebody *is* so; they are read as if it were said. `empty`: nobody is there
 * yet and nothing was done.
 */
export function madeWhole(tokens: readonly Token[], known: Known, empty: boolean): readonly Token[] {
  const named = isCaught(namedBehind(tokens, known), known);
  return empty && named === tokens ? bySomebody(tokens) : named;
}
