import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { type Retold, toldBy } from './said-instead.ts';

const PRESENT: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

const as = (t: Token, word: string, tags: ReadonlySet<string>): Token => ({ ...t, text: word, word, tags });
const ends = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark' || joiners.has(t.word);
const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (determiners.has(t.word) || owners.has(t.word) || /^\d+$|^(?:two|three|some)$/u.test(t.word));
/** Where the name that begins at `i` ends: behind its last noun, as far as the next word that is no part of one. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let k = i;
  while (
    k < tokens.length &&
    !ends(tokens[k]) &&
    !(k > i && (prepositions.has(tokens[k]!.word) || tokens[k]!.tags.has('Verb')))
  )
    k++;
  return k;
}

/** "Sneaks a doughnut out of his box", "smuggles a cake into the room": it is taken, or brought, and nobody only walks. */
function sneaksIt(tokens: readonly Token[], i: number): Retold {
  const [t, next] = [tokens[i]!, tokens[i + 1]];
  const base =
    /^(?:sneak|snuck|smuggle|spirit)(?:s|ed|d)?$/u.exec(t.word) ??
    /^(?:sneak|smuggl|spirit)(ing)$/u.exec(t.word);
  if (base === null || !leads(next)) return null;
  const to = tokens[nameEnd(tokens, i + 1)]?.word ?? '';
  if (!/^(?:out|from|off|into|past|back)$/u.test(to)) return null;
  const word = /^(?:into|past)$/u.test(to) ? 'carri' : 'take';
  if (t.word.endsWith('ing')) return { n: 1, said: [as(t, word === 'take' ? 'taking' : 'carrying', GERUND)] };
  return { n: 1, said: [as(t, word === 'take' ? 'takes' : 'carries', PRESENT)] };
}

/** "My cat versus the cucumber": a fight where nobody says more. */
function versus(tokens: readonly Token[], i: number): Retold {
  const t = tokens[i]!;
  const alone = !tokens.some((x, k) => k !== i && x.tags.has('Verb') && verbs.has(lemma(x.word)));
  if (!/^(?:versus|vs)$/u.test(t.word) || !alone) return null;
  const dot = tokens[i + 1]?.text === '.' ? 2 : 1;
  return { n: dot, said: [as(t, 'fights', PRESENT)] };
}

const has = /^(?:his|her|its)$/u;
const ZERO: ReadonlySet<string> = new Set(['Conjunction']);

/** "A guard and a raccoon sneaking a doughnut out of his box": the raccoon does, and the guard only stands there. */
function whileOther(tokens: readonly Token[], i: number): Retold {
  const and = tokens[i]!;
  if (and.word !== 'and' || !leads(tokens[i + 1])) return null;
  const at = nameEnd(tokens, i + 1);
  const does = tokens[at];
  const fragment = !tokens.slice(0, at).some((t) => t.tags.has('PresentTense') || t.tags.has('PastTense'));
  const end = tokens.findIndex((t, k) => k > at && ends(t));
  const owned = tokens.slice(at, end < 0 ? undefined : end).some((t) => has.test(t.word));
  if (!fragment || does === undefined || !/.ing$/u.test(does.word) || !owned) return null;
  return { n: 1, said: [as(and, 'stands', PRESENT), { ...as(and, 'while', ZERO), start: and.end }] };
}

const number = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/u;

/** "Is followed by one dog, then two, then eleven": more and more of them do it. */
function moreAndMore(tokens: readonly Token[], i: number): Retold {
  const [then, count, next] = tokens.slice(i, i + 3);
  if (then?.word !== 'then' || count === undefined || !number.test(count.word)) return null;
  if (!(next === undefined || next.kind === 'mark' || next.word === 'then')) return null;
  const by = tokens.slice(0, i).findLastIndex((t) => t.word === 'by');
  const [done, one, noun] = [tokens[by - 1], tokens[by + 1], tokens[nameEnd(tokens, by + 1) - 1]];
  if (by < 1 || done === undefined || one === undefined || noun === undefined) return null;
  const base = lemma(done.word);
  const whom = tokens.slice(0, by - 1).findLast((t) => t.tags.has('Noun'));
  if (!/ed$/u.test(done.word) || !verbs.has(base) || whom === undefined) return null;
  const behind = (word: string, tags: ReadonlySet<string>): Token => ({
    ...as(count, word, tags),
    start: count.end,
  });
  return {
    n: 2,
    said: [
      then,
      count,
      behind(`${singular(noun.word)}s`, PLURAL),
      // Who is followed has gone as far as the stage goes: the others come up.
      behind(base === 'follow' ? 'approach' : base, PRESENT),
      behind('the', ARTICLE),
      behind(whom.word, NOUN),
    ],
  };
}
const PLURAL: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);

const goes = /^(?:ride|drive|run|swim|fly|skate|cycle|ski|row|sail|jog|gallop)$/u;

/** "Dad lets go, kid keeps going": on as they went. */
function keepsGoing(tokens: readonly Token[], i: number): Retold {
  const [keeps, on, going] = tokens.slice(i, i + 3);
  const n = on?.word === 'on' && going?.word === 'going' ? 3 : on?.word === 'going' ? 2 : 0;
  if (keeps === undefined || lemma(keeps.word) !== 'keep' || n === 0) return null;
  const before = tokens.slice(0, i).findLast((t) => goes.test(lemma(t.word)));
  return before === undefined
    ? null
    : {
        n,
        said: [{ ...as(keeps, `${lemma(before.word)}s`, PRESENT), end: tokens[i + n - 1]?.end ?? keeps.end }],
      };
}

/** "Holds still", "sits very still": nothing is held. */
function holdsStill(tokens: readonly Token[], i: number): Retold {
  const [holds, second, third] = tokens.slice(i, i + 3);
  if (holds === undefined || lemma(holds.word) !== 'hold') return null;
  const n =
    second?.word === 'still' ? 2 : second?.tags.has('Adverb') === true && third?.word === 'still' ? 3 : 0;
  if (n === 0) return null;
  const word = /ing$/u.test(holds.word) ? 'standing' : holds.word === 'hold' ? 'stand' : 'stands';
  return {
    n,
    said: [{ ...as(holds, word, word === 'standing' ? GERUND : PRESENT), end: tokens[i + n - 1]!.end }],
  };
}

const vainly: Readonly<Record<string, number>> = {
  'in vain': 2,
  'without success': 2,
  'without any success': 3,
  'to no avail': 3,
  unsuccessfully: 1,
  vainly: 1,
};
const vainAt = (tokens: readonly Token[], i: number): number =>
  [3, 2, 1]
    .map((n) => {
      const words = tokens
        .slice(i, i + n)
        .map((t) => t.word)
        .join(' ');
      return Object.hasOwn(vainly, words) && vainly[words] === n ? n : 0;
    })
    .find((n) => n > 0) ?? 0;

/** "Tries in vain to open it" fails to; "pulls at the door, in vain" and fails. */
function inVain(tokens: readonly Token[], i: number): Retold {
  const t = tokens[i]!;
  if (/^tr(?:y|ies|ied|ying)$/u.test(t.word)) {
    const n = vainAt(tokens, i + 1);
    if (n === 0 || tokens[i + 1 + n]?.word !== 'to') return null;
    return {
      n: n + 1,
      said: [{ ...as(t, t.word === 'try' ? 'fail' : 'fails', PRESENT), end: tokens[i + n]!.end }],
    };
  }
  const n = i === 0 ? 0 : vainAt(tokens, i);
  if (n === 0 || !ends(tokens[i + n])) return null;
  const end = tokens[i + n - 1]!.end;
  return { n, said: [as(t, 'and', ZERO), { ...as(t, 'fails', PRESENT), start: t.start + 1, end }] };
}

/** "Cannot find his keys", "can't find them anywhere": they are looked for. */
function cannotFind(tokens: readonly Token[], i: number): Retold {
  const said = tokens
    .slice(i, i + 4)
    .map((t) => t.word)
    .join(' ');
  const n = /^(?:can ?not|can[’']?t|couldn[’']?t|could not|doesn[’']?t|does not|can't) find\b/u
    .exec(said)?.[0]
    .split(' ').length;
  const t = tokens[i];
  if (n === undefined || t === undefined || !leads(tokens[i + n])) return null;
  const last = tokens[i + n - 1] ?? t;
  return { n, said: [as(t, 'looks', PRESENT), { ...as(last, 'for', ZERO), tags: new Set(['Preposition']) }] };
}

const turns = /^(?:turn|look|walk|come|wake|sit|stand|drive|fall|lie|run|go|get)$/u;
const when = /^(?:when|whenever|while|as|once|after|before|until)$/u;
const COMMA: ReadonlySet<string> = new Set();

/** "As soon as she turns around the class throws balls": whoever throws is not what she turns around. */
function thenOthers(tokens: readonly Token[], i: number): Retold {
  const [before, t, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (t === undefined || !/^(?:around|round|away|back|up|down|off|out|in|home)$/u.test(t.word)) return null;
  if (before === undefined || !turns.test(lemma(before.word)) || !leads(next)) return null;
  const clause = tokens.slice(0, i).findLastIndex((x) => x.kind === 'mark') + 1;
  if (!tokens.slice(clause, i).some((x) => when.test(x.word))) return null;
  const does = tokens[nameEnd(tokens, i + 1)];
  if (does?.tags.has('PresentTense') !== true || /ing$/u.test(does.word)) return null;
  return { n: 1, said: [t, { ...t, text: ',', word: ',', kind: 'mark', tags: COMMA }] };
}

/** A sentence in which turns of phrase are told in the plain words for the same. */
/** "Searches the whole house for his keys": here and there, in the house that they are in. */
function throughTheHouse(tokens: readonly Token[], i: number): Retold {
  const said = tokens
    .slice(i, i + 7)
    .map((t) => t.word)
    .join(' ');
  const match =
    /^(?:search(?:es|ed|ing)?|comb(?:s|ed|ing)?|turn(?:s|ed|ing)? (?:over|upside down)?) (?:through )?(?:the|his|her|their) (?:(?:whole|entire|complete) )?(?:house|flat|apartment|home|place|room) (?=for )/u.exec(
      said,
    );
  const t = tokens[i];
  if (match === null || t === undefined) return null;
  const n = match[0].trim().split(' ').length;
  return { n, said: [{ ...as(t, 'searches', PRESENT), end: tokens[i + n - 1]?.end ?? t.end }] };
}

export const retold = toldBy([
  sneaksIt,
  versus,
  whileOther,
  moreAndMore,
  keepsGoing,
  holdsStill,
  inVain,
  cannotFind,
  throughTheHouse,
  thenOthers,
]);
