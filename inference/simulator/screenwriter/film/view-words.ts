import type { Span } from '#contracts/span.ts';
import { type Unread, unread } from '#contracts/unread.ts';

/** From where a script has somebody look at its scene; `refused` where the stage is not seen from there. */
export type ViewWords = { span: Span; word: string; refused: Unread | null };

const seen = '(?:(?:seen|viewed|shown|shot|filmed|all|as seen) )?';
const view = '(?:view|angle|perspective|shot|viewpoint)';

/**
 * The stage is looked at from the front, as every theatre is, and whoever goes along it is seen from the side. A front view of
 * somebody or something alone would turn them to whoever looks on, which no cut-out does.
 */
const forms: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`,?\\s*\\b${seen}(?:from (?:the|its) front|from the side)\\b(?! of)`, 'giu'), true],
  [
    new RegExp(
      `,?\\s*\\b(?:in |from )?(?:an? |the )?(?:front|frontal|side|profile|lateral|eye[- ]level)[- ]${view}\\b(?! of)`,
      'giu',
    ),
    true,
  ],
  [new RegExp(`\\b(?:an? |the )?(?:side|profile|lateral|eye[- ]level)[- ]${view} of\\b`, 'giu'), true],
  [
    new RegExp(
      `,?\\s*\\b(?:in |from )?(?:an? |the )?(?:rear|back|top|bottom|underside|three[- ]quarter|ground[- ]level|front|frontal)[- ]${view}\\b(?: of\\b)?`,
      'giu',
    ),
    false,
  ],
];

/** Every view that a script names, each with its place in it. */
export function viewsIn(script: string): ViewWords[] {
  const found: ViewWords[] = [];
  for (const [form, shows] of forms)
    for (const match of script.matchAll(form)) {
      const lead = /^,?\s*/u.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const span = { start, end: match.index + match[0].length };
      if (found.some((f) => f.span.start < span.end && f.span.end > span.start)) continue;
      found.push({ span, word: match[0].slice(lead), refused: shows ? null : unread('camera-side') });
    }
  return found;
}
