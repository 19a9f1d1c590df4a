import { z } from 'zod';
import { Id } from './ids.ts';
import { CastPart, limits, PropPart, type SceneDocument, Stage } from './scene-document.ts';

/** The roots of a live document as plain values (`toJSON` of each); see `documentKeys`. */
export type PlainRoots = {
  script: string;
  cast: Readonly<Record<string, unknown>>;
  props: Readonly<Record<string, unknown>>;
  stage: Readonly<Record<string, unknown>>;
  performances: Readonly<Record<string, unknown>>;
};

const emptyStage: Stage = { place: null, time: 'day', weather: 'clear', camera: null };
const Fields = z.record(z.string(), z.unknown());

/**
 * What directors see of a live document. Parts still being made (fields missing) are left out, unknown values of the
 * stage fall back to a place that nobody chose, by day: a live document is always readable. Parts come in the order of their ids: a
 * Y.Map has an order of its own in each copy, and the same document must be the same scene, and so the same plan,
 * wherever it is read.
 */
export function documentOf({ script, cast, props, stage, performances }: PlainRoots): SceneDocument {
  return {
    script: script.slice(0, limits.scriptCharacters),
    ...stageOf({ cast, props, stage }),
    performances: performancesOf(performances),
  };
}

/** The same without its words. */
export function stageOf({
  cast,
  props,
  stage,
}: Pick<PlainRoots, 'cast' | 'props' | 'stage'>): Pick<SceneDocument, 'cast' | 'props' | 'stage'> {
  const set = Stage.safeParse({ ...emptyStage, ...stage });
  return {
    cast: partsOf(cast, (fields) =>
      CastPart.safeParse({ cameoId: null, ownedBy: null, facing: 1, x: 0, y: 0, ...fields }),
    ).slice(0, limits.cast),
    props: partsOf(props, (fields) => PropPart.safeParse({ x: 0, y: 0, ...fields })).slice(0, limits.props),
    stage: set.success ? set.data : emptyStage,
  };
}

/** Lines that were performed, to their recordings. */
export const performancesOf = (performances: PlainRoots['performances']): Record<string, Id> =>
  Object.fromEntries(
    Object.entries(performances).flatMap(([line, id]) => {
      const recording = Id.safeParse(id);
      return recording.success && line.length <= limits.lineCharacters ? [[line, recording.data]] : [];
    }),
  );

type Parsed<T> = { success: true; data: T } | { success: false };

function partsOf<T>(
  parts: Readonly<Record<string, unknown>>,
  parse: (fields: Record<string, unknown>) => Parsed<T>,
): T[] {
  return Object.keys(parts)
    .sort()
    .flatMap((id) => {
      const fields = Fields.safeParse(parts[id]);
      if (!fields.success) return [];
      const parsed = parse({ ...fields.data, id });
      return parsed.success ? [parsed.data] : [];
    });
}
