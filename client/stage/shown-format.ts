import { Format } from '#contracts/format.ts';
import type { Stage } from '#contracts/scene-document.ts';
import type { ScriptReading } from '#contracts/workflows.ts';

/** The shape of the next film: what the script says of it, else what was chosen here. */
export function shownFormat(stage: Stage, reading: ScriptReading | null): Format {
  for (const { kind, as } of reading?.plan.understanding.understood ?? []) {
    const said = kind === 'camera' ? Format.safeParse(as) : null;
    if (said?.success) return said.data;
  }
  return stage.format ?? 'wide';
}
