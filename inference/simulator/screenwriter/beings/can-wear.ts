import { clothesOf, isCut } from '#art/puppets/animal-clothes.ts';
import { canStandUp, whoStands } from '#art/things/stood-up.ts';
import { uprightOf } from '#art/things/upright-animals.ts';
import type { Garment } from '#contracts/garment.ts';
import type { Look, PlanActor, Rig } from '#contracts/scene-plan.ts';
import { hats, type Worn } from './garments.ts';

type Body = Pick<PlanActor, 'rig' | 'thing'>;

/** What animals and living things can have on as well. */
const byAnimals: ReadonlySet<Garment> = new Set<Garment>([
  ...hats,
  'headband',
  'halo',
  'horns',
  'bunnyears',
  'antlers',
  'feelers',
  'headphones',
  'glasses',
  'sunglasses',
  'goggles',
  'monocle',
  'eyemask',
  'eyepatch',
  'mask',
  'rednose',
  'beard',
  'moustache',
  'goatee',
  'fangs',
  'bubble',
  'scarf',
  'bowtie',
  'tie',
  'stethoscope',
  'necklace',
  'apron',
  'tutu',
  'cape',
  'rollerskates',
  'iceskates',
]);
const without: Partial<Record<Rig, readonly Garment[]>> = {
  // Its feet are thin legs.
  winged: ['rollerskates', 'iceskates', 'apron', 'tutu', 'cape', 'beard', 'moustache', 'goatee', 'fangs'],
  quadruped: ['apron', 'tutu'],
};

/** Has it a trunk with limbs of its own, on four legs or on two? */
const hasTrunk = ({ rig, thing }: Body): boolean =>
  rig === 'quadruped' || (rig === 'thing' && (uprightOf(thing) !== null || whoStands(thing) !== null));

/** Can somebody of that make have it on? What an animal has on is what is cut for it (`piecesOn`). */
export const canWear = (who: Body | undefined, what: Garment | null): boolean => {
  if (who === undefined) return false;
  if (who.rig === 'person') return true;
  if (what === null || (who.rig !== 'quadruped' && who.rig !== 'winged' && who.rig !== 'thing')) return false;
  if (isCut(what) || what === 'tutu' || what === 'apron' || what === 'cape')
    return (
      hasTrunk(who) || canStandUp(who.thing) || (who.rig === 'thing' && byAnimals.has(what) && !isCut(what))
    );
  return byAnimals.has(what) && without[who.rig]?.includes(what) !== true;
};

/** These are long, where they are no more than the colour of a shirt on people. */
const long = /coat|parka|anorak|poncho|slicker|mac$/u;

/** What `noun` is on that body: on people its own piece and colours, on animals the piece that is cut for them. */
export function pieceOn(who: Body | undefined, noun: string, { what, parts }: Worn): Garment | null {
  if (what !== null || who === undefined || who.rig === 'person') return what;
  if (parts.includes('top')) return parts.includes('bottom') ? 'onesie' : long.test(noun) ? 'coat' : 'jersey';
  return parts.includes('bottom') ? 'trousers' : parts.includes('shoes') ? 'boots' : null;
}

/** In these an animal walks on two legs: they have legs of their own, or hang down to the feet. */
const upright: ReadonlySet<Garment> = new Set<Garment>(['apron', 'tutu', 'boots', 'skirt', 'kilt']);

/** Does it stand on two legs for what it has on? */
export const wearsUpright = (look: Look): boolean =>
  look.wears?.some(({ what }) => upright.has(what)) === true ||
  clothesOf(look).some(
    ({ what, cut }) =>
      what !== 'plating' &&
      what !== 'bandages' &&
      (cut.legs === true || cut.skirt === 'full' || cut.top === 'long'),
  );
