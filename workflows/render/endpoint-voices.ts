import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Storage } from '#domain/storage/storage.ts';
import { decodeRecording } from '#inference/speech/recording.ts';
import { type SpeechEndpoint, speakAt } from '#inference/speech/speech-endpoint.ts';
import type { Recording } from '#inference/speech/voice.ts';

type Needs = {
  storage: Pick<Storage, 'put' | 'get'>;
  endpoint: SpeechEndpoint | null;
  /** Told once a plan, when lines fell back to the package's voices. */
  warn(message: string): void;
};

/** In place of a sound: the package's voice speaks this line, now and whenever the take is rendered again. */
const fellBack = new Uint8Array([0]);

/**
 * The lines of a plan as a configured endpoint speaks them, by line id; a line that is not among them is spoken by the
 * package's voice. An endpoint says the same words differently each time, and mouths and timing follow the sound:
 * so what it said is kept beside the plan, and so is that it said nothing.
 */
export async function endpointVoices(
  { storage, endpoint, warn }: Needs,
  { plan, planHash }: { plan: ScenePlan; planHash: string },
): Promise<Map<string, Recording>> {
  const found = new Map<string, Recording>();
  const voices = new Map(plan.actors.map((actor) => [actor.id, actor.voice]));
  let trouble: string | null = null;
  for (const { line } of plan.beats) {
    const voice = line && voices.get(line.speaker);
    if (!line || !voice || line.recordingId !== null) continue;
    const key = `voices/${planHash}/${line.id}`;
    let sound = await kept(storage, key);
    if (sound === null) {
      // Without an endpoint nothing was ever kept, and nothing needs to be.
      if (endpoint === null) continue;
      // A server that has just failed is not asked for each of a dozen lines, 20 seconds each.
      sound = trouble === null ? await speakAt(endpoint, line.text, voice).catch(told) : fellBack;
      if (!(await isSound(sound))) sound = fellBack;
      await storage.put(key, sound, 'application/octet-stream');
    }
    if (sound.length > 1) found.set(line.id, { samples: await decodeRecording(sound) });
  }
  if (trouble !== null) warn(`The speech endpoint did not speak, the package's voices do: ${trouble}`);
  return found;

  function told(error: unknown): Uint8Array {
    trouble = error instanceof AppError ? `${error.code} ${error.detail ?? ''}`.trim() : String(error);
    return fellBack;
  }

  async function isSound(bytes: Uint8Array): Promise<boolean> {
    if (bytes.length <= 1) return false;
    return decodeRecording(bytes).then(
      () => true,
      (error: unknown) => {
        told(error);
        return false;
      },
    );
  }
}

async function kept(storage: Pick<Storage, 'get'>, key: string): Promise<Uint8Array | null> {
  return storage.get(key).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  });
}
