import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { loadScreenwriter, writePlan } from '../simulator/screenwriter/screenwriter.ts';
import { emptyStage } from '../simulator/testing/stage.ts';
import type { ChatEndpoint } from './chat-client.ts';
import { writePlanWith } from './chat-screenwriter.ts';

const Asked = z.object({
  model: z.string(),
  temperature: z.number(),
  response_format: z.object({ type: z.string() }),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});
type Asked = z.infer<typeof Asked>;

const cameoId = '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11';
const request = {
  document: {
    ...emptyStage('park'),
    script: 'Mia waves. Theo kicks the ball.',
    cast: [
      { id: 'mia', name: 'Mia', thing: 'person', cameoId, x: 0, y: 0, facing: 1 as const, ownedBy: null },
    ],
  },
  seed: 7,
};
let draft: ScenePlan;
beforeAll(async () => {
  await loadScreenwriter();
  draft = writePlan(request);
});

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A chat server that gives these answers in turn: a text as the model's, a number as a status. */
async function server(
  ...answers: (string | number)[]
): Promise<{ endpoint: ChatEndpoint; asked: Asked[]; paths: string[] }> {
  const asked: Asked[] = [];
  const paths: string[] = [];
  const http = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      paths.push(`${incoming.method} ${incoming.url} ${incoming.headers.authorization}`);
      asked.push(Asked.parse(JSON.parse(Buffer.concat(chunks).toString())));
      const answer = answers.shift() ?? 500;
      response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
      response.end(
        typeof answer === 'number'
          ? '{"error":{"message":"no"}}'
          : JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer } }] }),
      );
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  close = () => http.close();
  const { port } = http.address() as AddressInfo;
  return { endpoint: { baseUrl: `http://127.0.0.1:${port}`, apiKey: 'k', model: 'm' }, asked, paths };
}

/** The draft with Mia jumping instead of waving: what a better reader might have made of it. */
const better = (): ScenePlan => ({
  ...draft,
  beats: draft.beats.map((beat) => (beat.actor === 'mia' ? { ...beat, action: 'jump' } : beat)),
});
const actionsOf = (plan: ScenePlan) => plan.beats.map(({ actor, action }) => `${actor} ${action}`);

describe('the chat screenwriter', () => {
  it('is not asked where none is configured', async () => {
    expect(await writePlanWith(null, request)).toEqual({ plan: draft, by: 'rules', trouble: null });
  });

  it('fills the same schema: asked as OpenAI’s reference has it, with the schema, the script and the draft', async () => {
    const { endpoint, asked, paths } = await server(
      `Here it is:\n\`\`\`json\n${JSON.stringify(better())}\n\`\`\``,
    );
    const { plan, by } = await writePlanWith(endpoint, request);
    expect(by).toBe('chat');
    expect(actionsOf(plan)).toContain('mia jump');
    expect(paths).toEqual(['POST /v1/chat/completions Bearer k']);
    expect(asked[0]).toMatchObject({ model: 'm', temperature: 0, response_format: { type: 'json_object' } });
    const told = asked[0]!.messages.map(({ content }) => content).join('\n');
    for (const part of ['"notUnderstood"', request.document.script, JSON.stringify(draft.beats[0])])
      expect(told).toContain(part);
  });

  it('is told what is wrong and may repair it once', async () => {
    const { endpoint, asked } = await server('{"version": 1}', JSON.stringify(better()));
    const { plan, by } = await writePlanWith(endpoint, request);
    expect(by).toBe('chat');
    expect(actionsOf(plan)).toContain('mia jump');
    expect(asked).toHaveLength(2);
    expect(asked[1]!.messages.at(-1)!.content).toContain('place');
  });

  it.each([
    ['it breaks', [500], /generator-unavailable/],
    ['it refuses', [401], /generator-refused/],
    ['it writes prose twice', ['Once upon a time', 'there was'], /not JSON/],
    ['its plan stays wrong', ['{}', '{}'], /place/],
  ] as const)('gives way to the rules when %s', async (_, answers, why) => {
    const { endpoint, asked } = await server(...answers);
    const written = await writePlanWith(endpoint, request);
    expect(written.plan).toEqual(draft);
    expect(written.by).toBe('rules');
    expect(written.trouble).toMatch(why);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it.each<[string, (plan: ScenePlan) => ScenePlan, RegExp]>([
    [
      'a cameo that nobody cast',
      (plan) => ({ ...plan, actors: plan.actors.map((a) => (a.id === 'mia' ? a : { ...a, cameoId })) }),
      /cameo of theo/,
    ],
    [
      'a cameo taken out',
      (plan) => ({ ...plan, actors: plan.actors.map((a) => ({ ...a, cameoId: null })) }),
      /cameo of mia/,
    ],
    [
      'somebody who is not there',
      (plan) => ({ ...plan, beats: plan.beats.map((b) => ({ ...b, actor: 'napoleon' })) }),
      /no actor napoleon/,
    ],
    [
      'a beat that waits for itself',
      (plan) => ({ ...plan, beats: plan.beats.map((b) => ({ ...b, after: [b.id] })) }),
      /no other beat/,
    ],
    [
      'an unknown stuff',
      (plan) => ({ ...plan, props: plan.props.map((p) => ({ ...p, material: 'unobtainium' })) }),
      /unobtainium/,
    ],
  ])('never lets a model in with %s', async (_, spoil, why) => {
    const spoilt = JSON.stringify(spoil(better()));
    const { endpoint } = await server(spoilt, spoilt);
    const { plan, trouble } = await writePlanWith(endpoint, request);
    expect(plan).toEqual(draft);
    expect(trouble).toMatch(why);
  });

  describe('of a film at several places', () => {
    const travels = {
      ...request,
      document: { ...request.document, script: 'Mia waves in the park. Cut to the moon. Mia jumps.' },
    };
    const planned = (change: (plan: ScenePlan) => ScenePlan) => JSON.stringify(change(writePlan(travels)));

    it('corrects what happens at each of them, under the gravity that is theirs', async () => {
      const { endpoint } = await server(
        planned((plan) => ({
          ...plan,
          beats: plan.beats.map((beat) => ({ ...beat, action: beat.shot === 0 ? 'dance' : 'wave' })),
          locations: plan.locations!.map((there) => ({ ...there, gravity: 9.81 })),
        })),
      );
      const { plan, by } = await writePlanWith(endpoint, travels);
      expect(by).toBe('chat');
      expect(actionsOf(plan)).toEqual(['mia dance', 'mia wave']);
      expect(plan.locations!.map(({ place, gravity }) => [place, gravity])).toEqual([
        ['park', undefined],
        ['moon', 1.62],
      ]);
    });

    it.each<[string, (plan: ScenePlan) => ScenePlan, RegExp]>([
      [
        'a cameo that nobody cast at one of them',
        (plan) => ({
          ...plan,
          locations: plan.locations!.map((there) => ({
            ...there,
            actors: there.actors.map((a) => ({ ...a, cameoId: null })),
          })),
        }),
        /cameo of mia/,
      ],
      [
        'somebody who acts where they are not',
        (plan) => ({ ...plan, locations: plan.locations!.map((there) => ({ ...there, actors: [] })) }),
        /no actor mia/,
      ],
      [
        'a place that is never cut to',
        (plan) => ({ ...plan, locations: plan.locations!.map((there, k) => ({ ...there, shot: 7 * k })) }),
        /no shot 7/,
      ],
    ])('never lets a model in with %s', async (_, spoil, why) => {
      const { endpoint } = await server(planned(spoil), planned(spoil));
      const { plan, trouble } = await writePlanWith(endpoint, travels);
      expect(plan).toEqual(writePlan(travels));
      expect(trouble).toMatch(why);
    });
  });

  it('keeps the seed and the length that were rolled', async () => {
    const { endpoint } = await server(JSON.stringify({ ...better(), seed: 99, seconds: 19 }));
    const { plan } = await writePlanWith(endpoint, request);
    expect([plan.seed, plan.seconds]).toEqual([7, draft.seconds]);
  });
});
