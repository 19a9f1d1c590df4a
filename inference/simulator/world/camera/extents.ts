import type { Garment } from '#contracts/garment.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';

/** Left, right, bottom and top of what is seen of somebody or something, in metres. */
export type Extent = { left: number; right: number; low: number; high: number };

/**
 * How far above the middle of its head, or of its body where it has none, a puppet is drawn, as a share of its height: hair,
 * ears, antlers, combs (`art/puppets`); and what a hat adds to it.
 */
const crowns = {
  person: 0.24,
  quadruped: 0.34,
  winged: 0.32,
  swimming: 0.36,
  thing: 0.46,
  wheeled: 0.5,
} as const;
const HAT = 0.14;

/** Of a puppet, an object or a mechanism that is on the stage; null for anything else, and for what broke. */
export function extentOf(stage: Stage, name: string): Extent | null {
  const puppet = stage.puppets.get(name);
  if (puppet !== undefined) return ofPuppet(puppet);
  const joined = stage.joined.get(name);
  // A lake is from side to side, and as deep as nobody sees.
  if (joined?.prop.mechanism?.water?.open === true) return null;
  if (joined !== undefined) {
    const { x, y, width, height } = joined.prop;
    return { left: x - width / 2, right: x + width / 2, low: y, high: y + height };
  }
  const loose = stage.loose.get(name);
  if (loose === undefined) return null;
  const { x, y } = loose.body.translation();
  const turned = Math.abs(Math.sin(loose.body.rotation()));
  const { width, height } = loose.part === null ? loose.prop : { width: 0.2, height: 0.2 };
  const half = { x: (width + (height - width) * turned) / 2, y: (height + (width - height) * turned) / 2 };
  return { left: x - half.x, right: x + half.x, low: y - half.y, high: y + half.y };
}

/** Head and trunk alone: arms and wings go up and down, and a picture that followed them would never stand still. */
function ofPuppet(puppet: Puppet): Extent {
  const { height, actor } = puppet;
  const top = puppet.pose(puppet.limbs.has('head') ? 'head' : puppet.root).y;
  const hatted = actor.look.wears?.some(({ what }) => worn.has(what)) === true;
  const xs = [...puppet.limbs.keys()].map((part) => puppet.pose(part).x);
  const half = (actor.rig === 'wheeled' ? 0.45 : actor.rig === 'swimming' ? 0.8 : 0.16) * height;
  const feet = [...puppet.limbs.keys()].filter((part) => part.startsWith('foot') || part.startsWith('wheel'));
  const low = feet.map((part) => puppet.pose(part).y - 0.05 * height);
  return {
    left: Math.min(...xs) - half,
    right: Math.max(...xs) + half,
    low: Math.min(top, ...low),
    high: top + (crowns[actor.rig] + (hatted ? HAT : 0)) * height,
  };
}

const worn: ReadonlySet<Garment> = new Set([
  'hat',
  'tophat',
  'cowboyhat',
  'pointedhat',
  'tricorn',
  'toque',
  'crown',
  'mitre',
  'mortarboard',
  'bearskin',
  'sombrero',
  'hornedhelmet',
  'crestedhelmet',
  'jesterhat',
  'buckledhat',
  'santahat',
  'halo',
  'horns',
  'antlers',
  'bunnyears',
  'feelers',
  'mohawk',
]);
