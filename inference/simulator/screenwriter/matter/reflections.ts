import type { Span } from '#contracts/span.ts';

const reflected = /(?:,? (?:and|which|that))? ?\breflect(?:s|ing)\b [^.;!?]*/giu;

/** "In front of a mirror reflecting its image": what a mirror shows of what stands before it; nothing where there is none. */
export const reflectionsIn = (script: string): { span: Span; word: string }[] =>
  /\bmirrors?\b/iu.test(script)
    ? [...script.matchAll(reflected)].map((m) => ({
        span: { start: m.index, end: m.index + m[0].length },
        word: m[0],
      }))
    : [];
