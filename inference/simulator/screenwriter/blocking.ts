import type { Beat } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { aroundTheTable } from './acts/at-table.ts';
import { aroundTheBoard } from './acts/board-games.ts';
import { withRoomToFlee } from './acts/chased-into.ts';
import { comingAt } from './acts/comes-at.ts';
import { pillowed } from './acts/cushions.ts';
import { inTheWayOfFalls } from './acts/falls-into.ts';
import { atTheWater } from './acts/fishing.ts';
import { hungFromTheStart } from './acts/hangs.ts';
import { type Hanging, hungUp } from './acts/hoists.ts';
import { openUp } from './acts/open-up.ts';
import { oneBehindTheOther } from './acts/overtaking.ts';
import { laidApart } from './acts/own-portions.ts';
import { perches } from './acts/perches.ts';
import { rolledFromAfar } from './acts/sent-against.ts';
import { atTheStairs } from './acts/stairs.ts';
import { readyToStrike } from './acts/striking.ts';
import { outAtSea } from './acts/surfers.ts';
import { webs } from './acts/webs.ts';
import type { Company } from './beings/company.ts';
import { makeRoom } from './beings/roomy.ts';
import { fillBalloons } from './matter/balloons.ts';
import { basins } from './matter/basins.ts';
import { mixed } from './matter/mixing-places.ts';
import { withinReach } from './matter/splashing.ts';
import { faced, placeActors } from './placing/actor-places.ts';
import { apart } from './placing/apart.ts';
import { clearOfTrees } from './placing/falling-trees.ts';
import { loaded } from './placing/loads.ts';
import { onlookers } from './placing/onlookers.ts';
import { piped } from './placing/pipes.ts';
import { settle } from './placing/placing.ts';
import { placeProps } from './placing/prop-places.ts';
import { opened } from './placing/rows.ts';
import { visitedInTurn } from './placing/visited-in-turn.ts';
import type { StageParts } from './plan/stage-parts.ts';
import { swept } from './reading/arms.ts';
import { facedRamps } from './scene/slopes.ts';
import { inTheWall } from './scene/windows.ts';
import { flameTests } from './things/flame-tests.ts';
import { banded } from './things/level-marks.ts';
import { burners } from './things/vessels.ts';

/** Where everybody and everything stands at the start: where the stage says, else where the first acts need them. */
export function blockStage(
  company: Company,
  beats: readonly Beat[],
  place: Place,
  hangs: Hanging,
  warmth: number | null = null,
): StageParts {
  fillBalloons(company, beats);
  burners(company, beats, warmth);
  flameTests(company, beats);
  basins(company, beats);
  openUp(company, beats);
  makeRoom(company, beats);
  const placed = placeActors(company, beats, place);
  const built = placeProps(company, beats, place, placed);
  // What is in the hand of who stands on stairs is where they are.
  const actors = atTheStairs(company, placed, built, beats);
  const props = actors.some((a, i) => a !== placed[i]) ? placeProps(company, beats, place, actors) : built;
  const started = oneBehindTheOther(company, readyToStrike(company, beats, { actors, props }));
  const needed = [
    outAtSea,
    rolledFromAfar,
    inTheWayOfFalls,
    perches,
    visitedInTurn,
    onlookers,
    atTheWater,
    withinReach,
    hungFromTheStart,
    withRoomToFlee,
    clearOfTrees,
    webs,
  ].reduce((parts, acted) => acted(company, beats, parts), settle(company, started, beats, place));
  const settled = comingAt(company, beats, needed, place);
  const stand = pillowed(company, beats, hangs, piped(company, apart(company, settled.props, place)));
  const hung = swept(
    company,
    beats,
    facedRamps(opened(company, hungUp(company, beats, hangs, stand)), beats),
  );
  const stands = aroundTheBoard(company, beats, { actors: settled.actors, props: hung });
  const laid = laidApart(
    company,
    beats,
    stands.actors,
    inTheWall(beats, banded(company.mixes ? mixed(company, beats, hung) : stands.props)),
  );
  const dining = aroundTheTable(company, beats, { actors: stands.actors, props: laid }, place);
  return facing(company, beats, { ...dining, props: loaded(company, beats, dining.props) });
}

function facing(company: Company, beats: readonly Beat[], { actors, props }: StageParts): StageParts {
  const turned = actors.map((a) => faced(a, company, beats, actors, props));
  return { actors: atTheStairs(company, turned, props, beats), props };
}
