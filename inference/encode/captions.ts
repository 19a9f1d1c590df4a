import type { SpokenLine } from '#contracts/trace.ts';

/** WebVTT wants at least this much to read a caption; short lines stay a little after they are spoken. */
const shortest = 1.2;

function stamp(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(ms % 1000, 3)}`;
}

/** Cue text may hold neither markup nor line ends (WebVTT, W3C Candidate Recommendation, §4.2.2). */
const escaped = (text: string) =>
  text.replace(/\s+/gu, ' ').trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * The lines of a trace as WebVTT, each with its speaker as a voice span (which players show as they like).
 * `names` gives the name that stands for an actor id; `seconds` is the film's length.
 */
export function captions(
  lines: readonly SpokenLine[],
  names: ReadonlyMap<string, string>,
  seconds: number,
): string {
  const ordered = [...lines].sort((a, b) => a.start - b.start);
  const cues = ordered.flatMap((line, i) => {
    if (line.start >= seconds) return [];
    const next = ordered[i + 1]?.start ?? seconds;
    const end = Math.min(seconds, Math.max(line.end, Math.min(line.start + shortest, next)));
    const speaker = escaped(names.get(line.speaker) ?? line.speaker);
    return [
      `${i + 1}\n${stamp(line.start)} --> ${stamp(end)}\n<v ${speaker}>${speaker}: ${escaped(line.text)}`,
    ];
  });
  return `${['WEBVTT', ...cues].join('\n\n')}\n`;
}
