import { recordingSchedule } from '#contracts/enrolment.ts';
import { AppError } from '#contracts/errors.ts';

/** In the order of wish; Safari records MP4 alone. */
const types = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];

/** Records ten seconds of picture and sound; `onTime` hears how far it is, in seconds. */
export const recordClip = (
  stream: MediaStream,
  onTime: (seconds: number) => void,
  signal: AbortSignal,
): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const type = types.find((one) => MediaRecorder.isTypeSupported(one));
    const recorder = new MediaRecorder(stream, {
      ...(type ? { mimeType: type } : {}),
      videoBitsPerSecond: 2_500_000,
    });
    const pieces: Blob[] = [];
    let begun = 0;
    let frame = 0;
    const tick = (): void => {
      const seconds = (performance.now() - begun) / 1000;
      onTime(seconds);
      if (seconds >= recordingSchedule.seconds) recorder.stop();
      else frame = requestAnimationFrame(tick);
    };
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstart = () => {
      begun = performance.now();
      tick();
    };
    recorder.onerror = () => reject(new AppError('bad-input', 'recording'));
    recorder.onstop = () => {
      cancelAnimationFrame(frame);
      if (signal.aborted) reject(new AppError('bad-input', 'recording'));
      // The codec after the type is the browser's business, not the server's.
      else resolve(new Blob(pieces, { type: recorder.mimeType.split(';')[0] ?? 'video/webm' }));
    };
    signal.addEventListener('abort', () => recorder.state === 'recording' && recorder.stop());
    recorder.start();
  });
