import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import type { Air, MediumName } from '../../optics.ts';

type Row<T> = readonly [words: string, of: T];
const any = (rows: readonly Row<unknown>[]): string => rows.map(([words]) => words).join('|');
const find = <T>(rows: readonly Row<T>[], said: string): T | null =>
  rows.find(([words]) => new RegExp(`(?:^|\\b)(?:${words})$`, 'iu').test(said.trim()))?.[1] ?? null;

/** Lamps: what is drawn, and of what kind their light is. */
export type Lamp = 'pointer' | 'torch' | 'phone' | 'reading' | 'headlight' | 'spot' | 'sun';
const lamps: readonly Row<Lamp>[] = [
  ['(?:laser )?pointers?|lasers?', 'pointer'],
  ['(?:mobile |cell )?phone(?: flash ?light| torch)?|smartphone(?: flash ?light)?', 'phone'],
  ['flash ?lights?|flashligh|torch(?:es)?|electric torch', 'torch'],
  ['(?:car )?head ?(?:lights?|lamps?)', 'headlight'],
  ['(?:reading|desk|table|study) (?:lamp|light)|lamp', 'reading'],
  ['spot ?lights?|search ?lights?|stage lights?|projectors?', 'spot'],
  ['sun|sunlight', 'sun'],
];
/** What is in the air that one sees the light in. */
const inAir: readonly Row<Air>[] = [
  ['smoke|smoky (?:room|air|hall|club|bar)', 'smoke'],
  ['fog|foggy (?:room|night|air|street|road|forest|hall)|clouds?|steam', 'fog'],
  ['mist|haze|misty (?:air|forest|morning|night)|hazy air|spray', 'mist'],
  [
    'dust|dusty (?:room|attic|air|barn|cellar|warehouse|hall|workshop)(?: window)?|dusty window|(?:dark|darkened) (?:room|hall)',
    'dust',
  ],
];
export type Target = { outline: NonNullable<PlanProp['optic']>['outline']; thing: string; of: MediumName };
const bodies: readonly Row<Target>[] = [
  ['prisms?', { outline: 'prism', thing: 'optic-prism', of: 'flint' }],
  ['diamonds?', { outline: 'diamond', thing: 'optic-diamond', of: 'diamond' }],
  ['chandeliers?', { outline: 'drops', thing: 'optic-drops', of: 'crystal' }],
  ['(?:crystal|glass) (?:ball|sphere|orb)|marble', { outline: 'ball', thing: 'optic-ball', of: 'glass' }],
  ['magnifying (?:glass|lens)|convex lens|lens', { outline: 'lens', thing: 'optic-lens', of: 'glass' }],
  ['ice(?: cube| block)?|block of ice', { outline: 'block', thing: 'optic-block', of: 'ice' }],
  [
    '(?:glass|acrylic|crystal) (?:block|cube|slab|brick)|(?:block|slab|cube|pane|sheet) of glass',
    { outline: 'block', thing: 'optic-block', of: 'glass' },
  ],
  ['crystals?|quartz|gem(?:stone)?', { outline: 'diamond', thing: 'optic-diamond', of: 'crystal' }],
  ['mirrors?', { outline: 'mirror', thing: 'optic-mirror', of: 'glass' }],
];
const vessels: readonly Row<string>[] = [
  ['bottle', 'lit-bottle'],
  ['flask', 'lit-flask'],
  ['bowl|dish', 'lit-dish'],
  ['tank|aquarium|container|box', 'lit-tank'],
  ['glass|cup|jar|beaker|vase|tumbler|mug', 'lit-glass'],
];
/** The upper row counts. */
const liquids: readonly Row<MediumName>[] = [
  ['(?:muddy|murky|dirty|cloudy|turbid|sandy) water|mud', 'muddy water'],
  ['(?:soapy|milky) water|soap solution', 'soapy water'],
  ['salt ?water|salty water|seawater', 'salt water'],
  ['(?:diluted|thin|watered-down) milk', 'thin milk'],
  ['milk|cream', 'milk'],
  ['orange juice', 'orange juice'],
  ['(?:\\p{L}+ )?juice|lemonade|wine', 'juice'],
  ['water', 'water'],
  ['tea', 'tea'],
  ['coffee', 'coffee'],
  ['oil', 'oil'],
  ['ink', 'ink'],
  ['soup', 'soup'],
  ['paint', 'paint'],
];

const word = "(?:(?!and |that |which |with |where |of )[\\p{L}'-]+,? )";
const light = `(?:(?:an?|the|one|several|two) ${word}{0,3}?(?:(?:beam|ray|shaft|stream|pencil|cone|streak)s? of (?:${word}{0,2})?(?:light|sunlight|laser light)|(?:laser|light|sun|flashlight|torch) ?(?:beam|ray)s?|laser|(?:white|bright|narrow) light)|(?:(?:bright|warm|golden|morning) )*(?:sun|white )light|(?:an?|the) ${word}{0,2}?(?<by>${any(lamps.filter(([, of]) => of !== 'sun'))})(?= (?:is )?(?:\\p{L}+ly )?shin(?:es|ing)))`;
const source = `(?:,? ?(?:(?:that is |which is )?(?:generated|produced|emitted|cast|created|sent|made|thrown|coming) (?:by|from|out of)|from|of) (?:(?:an?|the|his|her|some) )?${word}{0,2}?(?<lamp>${any(lamps)}))?`;
const how =
  '(?:(?:is|are|then|slowly|gently|directly|diagonally|obliquely|brightly|steadily|straight|horizontally|softly) )*';
const goes = `(?<goes>pass(?:es|ing)?|shin(?:es|ing)|shines|go(?:es|ing)|travel(?:s|ling|ing)?|cut(?:s|ting)?|stream(?:s|ing)?|fall(?:s|ing)?|enter(?:s|ing)?|penetrat(?:es|ing)|pierc(?:es|ing)|strik(?:es|ing)|hit(?:s|ting)?|bounc(?:es|ing)|reflect(?:s|ing|ed)?|directed|aimed|shone|sent|filter(?:s|ing)|slic(?:es|ing)|lights? up)`;
const by =
  '(?: (?:diagonally|obliquely|straight|directly|brightly|at an angle|from above|from the side))*(?: (?:through|into|onto|on|in|across|at|over|off|to|towards))*';
const inDark = '(?:,? in (?:the|a) (?:dark(?:ness)?|dark room|darkened room|dark environment|night))?';
const thing = `(?:(?:an?|the|some|heavy|thick|dense) )*(?<what>${word}{0,5}?(?:of ${word}{0,4}?)?`;
/** What is said of the light in what it goes through. */
const shows =
  '(?<shows>,? ?(?:and |which |that |where it |before )?(?:is |are |gets |being )?(?:creat|cast|produc|form|split|scatter|dispers|refract|bend|bent|focus|spread|break|separat|reveal|mak|illuminat|light|leav|show|emerg|display|reflect)(?:e?s|ing|ting|ring|e?d|ted)?(?= |[.;,!?]|$)(?:(?!\\bthen\\b)[^.;!?])*)?';
const shade =
  ',? ?(?:(?:and|with|so that|while) )*(?:the|its|a|an) (?:\\p{L}+ )?shadow (?:of (?:the|it|this|its) ?(?:(?!appear|fall|is |on |at |cast|visible)[\\p{L}-]+ ?){0,3})?(?:is |are )?(?:appear(?:s|ing)?|fall(?:s|ing)?|cast|visible|seen|form(?:s|ing|ed)?|stretch(?:es|ing)?|lies|lying|thrown)(?: (?:out|visible))?(?: (?:at|on|onto|behind|beneath|below|under|across|along|beside) (?:the |it |its )?(?:bottom|ground|floor|table|side|surface|other side|it)?)?';
const beamed = new RegExp(
  `\\b${light}${source} ${how}${goes}${by} ${thing}(?:${any(bodies)}|${any(liquids)}|${any(inAir)}))\\b(?! (?:of|${any(bodies)})\\b)${inDark}${shows}`,
  'giu',
);
const shadowed = new RegExp(
  `\\b${light}${source} ${how}${goes}${by} (?:an?|the) (?<what>${word}{1,4}?)${inDark.replace(',? in', ',? ?in')}${shade}${inDark}`,
  'giu',
);
/** What hangs in the air is seen in the sun. */
const hangs =
  /\b(?:(?:an?|some|the|many|countless|tiny|fine|small|bunch|cloud|swarm|lot|group) (?:of )?)*(?<what>mist|dust|water|smoke|pollen|fog) (?:particles|droplets|specks|motes|drops)? ?(?:(?:are|is) )?(?:suspended|float(?:s|ing)?|hang(?:s|ing)?|drift(?:s|ing)?|dancing|dances?)(?: slowly| gently)?(?: in the air| in the room)?,? (?:in|under|through) (?:a |the )?(?:(?:bright|warm|strong|golden) )?(?:sunlight|sun|sunbeams?|sunshine|light|ray of (?:sun)?light|beam of (?:sun)?light)/giu;

/** Light that a script sends through something, or past it. */
export type Lit = {
  span: Span;
  lamp: Lamp | null;
  laser: boolean;
  air: Air;
  target: Target | null;
  /** Colour of what is in a vessel: the medium's own. */
  inside: MediumName | null;
  /** Words of what is in the light's way and lets none through. */
  shades: string | null;
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

export function lightIn(script: string): Lit[] {
  const found: Lit[] = [];
  const add = (lit: Lit) => {
    if (!found.some((o) => overlaps(o.span, lit.span))) found.push(lit);
  };
  for (const { 0: said, index, groups } of script.matchAll(shadowed))
    add({
      ...unlit(said, index, groups?.['by'] ?? groups?.['lamp']),
      shades: (groups?.['what'] ?? '').trim(),
    });
  for (const { 0: said, index, groups } of script.matchAll(beamed)) {
    const what = groups?.['what'] ?? '';
    const air = find(inAir, what);
    const liquid = find(liquids, what);
    const whole = unlit(said, index, groups?.['by'] ?? groups?.['lamp']);
    const shown = groups?.['shows'] ?? '';
    const target = air === null && liquid === null ? find(bodies, what) : null;
    // What is said of it and does not come of it is read, and named, by itself.
    const lit = comesOf(shown, target, whole.laser)
      ? whole
      : { ...whole, span: { ...whole.span, end: whole.span.end - shown.length } };
    if (air !== null) add({ ...lit, air });
    else if (liquid !== null) {
      const vessel = vessels.find(([words]) => new RegExp(`\\b(?:${words})\\b`, 'iu').test(what))?.[1];
      add({
        ...lit,
        target: { outline: 'vessel', thing: vessel ?? 'lit-tank', of: liquid },
        inside: liquid,
      });
    } else add({ ...lit, target });
  }
  for (const { 0: said, index, groups } of script.matchAll(hangs)) {
    const air = /dust|pollen/iu.test(groups?.['what'] ?? '')
      ? 'dust'
      : /smoke/iu.test(said)
        ? 'smoke'
        : 'mist';
    add({ ...unlit(said, index, 'sun'), air });
  }
  return found;
}

/** Bodies whose colours part, and what is told of light that only some of them make of it. */
const parts: ReadonlySet<string> = new Set(['prism', 'diamond', 'drops', 'ball', 'block']);
const claims: readonly (readonly [RegExp, (target: Target | null, laser: boolean) => boolean])[] = [
  [
    /rainbow|spectrum|colou?rs|dispers|separat|split/iu,
    (t, laser) => !laser && t !== null && parts.has(t.outline),
  ],
  [/focus|to a point|converg/iu, (t) => t?.outline === 'lens'],
  [/reflect/iu, (t) => t?.outline === 'mirror' || t?.outline === 'diamond'],
];
const comesOf = (shown: string, target: Target | null, laser: boolean): boolean =>
  claims.every(([words, holds]) => !words.test(shown) || holds(target, laser));

const unlit = (said: string, index: number, lamp: string | undefined): Lit => ({
  span: { start: index, end: index + said.length },
  lamp: lamp === undefined ? (/\bsun/iu.test(said.slice(0, 40)) ? 'sun' : null) : find(lamps, lamp),
  laser: /\blasers?\b/iu.test(said.slice(0, 90)),
  air: 'clear',
  target: null,
  inside: null,
  shades: null,
});
