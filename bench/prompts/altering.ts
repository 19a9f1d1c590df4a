import type { Altering } from '#contracts/trace.ts';
import { alteredBy } from '#inference/simulator/world/change/altering.ts';
import type { Evidence } from './evidence.ts';
import { gap, limbsWent, partsOf } from './measures.ts';

/** How far a colour has to go, of 441 from black to white, and any other side of a look, of all of it. */
const [COLOUR, MUCH] = [48, 0.3];

/** It looked one way at first and another at the end, came there little by little and not back, and was there all along. */
export function altered({ trace, beat, from, to }: Evidence): boolean {
  const id = alteredBy(beat);
  if (partsOf(trace, id).length === 0) return false;
  const { part, zone } = beat.alters ?? {};
  const during = (trace.altering ?? []).filter(
    (a) => a.id === id && a.part === part && a.zone === zone && a.frame >= from && a.frame <= to,
  );
  if (beat.alters?.pulses !== undefined) return cameAndWent(during);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined || first.share > 0.1 || last.share < 0.99) return false;
  const steady = during.every((a, k) => a.share >= (during[k - 1]?.share ?? 0));
  const between = new Set(during.map((a) => a.share)).size;
  return steady && between > 24 && looksOther(first, last);
}

/** By hand: that went to and fro at it, or at what it was done with, and crumbs fell where they had to. */
export function treated(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const id = alteredBy(beat);
  const reached =
    id === beat.actor ||
    gap(e, beat.actor, id) < AT_HAND ||
    (beat.with !== null && gap(e, beat.with, id) < AT_HAND);
  return reached && limbsWent(e) > 0.05 && altered({ trace, beat, from, to });
}
/** Between a hand and what it works at, metres beside half of that (judged: a tool is as long). */
const AT_HAND = 0.45;

/** It came all the way and went again, more than once, and both can be seen. */
function cameAndWent(during: readonly Altering[]): boolean {
  let [times, away] = [0, true];
  for (const { share } of during) {
    if (share < 0.1) away = true;
    if (share < 0.9 || !away) continue;
    times += 1;
    away = false;
  }
  const [rest, most] = [during[0], during.toSorted((a, b) => b.share - a.share)[0]];
  return times > 1 && away && rest !== undefined && most !== undefined && looksOther(rest, most);
}

/** Would somebody who sees both see two looks? */
function looksOther(one: Altering, other: Altering): boolean {
  const far = (side: (a: Altering) => number) => Math.abs(side(other) - side(one));
  const marks = new Set([...Object.keys(one.marks ?? {}), ...Object.keys(other.marks ?? {})]);
  const mark = (a: Altering, name: string) => new Map(Object.entries(a.marks ?? {})).get(name) ?? 0;
  return (
    colourApart(one, other) > COLOUR ||
    [...marks].some((name) => far((a) => mark(a, name)) > MUCH) ||
    [(a: Altering) => a.wide ?? 1, (a: Altering) => a.high ?? 1].some(
      (side) => Math.abs(Math.log(side(other) / side(one))) > Math.log(1 + 0.6 * MUCH),
    ) ||
    [
      (a: Altering) => a.droop ?? 0,
      (a: Altering) => a.clear ?? 0,
      (a: Altering) => a.glow ?? 0,
      (a: Altering) => a.other ?? 0,
      (a: Altering) => (a.print === undefined ? 0 : (a.print.much ?? 1)),
    ].some((side) => far(side) > MUCH)
  );
}

/** Of what has no colour laid over it the paper's own is seen, which is as far from it as that covers. */
function colourApart(one: Altering, other: Altering): number {
  const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [one.tint, other.tint];
  const covers = Math.abs(
    (a === undefined ? 0 : (one.cover ?? 1)) - (b === undefined ? 0 : (other.cover ?? 1)),
  );
  if (a === undefined || b === undefined) return 255 * covers;
  const to = rgb(b);
  return Math.max(255 * covers, Math.hypot(...rgb(a).map((v, k) => v - (to[k] ?? 0))));
}
