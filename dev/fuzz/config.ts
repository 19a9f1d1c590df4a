import { join } from 'node:path';
import type { Member } from '../../e2e/harness/member.ts';
import type { Known } from './house.ts';

/** How often a value that is there takes the place of a made-up one. */
const share = 0.7;

const hooks = join(import.meta.dirname, 'media_types.py');
const quoted = (text: string): string => JSON.stringify(text);

/** Schemathesis's configuration for one caller: what it sends as, and what is there to be asked for. JSON strings are TOML's. */
export function configFor(url: string, who: Member | null, known: Known): string {
  const headers = { origin: url, ...(who === null ? {} : { cookie: who.cookie }) };
  return [
    `hooks = ${quoted(hooks)}`,
    '[headers]',
    ...Object.entries(headers).map(([name, value]) => `${quoted(name)} = ${quoted(value)}`),
    ...Object.entries(known).map(
      ([name, values]) => `[dictionaries.${name}]\nvalues = [${values.map(quoted).join(', ')}]`,
    ),
    '[parameters]',
    ...Object.keys(known).flatMap((name) =>
      ['path', 'body'].map(
        (where) => `${quoted(`${where}.${name}`)} = { dictionary = ${quoted(name)}, probability = ${share} }`,
      ),
    ),
  ].join('\n');
}
