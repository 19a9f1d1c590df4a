import { isKind } from '../beings/kinds.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { isNoun, type Known } from '../words/noun-words.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';
import { calledByDoing, comesUnasked } from './gerund-nouns.ts';
import { partActs } from './parts-that-act.ts';
import { plainerNouns } from './plainer-nouns.ts';
import { inLaw, unmarkedOwner } from './unmarked-owners.ts';

/** Places with people in them who all do something: "the whole street laughs". */
const peopled =
  /^(?:street|town|village|city|neighbou?rhood|room|bus|train|caf[eé]|restaurant|stadium|theat(?:re|er)|hall|office|bar|pub|kitchen|house|beach|square|market|country|kingdom|court|school|plane|ship|queue)$/u;
const ofPlaces =
  /^(?:light|glow|shine|flicker|collapse|burn|explode|flood|smell|tilt|sink|freeze|vanish|disappear|float)$/u;
const PEOPLE: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);
const BECOMES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);

const starts = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (/^(?:is|are|was|were|has|have|had|starts?|started|begins?|began|joins?)$/u.test(t.word) ||
    verbs.has(lemma(t.word)) ||
    faceVerbs.has(lemma(t.word)));

/** Several words with one place of their own in the text. */
const asOne = (said: readonly Token[], word: string, tags: ReadonlySet<string>): Token[] => {
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ ...first, text: word, word, end: last.end, tags }];
};

/** "The whole street is dancing": everybody there is; "the entire family" is named as it is. */
function whoIsThere(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [the, whole, place] = tokens.slice(i, i + 3);
  if (the?.word !== 'the' || !/^(?:whole|entire)$/u.test(whole?.word ?? '')) return null;
  if (!peopled.test(place?.word ?? '') || !starts(tokens[i + 3])) return null;
  // What becomes of the place itself.
  if (ofPlaces.test(lemma(tokens[i + 3]?.word ?? ''))) return null;
  return { n: 3, said: asOne(tokens.slice(i, i + 3), 'crowd', NOUN) };
}

/** "The old man turns out to be a wizard": he becomes one before our eyes. */
function turnsOut(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [turns, out, to, be, a] = tokens.slice(i, i + 5).map((t) => t.word);
  if (!/^turn(?:s|ed)$/u.test(turns ?? '') || `${out} ${to} ${be}` !== 'out to be') return null;
  return /^(?:a|an)$/u.test(a ?? '')
    ? { n: 4, said: asOne(tokens.slice(i, i + 4), 'becomes', BECOMES) }
    : null;
}

/** "A fire fighter", "a sail boat": written apart, and known as one word. */
function writtenApart(
  tokens: readonly Token[],
  i: number,
  known: Known,
): { n: number; said: Token[] } | null {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (first?.kind !== 'word' || second?.kind !== 'word' || first.word.length < 3 || second.word.length < 3)
    return null;
  const whole = `${first.word}${second.word}`;
  if (whole.length < 7 || !isNoun(first, known) || !isNoun(second, known)) return null;
  if (!known.knows(whole) || known.knows(`${first.word} ${second.word}`)) return null;
  // "A dragon flies", "the fire works": what somebody does is no half of a word.
  if (/[^s]s$/u.test(second.word) && verbs.has(lemma(second.word))) return null;
  return { n: 2, said: asOne([first, second], whole, second.tags.has('Plural') ? PEOPLE : NOUN) };
}

/** "Knocks politely on the door" is politely knocks on it: what is done and where it is done stand side by side. */
function howItIsDone(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [does, how, where] = tokens.slice(i, i + 3);
  if (does === undefined || how === undefined || !does.tags.has('Verb') || !verbs.has(lemma(does.word)))
    return null;
  const between = /..ly$/u.test(how.word) && how.tags.has('Adverb') && how.word !== 'only';
  return between && prepositions.has(where?.word ?? '') ? { n: 2, said: [how, does] } : null;
}

/** "It's only Uncle Ben burning toast", "it was the dog who barked": they do it, and whatever was "it" does not. */
function whoItIs(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [it, is, only] = tokens.slice(i, i + 3).map((t) => t.word);
  const opens = i === 0 || tokens[i - 1]?.kind === 'mark' || joiners.has(tokens[i - 1]?.word ?? '');
  if (!opens || it !== 'it' || !/^(?:is|was|'s)$/u.test(is ?? '')) return null;
  const n = /^(?:only|just|actually|really)$/u.test(only ?? '') ? 3 : 2;
  const end = tokens.findIndex((t, k) => k >= i + n && (t.kind === 'mark' || /^(?:and|but)$/u.test(t.word)));
  const rest = tokens.slice(i + n, end < 0 ? undefined : end);
  const [named] = rest;
  const names =
    named !== undefined &&
    (determiners.has(named.word) ||
      /^(?:my|his|her|our|their)$/u.test(named.word) ||
      /^\p{Lu}/u.test(named.text));
  const acts = rest.findIndex(
    (t) => /^(?:who|that)$/u.test(t.word) || (/.ing$/u.test(t.word) && verbs.has(lemma(t.word))),
  );
  return names && acts > 0 ? { n, said: [] } : null;
}

/** "Is busy painting": is painting. "Mia alone opens it": nobody with her. */
function asMuchAs(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [t, next, before] = [tokens[i], tokens[i + 1], tokens[i - 1]];
  const doing = next?.kind === 'word' && /.ing$/u.test(next.word) && verbs.has(lemma(next.word));
  if (t?.word === 'busy' && doing && lemma(before?.word ?? '') === 'be') return { n: 1, said: [] };
  const named = before?.tags.has('Noun') === true;
  return t?.word === 'alone' && named && next?.kind === 'word' && verbs.has(lemma(next.word))
    ? { n: 1, said: [] }
    : null;
}

/** "Not only barks but also jumps": both are done. */
function notOnly(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [t, next] = [tokens[i], tokens[i + 1]];
  if (t?.word === 'not' && /^(?:only|just)$/u.test(next?.word ?? '')) {
    const goesOn = tokens
      .slice(i + 2)
      .some((x, k, all) => x.word === 'but' && k < 12 && all[k + 1] !== undefined);
    return goesOn ? { n: 2, said: [] } : null;
  }
  return t?.word === 'but' && /^(?:also|even)$/u.test(next?.word ?? '')
    ? { n: 2, said: [{ ...t, text: 'and', word: 'and' }] }
    : null;
}

/** "Drops the plate with everybody laughing": they laugh meanwhile; who is danced or walked with does nothing apart. */
function withThemDoing(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const t = tokens[i];
  if (t?.word !== 'with') return null;
  const does = tokens.findIndex(
    (x, k) =>
      k > i + 1 &&
      k < i + 6 &&
      /.ing$/u.test(x.word) &&
      (verbs.has(lemma(x.word)) || faceVerbs.has(lemma(x.word))),
  );
  const who = tokens[does - 1];
  if (does < 0 || who === undefined || held.test(tokens[does]!.word)) return null;
  const alive =
    isKind(singular(who.word)) ||
    who.tags.has('FirstName') ||
    who.tags.has('ProperNoun') ||
    /^every(?:body|one)$/u.test(who.word);
  const named = tokens
    .slice(i + 1, does - 1)
    .every((x) => x.kind === 'word' && !prepositions.has(x.word) && !joiners.has(x.word));
  const main = tokens.slice(0, i).findLast((x) => verbs.has(lemma(x.word)));
  if (!alive || !named || main === undefined || sociable.test(lemma(main.word))) return null;
  return { n: 1, said: [{ ...t, text: 'while', word: 'while', tags: WHILE }] };
}
const held = /^(?:wearing|holding|carrying|having|being)$/u;
const sociable =
  /^(?:play|dance|walk|run|talk|fight|argue|go|come|sit|stand|live|travel|meet|chat|race|swim|fly|sing|ride)$/u;
const WHILE: ReadonlySet<string> = new Set(['Conjunction']);

/** "…, and next to her Theo dances": he does it, wherever that is. */
function besideThem(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const before = tokens[i - 1];
  const opens = before?.kind === 'mark' || /^(?:and|while)$/u.test(before?.word ?? '');
  const words = tokens.slice(i, i + 4).map((t) => t.word);
  const n = asideOf.exec(words.join(' '))?.[0].split(' ').length ?? 0;
  const next = tokens[i + n];
  const named = next !== undefined && (determiners.has(next.word) || /^\p{Lu}/u.test(next.text));
  return opens && n > 0 && named ? { n, said: [] } : null;
}
const asideOf =
  /^(?:next to|beside|behind|near|in front of|opposite|above|below|around) (?:him|her|it|them|me|us)\b/u;

/** "They walk hand in hand": holding hands. */
function handInHand(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const said = tokens.slice(i, i + 3);
  const [first, , last] = said;
  const words = said.map((t) => t.word).join(' ');
  if (first === undefined || last === undefined || !/^(?:hand in hand|arm in arm)$/u.test(words)) return null;
  return {
    n: 3,
    said: [
      { ...first, text: 'holding', word: 'holding', tags: GERUND },
      { ...last, text: 'hands', word: 'hands', tags: PEOPLE },
    ],
  };
}

/** What somebody does by themselves, so that a name right behind it is who does it. */
const byOneself =
  /^(?:sleeping|snoring|crying|dancing|laughing|barking|smiling|waiting|screaming|sneezing|dozing|yawning|singing|shivering|howling|meowing|kneeling|limping|passing)$/u;
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);

/** "Sneaks past sleeping guard", "boy tickles sleeping father": who does it is named without an article, as headlines do. */
function withoutArticle(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, does, who, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (before?.kind !== 'word' || does === undefined || !byOneself.test(does.word)) return null;
  if (who === undefined || !isKind(singular(who.word))) return null;
  const led =
    prepositions.has(before.word) ||
    (verbs.has(lemma(before.word)) && (before.tags.has('Verb') || /.s$/u.test(before.word)));
  const closes =
    next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word);
  if (!led || !closes || /^(?:like|love|hate|keep|start|begin|stop|enjoy|be|go)$/u.test(lemma(before.word)))
    return null;
  const lead = isKind(who.word) ? 'a' : 'the';
  return {
    n: 2,
    said: [
      { ...does, text: lead, word: lead, end: does.start, tags: ARTICLE },
      { ...does, tags: GERUND },
      { ...who, tags: lead === 'a' ? NOUN : PEOPLE },
    ],
  };
}

/** "An accountant hula hoops behind his desk": near to that, he has a hoop go round. */
function hulaHoops(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, hula, hoops] = tokens.slice(Math.max(0, i - 1), i + 2);
  if (i === 0 || hula?.word !== 'hula' || !/^hoop(?:s|ing|ed)?$/u.test(hoops?.word ?? '')) return null;
  if (before === undefined || hoops === undefined || determiners.has(before.word)) return null;
  // "Three hula hoops roll": those are things.
  if (before.tags.has('Adjective') || before.tags.has('Value') || prepositions.has(before.word)) return null;
  const spins = /ing$/u.test(hoops.word) ? 'gyrating' : 'gyrates';
  return {
    n: 2,
    said: [
      { ...hula, text: spins, word: spins, tags: /ing$/u.test(hoops.word) ? GERUND : BECOMES },
      { ...hoops, text: 'a', word: 'a', end: hoops.start + 1, tags: DETERMINER },
      { ...hoops, text: 'hoop', word: 'hoop', start: hoops.start + 1, tags: NOUN },
    ],
  };
}
const DETERMINER: ReadonlySet<string> = new Set(['Determiner']);

/** "A crossing guard": nobody who crosses. */
function crossingGuard(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [crossing, guard] = [tokens[i], tokens[i + 1]];
  if (crossing?.word !== 'crossing' || !/^guards?$/u.test(guard?.word ?? '')) return null;
  return { n: 2, said: asOne(tokens.slice(i, i + 2), guard?.word ?? 'guard', NOUN) };
}

/** "Stops traffic": by signs. */
function stopsTraffic(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [t, next, second] = tokens.slice(i, i + 3);
  const traffic = next?.word === 'traffic' || (next?.word === 'the' && second?.word === 'traffic');
  if (t?.kind !== 'word' || !/^stop(?:s|ping|ped)$/u.test(t.word) || !traffic) return null;
  const does = /ing$/u.test(t.word) ? 'directing' : 'directs';
  return { n: 1, said: [{ ...t, text: does, word: does }] };
}

const cooks = /^(?:carve|roast|baste|stuff|grill|bake|barbecue|fry|season|overcook|undercook)$/u;
const roasts = /^(?:turkey|chicken|goose|duck|hen|pheasant)$/u;

/** "Carves a turkey": one that is roast. */
function isRoast(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [verb, lead, bird] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (verb?.kind !== 'word' || lead === undefined || bird === undefined) return null;
  if (!cooks.test(lemma(verb.word)) || !roasts.test(bird.word)) return null;
  if (!determiners.has(lead.word) && !owners.has(lead.word)) return null;
  return { n: 1, said: [{ ...bird, text: 'roast chicken', word: 'roast chicken', tags: NOUN }] };
}

const DANCES: ReadonlySet<string> = new Set(['Verb', 'PresentTense', 'Infinitive']);

/** "An old couple slow dance": a dance of two, and none that is slow. */
function slowDance(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, slow, dance] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (slow?.word !== 'slow' || dance === undefined || !/^danc(?:e|es|ed|ing)$/u.test(dance.word)) return null;
  if (before === undefined || determiners.has(before.word)) return null;
  return { n: 2, said: asOne(tokens.slice(i, i + 2), dance.word, DANCES) };
}

/** "A wheel comes off the cart", "the ferris wheel comes loose": it falls, and goes nowhere on feet. */
function comesOff(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [what, comes, off] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (comes === undefined || lemma(comes.word) !== 'come' || !/^(?:off|loose)$/u.test(off?.word ?? ''))
    return null;
  if (!loosened.test(what?.word ?? '') && !(what?.word === 'it' && off?.word === 'loose')) return null;
  const falls = comes.word === 'came' ? 'fell' : /ing$/u.test(comes.word) ? 'falling' : 'falls';
  return {
    n: off?.word === 'loose' ? 2 : 1,
    said: asOne(tokens.slice(i, off?.word === 'loose' ? i + 2 : i + 1), falls, BECOMES),
  };
}
const loosened =
  /(?:^|[ -])(?:wheels?|tyres?|tires?|handles?|hubcaps?|roof|sails?|propellers?|signs?|shel(?:f|ves)|pictures?|tiles?|bumpers?|exhaust|bells?|chandelier|anchor|boulders?|rocks?|branch|wings?|cabins?|gondolas?)$/u;

/** "All run out": everybody who is there, and no run. */
function allDo(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, all, does, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  const opens = before === undefined || before.kind === 'mark' || /^(?:and|then|while)$/u.test(before.word);
  if (!opens || all?.word !== 'all' || does === undefined || !verbs.has(does.word)) return null;
  if (
    lemma(does.word) !== does.word ||
    !(next === undefined || next.kind === 'mark' || prepositions.has(next.word))
  )
    return null;
  return {
    n: 2,
    said: [
      { ...all, text: 'everybody', word: 'everybody', tags: PEOPLE },
      { ...does, tags: BECOMES },
    ],
  };
}

/** "…, dramatic music": it plays, and nothing that was named before plays with it. */
function musicPlays(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, first] = [tokens[i - 1], tokens[i]];
  if (first?.kind !== 'word' || !(before === undefined || before.kind === 'mark')) return null;
  const close = tokens.findIndex((t, k) => k > i && t.kind === 'mark');
  const fragment = tokens.slice(i, close < 0 ? undefined : close);
  const music = fragment.at(-1);
  const isHow = (t: Token) => t.tags.has('Adjective') || t.tags.has('Noun');
  if (music?.word !== 'music' || fragment.length < 2 || fragment.length > 4 || !fragment.every(isHow))
    return null;
  return {
    n: fragment.length,
    said: [
      ...(before === undefined ? [] : [stated(before)]),
      ...fragment,
      { ...music, text: 'plays', word: 'plays', start: music.end, tags: BECOMES },
    ],
  };
}

/** "A class photo where everybody sneezes": what is told of it is done by those in it, and not to it. */
function whereItIs(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, where, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (where?.word !== 'where' || before?.tags.has('Noun') !== true || next === undefined) return null;
  return tokens.slice(0, i).some((t) => t.tags.has('Verb') || verbs.has(lemma(t.word)))
    ? null
    : { n: 1, said: [stated(where)] };
}

const unit = /^(?:met(?:re|er)|foot|storey|story|floor|mile)$/u;
const counted =
  /^(?:\d+|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred)$/u;
const TALL: ReadonlySet<string> = new Set(['Adjective']);

/** "The ten metre tower" is a tall one, and not ten of them. */
function soManyMetres(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, number, metre, third] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!counted.test(number?.word ?? '')) return null;
  const dash = metre?.text === '-' ? 1 : 0;
  const measure = dash === 1 ? third : metre;
  if (!unit.test(measure?.word ?? '')) return null;
  const led = before !== undefined && (determiners.has(before.word) || owners.has(before.word));
  const high = /^(?:high|tall)$/u.test(tokens[i + 2 + dash]?.word ?? '') ? 1 : 0;
  const noun = tokens[i + 2 + dash + high];
  if (!led || noun?.tags.has('Noun') !== true) return null;
  return { n: 2 + dash + high, said: asOne(tokens.slice(i, i + 2 + dash + high), 'tall', TALL) };
}

/** A sentence in which words that together say one thing are one. */
export function wordedPlainly(tokens: readonly Token[], known: Known): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const other =
      whoIsThere(tokens, i) ??
      partActs(tokens, i) ??
      calledByDoing(tokens, i) ??
      comesUnasked(tokens, i) ??
      plainerNouns(tokens, i) ??
      asMuchAs(tokens, i) ??
      notOnly(tokens, i) ??
      besideThem(tokens, i) ??
      withThemDoing(tokens, i) ??
      handInHand(tokens, i) ??
      turnsOut(tokens, i) ??
      comesOff(tokens, i) ??
      allDo(tokens, i) ??
      whereItIs(tokens, i) ??
      musicPlays(tokens, i) ??
      soManyMetres(tokens, i) ??
      inLaw(tokens, i) ??
      unmarkedOwner(tokens, i, known) ??
      whoItIs(tokens, i) ??
      howItIsDone(tokens, i) ??
      slowDance(tokens, i) ??
      isRoast(tokens, i) ??
      crossingGuard(tokens, i) ??
      stopsTraffic(tokens, i) ??
      hulaHoops(tokens, i) ??
      writtenApart(tokens, i, known) ??
      withoutArticle(tokens, i);
    const t = tokens[i];
    if (other === null && t !== undefined) told.push(t);
    if (other !== null) told.push(...other.said);
    i += other?.n ?? 1;
  }
  return told;
}
