import type { Understanding } from '#contracts/scene-plan.ts';
import type { Company } from './company.ts';
import type { Draft, Game } from './drafts.ts';
import type { Found } from './found.ts';
import { byThing } from './furnishing.ts';
import { spanOf } from './tokens.ts';

type Turn = Pick<Draft, 'actor' | 'action' | 'objects'>;

/** What is played, in the words that stand behind "play"; and games that cannot be staged, with the reason. */
const games: readonly (readonly [RegExp, Game | { reason: string }])[] = [
  [/^(?:a game of )?catch\b/u, 'catch'],
  [/^(?:a game of )?tag\b/u, 'tag'],
  [/^(?:a game of )?hide (?:and|n) seek\b/u, 'hide and seek'],
  [/^(?:a game of )?fetch\b/u, 'fetch'],
  [/^(?:a game of )?tug of war\b/u, { reason: 'A rope that two sides pull at is not simulated here.' }],
  [
    /^(?:a game of |a |some )?(?:chess|checkers|cards|poker|dominoes|board games?|monopoly|scrabble|go)\b/u,
    { reason: 'Pieces and cards of a game have no rules here: nothing would be played.' },
  ],
  [
    /^(?:a |some )?(?:video games?|computer games?)\b/u,
    { reason: 'What happens on a screen cannot be seen here.' },
  ],
];

/** The game that words behind "play" name, and how many words do. */
export function gameAt(words: readonly string[]): { game: Game | { reason: string }; n: number } | null {
  const ahead = words.slice(0, 6).join(' ');
  for (const [pattern, game] of games) {
    const match = pattern.exec(ahead);
    if (match !== null) return { game, n: match[0].split(' ').length };
  }
  return null;
}

/** The acts that a game is made of, where an act is one; else the act itself. */
export function turnsOf(act: Draft, company: Company, notes: Understanding): Draft[] {
  if (act.game === undefined) return [act];
  const others = act.objects.filter((o) => o.found.is === 'actor').map((o) => o.found.id);
  if (others.length === 0)
    others.push(
      ...company.actors.map((a) => a.id).filter((id) => id !== act.actor && company.actors.length === 2),
    );
  const [one, two] = [act.actor, others[0]];
  if (two === undefined || company.actor(one) === undefined) {
    notes.understood = notes.understood.filter((n) => !act.tokens.some((t) => t.start === n.span.start));
    notes.notUnderstood.push({
      span: spanOf(act.tokens),
      word: act.game,
      reason: 'Say with whom: a game needs two.',
    });
    return [];
  }
  const { game, ...plain } = act;
  const thing = act.objects.find((o) => o.found.is === 'prop')?.found ?? null;
  return turns[game]({ one, two, thing }, company).map((turn) => ({ ...plain, ...turn, together: false }));
}

type Players = { one: string; two: string; thing: Found | null };

const turns: Readonly<Record<Game, (players: Players, company: Company) => Turn[]>> = {
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

const to = (id: string, by: string): Draft['objects'][number] => ({ found: { is: 'actor', id }, by });
const objectsOf = (found: Found | null): Draft['objects'] => (found === null ? [] : [{ found, by: '' }]);
const ballOf = (company: Company): Found | null =>
  byThing(company, 'ball', { tint: null, many: false, fresh: false });

const pass = (from: string, at: string, ball: Found | null): Turn[] => [
  { actor: from, action: 'throw', objects: [...objectsOf(ball), to(at, 'to')] },
  { actor: at, action: 'catch', objects: objectsOf(ball) },
];
