import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { Players, Turn } from '../plan/turns.ts';
import { UNHEARD } from '../words/utterances.ts';

const thing = (company: Company, word: string, fresh = false): Found | null => {
  company.words.draws(word);
  return byThing(company, word, { tint: null, many: false, fresh });
};
const of = (found: Found | null, by = ''): Draft['objects'] => (found === null ? [] : [{ found, by }]);
const to = (id: string, by: string): Draft['objects'][number] => ({ found: { is: 'actor', id }, by });
/** Of the ball over the table: as large and heavy as one for tennis, so that it is seen and carries as far. */
const WHITE = '#f6f3ea';

/** To and fro, twice, each with a bat of their own. */
function rally({ one, two }: Players, ball: Found | null, bats: readonly (Found | null)[] = []): Turn[] {
  const struck = (from: string, at: string, bat: Found | null): Turn => ({
    actor: from,
    action: 'strike',
    objects: [...of(ball), to(at, 'to'), ...of(bat, 'with')],
  });
  const [mine, yours] = [bats[0] ?? null, bats[1] ?? null];
  const round = [struck(one, two, mine), struck(two, one, yours)];
  return [...round, ...round.map((turn) => ({ ...turn, objects: [...turn.objects] }))];
}

/** Where the board hangs, metres from the middle of the stage and over the ground. */
const BOARD = { x: 2.6, y: 1.35 } as const;

/** One dart at the board, which hangs as high as a head. */
export function darts(one: string, company: Company): Turn {
  const board = thing(company, 'dartboard');
  const at = company.props.findIndex((p) => p.id === board?.id);
  const hung = company.props[at];
  if (hung !== undefined && !company.placed.has(hung.id)) {
    company.props[at] = { ...hung, ...BOARD, fixed: true };
    company.placed.add(hung.id);
  }
  return {
    actor: one,
    action: 'throw',
    objects: [...of(thing(company, 'dart', true)), ...of(board, 'at')],
  };
}

type GameOfTwo = 'table tennis' | 'badminton' | 'cricket' | 'darts' | 'dodgeball' | 'relay' | 'quiz';

/** Games that two play: each in the acts that are seen of it. Balls go to and fro in the air, over the table or the net; none is bounced. */
export const gamesOfTwo: Readonly<Record<GameOfTwo, (players: Players, company: Company) => Turn[]>> = {
  'table tennis': (players, company) => {
    if (!company.props.some((p) => /table/u.test(p.name))) thing(company, 'ping pong table');
    const bats = [1, 2].map(() => thing(company, 'ping pong paddle', true));
    const ball = byThing(company, 'tennis ball', { tint: WHITE, many: false, fresh: false });
    return rally(players, ball, bats);
  },
  badminton: (players, company) => {
    thing(company, 'tennis net');
    return rally(players, players.thing ?? thing(company, 'shuttlecock'));
  },
  // One bowls, the other is at the bat.
  cricket: ({ one, two, thing: named }, company) => {
    const ball = named ?? thing(company, 'cricket ball');
    return [
      { actor: two, action: 'throw', objects: [...of(ball), to(one, 'to')] },
      { actor: one, action: 'strike', objects: of(ball) },
    ];
  },
  darts: ({ one, two }, company) => [darts(one, company), darts(two, company)],
  // Who throws means to hit, and who is thrown at ducks and throws back.
  dodgeball: ({ one, two, thing: named }, company) => {
    const ball = named ?? thing(company, 'ball');
    return [
      { actor: one, action: 'throw', objects: [...of(ball), to(two, 'at')] },
      { actor: two, action: 'throw', objects: [...of(thing(company, 'ball', true)), to(one, 'at')] },
    ];
  },
  // One brings the baton, and the other runs on with it.
  relay: ({ one, two, thing: named }, company) => {
    const baton = named ?? thing(company, 'baton');
    return [
      { actor: one, action: 'hold', objects: of(baton) },
      { actor: one, action: 'run', objects: [], spot: 0 },
      { actor: one, action: 'give', objects: [...of(baton), to(two, 'to')] },
      { actor: two, action: 'run', objects: [] },
    ];
  },
  quiz: ({ one, two }) => [
    { actor: one, action: 'talk', objects: [to(two, 'to')], line: UNHEARD },
    { actor: two, action: 'think', objects: [] },
    { actor: two, action: 'talk', objects: [to(one, 'to')], line: UNHEARD },
    { actor: one, action: 'clap', objects: [] },
  ],
};
