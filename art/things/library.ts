import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ballNames } from './balls.ts';
import { iconSets, prefixOf } from './icon-sets.ts';
import { shapeNames } from './shapes.ts';

/** The art library as Node sees it: it reads the icon packages. Browsers ask the server for `/art/things/<key>.svg`. */

const require = createRequire(import.meta.url);
const rows = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** What the packages have no picture of is drawn here, a file for each noun; its key has this prefix. */
const OWN = 'own.';
const drawing = (name: string) => new URL(`drawings/${name}.svg`, import.meta.url);
const drawings: ReadonlySet<string> = new Set(
  readdirSync(new URL('drawings', import.meta.url)).map((file) => file.replace(/\.svg$/, '')),
);

let icons: Map<string, { offset: number; length: number }> | null = null;
let words: Map<string, { key: string; score: number }> | null = null;

function iconIndex() {
  icons ??= new Map(
    rows('icons.tsv').map(([key, offset, length]) => [
      key ?? '',
      { offset: Number(offset), length: Number(length) },
    ]),
  );
  return icons;
}

function wordIndex() {
  words ??= new Map(
    rows('words.tsv').map(([word, key, score]) => [word ?? '', { key: key ?? '', score: Number(score) }]),
  );
  return words;
}

/**
 * The SVG of a thing by its key, or null where no icon has that key. Reads only that icon's bytes: the packages'
 * files are too large to be parsed for one of them. Throws where the index does not fit the installed packages.
 */
export function thingSvg(key: string): string | null {
  const own = key.startsWith(OWN) ? key.slice(OWN.length) : null;
  if (own !== null) return drawings.has(own) ? readFileSync(drawing(own), 'utf8') : null;
  const icon = iconIndex().get(key) ?? iconIndex().get(aliases[key] ?? '');
  if (!icon) return null;
  const set = iconSets[prefixOf(iconIndex().has(key) ? key : (aliases[key] ?? key))];
  const bytes = Buffer.alloc(icon.length);
  const file = openSync(require.resolve(set.file), 'r');
  try {
    readSync(file, bytes, 0, icon.length, icon.offset);
  } finally {
    closeSync(file);
  }
  const body: unknown = JSON.parse(bytes.toString('utf8'));
  if (typeof body !== 'string')
    throw new TypeError(`The index of things does not fit ${set.file}: build it again`);
  // Silhouettes are cut from brown paper.
  const color = set.size === 512 ? ' color="#5a4038"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 ${set.size} ${set.size}"${color}>${body}</svg>`;
}

/** Icons that stand for what the film draws by code, where only an icon can be shown. */
const aliases: Readonly<Record<string, string>> = {
  ball: 'red-circle',
  block: 'brick',
  box: 'package',
  crate: 'package',
  plank: 'wood',
  wall: 'brick',
  ramp: 'noto.triangular-ruler',
  cup: 'teacup-without-handle',
  mug: 'hot-beverage',
  jar: 'jar',
  table: 'game.table',
  stool: 'chair',
  bench: 'game.park-bench',
  domino: 'game.domino-tiles',
  platform: 'brick',
};

const codeDrawn = new Set([...shapeNames, ...ballNames, 'person', 'dog']);

/** A noun as the index writes it; the plural loses its ending. */
function forms(noun: string): string[] {
  const word = noun
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const singular = word
    .replace(/(ss|us|is)$/, '$1\u0000')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss|o)es$/, '$1')
    .replace(/ves$/, 'f')
    .replace(/s$/, '')
    .replace('\u0000', '');
  return singular === word ? [word] : [word, singular];
}

/**
 * What the library draws for a noun ("bicycles", "a toy rocket"), with how surely: 1 is the thing itself, under
 * 0.5 a likeness. Null where it knows nothing: the caller says so instead of guessing.
 */
export function findThing(noun: string): { key: string; score: number } | null {
  let best: { key: string; score: number } | null = null;
  for (const word of forms(noun)) {
    if (codeDrawn.has(word)) return { key: word, score: 1 };
    if (drawings.has(word)) return { key: `${OWN}${word}`, score: 1 };
    const known = wordIndex().get(word);
    if (known && known.score > (best?.score ?? 0)) best = known;
  }
  if (best) return best;
  // The last word of a compound is what it is.
  const last = forms(noun)[0]?.split('-').slice(1).join('-');
  const rest = last ? findThing(last) : null;
  return rest && { key: rest.key, score: rest.score * 0.85 };
}

/** Every word that `findThing` knows by itself, for finding the nearest one to a word it does not know. */
export function thingWords(): readonly string[] {
  return [...new Set([...codeDrawn, ...drawings, ...wordIndex().keys()])];
}
