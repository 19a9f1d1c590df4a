import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { UNHEARD } from '../words/utterances.ts';
import { beginDraft } from './begin-draft.ts';
import { chunksOf } from './chunks.ts';
import { beginAct } from './doing.ts';
import type { Reading, ReadVerb, State } from './reading.ts';

/** What is heard of whoever is imitated. */
const rows: readonly (readonly [string, string])[] = [
  ['Meow.', 'cat kitten kitty'],
  ['Woof, woof!', 'dog puppy doggy'],
  ['Moo!', 'cow bull calf'],
  ['Roar!', 'lion tiger bear dinosaur monster dragon leopard beast t-rex'],
  ['Quack, quack!', 'duck duckling'],
  ['Baa!', 'sheep lamb goat'],
  ['Cock-a-doodle-doo!', 'rooster cock'],
  ['Cluck, cluck, cluck!', 'chicken hen'],
  ['Oink, oink!', 'pig piglet'],
  ['Neigh!', 'horse pony unicorn'],
  ['Ribbit, ribbit!', 'frog toad'],
  ['Oo, oo, aa, aa!', 'monkey ape gorilla chimpanzee chimp'],
  ['Aooo!', 'wolf werewolf coyote'],
  ['Hoo, hoo!', 'owl'],
  ['Tweet, tweet!', 'bird canary'],
  ['Squeak, squeak!', 'mouse rat hamster'],
  ['Sss!', 'snake'],
  ['Bzz, bzz!', 'bee fly wasp mosquito'],
  ['Toot, toot!', 'elephant'],
  ['Hee-haw!', 'donkey'],
  ['Caw, caw!', 'crow raven seagull'],
  ['Boo!', 'ghost'],
  ['Beep, boop, beep.', 'robot computer alien'],
  ['Ring, ring!', 'phone telephone bell doorbell alarm alarm-clock cellphone'],
  ['Wee-oo, wee-oo!', 'siren ambulance police fire-engine'],
  ['Choo, choo!', 'train steam-train locomotive'],
  ['Vroom, vroom!', 'car motorbike motorcycle truck engine racecar'],
  ['Arr!', 'pirate'],
  ['Tick, tock, tick, tock.', 'clock'],
  ['Waah!', 'baby'],
];
const soundOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([sound, words]) => words.split(' ').map((w) => [w, sound] as const)),
);

const imitates: ReadonlySet<string> = new Set(['imitate', 'mimic', 'impersonate', 'copy']);

/** How many tokens stand between the verb and who is meant; null where nobody is imitated. */
function before(base: string, after: readonly string[]): number | null {
  if (imitates.has(base)) return 0;
  if (base === 'pretend' && after[0] === 'to' && after[1] === 'be') return 2;
  if (/^(?:act|behave|sound|talk|walk)$/u.test(base) && after[0] === 'like') return 1;
  return null;
}

/**
 * "Imitates a cat", "pretends to be a lion", "mimics the monkey": what the other is known for is heard, or what the other did
 * last is done as well. Null where neither is known.
 */
export const readImitating: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const skip = before(
    base,
    tokens.slice(at + 1, at + 3).map((x) => x.word),
  );
  if (skip === null) return null;
  const again = skip === 0 ? sameAgain(r, t, base, tokens, s) : null;
  if (again !== null) return again;
  const from = at + 1 + skip;
  const who = tokens.slice(from, from + 5);
  const noun = who.find((x) => soundOf.has(singular(x.word)));
  const gap = noun === undefined ? 0 : who.indexOf(noun);
  const named = who.slice(0, gap).every((x) => x.kind === 'word' && !x.tags.has('Verb'));
  const fresh = /^(?:an?|another)$/u.test(who[0]?.word ?? '');
  const someone = noun === undefined && skip === 0 ? somebodyAtFirst(r, t, base, tokens, s) : null;
  if (someone !== null) return someone;
  if (noun === undefined || !named || (!fresh && r.company.words.kindOf(noun.word) === null)) return null;
  const line = soundOf.get(singular(noun.word)) ?? '';
  // "Imitates the duck": it is there, and is heard first.
  const heard = fresh ? null : somebody(r, who.slice(0, gap + 1), s);
  // "A phone ringing", "the sound of a siren": part of what is heard.
  const rest = tokens[from + gap + 1];
  const more =
    rest !== undefined && /^(?:ringing|barking|crying|roaring|mooing|meowing|sounds?)$/u.test(rest.word)
      ? 1
      : 0;
  beginAct(r, t, base, 'talk', null, tokens, s);
  const words = tokens.slice(at + 1, from + gap + 1 + more);
  for (const draft of s.acts) {
    draft.line = line;
    draft.tokens.push(...words);
  }
  if (s.acts.length > 0)
    r.refer.tell(
      words.filter((x) => !determiners.has(x.word) && !owners.has(x.word) && x.word.length > 2),
      line,
      'line',
    );
  if (heard !== null && s.acts.length > 0) {
    const first = beginDraft(r, { ...s, acts: [] }, heard.id, 'talk', t);
    first.line = line;
    first.at = t.start - 0.5;
  }
  return from + gap + 1 + more;
};

/** "A boy copies his friend", who has done nothing yet: he waves first, or is heard. Null where nobody is named. */
const somebodyAtFirst: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const ahead = tokens.slice(at + 1, at + 6);
  const chunk = chunksOf(ahead, r.refer)[0];
  const whom = somebody(r, ahead, s);
  if (whom === null || chunk === undefined) return null;
  const own = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '');
  const action = own?.rig === 'person' ? 'wave' : 'talk';
  beginAct(r, t, base, action, null, tokens, s);
  if (s.acts.length === 0) return null;
  for (const draft of s.acts) draft.tokens.push(...chunk.tokens);
  const first = beginDraft(r, { ...s, acts: [] }, whom.id, action, t);
  first.at = t.start - 0.5;
  if (action === 'talk') for (const draft of [first, ...s.acts]) draft.line = UNHEARD;
  return at + 1 + chunk.tokens.length;
};

/** "The monkey claps. The boy copies it": the same again, by somebody else. */
function sameAgain(r: Reading, t: Token, base: string, tokens: readonly Token[], s: State): number | null {
  const own = (s.pending[0] ?? r.subjects[0])?.id;
  const last: Draft | undefined = r.drafts.findLast(
    (d) => d.actor !== own && r.company.actor(d.actor) !== undefined,
  );
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const name = r.company.actor(last?.actor ?? '')?.name.toLowerCase();
  const meant =
    next !== undefined &&
    (/^(?:him|her|it|them)$/u.test(next.word) ||
      (determiners.has(next.word) && tokens[at + 2]?.word === name) ||
      next.word.toLowerCase() === name);
  if (last === undefined || !meant || !imitates.has(base)) return null;
  beginAct(r, t, base, last.action, null, tokens, s);
  const words = tokens.slice(at + 1, at + (next.word === name || !determiners.has(next.word) ? 2 : 3));
  for (const draft of s.acts) {
    draft.objects = last.objects.filter((o) => o.found.id !== draft.actor);
    draft.line = last.line;
    draft.tokens.push(...words);
    if (last.part !== undefined) draft.part = last.part;
  }
  r.refer.tell(
    words.filter((x) => x.word.length > 3),
    last.actor,
    'cast',
  );
  return at + 1 + words.length;
}

/** "Repeats everything the pirate says": he says it first. Null for anything else that is repeated. */
export const readRepeating: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'repeat' && base !== 'copy' && base !== 'echo') return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 10);
  const all = after[0]?.word ?? '';
  const says = after.findIndex((x) => /^(?:say|tell|shout|sing|speak)$/u.test(lemma(x.word)));
  if (!/^(?:everything|what|whatever|every|all)$/u.test(all) || says < 1) return null;
  const from = after[1]?.word === 'that' ? 2 : 1;
  const other = somebody(r, after.slice(from, says), s);
  if (other === null) return null;
  const noun = after.slice(from, says).at(-1)?.word ?? '';
  const line = soundOf.get(noun) ?? 'Bla, bla, bla.';
  beginAct(r, t, base, 'talk', null, tokens, s);
  const words = after.slice(0, says + 1);
  for (const draft of s.acts) {
    draft.line = line;
    draft.tokens.push(...words);
  }
  const said = beginDraft(r, { ...s, acts: [] }, other.id, 'talk', t);
  said.line = line;
  said.at = t.start - 0.5;
  r.refer.tell(
    words.filter((x) => x.word.length > 3),
    line,
    'line',
  );
  return at + 1 + words.length;
};

/** Who is named, or meant by a pronoun; null where nobody is. */
function somebody(r: Reading, tokens: readonly Token[], s: State): Found | null {
  const chunk = chunksOf(tokens, r.refer)[0];
  if (chunk?.is === 'thing') return r.refer.find(chunk.phrase).find((f) => f.is === 'actor') ?? null;
  const own = (s.pending[0] ?? r.subjects[0])?.id;
  const other = r.company.actors.find((a) => a.id !== own);
  return chunk?.is === 'pronoun' && other !== undefined ? { is: 'actor', id: other.id } : null;
}

/** "Shows Tim how to dance": it is done, and Tim is there to see it. */
export const readShowingHow: ReadVerb = (r, t, base, tokens, s) => {
  if (!/^(?:show|demonstrate)$/u.test(base)) return null;
  const at = placeIn(tokens, t);
  const how = tokens.findIndex((x, k) => k > at && k < at + 7 && x.word === 'how');
  if (how < 0 || tokens[how + 1]?.word !== 'to') return null;
  if (how > at + 1 && somebody(r, tokens.slice(at + 1, how), s) === null) return null;
  s.carriers.push(t);
  return how + 2;
};
