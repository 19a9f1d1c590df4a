import type { ScenePlan } from '#contracts/scene-plan.ts';

/** The words of the script that use a part of the cast, for its owner's card: whole sentences, in order. */
export function sentenceFor(script: string, plan: ScenePlan, castId: string): string {
  const spans = plan.beats
    .filter(({ actor, target, line }) => actor === castId || target === castId || line?.speaker === castId)
    .map(({ source }) => source);
  const said = sentences(script).filter(({ start, end }) =>
    spans.some((span) => span.start < end && span.end > start),
  );
  const text = said.map((sentence) => sentence.text).join(' ');
  return (text === '' ? script.trim() : text).slice(0, 1_000);
}

function sentences(script: string): { text: string; start: number; end: number }[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(script);
  return [...segments].map(({ segment, index }) => ({
    text: segment.trim(),
    start: index,
    end: index + segment.length,
  }));
}
