import type { Depth } from '#contracts/trace.ts';
import type { Stage } from '../stage.ts';

/** Metres before or behind the stage's plane that nobody sees. */
const SEEN = 0.02;

/** Everybody who is before or behind the stage's plane just now, with what they have in their hands or ride. */
export const depthsSeen = (stage: Stage): Depth[] =>
  [...stage.depths].flatMap(([id, metres]) => {
    const puppet = stage.puppets.get(id);
    const x = puppet?.pose(puppet.root).x ?? stage.bodyOf(id)?.body.translation().x;
    if (x === undefined || Math.abs(metres) < SEEN) return [];
    const turned = stage.turned.get(id);
    const at = {
      nearer: fine(metres),
      x: fine(x),
      ...(turned === undefined ? {} : { turned: fine(turned) }),
    };
    const held = [...stage.loose.values()].filter((loose) => loose.held?.by === puppet);
    const ridden = [...stage.bicycles.values()].filter(({ rider }) => rider === puppet);
    return [id, ...held.map((l) => l.prop.id), ...ridden.map((b) => b.id)].map((one) => ({ id: one, ...at }));
  });

const fine = (value: number): number => Math.round(value * 1e3) / 1e3;
