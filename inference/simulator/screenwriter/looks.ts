import type { Look, PlanActor, Rig } from '#contracts/scene-plan.ts';
import { castVoice } from '../../speech/cast-voice.ts';
import { createRandom } from '../world/random.ts';
import { costumes } from './costumes.ts';

export type Kind = { thing: string; rig: Rig; height: number };
export type Standing = { cameoId: string | null; ownedBy: string | null; x: number; facing: 1 | -1 };

const skins = ['#f2c9a5', '#d9a06f', '#b97a4e', '#8a5636', '#5f3a26'];
const hairs = ['#2b1d16', '#4a2c1a', '#7a4a26', '#c79348', '#1e1b22', '#8c3b22'];
const tops = ['#3f7cc4', '#d8483e', '#4f9d5d', '#e0a83e', '#8a5fb5', '#4db3ad', '#e07a5f'];
const bottoms = ['#2f3a5f', '#4a4038', '#5b6b7a', '#3d4a3a', '#6b4a5a'];
const shoes = ['#2d2a2a', '#f0ebe0', '#a33a2e', '#3a4a6a'];
/** A first guess by the name, as for voices; a cameo replaces it anyway. */
const longStyles = ['long', 'bun', 'curly', 'long'] as const;
const shortStyles = ['short', 'curly', 'short', 'bald'] as const;
const styles = ['short', 'long', 'bun', 'curly', 'short', 'long'] as const;

/** An actor by name and kind: clothes and hair by the name alone, a voice that none of the others has. */
export function castAs(
  id: string,
  name: string,
  kind: Kind,
  at: Standing,
  seed: number,
  others: readonly PlanActor[],
): PlanActor {
  // By name alone: the same person comes to every take in the same clothes.
  const random = createRandom(hashOf(name.toLowerCase()));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
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
    top: freshTop(others, pick),
    bottom: pick(bottoms),
    shoes: pick(shoes),
  };
  const voice = castVoice(
    seed,
    name,
    kind.rig,
    others.map((a) => a.voice),
  );
  const costume = kind.rig === 'person' ? costumes[name.toLowerCase()] : undefined;
  if (costume !== undefined) {
    const { wears, ...colours } = costume;
    Object.assign(look, colours);
    if (wears.length > 0) look.wears = wears.map(([what, tint]) => ({ what, tint }));
  }
  // Heights differ a little between people of a kind.
  const height = kind.rig === 'person' ? kind.height * (0.97 + random() * 0.06) : kind.height;
  return {
    id,
    name,
    rig: kind.rig,
    thing: kind.thing,
    ...at,
    look,
    voice,
    height: Number(height.toFixed(3)),
    expression: 'neutral',
  };
}

function freshTop(others: readonly PlanActor[], pick: <T>(list: readonly T[]) => T): string {
  const worn = new Set(others.map((a) => a.look.top));
  const free = tops.filter((t) => !worn.has(t));
  return pick(free.length > 0 ? free : tops);
}

export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
