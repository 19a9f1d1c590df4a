import { z } from 'zod';
import { ErrorBody, errors } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';

type JsonSchema = Record<string, unknown>;
type Entry = { method: string; path: string; who: string; body?: z.ZodType; reply: z.ZodType };

/** A route that answers bytes or a stream of its own, as the server mounts it ("GET /api/…"). */
export type BytesEntry = { name: string; answers: string };

/** What a JSON schema says about a contract; `io` tells what comes in from what goes out. */
function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return schema;
}

const errorReply = {
  description: 'Refused, or failed: a code to switch on, a sentence for a person.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const pathIn = (path: string): string => path.replace(/:([a-zA-Z]+)/g, '{$1}');

const parametersOf = (path: string): JsonSchema[] =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));

const common = (path: string, who: string): JsonSchema => ({
  parameters: parametersOf(path),
  tags: [path.split('/')[2] ?? 'api'],
  'x-who': who,
  security: who === 'anyone' || who === 'everyone' ? [{}, { session: [] }] : [{ session: [] }],
});

function operation(name: string, { path, who, body, reply }: Entry): JsonSchema {
  return {
    operationId: name,
    ...common(path, who),
    ...(body === undefined
      ? {}
      : { requestBody: { content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(reply, 'output') } },
      },
      default: errorReply,
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
  for (const { name, answers } of bytes) {
    const [method = 'GET', path = ''] = name.split(' ');
    add(method, path, {
      ...common(path, 'in-room'),
      responses: { 200: { description: 'The bytes.', content: { [answers]: {} } }, default: errorReply },
    });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dailies',
      version: '1',
      description: 'Made from contracts/http.ts. Requests that change something must come from this origin.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
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
