import { ballKind } from '#art/things/balls.ts';
import { isSolid } from '../../built-mass.ts';
import { shatter, slices } from '../../change/fracture.ts';
import { takeApart } from '../../change/shattering.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Seconds in which a blow that is under way may break it first. */
const BLOW = 1.1;
/** What is so many times as long as wide breaks across, and only once. */
const LONG = 3.5;

/** Nothing was wrong before with what is one piece all through: a ball that is not brittle, and what is cast or forged. */
const isWhole = ({ prop }: Loose): boolean =>
  ballKind(prop.thing) !== null || (prop.material === 'steel' && isSolid(prop));

/** Cuts it across, or into a few pieces where it is no rod. */
const piecesOf = (stage: Stage, { shape, prop }: Loose, inTwo: boolean) => {
  const { width, height } = prop;
  const long = Math.max(width / height, height / width) > LONG;
  if (inTwo || (long && width > height)) return slices(shape, 2);
  return shatter(shape, { x: 0, y: 0 }, long ? 3 : 5, stage.random);
};

/**
 * "The rope snaps", "the bed breaks", "the tree splits in half": what was wrong with it before, the load that it bears or the breath
 * that is in it bring it apart where it stands, unless something breaks it first.
 */
export function* givingWay(stage: Stage, loose: Loose, inTwo: boolean): Behaviour {
  yield* until(() => stage.broken.has(loose.id), inTwo ? 0.6 : BLOW);
  if (!stage.broken.has(loose.id) && isWhole(loose)) return failed('It held.');
  if (!stage.broken.has(loose.id)) comeApart(stage, loose, inTwo);
  yield* wait(0.9);
  const pieces = stage.broken.get(loose.id)?.pieces ?? 0;
  return pieces > 1 ? done(`It came apart into ${pieces} pieces.`) : failed('It held.');
}

/** In pieces where it is, with the sound of it. */
function comeApart(stage: Stage, loose: Loose, inTwo: boolean): void {
  const { x } = loose.body.translation();
  const { material } = loose.prop;
  takeApart(stage, loose, piecesOf(stage, loose, inTwo));
  stage.sound({ kind: 'impact', x, bodies: [loose.id], materials: [material, material], strength: 3 });
}
