import type { Beat } from '#contracts/scene-plan.ts';
import { surfaceOf } from '../../../wetting-angles.ts';
import type { Loose, Stage } from '../../stage.ts';
import type { Bead } from '../../water/bead.ts';
import { bondOf, LARGE, mostThatSits, SLOW } from '../../water/beads.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** How much of what its slope can hold a drop is that stays, one that goes, and one that goes off its end; judged. */
const [STAYS, GOES, LEAVES] = [0.45, 1.25, 1.7];
/** Seconds that it is watched, and that it is fed where it forms. */
const [WATCHED, FED] = [5.5, 2.6];

/** A drop on something smooth: whether it sits there or runs down is between its weight and its edges. */
export function* beading(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const at = prop.prop.bead;
  const surface = at === undefined ? null : surfaceOf(at.surface);
  const { gravity } = stage.around;
  if (at === undefined || surface === null) return failed('It lies on nothing smooth.');
  if (gravity === 0) return failed('Nothing runs down where nothing has weight.');
  const goes = beat.action === 'roll';
  const share = goes ? (beat.way === 'out of' ? LEAVES : GOES) : STAYS;
  const full = share * mostThatSits(at.surface, at.slope, gravity);
  const bead: Bead = {
    id: prop.id,
    surface: at.surface,
    slope: at.slope,
    length: at.length,
    full,
    feeding: at.forms === true ? FED : 0,
    volume: at.forms === true ? 0.03 * full : full,
    along: 0,
    speed: 0,
    falls: 0,
    pull: 0,
  };
  stage.beads.set(prop.id, bead);
  yield* until(() => bead.falls > 0.012, WATCHED);
  yield* wait(0.4);
  const [microlitres, bond] = [(bead.volume * 1e9).toFixed(0), bondOf(bead, gravity)];
  const size = `${microlitres} µl on ${surface.name}, ${LARGE} times as large and ${SLOW} times as slow as life`;
  if (bead.falls > 0) return goes ? done(`It ran down and fell: ${size}.`) : failed(`It fell: ${size}.`);
  if (bead.along > 0.002)
    return goes ? done(`It ran ${(bead.along * 1e3).toFixed(0)} mm down: ${size}.`) : failed('It ran down.');
  return goes
    ? failed(`Its edges hold it: ${size}.`)
    : done(`Its edges hold it, and its free side is round (ρ g h² / γ = ${bond.toFixed(2)}): ${size}.`);
}
