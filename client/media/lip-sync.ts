import type { Reception } from './media-session.ts';

/** Least delay before sound is played, ms: the browser adds what the network's jitter asks for. */
const soundDelay = 40;
/** What sound needs on its way through the audio device beyond the jitter buffer, ms; see `e2e/media`. */
const deviceDelay = 40;
const maxPictureDelay = 1000;
const lookEvery = 250;
/** Smaller corrections than this are not worth a frame shown late, ms. */
const worthwhile = 12;

/**
 * Keeps a film's picture in step with its sound. The browser does so by itself once it has two sender reports for
 * each stream, but the SFU reports on sound only every five seconds (mediasoup, `MaxAudioIntervalMs`): a short take
 * would be half over. Both leave the renderer in step, so it is enough to hold the picture for as long as the
 * sound is held. The first picture is shown when it comes, not held: the sound is then late by less than people notice
 * (ITU-R BT.1359: 125 ms), and the browser slows the picture into step within about a second.
 */
export class LipSync {
  #picture: Reception | undefined;
  #sound: Reception | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #before = { delay: 0, emitted: 0 };

  /** Watches the film among these receptions; an empty list ends it. */
  follow(receptions: readonly Reception[]): void {
    const picture = receptions.findLast(({ consumer }) => consumer.kind === 'video');
    const sound = receptions.findLast(({ consumer }) => consumer.kind === 'audio');
    if (picture === this.#picture && sound === this.#sound) return;
    this.#picture = picture;
    this.#sound = sound;
    this.#before = { delay: 0, emitted: 0 };
    clearInterval(this.#timer);
    if (picture === undefined || sound === undefined) return;
    hold(sound, soundDelay);
    this.#timer = setInterval(() => void this.#look(picture, sound), lookEvery);
  }

  async #look(picture: Reception, sound: Reception): Promise<void> {
    const report = await sound.consumer.getStats().catch(() => null);
    for (const entry of report?.values() ?? []) {
      if (entry.type !== 'inbound-rtp') continue;
      const now = { delay: Number(entry.jitterBufferDelay), emitted: Number(entry.jitterBufferEmittedCount) };
      const emitted = now.emitted - this.#before.emitted;
      const held = ((now.delay - this.#before.delay) / emitted) * 1000;
      this.#before = now;
      if (emitted > 0) hold(picture, Math.min(held + deviceDelay, maxPictureDelay));
    }
  }
}

/** Asks for a least playout delay where the browser knows how to (W3C webrtc-extensions, `jitterBufferTarget`). */
function hold({ consumer }: Reception, milliseconds: number): void {
  const receiver = consumer.rtpReceiver;
  if (receiver === undefined || !('jitterBufferTarget' in receiver)) return;
  const before = receiver.jitterBufferTarget ?? 0;
  if (Math.abs(before - milliseconds) >= worthwhile) receiver.jitterBufferTarget = milliseconds;
}
