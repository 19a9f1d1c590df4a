import type { Puppet } from '../puppets/puppet.ts';
import type { Loose, Stage } from '../stage.ts';

/** Water and mud that lie on the ground: how far what comes down in them throws them up, and their colour. */
const thrown: Readonly<Record<string, { share: number; colour?: string }>> = {
  puddle: { share: 1 },
  'mud-patch': { share: 0.5, colour: '#6b4d33' },
};
/** Over the ground by so much, metres, a sole is out of it. */
const OUT = 0.02;
/** Slower than that, m/s, nothing is thrown up. */
const STILL = 0.35;

/** After a step: feet, wheels and limp limbs that come down in a puddle throw it up, as hard as they come. */
export function puddleStep(stage: Stage): void {
  const puddles = [...stage.loose.values()].filter(({ prop }) => Object.hasOwn(thrown, prop.thing));
  if (puddles.length === 0) return;
  for (const puppet of stage.puppets.values())
    for (const { key, x, y, speed, width, mass } of soles(puppet)) {
      const puddle = puddles.find((l) => within(l, x, y));
      if (puddle === undefined) {
        stage.treading.delete(key);
        continue;
      }
      const rolls = puppet.actor.rig === 'wheeled';
      if ((stage.treading.has(key) && !rolls) || speed < STILL) continue;
      stage.treading.add(key);
      if (rolls && stage.step % 6 !== 0) continue;
      throwUp(stage, puddle, puppet, { x, speed, width, mass });
    }
}

const within = ({ body, prop }: Loose, x: number, y: number): boolean =>
  y < OUT && Math.abs(x - body.translation().x) < prop.width / 2;

function throwUp(
  stage: Stage,
  { prop }: Loose,
  puppet: Puppet,
  { x, speed, width, mass }: { x: number; speed: number; width: number; mass: number },
): void {
  const { share = 1, colour } = thrown[prop.thing] ?? {};
  stage.specks.splash(
    x,
    0.02,
    width,
    Math.min(3.4, 1.1 + 0.8 * speed) * share,
    0.25 * mass * speed * share,
    colour,
  );
  stage.sound({
    kind: 'splash',
    x,
    bodies: [puppet.id, prop.id],
    materials: ['flesh', 'water'],
    strength: Math.min(0.9, 0.2 + 0.12 * Math.sqrt(mass * speed)),
    seconds: 0.4,
  });
}

type Sole = { key: string; x: number; y: number; speed: number; width: number; mass: number };

/** What of somebody may come down in a puddle: soles, wheels, and all limbs of who lies limp. */
function soles(puppet: Puppet): Sole[] {
  const falls = Math.max(Math.abs(puppet.velocity), -puppet.air.vy);
  if (puppet.mode === 'limp')
    return [...puppet.limbs].map(([part, { body, shape, mass }]) => {
      const [p, v] = [body.translation(), body.linvel()];
      const thick = shape.kind === 'box' ? Math.min(shape.width, shape.height) / 2 : 0.04 * puppet.height;
      return {
        key: `${puppet.id}/${part}`,
        x: p.x,
        y: p.y - thick - 0.05,
        speed: Math.hypot(v.x, v.y),
        width: 0.1 * puppet.height,
        mass,
      };
    });
  if (puppet.actor.rig === 'wheeled')
    return [...puppet.limbs]
      .filter(([part]) => part.startsWith('wheel'))
      .map(([part, { body }]) => ({
        key: `${puppet.id}/${part}`,
        x: body.translation().x,
        y: 0,
        speed: Math.abs(puppet.velocity),
        width: 0.3,
        mass: 30,
      }));
  return puppet.gait.feet.map((foot) => {
    const { x, y } = puppet.sole(foot);
    return {
      key: `${puppet.id}/${foot.name}`,
      x,
      y,
      // A foot that is set down comes from a hand's breadth above the ground.
      speed: Math.max(falls, 0.8),
      width: 0.12 * puppet.height,
      mass: Math.min(20, 0.25 * puppet.mass),
    };
  });
}
