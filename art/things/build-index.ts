/**
 * Writes `icons.tsv` (where each icon stands in its package's file) and `words.tsv` (which icon a word means) from
 * the packages that are installed: `node art/things/build-index.ts`. To be run when one of them changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { everyday } from './everyday.ts';
import { iconSets, type Prefix } from './icon-sets.ts';

const require = createRequire(import.meta.url);
const here = (name: string) => new URL(name, import.meta.url);
const tones = /-(light|medium-light|medium|medium-dark|dark)$/;

type Icon = { name: string; offset: number; length: number };

/** Icons of a set with the place of their bodies, quotes included. */
function iconsOf(prefix: Prefix): Icon[] {
  const file = readFileSync(require.resolve(iconSets[prefix].file));
  const icons: Icon[] = [];
  const body = Buffer.from('"body":');
  for (let at = file.indexOf(body); at >= 0; at = file.indexOf(body, at + 7)) {
    // `"name": { "body": "…"` with whatever space the package was written with.
    const before = file.toString('utf8', Math.max(0, at - 160), at);
    const name = /"([^"]+)":\s*\{\s*$/.exec(before)?.[1];
    const offset = file.indexOf('"', at + 7);
    let end = offset + 1;
    while (file[end] !== 0x22) end += file[end] === 0x5c ? 2 : 1;
    if (name) icons.push({ name, offset, length: end + 1 - offset });
    at = end;
  }
  return icons;
}

const sets = (Object.keys(iconSets) as Prefix[]).map((prefix) => ({ prefix, icons: iconsOf(prefix) }));
const known = new Set(sets.flatMap(({ prefix, icons }) => icons.map((i) => prefix + i.name)));

type Meaning = { key: string; score: number };
const words = new Map<string, Meaning>();
function mean(word: string, key: string, score: number): void {
  if (word.length > 30 || !/^[a-z][a-z0-9-]+$/.test(word)) return;
  const had = words.get(word);
  if (!had || score > had.score || (score === had.score && key.length < had.key.length))
    words.set(word, { key, score });
}

const chars: Record<string, string> = JSON.parse(
  readFileSync(require.resolve('@iconify-json/noto/chars.json'), 'utf8'),
);
const emoji: Record<string, string[]> = JSON.parse(
  readFileSync(require.resolve('emojilib/dist/emoji-en-US.json'), 'utf8'),
);
const plain = (s: string) =>
  s
    .toLowerCase()
    .replaceAll('_', '-')
    .replaceAll(' ', '-')
    .replace(/[^a-z0-9-]/g, '');

for (const [char, keywords] of Object.entries(emoji)) {
  const names = keywords.map(plain);
  const name = names[0] ?? '';
  const points = [...char].map((c) => c.codePointAt(0)?.toString(16) ?? '');
  const noto = chars[points.join('-')] ?? chars[points.filter((p) => p !== 'fe0f').join('-')];
  const key = known.has(name) ? name : noto && known.has(`noto.${noto}`) ? `noto.${noto}` : null;
  // Flags and faces mean feelings and countries, not things one can put on a stage.
  if (!key || /flag|-face$|^face-|^man-|^woman-|button/.test(name)) {
    if (key) mean(name, key, 0.9);
    continue;
  }
  const parts = name.split('-');
  names.forEach((word, i) => {
    const inName = word === parts.at(-1) ? 0.9 : parts.includes(word) ? 0.8 : 0.72 - 0.03 * Math.min(i, 12);
    mean(word, key, i === 0 ? 1 : inName);
  });
}
for (const { prefix, icons } of sets)
  for (const { name } of icons) {
    if (prefix === '' && tones.test(name)) continue;
    mean(name, prefix + name, prefix === '' ? 1 : prefix === 'noto.' ? 0.95 : 0.85);
    const parts = name.split('-');
    const last = parts.at(-1) ?? name;
    // A silhouette called `brick-wall` is a wall; the shorter its name, the plainer the thing.
    mean(last, prefix + name, (prefix === '' ? 0.82 : prefix === 'noto.' ? 0.78 : 0.7) - 0.04 * parts.length);
  }

for (const [word, key] of Object.entries(everyday)) {
  if (!known.has(key)) throw new Error(`No package has an icon called ${key}, meant for ${word}`);
  words.set(word, { key, score: 1 });
}

writeFileSync(
  here('icons.tsv'),
  sets
    .flatMap(({ prefix, icons }) => icons.map((i) => `${prefix}${i.name}\t${i.offset}\t${i.length}\n`))
    .join(''),
);
writeFileSync(
  here('words.tsv'),
  [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, m]) => `${word}\t${m.key}\t${m.score.toFixed(2)}\n`)
    .join(''),
);
