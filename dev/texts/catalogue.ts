import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from './tables.ts';
import { textsOf } from './texts-of.ts';

const root = join(import.meta.dirname, '..', '..');
export const catalogueFile = join(root, 'contracts/texts/en.json');

/** Where texts are written: the page, the words that page and server share, and what is sent. */
const written = ['client/**/*.{ts,tsx}', 'contracts/**/*.ts', 'domain/outward/*.ts'];
const apart = /[.]test[.]tsx?$|\/testing\//;

/** All texts of the product in alphabetical order, and what is wrong with any. */
export function readTexts(): { texts: string[]; faults: string[] } {
  const found = written
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !apart.test(file))
    .sort()
    .map((file) => textsOf(file, readFileSync(join(root, file), 'utf8')));
  const texts = new Set([...found.flatMap((file) => file.texts), ...tables()]);
  return { texts: [...texts].sort(), faults: found.flatMap(({ faults }) => faults) };
}

/** The English catalogue as it is kept: each text under itself. A translator copies the file and changes the right side. */
export const catalogueOf = (texts: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
