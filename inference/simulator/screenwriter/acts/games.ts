import type { Understanding } from '#contracts/scene-plan.ts';
import { type Unread, unread } from '#contracts/unread.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import { type BoardGame, type Draft, type Game, isTrial, type Trial } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { Players, Turn } from '../plan/turns.ts';
import { spanOf } from '../words/tokens.ts';
import { moves } from './board-games.ts';
import { bowled } from './bowling.ts';
import { darts, gamesOfTwo } from './games-of-two.ts';

/** What is played, in the words that stand behind "play"; and games that cannot be staged, with the reason. */
const games: readonly (readonly [RegExp, Game | { reason: Unread }])[] = [
  [/^(?:a game of )?catch\b/u, 'catch'],
  [/^(?:a game of )?tag\b/u, 'tag'],
  [/^(?:a game of )?hide (?:and|n) seek\b/u, 'hide and seek'],
  [/^(?:a game of |a round of )?musical chairs\b/u, 'musical chairs'],
  [/^(?:a game of )?fetch\b/u, 'fetch'],
  [/^(?:a game of |some )?(?:football|soccer)\b/u, 'football'],
  [/^(?:a game of |some )?(?:volleyball|beach volleyball|handball)\b/u, 'volleyball'],
  [/^(?:a game of |some )?basketball\b/u, 'basketball'],
  [/^(?:a game of |a match of |some )?tennis\b/u, 'tennis'],
  [/^(?:a game of |some )?baseball\b/u, 'baseball'],
  [/^(?:a game of |a round of |some )?(?:mini ?)?golf\b/u, 'golf'],
  [/^(?:a game of |some )?(?:field |street )?hockey\b/u, 'hockey'],
  [/^(?:with (?:a |the |their )?)?frisbee\b/u, 'frisbee'],
  [/^(?:a game of |a round of |some )?bowling\b/u, 'bowling'],
  [/^(?:a game of |a round of |some )?(?:table tennis|ping[ -]?pong)\b/u, 'table tennis'],
  [/^(?:a game of |a round of |some )?badminton\b/u, 'badminton'],
  [/^(?:a game of |a round of |some )?cricket\b/u, 'cricket'],
  [/^(?:a game of |some )?(?:softball|rounders)\b/u, 'baseball'],
  [/^(?:a game of |some )?(?:ice|roller) hockey\b/u, 'hockey'],
  [/^(?:a game of |a round of |some )?darts\b/u, 'darts'],
  [/^(?:a game of )?dodgeball\b/u, 'dodgeball'],
  [/^(?:a |in a )?relay(?: race)?\b/u, 'relay'],
  [/^(?:a |the )?quiz(?: night| show)?\b/u, 'quiz'],
  [/^(?:a game of |a round of |some )?(?:squash|croquet)\b/u, { reason: unread('game-struck') }],
  [/^tug[- ]of[- ]war\b/u, 'tug of war'],
  [/^arm[- ]wrestling\b/u, 'arm wrestling'],
  [/^(?:a game of |a round of |a match of |some )?chess\b/u, 'chess'],
  [/^(?:a game of |a round of |some )?(?:checkers|draughts)\b/u, 'checkers'],
  [
    /^(?:a game of |a round of |some )?(?:cards?(?: games?)?|poker|uno|rummy|bridge|blackjack|old maid|go fish|solitaire|a card game)\b/u,
    'cards',
  ],
  [/^(?:a game of |a round of |some )?(?:dominoes|mahjong)\b/u, 'dominoes'],
  [
    /^(?:a game of |a |an |the |some )?(?:board games?|monopoly|scrabble|ludo|backgammon|parcheesi)\b/u,
    'board game',
  ],
];

/** "A snowball fight": what is thrown to and fro in it, and how many words say so behind "have". */
export function throwingFight(words: readonly string[]): { thing: string; n: number } | null {
  const match =
    /^(?:an?|the|their|another) (?:\p{L}+ )?(snowball|pillow|tomato|food|water balloon|egg|pie|cake|paper ball|sock|cookie) fights?\b/u.exec(
      words.slice(0, 5).join(' '),
    );
  const thing = match?.[1];
  if (match === null || thing === undefined) return null;
  return { thing: thing === 'food' ? 'tomato' : thing, n: match[0].split(' ').length };
}

/** The game that words behind "play" name, and how many words do. */
export function gameAt(words: readonly string[]): { game: Game | { reason: Unread }; n: number } | null {
  const ahead = words.slice(0, 6).join(' ');
  // "Plays with the dog": what is played shows when it is known with whom or what.
  if (
    /^(?:together\b|with (?!(?:a |the |his |her |their )?(?:\p{L}+ )?(?:ball|frisbee|basketball|football)s?\b))/u.test(
      ahead,
    )
  )
    return { game: 'play', n: 0 };
  for (const [pattern, game] of games) {
    const match = pattern.exec(ahead);
    if (match !== null) return { game, n: match[0].split(' ').length };
  }
  return null;
}

/** The acts that a game is made of, where an act is one; else the act itself. */
export function turnsOf(act: Draft, company: Company, notes: Understanding): Draft[] {
  if (act.game === undefined) return [act];
  if (act.game === 'bowling') return bowled(act, company);
  const others = act.objects.filter((o) => o.found.is === 'actor').map((o) => o.found.id);
  if (others.length === 0)
    others.push(
      ...company.actors.map((a) => a.id).filter((id) => id !== act.actor && company.actors.length === 2),
    );
  // With whom one plays was named last.
  // Of two sides one of each.
  const side = others.find((id) => baseOf(id) !== baseOf(act.actor));
  const [one, two] = [act.actor, act.game === 'play' ? others.at(-1) : (side ?? others[0])];
  const toy = act.objects.find((o) => o.found.is === 'prop');
  if (act.game === 'play' && two === undefined && toy !== undefined) {
    const { game: _, ...plain } = act;
    const action = company.actor(one)?.rig === 'person' ? 'work' : 'kick';
    return [{ ...plain, action, objects: [{ found: toy.found, by: '' }], together: false }];
  }
  // By oneself one has a ball all the same.
  const alone = two === undefined && company.actor(one) !== undefined ? solo[act.game] : undefined;
  if (alone !== undefined) {
    const { game: _, ...plain } = act;
    return [{ ...plain, ...alone(one, company), together: false }];
  }
  if (two === undefined || company.actor(one) === undefined) {
    notes.understood = notes.understood.filter((n) => !act.tokens.some((t) => t.start === n.span.start));
    notes.notUnderstood.push({
      span: spanOf(act.tokens),
      word: act.game,
      reason: unread('game-two'),
    });
    return [];
  }
  const { game, ...plain } = act;
  const thing = act.objects.find((o) => o.found.is === 'prop')?.found ?? null;
  const played = isBoardGame(game)
    ? moves(game, one, two, company)
    : isTrial(game) || game === 'musical chairs'
      ? []
      : turns[game]({ one, two, thing }, company);
  return played.map((turn) => ({ ...plain, together: false, ...turn }));
}

const boardGames: ReadonlySet<Game> = new Set(['chess', 'checkers', 'cards', 'dominoes', 'board game']);
const isBoardGame = (game: Game): game is BoardGame => boardGames.has(game);

/** What somebody does who plays it by themselves. */
const solo: Partial<Record<Game, (one: string, company: Company) => Turn>> = {
  tennis: (one, company) => ({
    actor: one,
    action: 'strike',
    objects: objectsOf(thingOf(company, 'tennis ball')),
  }),
  baseball: (one, company) => ({
    actor: one,
    action: 'strike',
    objects: objectsOf(thingOf(company, 'baseball')),
  }),
  darts: (one, company) => darts(one, company),
  golf: (one, company) => ({
    actor: one,
    action: 'strike',
    objects: objectsOf(thingOf(company, 'golf ball')),
  }),
  football: (one, company) => ({
    actor: one,
    action: 'kick',
    objects: objectsOf(thingOf(company, 'football')),
  }),
  basketball: (one, company) => ({
    actor: one,
    action: company.place === 'gym' ? 'shoot' : 'bounce',
    objects: objectsOf(thingOf(company, 'basketball')),
  }),
  volleyball: (one, company) => ({
    actor: one,
    action: 'bounce',
    objects: objectsOf(thingOf(company, 'volleyball')),
  }),
};

const turns: Readonly<
  Record<
    Exclude<Game, BoardGame | Trial | 'bowling' | 'musical chairs'>,
    (players: Players, company: Company) => Turn[]
  >
> = {
  catch: ({ one, two, thing }, company) => {
    const ball = thing ?? ballOf(company);
    return [...pass(one, two, ball), ...pass(two, one, ball)];
  },
  tag: ({ one, two }) => [
    { actor: one, action: 'chase', objects: [to(two, '')] },
    { actor: two, action: 'chase', objects: [to(one, '')] },
  ],
  'hide and seek': ({ one, two }, company) => {
    // Behind what there is to hide behind; else one makes oneself small.
    const cover = ['tree', 'sofa', 'crate', 'box'].map((w) => company.landmark(w)).find((f) => f !== null);
    return [
      { actor: two, action: 'hide', objects: cover == null ? [] : [{ found: cover, by: 'behind' }] },
      { actor: one, action: 'look', objects: [] },
      { actor: one, action: 'walk', objects: [to(two, 'to')] },
      { actor: one, action: 'point', objects: [to(two, 'at')] },
    ];
  },
  football: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'football');
    return [kicked(one, two, ball), kicked(two, one, ball)];
  },
  volleyball: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'volleyball');
    return [...pass(one, two, ball), ...pass(two, one, ball)];
  },
  frisbee: ({ one, two, thing }, company) => {
    const disc = thing ?? thingOf(company, 'frisbee');
    return [...pass(one, two, disc), ...pass(two, one, disc)];
  },
  ...gamesOfTwo,
  // With a dog that is fetching a stick or a ball, with anybody else running after each other.
  play: (players, company) => {
    const rigs = [players.one, players.two].map((id) => company.actor(id)?.rig);
    const dog = rigs.includes('quadruped') && rigs.includes('person');
    return dog ? turns.fetch(players, company) : turns.tag(players, company);
  },
  // Over the net and back, twice.
  tennis: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'tennis ball');
    if (!haveHands(one, two, company)) return [kicked(one, two, ball), kicked(two, one, ball)];
    thingOf(company, 'tennis net');
    return [struck(one, two, ball), struck(two, one, ball), struck(one, two, ball), struck(two, one, ball)];
  },
  // One pitches, the other is at the bat.
  baseball: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'baseball');
    return [
      { actor: two, action: 'throw', objects: [...objectsOf(ball), to(one, 'to')] },
      { actor: one, action: 'strike', objects: objectsOf(ball) },
    ];
  },
  // One for each, at each other.
  throwing: ({ one, two, thing }, company) => {
    const word = company.prop(thing?.id ?? '')?.name ?? 'snowball';
    const another = byThing(company, word, { tint: null, many: false, fresh: true });
    return [
      { actor: one, action: 'throw', objects: [...objectsOf(thing), to(two, 'at')] },
      { actor: two, action: 'throw', objects: [...objectsOf(another), to(one, 'at')] },
    ];
  },
  golf: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'golf ball');
    return [
      { actor: one, action: 'strike', objects: objectsOf(ball) },
      { actor: two, action: 'clap', objects: [] },
    ];
  },
  hockey: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'hockey ball');
    if (!haveHands(one, two, company)) return [kicked(one, two, ball), kicked(two, one, ball)];
    return [struck(one, two, ball), struck(two, one, ball)];
  },
  // One has the ball and bounces it, passes it, and the other shoots.
  basketball: ({ one, two, thing }, company) => {
    const ball = thing ?? thingOf(company, 'basketball');
    return [
      { actor: one, action: 'bounce', objects: objectsOf(ball) },
      ...pass(one, two, ball),
      { actor: two, action: company.place === 'gym' ? 'shoot' : 'bounce', objects: objectsOf(ball) },
    ];
  },
  fetch: (players, company) => {
    // Whoever has hands throws, whoever has none brings it back.
    const swapped =
      company.actor(players.one)?.rig !== 'person' && company.actor(players.two)?.rig === 'person';
    const [one, two] = swapped ? [players.two, players.one] : [players.one, players.two];
    const ball = players.thing ?? ballOf(company);
    return [
      { actor: one, action: 'throw', objects: objectsOf(ball) },
      { actor: two, action: 'hold', objects: objectsOf(ball) },
      { actor: two, action: 'give', objects: [...objectsOf(ball), to(one, 'to')] },
    ];
  },
};

/** Whoever swings a bat has hands for it; all others send the ball on with what they have. */
const haveHands = (one: string, two: string, company: Company): boolean =>
  [one, two].every((id) => company.actor(id)?.rig === 'person');

const thingOf = (company: Company, word: string): Found | null =>
  byThing(company, word, { tint: null, many: false, fresh: false });
/** To and fro with the foot: whoever has none pushes it on with the head. */
const kicked = (from: string, at: string, ball: Found | null): Turn => ({
  actor: from,
  action: 'kick',
  objects: [...objectsOf(ball), to(at, 'to')],
});
const struck = (from: string, at: string, ball: Found | null): Turn => ({
  actor: from,
  action: 'strike',
  objects: [...objectsOf(ball), to(at, 'to')],
});
const to = (id: string, by: string): Draft['objects'][number] => ({ found: { is: 'actor', id }, by });
const objectsOf = (found: Found | null): Draft['objects'] => (found === null ? [] : [{ found, by: '' }]);
const ballOf = (company: Company): Found | null =>
  byThing(company, 'ball', { tint: null, many: false, fresh: false });

const pass = (from: string, at: string, ball: Found | null): Turn[] => [
  { actor: from, action: 'throw', objects: [...objectsOf(ball), to(at, 'to')] },
  { actor: at, action: 'catch', objects: objectsOf(ball) },
];
