import type { Look, Rig } from '#contracts/scene-plan.ts';
import { hash, random } from '../random.ts';
import { costumes } from './costumes.ts';

const skins = ['#f2c9a5', '#d9a06f', '#b97a4e', '#8a5636', '#5f3a26'];
const hairs = ['#2b1d16', '#4a2c1a', '#7a4a26', '#c79348', '#1e1b22', '#8c3b22'];
const tops = ['#3f7cc4', '#d8483e', '#4f9d5d', '#e0a83e', '#8a5fb5', '#4db3ad', '#e07a5f'];
const bottoms = ['#2f3a5f', '#4a4038', '#5b6b7a', '#3d4a3a', '#6b4a5a'];
const shoes = ['#2d2a2a', '#f0ebe0', '#a33a2e', '#3a4a6a'];
/** A first guess by the name, as for voices; a cameo replaces it anyway. */
const longStyles = ['long', 'bun', 'curly', 'long'] as const;
const shortStyles = ['short', 'curly', 'short', 'bald'] as const;
const styles = ['short', 'long', 'bun', 'curly', 'short', 'long'] as const;

/** `stature`: how tall among their kind, 0 to 1. */
export type Dressed = { look: Look; stature: number };

/**
 * How somebody looks unless words say otherwise: by the name alone, so that the same person comes to every take in the
 * same clothes, and stands in them on the stage before the script was read. Those who came before wear `worn` on top:
 * nobody else does, while there is another colour.
 */
export function dress(name: string, rig: Rig, worn: ReadonlySet<string>): Dressed {
  const next = random(hash(name.toLowerCase()));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const free = tops.filter((top) => !worn.has(top));
  const look: Look = {
    skin: pick(skins),
    hair: pick(hairs),
    hairStyle: pick(
      /^(man|boy|king|father|brother|grandfather|guy|dad|grandpa)$/iu.test(name)
        ? shortStyles
        : /(?:a|ie|y|girl|woman|mother|sister|queen|mum|mom|lady)$/iu.test(name)
          ? longStyles
          : styles,
    ),
    top: pick(free.length > 0 ? free : tops),
    bottom: pick(bottoms),
    shoes: pick(shoes),
  };
  const stature = next();
  const costume = rig === 'person' ? costumes[name.toLowerCase()] : undefined;
  if (costume === undefined) return { look, stature };
  const { wears, ...colours } = costume;
  Object.assign(look, colours);
  if (wears.length > 0) look.wears = wears.map(([what, tint]) => ({ what, tint }));
  return { look, stature };
}
