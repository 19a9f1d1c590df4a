/**
 * Gives a copy of a canvas's pixels back, by the next turn of the event loop. They lie outside of the heap, which sees a few
 * bytes for each of them and so collects none for a long time: a film's scenery alone would stay until there are gigabytes.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
