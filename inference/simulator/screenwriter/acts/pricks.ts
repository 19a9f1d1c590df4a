import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { membraneOf } from '../../membranes.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { colours } from '../words/colours.ts';

/** What is pressed into, by the thin sheet that it is; the upper row counts. */
const sheets: readonly (readonly [string, string])[] = [
  ['beach ball', 'beach ball'],
  ['balloon', 'balloon'],
  ['air mattress', '(?:air|inflatable|inflated) (?:air )?(?:mattress|bed)|air mattress'],
  ['rubber glove', '(?:rubber|latex) glove|glove'],
  ['rubber sheet', '(?:rubber|latex) (?:sheet|film|membrane|skin)'],
  ['plastic bag', '(?:plastic )?bag'],
  ['plastic wrap', '(?:plastic|cling|food) (?:wrap|film)'],
  ['plastic sheet', 'plastic (?:sheet|foil|cover)'],
  ['foil', '(?:tin|aluminum|aluminium) foil|foil'],
  ['paper', '(?:sheet of |piece of )?paper'],
  ['cloth', '(?:piece of )?(?:cloth|fabric|canvas)'],
];
const tools: readonly (readonly [string, string])[] = [
  ['needle', 'needle|(?:sharp|pointed|pointy) object|thorn|cactus spine'],
  ['pin', 'pin|thumbtack|tack|push ?pin'],
  ['nail', 'nail'],
  ['pencil', 'pencil'],
  ['pen', 'pen'],
  ['knife', 'knife'],
  ['skewer', 'skewer|chopstick'],
  ['toothpick', 'toothpick'],
];
const any = (rows: readonly (readonly [string, string])[]) => rows.map(([, words]) => words).join('|');

const how = '(?:(?:slowly|gently|carefully|gradually|firmly|quickly) )?';
const word = "(?:(?!and |that |which )[\\p{L}'-]+ )";
const into = '(?:into|through|against|in) ';
const sheet = `(?:(?:the|its) (?:[\\p{L}]+ )?(?:surface|skin|side|top|middle) of )?(?:(?:an?|the|another) )?(?<how>${word}{0,4}?)(?<sheet>${any(sheets)})`;
const does =
  '(?:press(?:es|ing)?|push(?:es|ing)?|pok(?:es|ing)|stick(?:s|ing)?|jab(?:s|bing)?|driv(?:es|ing)|sinks?|goes|thrusts?|prick(?:s|ing)?|pierces?|punctures?|stabs?)';
const tail =
  '(?:,? (?:with|and|until|so that) (?:the|its) (?:sharp |pointed )?(?:tip|point|end) (?:(?:slowly|gradually|finally|then) )?(?:penetrat|punctur|pierc|sink|tear|go|break|pop|pok|com)\\p{L}*(?: (?:into|through|out))?[^.,;]*)?';
const patterns = [
  // "A hand presses a pencil into a bag".
  new RegExp(
    `\\b(?:an?|the|someone's|somebody's) (?:hand|finger|fist)s? ${how}${does} (?:an?|the) ${word}{0,2}?(?<tool>${any(tools)}) ${into}${sheet}${tail}`,
    'giu',
  ),
  // "A needle presses into a balloon", "a needle is pushed into a balloon", "a pin pricks a balloon".
  new RegExp(
    `\\b(?:an?|the) ${word}{0,2}?(?<tool>${any(tools)}) (?:is )?${how}(?:${does}|pressed|pushed|poked|stuck|jabbed|driven|thrust)(?: (?:slowly|gently|carefully|gradually))? (?:${into})?${sheet}${tail}`,
    'giu',
  ),
];

/** A point that is pressed into something thin. */
export type Prick = { span: Span; point: string; sheet: string; tint: string | null; slow: boolean };

export const pricksIn = (script: string): Prick[] =>
  patterns
    .flatMap((pattern) => [...script.matchAll(pattern)])
    .map(({ 0: said, index, groups }): Prick => {
      const named = (rows: readonly (readonly [string, string])[], what: string) =>
        rows.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(what))?.[0];
      const described = (groups?.['how'] ?? '').toLowerCase().split(' ');
      const air = /\b(?:inflated|inflatable)\b/iu.test(groups?.['how'] ?? '') && /mattress/iu.test(said);
      return {
        span: { start: index, end: index + said.length },
        point: named(tools, groups?.['tool'] ?? '') ?? 'needle',
        sheet: air ? 'air mattress' : (named(sheets, groups?.['sheet'] ?? '') ?? 'plastic sheet'),
        tint: described.map((w) => colours[w]).find((c) => c !== undefined) ?? null,
        slow: /\b(?:slowly|gently|gradually|carefully)\b/iu.test(said),
      };
    })
    .filter(
      ({ span }, i, all) => !all.some((o, k) => k < i && o.span.start < span.end && o.span.end > span.start),
    );

/** How high a sheet is stretched over the table, m. */
const HIGH = 0.34;

/** Puts what is pressed into on the stage, and says what happens. */
export function pricked(company: Company, { span, point, sheet, tint, slow }: Prick, script: string): Draft {
  const bursts = membraneOf(sheet)?.bursts === true;
  const id = company.freeId(sheet.replaceAll(' ', '-'));
  const made = bursts ? things[sheet === 'balloon' ? 'balloon' : 'beachball']! : things['sheet']!;
  const prop: PlanProp = {
    ...propOf(id, sheet, made, 0, 0),
    ...(bursts
      ? {}
      : {
          thing: 'stretched',
          shape: 'box' as const,
          width: 2 * (membraneOf(sheet)?.half ?? 0.25),
          height: HIGH,
        }),
    tint,
    // What is full of breath stays down.
    ...(bursts ? { material: 'beachball', shape: 'ball' as const, height: made.width } : {}),
    fixed: true,
    pierced: { sheet, point },
  };
  company.props.push(prop);
  company.placed.add(id);
  const { start, end } = span;
  return {
    actor: id,
    action: 'pierce',
    objects: [],
    outcome: 'any',
    vigour: slow ? 0.75 : 1,
    expression: null,
    spot: null,
    line: null,
    together: false,
    passive: false,
    tokens: [{ text: script.slice(start, end), word: '', start, end, kind: 'word', tags: new Set() }],
    at: start,
  };
}
