import { canStandUp } from '#art/things/stood-up.ts';
import type { Beat, PlanActor } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing, several } from '../placing/furnishing.ts';
import type { BoardGame, Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { propOf } from '../things/prop-of.ts';

type Turn = Pick<Draft, 'actor' | 'action' | 'objects'> &
  Partial<Pick<Draft, 'there' | 'already' | 'together'>>;

/** What each is played on, and the pieces of both sides. */
const sets: Readonly<Record<BoardGame, { board: string; pieces: readonly [string, string] }>> = {
  chess: { board: 'game board', pieces: ['light chess piece', 'dark chess piece'] },
  checkers: { board: 'game board', pieces: ['light checker', 'dark checker'] },
  cards: { board: 'card mat', pieces: ['red hand card', 'blue hand card'] },
  dominoes: { board: 'card mat', pieces: ['light domino tile', 'dark domino tile'] },
  'board game': { board: 'game board', pieces: ['red pawn', 'blue pawn'] },
};

/** How many pieces each side has. */
const PIECES = 2;
/** Metres from the middle of the board to a piece so wide: room for two moves between the sides, and for a hand between two of a side. */
const slot = (nth: number, width: number): number => 0.13 + 0.72 * width + 0.28 * nth;
/** … of whoever sits at it, and does not come nearer to one than a lean. */
const seatedSlot = (nth: number): number => 0.38 + 0.18 * nth;
/** Whoever is lower than this plays on the ground, metres; and how far from the middle players stand at first. */
const [AT_A_TABLE, STANDS] = [1.05, 1.05];

const plain = { tint: null, many: false, fresh: false } as const;

/** They take turns: each lifts a piece of their side and sets it down farther on. Nobody keeps the rules, and nobody wins. */
export function moves(game: BoardGame, one: string, two: string, company: Company): Turn[] {
  const { board: word, pieces } = sets[game];
  const board = boardOf(word, company);
  const players = [one, two];
  const own = pieces.map((piece) => several(company, piece, PIECES, 'group', { ...plain, fresh: true }));
  if (board === null || own.some((side) => side.length < PIECES)) return [];
  const table = players.every((id) => comesUpToATable(company.actor(id)))
    ? (company.props.find((p) => p.thing === 'table') ??
      company.prop(byThing(company, 'table', plain)?.id ?? ''))
    : undefined;
  if (table !== undefined)
    company.relations.push({ what: board, how: 'on', of: { is: 'prop', id: table.id, many: false } });
  const sit = table === undefined ? [] : drawnUp(players, table.id, company);
  // Who stands at it on two legs reaches what is near them.
  const rounds = table === undefined || sit.every((chair) => chair !== null) ? PIECES : 1;
  const played = Array.from({ length: rounds }).flatMap((_, nth) =>
    players.map(
      (player, side): Turn => ({
        actor: player,
        action: 'playpiece',
        objects: [
          { found: own[side]![nth]!, by: '' },
          { found: board, by: 'on' },
        ],
        ...(sit[side] == null ? {} : { there: { of: sit[side].id, how: 'seat' as const } }),
      }),
    ),
  );
  const seated = players.flatMap((player, side): Turn[] =>
    sit[side] == null
      ? []
      : [
          {
            actor: player,
            action: 'sit',
            objects: [{ found: sit[side], by: 'on' }],
            already: true,
            together: side > 0,
          },
        ],
  );
  return [...seated, ...played];
}

/** "They play chess, a pigeon lands on the board": that is the one they play on. */
function boardOf(word: string, company: Company): Found | null {
  const at = company.props.findIndex((p) => /^(?:board|chess ?board)$/u.test(p.name));
  const [named, known] = [company.props[at], company.words.thingOf(word)];
  if (named === undefined || known === null || company.placed.has(named.id))
    return byThing(company, word, plain);
  company.props[at] = { ...propOf(named.id, named.name, known.thing, 0, 0), tint: named.tint };
  return { is: 'prop', id: named.id, many: false };
}

/** Whoever is tall enough, on two legs where they are an animal. */
const comesUpToATable = (player: PlanActor | undefined): boolean =>
  player !== undefined &&
  (player.rig === 'person' ? player.height > AT_A_TABLE : canStandUp(player.thing) && player.rig !== 'thing');

/** A chair for each of the people at a table, who have not done anything yet. */
const drawnUp = (players: readonly string[], table: string, company: Company): (Found | null)[] =>
  players.map((id) => {
    if (company.actor(id)?.rig !== 'person' || company.placed.has(id) || company.acted.has(id)) return null;
    const chair = byThing(company, 'chair', { ...plain, fresh: true });
    if (chair !== null)
      company.relations.push({ what: chair, how: 'beside', of: { is: 'prop', id: table, many: false } });
    return chair;
  });

/** The board in the middle, on its table or on the ground, the pieces of each side on theirs, and both players at it. */
export function aroundTheBoard(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const played = beats.filter((b) => b.action === 'playpiece');
  const [first] = played;
  const board = parts.props.find((p) => p.id === first?.target);
  if (first === undefined || board === undefined) return parts;
  const tableId = company.relations.find((r) => r.what.id === board.id && r.how === 'on')?.of.id;
  const table = parts.props.find((p) => p.id === tableId);
  const x = table !== undefined && company.placed.has(table.id) ? table.x : 0;
  const top = table?.height ?? 0;
  const sideOf = (id: string) => (id === first.actor ? -1 : 1);
  const seated = new Set(played.filter((b) => b.there?.how === 'seat').map((b) => b.actor));
  const stands = new Map<string, { x: number; y: number }>();
  const counts = new Map<string, number>();
  for (const { actor, with: piece } of played) {
    if (piece === null || stands.has(piece)) continue;
    const nth = counts.get(actor) ?? 0;
    counts.set(actor, nth + 1);
    const width = parts.props.find((p) => p.id === piece)?.width ?? 0;
    stands.set(piece, {
      x: round(
        x + sideOf(actor) * (seated.has(actor) ? seatedSlot(nth % PIECES) : slot(nth % PIECES, width)),
      ),
      y: round(top + board.height),
    });
  }
  return {
    actors: parts.actors.map((a) =>
      counts.has(a.id) && !company.placed.has(a.id)
        ? {
            ...a,
            x: round(x + sideOf(a.id) * (STANDS + 0.1 * a.height)),
            facing: sideOf(a.id) === 1 ? -1 : 1,
          }
        : a,
    ),
    props: parts.props.map((p) => {
      if (p.id === board.id) return { ...p, x, y: top, fixed: true };
      if (p.id === table?.id) return { ...p, x, y: 0, fixed: true };
      const at = stands.get(p.id);
      return at === undefined ? p : { ...p, ...at, heldBy: null };
    }),
  };
}
