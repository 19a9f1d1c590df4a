import type { Beat } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { faced, placeActors } from './actor-places.ts';
import { apart } from './apart.ts';
import { swept } from './arms.ts';
import { fillBalloons } from './balloons.ts';
import { basins } from './basins.ts';
import { aroundTheBoard } from './board-games.ts';
import { comingAt } from './comes-at.ts';
import type { Company } from './company.ts';
import { pillowed } from './cushions.ts';
import { inTheWayOfFalls } from './falls-into.ts';
import { atTheWater } from './fishing.ts';
import { flameTests } from './flame-tests.ts';
import { hungFromTheStart } from './hangs.ts';
import { type Hanging, hungUp } from './hoists.ts';
import { banded } from './level-marks.ts';
import { mixed } from './mixing-places.ts';
import { onlookers } from './onlookers.ts';
import { openUp } from './open-up.ts';
import { laidApart } from './own-portions.ts';
import { perches } from './perches.ts';
import { piped } from './pipes.ts';
import { settle } from './placing.ts';
import { placeProps } from './prop-places.ts';
import { atTheStart } from './races.ts';
import { makeRoom } from './roomy.ts';
import { opened } from './rows.ts';
import { rolledFromAfar } from './sent-against.ts';
import { facedRamps } from './slopes.ts';
import { withinReach } from './splashing.ts';
import type { StageParts } from './stage-parts.ts';
import { atTheStairs } from './stairs.ts';
import { readyToStrike } from './striking.ts';
import { outAtSea } from './surfers.ts';
import { burners } from './vessels.ts';
import { inTheWall } from './windows.ts';

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
  const started = atTheStart(company, beats, place, readyToStrike(company, beats, { actors, props }));
  const needed = [
    outAtSea,
    rolledFromAfar,
    inTheWayOfFalls,
    perches,
    onlookers,
    atTheWater,
    withinReach,
    hungFromTheStart,
  ].reduce((parts, acted) => acted(company, beats, parts), settle(company, started, beats, place));
  const settled = comingAt(company, beats, needed, place);
  const stand = pillowed(company, beats, hangs, piped(company, apart(company, settled.props, place)));
  const hung = swept(
    company,
    beats,
    facedRamps(opened(company, hungUp(company, beats, hangs, stand)), beats),
  );
  const stands = aroundTheBoard(company, beats, { actors: settled.actors, props: hung });
  return facing(company, beats, {
    ...stands,
    props: laidApart(
      company,
      beats,
      stands.actors,
      inTheWall(beats, banded(company.mixes ? mixed(company, beats, hung) : stands.props)),
    ),
  });
}

function facing(company: Company, beats: readonly Beat[], { actors, props }: StageParts): StageParts {
  const turned = actors.map((a) => faced(a, company, beats, actors, props));
  return { actors: atTheStairs(company, turned, props, beats), props };
}
