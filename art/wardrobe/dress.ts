import { likelyGender } from '#contracts/given-names.ts';
import type { Look, Rig } from '#contracts/scene-plan.ts';
import { lighten } from '../colour.ts';
import { hash, random } from '../random.ts';
import { costumes } from './costumes.ts';

const skins = ['#f2c9a5', '#d9a06f', '#b97a4e', '#8a5636', '#5f3a26'];
const hairs = ['#2b1d16', '#4a2c1a', '#7a4a26', '#c79348', '#1e1b22', '#8c3b22'];
const greys = ['#c9c5bd', '#e2ddd2', '#aeaaa3'];
const tops = ['#3f7cc4', '#d8483e', '#4f9d5d', '#e0a83e', '#8a5fb5', '#4db3ad', '#e07a5f'];
const bottoms = ['#2f3a5f', '#4a4038', '#5b6b7a', '#3d4a3a', '#6b4a5a'];
const shoes = ['#2d2a2a', '#f0ebe0', '#a33a2e', '#3a4a6a'];
/** A first guess by the name, as for voices; a cameo replaces it anyway. */
const longStyles = ['long', 'bun', 'curly', 'long'] as const;
const shortStyles = ['short', 'curly', 'short', 'bald'] as const;
const infantStyles = ['bald', 'short'] as const;
const styles = ['short', 'long', 'bun', 'curly', 'short', 'long'] as const;

/** People whom a word already shows, whatever they are called besides ("Grandma Rose"). */
const old = /\b(?:grand(?:ma|mother|mom|mum|pa|father|d?ad|parents?)|grann(?:y|ies)|nana|oma|opa|old)\b/iu;
const male =
  /\b(?:m[ae]n|(?:boy|king|prince|father|dad|daddy|papa|brother|grand(?:father|pa|d?ad|son)|opa|guy|uncle|nephew|husband|groom|son|mr|sir|waiter)s?|\w{3,}(?<!wo)m[ae]n)\b/iu;
const female =
  /(?:a|ie|y|girls?|wom[ae]n|mothers?|sisters?|queens?|princess|mums?|moms?|aunts?|nieces?|brides?|wi(?:fe|ves)|daughters?|lad(?:y|ies)|mrs|waitress)$/iu;
const infant = /\b(?:baby|newborn|infant|toddler)\b/iu;

const grandfather = /\b(?:grand(?:pa|father|d?ad)|opa|old\s?m[ae]n)\b/iu;
const grandmother =
  /\b(?:grand(?:ma|mother|mom|mum)|grann(?:y|ies)|nana|oma|old\s?(?:woman|women|lady|ladies))\b/iu;

/** Vehicles that are known by their paint. */
const liveries: readonly (readonly [RegExp, string])[] = [
  [/\bfire ?(?:engine|truck)\b/iu, '#d0382e'],
  [/\bambulance\b/iu, '#f6f1e6'],
  [/\bpolice (?:car|van)\b/iu, '#3d5f9e'],
  [/\bschool bus\b/iu, '#f0c24b'],
  [/\bice[- ]cream (?:van|truck)\b/iu, '#f0a8b4'],
  [/\b(?:delivery|mail|post) (?:van|truck)\b/iu, '#e0a83e'],
];

/** What the old and the very young are known by from afar, besides their hair and their height. */
function ofAge(name: string, look: Look): Partial<Look> {
  if (grandfather.test(name)) return { wears: [{ what: 'moustache', tint: look.hair }] };
  if (grandmother.test(name)) return { wears: [{ what: 'glasses', tint: '#6b4a3a' }] };
  // One piece from the neck to the feet.
  return infant.test(name) ? { bottom: look.top, shoes: lighten(look.top, 0.35) } : {};
}

function hairStyleOf(name: string): readonly Look['hairStyle'][] {
  if (infant.test(name)) return infantStyles;
  const likely = likelyGender(name);
  if (likely === 'he' || (likely === null && male.test(name))) return shortStyles;
  return likely === 'she' || female.test(name) ? longStyles : styles;
}

/** `stature`: how tall among their kind, 0 to 1. */
export type Dressed = { look: Look; stature: number };

/**
 * How somebody looks unless words say otherwise: by the name alone, so that the same person comes to every take in the
 * same clothes, and stands in them on the stage before the script was read. Of several that are called alike the next ones
 * look otherwise, and nobody wears on top what one of the `others` wears, while there is another colour.
 */
export function dress(name: string, rig: Rig, others: readonly { name: string; look: Look }[]): Dressed {
  const alike = others.filter((other) => other.name === name).length;
  const worn = new Set(others.map(({ look }) => look.top));
  const next = random(hash(`${name.toLowerCase()}${alike === 0 ? '' : alike}`));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const free = tops.filter((top) => !worn.has(top));
  const look: Look = {
    skin: pick(skins),
    hair: pick(old.test(name) ? greys : hairs),
    hairStyle: pick(hairStyleOf(name)),
    top: pick(free.length > 0 ? free : tops),
    bottom: pick(bottoms),
    shoes: pick(shoes),
  };
  const stature = next();
  const livery = rig === 'wheeled' ? liveries.find(([words]) => words.test(name)) : undefined;
  if (livery !== undefined) return { look: { ...look, coat: livery[1] }, stature };
  const costume = rig === 'person' ? costumes[name.toLowerCase()] : undefined;
  if (costume === undefined)
    return { look: rig === 'person' ? { ...look, ...ofAge(name, look) } : look, stature };
  const { wears, ...colours } = costume;
  Object.assign(look, colours);
  if (wears.length > 0) look.wears = [...wears];
  return { look, stature };
}
