import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errors } from '#contracts/errors.ts';
import { api, mediaPaths } from '#contracts/http.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const Operation = z.object({
  requestBody: z.unknown().optional(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional() }),
  ),
});
const Description = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

let server: TestServer;
let description: z.infer<typeof Description>;
beforeAll(async () => {
  server = await openTestServer();
  description = Description.parse(await (await fetch(`${server.url}/openapi.json`)).json());
});
afterAll(() => server.close());

const pathIn = (path: string): string => path.replace(/:([a-zA-Z]+)/g, '{$1}');
const operationOf = (method: string, path: string) => description.paths[pathIn(path)]?.[method.toLowerCase()];

/** The answer's schema as the description gives it, read back as a check. */
function replyCheck(method: string, path: string): z.ZodType {
  const schema = operationOf(method, path)?.responses['200']?.content?.['application/json']?.schema;
  return z.fromJSONSchema(Json.parse(schema));
}
const Json = z.custom<Parameters<typeof z.fromJSONSchema>[0]>(
  (value) => typeof value === 'object' && value !== null,
);

describe('the description of the API', () => {
  it('names every route of the contract, with its body and its answer', () => {
    for (const [name, route] of Object.entries(api)) {
      const operation = operationOf(route.method, route.path);
      expect(operation, name).toBeDefined();
      expect(operation?.requestBody !== undefined, name).toBe('body' in route || 'accepts' in route);
      for (const { status } of Object.values(errors))
        expect(operation?.responses[String(status)], `${name} ${status}`).toBeDefined();
    }
  });

  it('names every address that serves bytes', () => {
    const { thing: _, meStream, ...files } = mediaPaths;
    const described = Object.keys(description.paths);
    expect(described).toContain(meStream);
    for (const make of Object.values(files)) {
      const pattern = make('{id}').replace('{id}', '\\{[a-zA-Z]+\\}').replaceAll('.', '\\.');
      expect(
        described.some((path) => new RegExp(`^${pattern}$`).test(path)),
        pattern,
      ).toBe(true);
    }
  });

  it('is kept by the answers', async () => {
    const owner = await server.owner();
    const [scene] = await owner.json<{ id: string }[]>('GET', '/api/scenes');
    const asked: [keyof typeof api, string][] = [
      ['me', '/api/me'],
      ['scenes', '/api/scenes'],
      ['scene', `/api/scenes/${scene?.id}`],
      ['takes', `/api/scenes/${scene?.id}/takes`],
      ['links', `/api/scenes/${scene?.id}/links`],
      ['invites', '/api/invites'],
      ['cameos', '/api/cameos'],
      ['consents', '/api/consents'],
    ];
    for (const [name, address] of asked) {
      const { method, path } = api[name];
      const answer = await owner.json('GET', address);
      expect(replyCheck(method, path).safeParse(answer).error, name).toBeUndefined();
    }
    // The check can fail: an answer of another route is none of this one.
    expect(replyCheck('GET', '/api/me').safeParse(await owner.json('GET', '/api/scenes')).success).toBe(
      false,
    );
  });

  it('says what errors look like, and errors do', async () => {
    const refused = await server.stranger().ask('GET', '/api/me');
    const { 'x-codes': codes, ...schema } = description.components.schemas.Error ?? {};
    expect(z.fromJSONSchema(Json.parse(schema)).safeParse(refused.body).error).toBeUndefined();
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(codes))).toEqual(Object.keys(errors));
  });
});
