import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { recording, saveRecording } from '#domain/scenes/recordings.ts';
import { readBytes } from '../../http/body.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';
import { audioSeconds } from '../../takes/audio-seconds.ts';

const mostBytes = 4 * 1024 * 1024;
const mostSeconds = 30;
const endings: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
} satisfies Record<(typeof api.recordLine.accepts)[number], string>;

/** Keeps a performance of a line. The same id again changes nothing: another try of a line has another id. */
export const recordLine = route(
  api.recordLine,
  async ({ context, caller, param, http }) => {
    const recordingId = idOf(param('recordingId'));
    const type = (http.req.header('content-type') ?? '').split(';')[0]?.trim() ?? '';
    const ending = endings[type];
    if (ending === undefined) throw new AppError('bad-input', 'content-type');
    const { sceneId, memberId } = caller;
    const known = await recording(context.db, recordingId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    });
    if (known !== null) {
      if (known.sceneId !== sceneId || known.by !== memberId) throw new AppError('conflict');
      return { seconds: known.seconds };
    }
    const bytes = await readBytes(http.env.incoming, mostBytes);
    const seconds = await audioSeconds(bytes);
    if (seconds > mostSeconds)
      throw new AppError('too-large', because('at-most-seconds', { most: mostSeconds }));
    const key = `recordings/${sceneId}/${recordingId}.${ending}`;
    await context.storage.put(key, bytes, type);
    await saveRecording(context.db, { recordingId, sceneId, by: memberId, key, seconds });
    return { seconds };
  },
  { rate: { perMinute: 30, burst: 10 }, ownBody: true },
);
