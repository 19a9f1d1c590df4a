import { z } from 'zod';
import type { JSONSchema } from 'zod/v4/core';
import { ErrorBody, errors } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { Id } from '#contracts/ids.ts';
import { PeopleList } from '#contracts/people.ts';

type JsonSchema = Record<string, unknown>;
type Entry = {
  method: string;
  path: string;
  who: string;
  body?: z.ZodType;
  query?: z.ZodObject;
  accepts?: readonly string[];
  form?: z.ZodType;
  reply: z.ZodType;
};

/** A route that answers bytes or a stream of its own, as the server mounts it ("GET /api/…"). */
export type BytesEntry = { name: string; who: string; answers: string };

/** What a JSON schema says about a contract; `io` tells what comes in from what goes out. */
function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const override = ({ jsonSchema }: { jsonSchema: JSONSchema.BaseSchema }) => asList(jsonSchema);
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any', override });
  return schema;
}

/** Pairs are described as lists of two: not everything that reads descriptions knows `prefixItems`. */
function asList(schema: JSONSchema.BaseSchema): void {
  const { prefixItems } = schema;
  if (prefixItems === undefined) return;
  delete schema.prefixItems;
  const each = prefixItems.filter((schema) => typeof schema !== 'boolean');
  const kinds = [...new Map(each.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [only] = kinds;
  schema.items = kinds.length === 1 && only !== undefined ? only : { anyOf: kinds };
}

const statuses = [...new Set(Object.values(errors).map(({ status }) => status))].sort();

/** What a refusal of each status looks like: its code is one of those that travel with it. */
const refusals = Object.fromEntries(
  statuses.map((status) => {
    const codes = Object.entries(errors).flatMap(([code, each]) => (each.status === status ? [code] : []));
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Error' }, { properties: { code: { enum: codes } } }],
    };
    return [
      `Error${status}`,
      {
        description: status < 500 ? 'Refused: a code to switch on, a sentence for a person.' : 'Failed.',
        content: { 'application/json': { schema } },
      },
    ];
  }),
);
const refused = Object.fromEntries(
  statuses.map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
);

const pathIn = (path: string): string => path.replace(/:([a-zA-Z]+)/g, '{$1}');

const parametersOf = (path: string): JsonSchema[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: paramSchema(name),
  }));

function paramSchema(name: string): JsonSchema {
  if (name.endsWith('Id')) return schemaOf(Id, 'input');
  if (name === 'list') return schemaOf(PeopleList, 'input');
  return { type: 'string', minLength: 1 };
}

function queryOf(query: z.ZodObject): JsonSchema[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function bodyOf({ body, accepts, form }: Entry): JsonSchema {
  const schema = body ?? form;
  const types = accepts ?? (body === undefined ? [] : ['application/json']);
  if (types.length === 0) return {};
  const content = schema === undefined ? {} : { schema: schemaOf(schema, 'input') };
  return {
    requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, content])) },
  };
}

const common = (path: string, who: string, query = z.object({})): JsonSchema => ({
  parameters: [...parametersOf(path), ...queryOf(query)],
  tags: [path.split('/')[2] ?? 'api'],
  'x-who': who,
  security: who === 'anyone' || who === 'everyone' ? [{}, { session: [] }] : [{ session: [] }],
});

function operation(name: string, entry: Entry): JsonSchema {
  return {
    operationId: name,
    ...common(entry.path, entry.who, entry.query),
    ...bodyOf(entry),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(entry.reply, 'output') } },
      },
      ...refused,
    },
  };
}

/** The whole API as OpenAPI 3.1, made from the contract that the server and the client share. */
export function describeApi(publicUrl: string, bytes: readonly BytesEntry[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  const add = (method: string, path: string, described: JsonSchema): void => {
    paths[pathIn(path)] = { ...paths[pathIn(path)], [method.toLowerCase()]: described };
  };
  for (const [name, entry] of Object.entries<Entry>(api))
    add(entry.method, entry.path, operation(name, entry));
  for (const { name, who, answers } of bytes) {
    const [method = 'GET', path = ''] = name.split(' ');
    const content = { [answers]: {} };
    add(method, path, {
      ...common(path, who),
      responses: {
        200: { description: 'The bytes.', content },
        206: { description: 'The bytes that were asked for (`Range`), of what is stored.', content },
        416: { description: 'There are no such bytes.' },
        ...refused,
      },
    });
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Dailies',
      version: '1',
      description: 'Made from contracts/http.ts. Requests that change something must come from this origin.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      responses: refusals,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'dailies.session_token' } },
      schemas: {
        Error: {
          ...schemaOf(ErrorBody, 'output'),
          'x-codes': Object.fromEntries(
            Object.entries(errors).map(([code, { status, sentence }]) => [code, { status, sentence }]),
          ),
        },
      },
    },
  };
}
