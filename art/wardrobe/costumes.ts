import type { Costume } from './costume.ts';
import { callings } from './costumes/callings.ts';
import { service } from './costumes/service.ts';
import { tales } from './costumes/tales.ts';

/** Callings that a puppet can be dressed for: it is drawn as one, and nothing else is claimed for it. */
export const costumes: Readonly<Record<string, Costume>> = Object.fromEntries(
  [...service, ...tales, ...callings].flatMap(([words, costume]) =>
    words.split(' ').map((word) => [word.replaceAll('_', ' '), costume] as const),
  ),
);
