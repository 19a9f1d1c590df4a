import { Demuxer } from 'node-av/api';
import { AppError } from '#contracts/errors.ts';

/**
 * How long a recording lasts, from its packets: what a browser records has no length in its header.
 * @throws AppError `bad-input` when there is no sound in it.
 */
export async function audioSeconds(bytes: Uint8Array): Promise<number> {
  try {
    await using input = await Demuxer.open(Buffer.from(bytes));
    const audio = input.audio();
    if (audio === undefined) throw new AppError('bad-input', 'no sound');
    const { num, den } = audio.timeBase;
    let end = 0n;
    for await (const packet of input.packets(audio.index)) {
      if (packet === null) break;
      end = packet.pts + packet.duration > end ? packet.pts + packet.duration : end;
      packet.free();
    }
    const seconds = (Number(end) * num) / den;
    if (!(seconds > 0)) throw new AppError('bad-input', 'no sound');
    return seconds;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('bad-input', 'recording', { cause: error });
  }
}
