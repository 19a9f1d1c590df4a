import { canaryBlock, clock, size } from './pattern.ts';

const scale = 4;
const small = { width: size.width / scale, height: size.height / scale };

/** Reports the render quantum in which sound became loud, in the audio context's own time. */
const onsetWorklet = `registerProcessor('onset', class extends AudioWorkletProcessor {
  quiet = 0;
  process([input]) {
    const samples = input[0];
    if (samples) {
      const at = samples.findIndex((sample) => Math.abs(sample) > 0.2);
      if (at >= 0 && this.quiet > 0.3) this.port.postMessage(currentTime + at / sampleRate);
      this.quiet = at >= 0 ? 0 : this.quiet + samples.length / sampleRate;
    }
    return true;
  }
});`;

type Seen = { at: number; index: number; canary: boolean; flash: boolean };

/** Looks at every frame that the video element presents, and listens to its stream. Times: `performance.now()`. */
export class Probe {
  readonly seen: Seen[] = [];
  readonly flashes: number[] = [];
  readonly beeps: number[] = [];
  readonly delays: number[][] = [];
  firstFrameAt: number | null = null;
  /** False: frames are counted but not looked at, which eight pages on two cores need. */
  looking = true;
  readonly #video: HTMLVideoElement;
  readonly #context: CanvasRenderingContext2D;
  #stream: MediaStream | null = null;
  #audio: AudioContext | null = null;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, small);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    this.#context = context;
    const look: VideoFrameRequestCallback = (now, metadata) => {
      this.#look(now, metadata);
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  }

  /** Is the canary in what the element holds at this very moment, even where the page's style hides it? */
  canaryNow(): boolean {
    // An element without a picture draws nothing: what was drawn before must not count.
    this.#context.clearRect(0, 0, small.width, small.height);
    this.#context.drawImage(this.#video, 0, 0, small.width, small.height);
    return this.#isCanary();
  }

  /** Watches for so many ms; when the canary was last there, as wall time, whether or not the page hid it by then. */
  lastCanary(milliseconds: number): Promise<number> {
    const startedAt = performance.now();
    let lastSeen = performance.timeOrigin + startedAt;
    return new Promise((resolve) => {
      const look = () => {
        if (this.canaryNow()) lastSeen = performance.timeOrigin + performance.now();
        if (performance.now() - startedAt > milliseconds) resolve(lastSeen);
        else setTimeout(look, 50);
      };
      look();
    });
  }

  listen(stream: MediaStream | null): void {
    if (stream === this.#stream || !isSecureContext || !this.looking) return;
    this.#stream = stream;
    if (stream === null || stream.getAudioTracks().length === 0) return;
    void this.#listenTo(new MediaStream(stream.getAudioTracks()));
  }

  async #listenTo(stream: MediaStream): Promise<void> {
    await this.#audio?.close();
    const context = new AudioContext({ latencyHint: 'interactive' });
    this.#audio = context;
    const code = URL.createObjectURL(new Blob([onsetWorklet], { type: 'text/javascript' }));
    await context.audioWorklet.addModule(code);
    const onset = new AudioWorkletNode(context, 'onset', { numberOfOutputs: 0 });
    context.createMediaStreamSource(stream).connect(onset);
    onset.port.onmessage = ({ data }) => {
      // The moment this sample leaves the speaker: the context's clock against the page's.
      const { contextTime, performanceTime } = context.getOutputTimestamp();
      this.delays.push([
        context.outputLatency,
        context.baseLatency,
        context.currentTime - Number(data),
        performance.now() - (performanceTime ?? 0),
        context.currentTime - (contextTime ?? 0),
      ]);
      const at = (performanceTime ?? 0) + (Number(data) - (contextTime ?? 0) - context.baseLatency) * 1000;
      this.beeps.push(at);
    };
  }

  #look(now: number, metadata: VideoFrameCallbackMetadata): void {
    this.firstFrameAt ??= now;
    const at = metadata.expectedDisplayTime;
    if (!this.looking) {
      this.seen.push({ at, index: -1, canary: false, flash: false });
      return;
    }
    this.#context.drawImage(this.#video, 0, 0, small.width, small.height);
    const flash = this.#bright(small.width / 2, small.height / 2) > 200;
    if (flash && this.seen.at(-1)?.flash === false) this.flashes.push(at);
    this.seen.push({ at, index: this.#index(), canary: this.#isCanary(), flash });
  }

  #index(): number {
    const { bits, left, top, width, height } = clock;
    const row = this.#context.getImageData(0, (top + height / 2) / scale, small.width, 1).data;
    let value = 0;
    for (let bit = 0; bit < bits; bit += 1) {
      const x = Math.round((left + (bit + 0.5) * width) / scale);
      value = value * 2 + ((row[x * 4 + 1] ?? 0) > 127 ? 1 : 0);
    }
    return value;
  }

  #bright(x: number, y: number): number {
    return this.#context.getImageData(Math.round(x), Math.round(y), 1, 1).data[1] ?? 0;
  }

  #isCanary(): boolean {
    const x = Math.round((canaryBlock.left + canaryBlock.width / 2) / scale);
    const y = Math.round((canaryBlock.top + canaryBlock.height / 2) / scale);
    const [red = 0, green = 0, blue = 0] = this.#context.getImageData(x, y, 1, 1).data;
    return red > 150 && blue > 150 && green < 100;
  }
}
