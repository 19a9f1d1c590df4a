/** One line of a dialogue as the camera needs it. Times in film seconds. */
export type CoveredLine = { speaker: string; from: number; seconds: number };

/** Whom the picture shows. */
export type Setup = { kind: 'both' } | { kind: 'one'; who: string; why: 'speaks' | 'hears' };

/** Fewer lines than these are heard from one place: cuts would be more than the words. */
const fewestLines = 3;
/** In a tall picture two are small: there an answer is reason enough to look at each face. */
const fewestInTall = 2;
/** Are so many lines shown from more than one place in a picture of this aspect? */
export const isCovered = (lines: number, aspect: number): boolean =>
  lines >= (aspect < 1 ? fewestInTall : fewestLines);
/** For so long both are shown before a tall picture goes nearer, seconds: who talks to whom is seen by then. */
const introduced = 1.2;
/** A line this long gets a look at who hears it, seconds. */
const longLine = 3.2;
/** Into a long line, the listener is shown from here on, for so long; seconds. */
const reaction = { after: 1.5, for: 1.15 };
/** A picture stays at least this long: shorter, and the eye sees the cut and not the face. Seconds. */
const shortest = 1.1;

/**
 * How two who talk are shown, by the rules of an editing room (Katz, Film Directing Shot by Shot, 1991): both first,
 * then each alone while they speak, in long lines the one who hears, both again for the last line. It never crosses the
 * line between them, for the stage is seen from one side: who stands left looks right in every picture.
 */
export class Coverage {
  private setup: Setup = { kind: 'both' };
  private since = Number.NEGATIVE_INFINITY;
  private readonly aspect: number;

  /** `aspect`: the picture's width over its height. */
  constructor(aspect: number) {
    this.aspect = aspect;
  }

  /** `lines` are those begun so far, `of` how many there will be. */
  at(time: number, lines: readonly CoveredLine[], of: number, pair: readonly [string, string]): Setup {
    const wanted = setupFor(time, lines, of, pair, this.aspect < 1);
    if (keyOf(wanted) === keyOf(this.setup) || time - this.since < shortest) return this.setup;
    this.setup = wanted;
    this.since = time;
    return wanted;
  }
}

function setupFor(
  time: number,
  lines: readonly CoveredLine[],
  of: number,
  pair: readonly [string, string],
  tall: boolean,
): Setup {
  const line = lines.at(-1);
  // The first line is heard with both in the picture, so that everybody knows who talks to whom.
  if (line === undefined) return { kind: 'both' };
  const into = time - line.from;
  const seen = tall && (lines.length > 1 || into > introduced);
  if (!seen && (lines.length === 1 || lines.length >= of)) return { kind: 'both' };
  const hears = line.seconds >= longLine && into >= reaction.after && into < reaction.after + reaction.for;
  const listener = pair.find((name) => name !== line.speaker);
  return hears && listener !== undefined
    ? { kind: 'one', who: listener, why: 'hears' }
    : { kind: 'one', who: line.speaker, why: 'speaks' };
}

/** A look at the same face for another reason is the same picture. */
const keyOf = (setup: Setup): string => (setup.kind === 'both' ? '' : setup.who);
