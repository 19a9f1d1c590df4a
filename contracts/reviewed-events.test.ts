import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api } from './http.ts';
import { RoomRequestBody } from './room.ts';

const file = new URL('./reviewed-events.txt', import.meta.url);
const reviewed = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const Node = z.record(z.string(), z.unknown());

/** Every field of a schema by its path, those of alternatives and of list items too. */
function fieldsOf(schema: unknown, path: string): string[] {
  const node = Node.safeParse(schema);
  if (!node.success) return [];
  const { properties, items, anyOf, oneOf, allOf, additionalProperties } = node.data;
  const inner = Node.safeParse(properties);
  const here = inner.success
    ? Object.entries(inner.data).flatMap(([name, child]) => [
        `${path}.${name}`,
        ...fieldsOf(child, `${path}.${name}`),
      ])
    : [];
  const lists = [anyOf, oneOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...here, ...[items, additionalProperties, ...lists].flatMap((child) => fieldsOf(child, path))];
}

/** Everything that a client can tell the server: bodies, forms and queries of requests, and messages in a room. */
function events(extra: Readonly<Record<string, z.ZodType>> = {}): string[] {
  const told = Object.entries(api).flatMap(([name, route]): [string, z.ZodType][] => [
    ...('body' in route ? [[name, route.body] satisfies [string, z.ZodType]] : []),
    ...('form' in route ? [[name, route.form] satisfies [string, z.ZodType]] : []),
    ...('query' in route ? [[name, route.query] satisfies [string, z.ZodType]] : []),
  ]);
  const all = [...told, ['room', RoomRequestBody] as const, ...Object.entries(extra)].flatMap(
    ([name, type]) => [
      name,
      ...fieldsOf(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }), name),
    ],
  );
  return [...new Set(all)].sort();
}

const strange = (found: readonly string[]): string[] => found.filter((event) => !reviewed.includes(event));

describe('what a client tells', () => {
  it('is on the reviewed list, field by field, and nothing else is', () => {
    expect(
      strange(events()),
      'Not reviewed. Could it tell when, or how long, somebody looked at something? Then it must not be sent. ' +
        'Else add it to contracts/reviewed-events.txt.',
    ).toEqual([]);
    const there = new Set(events());
    expect(reviewed.filter((event) => !there.has(event))).toEqual([]);
  });

  it('turns red when a time of entering or leaving is added', () => {
    const left = z.object({ postId: z.uuid(), enteredAt: z.iso.datetime(), leftAt: z.iso.datetime() });
    expect(strange(events({ filmLeft: left }))).toEqual([
      'filmLeft',
      'filmLeft.enteredAt',
      'filmLeft.leftAt',
      'filmLeft.postId',
    ]);
  });

  it('of what was shown is a set of ids', () => {
    expect(events().filter((event) => event.startsWith('feedShown'))).toEqual([
      'feedShown',
      'feedShown.postIds',
    ]);
  });
});
