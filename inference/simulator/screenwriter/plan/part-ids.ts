import { hash } from '#art/random.ts';

/** An id that nobody has yet, from a name in any alphabet. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const ascii = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 30);
  const base = ascii === '' ? `part-${(hash(name) % 10_000).toString()}` : ascii;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** What the ids of the members of a heap, row or group have in common. */
export const baseOf = (id: string) => id.replace(/-\d+$/u, '');
