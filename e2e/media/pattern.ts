/**
 * A film made for measuring, 1280 × 720 at 24 frames: dark grey, and in it
 * - a flash (all white, three frames) with a beep (1 kHz, 125 ms) that begins with the same frame,
 *   every two seconds from the first second on;
 * - at the top, 16 blocks that spell the frame's number (most significant bit first);
 * - in the middle, while the likeness may be seen, a block in the canary colour.
 */
export const size = { width: 1280, height: 720 };
export const fps = 24;
export const pairsPerFrame = 2000;
const flashEvery = 48;
const flashFrames = 3;
const firstFlash = 24;

/** Colours as little-endian RGBA words. */
const grey = 0xff202020;
const white = 0xffffffff;
const black = 0xff000000;
const canary = 0xffff00ff;

export const clock = { bits: 16, width: 72, height: 48, left: 64, top: 24 };
export const canaryBlock = { left: 400, top: 200, width: 480, height: 320 };

const isFlash = (index: number) => index >= firstFlash && (index - firstFlash) % flashEvery < flashFrames;

function fill(pixels: Uint32Array, block: typeof canaryBlock, colour: number): void {
  for (let row = block.top; row < block.top + block.height; row += 1) {
    const start = row * size.width + block.left;
    pixels.fill(colour, start, start + block.width);
  }
}

export function drawFrame(index: number, options: { canary: boolean }): Uint8Array {
  const pixels = new Uint32Array(size.width * size.height);
  pixels.fill(isFlash(index) ? white : grey);
  if (options.canary && !isFlash(index)) fill(pixels, canaryBlock, canary);
  for (let bit = 0; bit < clock.bits; bit += 1) {
    const on = Math.floor(index / 2 ** (clock.bits - 1 - bit)) % 2 === 1;
    const left = clock.left + bit * clock.width;
    fill(pixels, { left, top: clock.top, width: clock.width, height: clock.height }, on ? white : black);
  }
  return new Uint8Array(pixels.buffer);
}

/** The sound of one frame; a quiet hum, so that there is something to hear all the time, and the beep. */
export function soundOf(index: number): Float32Array {
  const samples = new Float32Array(pairsPerFrame * 2);
  const loud = isFlash(index) ? 0.8 : 0;
  for (let pair = 0; pair < pairsPerFrame; pair += 1) {
    const time = (index * pairsPerFrame + pair) / 48_000;
    const value = loud * Math.sin(2 * Math.PI * 1000 * time) + 0.01 * Math.sin(2 * Math.PI * 220 * time);
    samples[pair * 2] = value;
    samples[pair * 2 + 1] = value;
  }
  return samples;
}
