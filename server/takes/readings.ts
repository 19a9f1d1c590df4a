import { canonicalJson } from '#contracts/canonical-json.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import type { ReadAhead } from '#domain/takes/head-start.ts';

type Read = { document: SceneDocument; seed: number };

/** Rooms whose last reading is kept. One is some 20 KB. */
const MOST = 500;

/** What each room's script came to when it was last read: who rolls these very words need not have them read again. */
export class Readings {
  readonly #byScene = new Map<string, Read & { reading: ScriptReading }>();

  keep(sceneId: string, read: Read, reading: ScriptReading): void {
    this.#byScene.delete(sceneId);
    this.#byScene.set(sceneId, { ...read, reading });
    const [oldest] = this.#byScene.keys();
    if (this.#byScene.size > MOST && oldest !== undefined) this.#byScene.delete(oldest);
  }

  last(sceneId: string): { document: SceneDocument; reading: ScriptReading } | null {
    const kept = this.#byScene.get(sceneId);
    return kept === undefined ? null : { document: kept.document, reading: kept.reading };
  }

  /** The plan that a roll of this makes, if it was read and there is nothing to object to. */
  ahead(sceneId: string, { document, seed }: Read): ReadAhead | null {
    const kept = this.#byScene.get(sceneId);
    if (kept === undefined || kept.seed !== seed) return null;
    if (canonicalJson(kept.document) !== canonicalJson(document)) return null;
    const { plan, rollsAsRead, refusedPhrases, broken, expectedSeconds, rulesVersion } = kept.reading;
    const isFit = rollsAsRead && refusedPhrases.length === 0 && broken.length === 0;
    const isSomething = plan.beats.length > 0 || plan.actors.length > 0;
    return isFit && isSomething ? { plan, expectedSeconds, rulesVersion } : null;
  }
}
