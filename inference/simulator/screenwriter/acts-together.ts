import type { Understanding } from '#contracts/scene-plan.ts';
import { aboardCrafts } from './acts/aboard-crafts.ts';
import { seatDiners } from './acts/at-table.ts';
import { atTheGoal } from './acts/at-the-goal.ts';
import { ballsStoodOn } from './acts/balls-stood-on.ts';
import { boughtTogether } from './acts/bought-together.ts';
import { catchesSomebody } from './acts/catches-somebody.ts';
import { chasedInto } from './acts/chased-into.ts';
import { comesOut } from './acts/comes-out.ts';
import { conjured } from './acts/conjured.ts';
import { withConsequences } from './acts/consequences.ts';
import { crashesInto } from './acts/crashes-into.ts';
import { dealt } from './acts/dealings.ts';
import { delivered } from './acts/delivered.ts';
import { getsThereFirst } from './acts/done-there.ts';
import { drivenAlong } from './acts/driven-along.ts';
import { eachOfSeveral } from './acts/each-of-several.ts';
import { ensembleParts } from './acts/ensembles.ts';
import { evading } from './acts/evading.ts';
import { fallsInto } from './acts/falls-into.ts';
import { fishing } from './acts/fishing.ts';
import { flungByFalling } from './acts/flung-by-falling.ts';
import { foundInEarth } from './acts/found-in-earth.ts';
import { turnsOf } from './acts/games.ts';
import { goWithIt } from './acts/goes-with-it.ts';
import { haircuts } from './acts/haircuts.ts';
import { handInHand } from './acts/hand-in-hand.ts';
import { heldOpen } from './acts/held-open.ts';
import { hideAndSeek } from './acts/hide-and-seek.ts';
import { knocksOver } from './acts/knocks-over.ts';
import { musicalChairs } from './acts/musical-chairs.ts';
import { onASeat } from './acts/on-a-seat.ts';
import { oneByOne } from './acts/one-by-one.ts';
import { oneSwing } from './acts/one-swing.ts';
import { opensFire } from './acts/opens-fire.ts';
import { outAgain } from './acts/out-again.ts';
import { outOfTheLamp } from './acts/out-of-the-lamp.ts';
import { overTheBar } from './acts/over-the-bar.ts';
import { overtaking } from './acts/overtaking.ts';
import { parachutes } from './acts/parachutes.ts';
import { putsSomebody } from './acts/puts-somebody.ts';
import { racing } from './acts/racing.ts';
import { seatedWatchers } from './acts/seated-watchers.ts';
import { selfies } from './acts/selfies.ts';
import { sentAgainst } from './acts/sent-against.ts';
import { showing } from './acts/showing.ts';
import { thrownAt } from './acts/thrown-at.ts';
import { inSomebodysHands } from './acts/tools-alone.ts';
import { trialsOfStrength } from './acts/trials-of-strength.ts';
import { wheeledAlong } from './acts/wheeled-along.ts';
import type { Company } from './beings/company.ts';
import { digs } from './matter/digs.ts';
import { splashing } from './matter/splashing.ts';
import { stirred } from './matter/stirring.ts';
import type { Draft } from './plan/drafts.ts';
import { inRounds } from './scene/times.ts';
import { goingOnce } from './shot-acts.ts';

type Rule = (acts: readonly Draft[], company: Company) => readonly Draft[];

/** What acts mean by what comes before and after them. Each rule sees what the one before it made of them. */
const rules: readonly Rule[] = [
  boughtTogether,
  selfies,
  haircuts,
  atTheGoal,
  trialsOfStrength,
  racing,
  overTheBar,
  heldOpen,
  wheeledAlong,
  onASeat,
  delivered,
  parachutes,
  showing,
  putsSomebody,
  goWithIt,
  handInHand,
  inSomebodysHands,
  withConsequences,
  flungByFalling,
  oneSwing,
  knocksOver,
  sentAgainst,
  thrownAt,
  evading,
  splashing,
  fishing,
  overtaking,
  crashesInto,
  fallsInto,
  opensFire,
  catchesSomebody,
  outOfTheLamp,
  outAgain,
  comesOut,
  chasedInto,
  digs,
  foundInEarth,
  aboardCrafts,
  drivenAlong,
  seatDiners,
  hideAndSeek,
  musicalChairs,
  ensembleParts,
  seatedWatchers,
  ballsStoodOn,
  getsThereFirst,
  goingOnce,
  eachOfSeveral,
  oneByOne,
];

const actsTogether: Rule = (acts, company) => rules.reduce((made, rule) => rule(made, company), acts);

/** The acts of a shot or of a direction as they are played, one after the other or at once: games in turns, dealings as their gestures. */
export const playedActs = (acts: readonly Draft[], company: Company, notes: Understanding): Draft[] =>
  inRounds(
    actsTogether(acts, company).flatMap((a) =>
      turnsOf(a, company, notes)
        .flatMap((b) => dealt(b, company))
        .flatMap((b) => stirred(b, company))
        .flatMap((b) => conjured(b, company)),
    ),
  );
