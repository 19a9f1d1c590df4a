import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { planIn } from '#inference/simulator/sound/test-support.ts';
import { endpointVoice, type SpeechEndpoint, usualVoices } from '#inference/speech/speech-endpoint.ts';
import { wavOf } from '#inference/speech/testing/wav.ts';
import { voicePlan } from '#inference/speech/voice.ts';
import { endpointVoices } from './endpoint-voices.ts';

type Asked = { path: string; key: string | undefined; body: Record<string, unknown> };
type Answer = (response: ServerResponse) => void;

/** A WAV of one second with a tone in the middle half, 24 kHz mono, as speech servers send it. */
function wav(hertz: number): Buffer {
  return wavOf(
    Float32Array.from({ length: 24_000 }, (_, i) =>
      i > 6000 && i < 18_000 ? 0.3 * Math.sin((2 * Math.PI * hertz * i) / 24_000) : 0,
    ),
    24_000,
  );
}

const sends =
  (bytes: Buffer, type = 'audio/wav'): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(bytes);
  };
const refuses =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'no such voice' } }));
  };

let close: (() => void) | undefined;
afterEach(() => close?.());

async function server(answer: Answer): Promise<{ endpoint: SpeechEndpoint; asked: Asked[] }> {
  const asked: Asked[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { url = '', headers } = request;
    asked.push({
      path: `${request.method} ${url}`,
      key: headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    answer(response);
  };
  const http = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  close = () => http.close();
  const { port } = http.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  return { endpoint: { baseUrl, apiKey: 'k', model: 'tts-1', voices: usualVoices }, asked };
}

/** Storage in memory: what is asserted is what is kept, not where. */
function memory() {
  const things = new Map<string, Uint8Array>();
  return {
    things,
    get: async (key: string) => {
      const bytes = things.get(key);
      if (!bytes) throw new AppError('not-found');
      return bytes;
    },
    put: async (key: string, source: Uint8Array | { file: string }) => {
      if (source instanceof Uint8Array) things.set(key, source);
    },
  };
}

const ids = ['5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11', '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d12'] as const;
const planHash = 'a'.repeat(64);
const plan: ScenePlan = {
  ...planIn('park'),
  beats: ids.map((id, i) => ({
    id: `b${i}`,
    shot: 0,
    actor: 'mia',
    action: 'talk',
    target: null,
    with: null,
    outcome: 'any',
    vigour: 1,
    expression: null,
    line: { id, speaker: 'mia', text: `Line ${i}.`, recordingId: null },
    after: [],
    together: null,
    source: { start: 0, end: 0 },
  })),
};

describe('a configured speech endpoint', () => {
  it('speaks the lines: asked as OpenAI’s reference has it, and heard in the film with a moving mouth', async () => {
    const { endpoint, asked } = await server(sends(wav(300)));
    const warned: string[] = [];
    const needs = { storage: memory(), endpoint, warn: (text: string) => void warned.push(text) };
    const spoken = await endpointVoices(needs, { plan, planHash });
    expect(asked[0]).toEqual({
      path: 'POST /v1/audio/speech',
      key: 'Bearer k',
      body: { model: 'tts-1', input: 'Line 0.', voice: 'alloy', speed: 1, response_format: 'wav' },
    });
    const [line] = await voicePlan(plan, new Map(), spoken);
    expect(line!.seconds).toBeGreaterThan(0.4);
    expect(line!.seconds).toBeLessThan(0.8);
    expect(line!.phonemes.some(({ phoneme }) => phoneme === 'aa')).toBe(true);
    expect(warned).toEqual([]);
  });

  it('says a take’s lines once: rendered again, they sound the same though the server is gone', async () => {
    const { endpoint, asked } = await server(sends(wav(300)));
    const storage = memory();
    const first = await endpointVoices({ storage, endpoint, warn: () => {} }, { plan, planHash });
    const again = await endpointVoices({ storage, endpoint: null, warn: () => {} }, { plan, planHash });
    expect(asked).toHaveLength(2);
    expect(again.get(ids[1])?.samples).toEqual(first.get(ids[1])?.samples);
  });

  it.each([
    ['refuses', refuses(400), /generator-refused no such voice/],
    ['breaks', refuses(503), /generator-unavailable/],
    ['sends nothing', sends(Buffer.alloc(0)), /no sound/],
    ['sends a page', sends(Buffer.from('<html>'.repeat(900)), 'text/html'), /bad-input/],
    ['hangs up', (response: ServerResponse) => void response.destroy(), /generator-unavailable/],
  ])(
    'falls back to the package’s voices, says so once and stays with them when it %s',
    async (_, answer, why) => {
      const { endpoint, asked } = await server(answer);
      const storage = memory();
      const warned: string[] = [];
      const needs = { storage, endpoint, warn: (text: string) => void warned.push(text) };
      expect((await endpointVoices(needs, { plan, planHash })).size).toBe(0);
      expect(warned).toHaveLength(1);
      expect(warned[0]).toMatch(why);
      // The second line is not tried at a server that has just failed, and a second render tries none.
      expect(asked).toHaveLength(1);
      expect((await endpointVoices(needs, { plan, planHash })).size).toBe(0);
      expect(asked).toHaveLength(1);
      const lines = await voicePlan(plan, new Map(), new Map());
      expect(lines.every(({ seconds }) => seconds > 0.2)).toBe(true);
    },
  );

  it('gives low characters low voices', () => {
    const at = (pitch: number) => endpointVoice(usualVoices, { name: 'slt', pitch, stretch: 1 });
    expect([at(60), at(95), at(200), at(380)]).toEqual(['onyx', 'onyx', 'nova', 'shimmer']);
  });
});
