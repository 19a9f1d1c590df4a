import { hash } from '#art/random.ts';
import type { Look } from '#contracts/scene-plan.ts';

/** How a puppet looks before the script was read: chosen by its name, so that it does not change with each visit. */
const pick = <T>(list: readonly T[], seed: string, fallback: T): T =>
  list[hash(seed) % list.length] ?? fallback;

export const stockLook = (name: string): Look => ({
  skin: pick(['#f2c6a0', '#d99b6c', '#a86b45', '#7b4a33'], `${name}skin`, '#d99b6c'),
  hair: pick(['#2f2320', '#5b3826', '#8a5a34', '#c98a44'], `${name}hair`, '#2f2320'),
  hairStyle: pick(['short', 'long', 'bun', 'curly'] as const, `${name}style`, 'short'),
  top: pick(['#3f7fb5', '#4f9a63', '#d9604a', '#8f78b4', '#e0a23f'], `${name}top`, '#3f7fb5'),
  bottom: pick(['#33456b', '#4b3a30', '#5b6470'], `${name}bottom`, '#33456b'),
  shoes: pick(['#2a2a2e', '#7a3b2e', '#f0ebe0'], `${name}shoes`, '#2a2a2e'),
});
