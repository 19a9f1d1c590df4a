import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { Voice } from '#contracts/scene-plan.ts';

/** A server of the OpenAI-style speech API. `baseUrl` with or without `/v1`; `voices` from the lowest to the highest. */
export type SpeechEndpoint = { baseUrl: string; apiKey: string; model: string; voices: readonly string[] };

/** Names that OpenAI's own voices have and that most compatible servers answer to, from low to high. */
export const usualVoices = ['onyx', 'echo', 'fable', 'alloy', 'nova', 'shimmer'] as const;

/** A sentence takes a large model a few seconds; a scene has a dozen, and people wait for them. */
const patience = 20_000;
const maxBytes = 8_000_000;

const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** Pitches of a cast, in hertz: what is lower or higher gets the first or the last voice. */
const [lowest, highest] = [85, 280];

/** The endpoint's voice that is nearest in height to a character's, by octaves. */
export function endpointVoice(voices: readonly string[], voice: Voice): string {
  const share = Math.log2(voice.pitch / lowest) / Math.log2(highest / lowest);
  const index = Math.round(Math.max(0, Math.min(1, share)) * (voices.length - 1));
  return voices[index] ?? 'alloy';
}

async function refusalOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    return Refusal.parse(JSON.parse(text)).error.message.slice(0, 300);
  } catch {
    return `HTTP ${response.status}`;
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError('too-large', 'speech');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Has a line spoken: `POST {baseUrl}/v1/audio/speech` with `model`, `input`, `voice`, `speed` and
 * `response_format: "wav"`. Gives the sound as it came (`decodeRecording` reads it, whatever its container).
 * @throws AppError `generator-unavailable` where the server is not there, does not answer in 20 s or not with sound,
 *   `generator-refused` where it says no, `too-large` beyond 8 MB.
 */
export async function speakAt(endpoint: SpeechEndpoint, text: string, voice: Voice): Promise<Uint8Array> {
  const root = endpoint.baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
  const body = {
    model: endpoint.model,
    input: text,
    voice: endpointVoice(endpoint.voices, voice),
    speed: Math.max(0.25, Math.min(4, Math.round(100 / voice.stretch) / 100)),
    response_format: 'wav',
  };
  try {
    const response = await fetch(`${root}/v1/audio/speech`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(endpoint.apiKey !== '' && { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      const said = await refusalOf(response);
      throw new AppError(response.status >= 500 ? 'generator-unavailable' : 'generator-refused', said);
    }
    const sound = await bytesOf(response);
    if (sound.length === 0) throw new AppError('generator-unavailable', 'The speech server sent no sound.');
    return sound;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('generator-unavailable', error instanceof Error ? error.message : 'speech');
  }
}
