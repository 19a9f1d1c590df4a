import type { Unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { instrumentOf } from '../../world/puppets/instruments.ts';
import { bowledIn } from '../acts/bowling.ts';
import { gameAt, throwingFight } from '../acts/games.ts';
import { musicOf } from '../beings/music.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Game } from '../plan/drafts.ts';
import { beginAct, takeTurn } from '../reading/doing.ts';
import { foundBy, type Reading, type ReadVerb, type State } from '../reading/reading.ts';
import { readStranger } from '../reading/strange-verbs.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

/** "Plays": a game, a ball, an instrument, or with each other; returns as `readVerb` does. */
export function readPlay(r: Reading, t: Token, tokens: readonly Token[], s: State): number {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const played = gameAt(tokens.slice(at + 1, at + 7).map((x) => x.word));
  if (played !== null) return readGame(r, t, at, played, tokens, s);
  const ball = tokens
    .slice(at + 1, at + 4)
    .some((x) => r.company.words.thingOf(x.word)?.thing.shape === 'ball' || x.word === 'ball');
  const players = s.pending.length > 0 ? s.pending : r.subjects;
  const areSeveral = players.length > 1 && players.every((f) => f.is === 'actor');
  // "Mia and her dog play with a ball": to each other.
  if (ball && areSeveral) return readGame(r, t, at, { game: 'catch', n: 0 }, tokens, s);
  if (ball) return beginAct(r, t, 'play', 'bounce', null, tokens, s);
  const who = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '')?.name.toLowerCase() ?? null;
  const music = musicOf(
    tokens.slice(at + 1, at + 5).map((x) => x.word),
    who,
  );
  if (music !== null) return readMusic(r, t, music, tokens, s);
  // Where nobody has an instrument, music comes out of a machine.
  if (tokens.slice(at + 1, at + 4).some((x) => x.word === 'music'))
    return beginAct(r, t, 'play', 'switchon', null, tokens, s);
  // "The dogs play in the snow": with each other.
  if (areSeveral && !leadsToThing(next)) return readGame(r, t, at, { game: 'play', n: 0 }, tokens, s);
  // "The dog plays in the park": by itself.
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    (prepositions.has(next.word) && next.word !== 'with') ||
    joiners.has(next.word) ||
    next.tags.has('Adverb');
  // "Grabs his guitar and plays".
  const handled = r.drafts.findLast(({ actor }) => actor === players[0]?.id)?.objects ?? [];
  const instrument = handled.find(({ found }) => {
    const prop = r.company.prop(found.id);
    return prop !== undefined && instrumentOf(prop) !== null;
  });
  if (alone && instrument !== undefined) {
    const read = beginAct(r, t, 'play', 'music', null, tokens, s);
    for (const draft of s.acts) draft.objects.push({ found: instrument.found, by: '' });
    return read;
  }
  if (alone && players.length === 1 && players[0]?.is === 'actor') {
    const read = beginAct(r, t, 'play', 'perform', null, tokens, s);
    for (const draft of s.acts) draft.routine = 'frolic';
    return read;
  }
  return readStranger(r, t, 'play', tokens, s);
}

/** "Bowls a strike", "goes bowling": a ball at the pins. Null where something else is bowled. */
export const readBowling: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const goes = base === 'go' && tokens[at + 1]?.word === 'bowling';
  if (base !== 'bowl' && !goes) return null;
  const bowled = bowledIn(tokens.slice(at + (goes ? 2 : 1), at + 6).map((x) => x.word));
  if (bowled === null) return null;
  const read = readGame(r, t, at, { game: 'bowling', n: bowled.words + (goes ? 1 : 0) }, tokens, s);
  for (const draft of s.acts) draft.outcome = bowled.outcome;
  return read;
};

/** "Have a snowball fight": one act, a throw for each. Null where it is another fight, or who has it is nobody. */
export function readThrowingFight(r: Reading, t: Token, tokens: readonly Token[], s: State): number | null {
  const at = placeIn(tokens, t);
  const fight = throwingFight(tokens.slice(at + 1, at + 6).map((x) => x.word));
  if (fight === null) return null;
  const thing = byThing(r.company, fight.thing, { tint: null, many: false, fresh: false });
  const read = readGame(r, t, at, { game: 'throwing', n: fight.n }, tokens, s);
  if (thing !== null) s.acts[0]?.objects.push({ found: thing, by: '' });
  return read;
}

const fights: ReadonlySet<Action> = new Set(['fight', 'hit', 'push', 'topple']);

/** "… and wins", "and loses the game": it shows in who is glad of it and who is not, or who lies there after a fight. Null elsewhere. */
export const readGameEnd: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'lose' && !(base === 'win' && r.drafts.some((d) => d.game !== undefined))) return null;
  const at = placeIn(tokens, t);
  const said =
    /^(?:(?:the|every|his|her|their|an?|this) )?(?:game|match|round|fight|battle|duel|bet|contest|competition|again|every time|time)\b/u.exec(
      tokens
        .slice(at + 1, at + 4)
        .map((x) => x.word)
        .join(' '),
    );
  const n = said === null ? 0 : said[0].split(' ').length;
  if (leadsToThing(tokens[at + 1 + n])) return null;
  // Who loses a fight goes down.
  const fought = r.drafts.at(-1);
  const blows = fought !== undefined && (fights.has(fought.action) || fought.routine === 'boxing');
  const lost = blows ? 'fall' : 'shakehead';
  beginAct(r, t, base, base === 'win' ? 'dance' : lost, null, tokens, s);
  const words = tokens.slice(at + 1, at + 1 + n);
  r.refer.tell(
    words.filter((x) => x.word.length > 3),
    base,
    'action',
  );
  for (const draft of s.acts) {
    draft.expression = base === 'win' ? 'happy' : 'sad';
    draft.tokens.push(...words);
  }
  return n === 0 ? 0 : at + 1 + n;
};

/** What stands right behind "play", and is played. */
const leadsToThing = (next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  (determiners.has(next.word) ||
    owners.has(next.word) ||
    (next.tags.has('Noun') && !next.tags.has('Pronoun')));

/** Plays an instrument: the one that is named behind the verb, or that of the player's calling. */
function readMusic(
  r: Reading,
  t: Token,
  { action, instrument }: NonNullable<ReturnType<typeof musicOf>>,
  tokens: readonly Token[],
  s: State,
): number {
  const read = beginAct(r, t, 'play', action, null, tokens, s);
  const at = placeIn(tokens, t);
  // "Plays music on the guitar": what is played is heard, and nothing that stands there.
  const music = tokens.findIndex((x, k) => k > at && k < at + 4 && x.word === 'music');
  if (music > 0) for (const draft of s.acts) draft.tokens.push(tokens[music]!);
  if (instrument === null) return music > 0 ? music + 1 : read;
  for (const draft of s.acts) {
    const found = byThing(r.company, instrument, { tint: null, many: false, fresh: s.acts.length > 1 });
    if (found !== null) draft.objects.push({ found, by: action === 'knock' ? 'on' : '' });
  }
  return music > 0 ? music + 1 : read;
}

/** What is played on by verbs that name no instrument, where the player's calling has none either. */
const strung: Readonly<Record<string, string>> = { strum: 'guitar', serenade: 'guitar', fiddle: 'violin' };
/** What of an instrument or of music is struck: it is heard, and nothing that stands there. */
const ofMusic =
  /^(?:(?:an?|one|two|three|some|the|his|her|its|their|few|final|single|wrong|sad|happy|soft|gentle|lovely|little) )*(?:chords?|tunes?|notes?|strings|songs?|melod(?:y|ies)|ballads?|lullab(?:y|ies))(?= |$)/u;

/** "Strums a chord", "serenades a lady": played on what is named, on what their calling has, or on what the verb is about. */
export const readStrumming: ReadVerb = (r, t, base, tokens, s) => {
  const usual = strung[base];
  if (usual === undefined) return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 7);
  const who = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '')?.name.toLowerCase() ?? null;
  const words = after.map((x) => x.word);
  const music = musicOf(words, who) ?? { action: 'music' as const, instrument: usual };
  const struck = ofMusic.exec(words.join(' '))?.[0].split(' ').length ?? 0;
  const read = readMusic(r, t, music, tokens, s);
  if (struck === 0 || s.acts.length === 0) return read;
  const said = after.slice(0, struck);
  r.refer.tell(said.slice(-1), 'music', 'action');
  for (const draft of s.acts) draft.tokens.push(...said);
  return at + 1 + struck;
};

/** "They play catch": one act, of which the game makes turns once its players are known. */
function readGame(
  r: Reading,
  t: Token,
  at: number,
  { game, n }: { game: Game | { reason: Unread }; n: number },
  tokens: readonly Token[],
  s: State,
): number {
  const name = tokens.slice(at + 1, at + 1 + n);
  if (typeof game !== 'string') {
    r.refer.refuse([t, ...name], game.reason);
    takeTurn(r, 'play', t, s);
    s.acts = [];
    s.lost = true;
    return at + 1 + n;
  }
  beginAct(r, t, 'play', 'throw', null, tokens, s);
  const [first, ...others] = s.acts;
  if (first === undefined) return at + 1 + n;
  first.game = game;
  first.tokens.push(...name);
  if (name.length > 0) r.refer.tell(name, game, 'action');
  for (const { actor } of others) first.objects.push({ found: foundBy(r, actor), by: 'with' });
  for (const draft of others) r.drafts.splice(r.drafts.indexOf(draft), 1);
  s.acts = [first];
  return at + 1 + n;
}
