import type { Beat, PlanProp } from '#contracts/scene-plan.ts';

/** What leaves lines, by the last word of its name, and their colour where it is not the tool's own. */
const tools: readonly (readonly [RegExp, string | null])[] = [
  [/pencil$/u, '#5b5652'],
  [/chalk$/u, null],
  [/crayon$/u, null],
  [/(?:pen|marker|felt[- ]tip|biro)$/u, null],
];
/** A board that is written on is no plank. */
const BOARD = { thing: 'sheet', shape: 'silhouette', width: 0.7, height: 0.5 } as const;
const INK = '#2f3a5f';
const CHALK = '#f3efe6';
/** What is on a board that is written on with nothing that is named. */
const boards: Readonly<Record<string, string>> = { blackboard: CHALK, whiteboard: INK };

/** #rrggbb of the lines that a thing leaves; null for what leaves none (a brush covers). */
function lineOf({ name, tint }: PlanProp): string | null {
  const row = tools.find(([word]) => word.test(name));
  if (row === undefined) return null;
  return row[1] ?? tint ?? (/chalk$/u.test(name) ? CHALK : INK);
}

/** What is written or drawn on with a pen, a pencil or a chalk gets lines of its colour, and no coat. */
export const marked = (props: readonly PlanProp[], beats: readonly Beat[]): PlanProp[] =>
  props.map((prop) => {
    const line =
      beats
        .filter((b) => b.action === 'paint' && b.target === prop.id)
        .map((b) => props.find((p) => p.id === b.with))
        .map((tool) => (tool === undefined ? null : lineOf(tool)))
        .find((colour) => colour !== null) ??
      (beats.some((b) => b.action === 'paint' && b.target === prop.id) ? boards[prop.name] : null);
    if (line === undefined || line === null) return prop;
    return { ...prop, ...(prop.name === 'board' ? BOARD : {}), written: line };
  });
