import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { VoicedLine } from '#inference/generator.ts';
import { endpointVoices } from './endpoint-voices.ts';
import { performances } from './performances.ts';
import { VoiceDesk } from './voice-desk.ts';

type Needs = Parameters<typeof performances>[0] & Parameters<typeof endpointVoices>[0];
type Spoken = { planHash: string; plan: ScenePlan; sceneId: string };

/** Plans whose lines are kept: those of takes that wait for consent or for a renderer in this process. */
const KEPT = 16;

/**
 * Lines of dialogue as sound, spoken once for each plan. Begun as soon as the plan is there, so that a render does
 * not wait for the voices; another process simply speaks them again.
 */
export class Voices {
  readonly #needs: Needs;
  readonly #desk = new VoiceDesk();
  readonly #spoken = new Map<string, Promise<VoicedLine[]>>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  of({ planHash, plan, sceneId }: Spoken): Promise<VoicedLine[]> {
    const known = this.#spoken.get(planHash);
    if (known !== undefined) return known;
    const lines = this.#speak({ planHash, plan, sceneId });
    this.#spoken.set(planHash, lines);
    lines.catch(() => this.#spoken.delete(planHash));
    for (const oldest of this.#spoken.keys()) {
      if (this.#spoken.size <= KEPT) break;
      this.#spoken.delete(oldest);
    }
    return lines;
  }

  /** The same lines, but what these members performed is spoken by the package's voice. Not kept. */
  without(silent: ReadonlySet<string>, lines: Spoken): Promise<VoicedLine[]> {
    return this.#speak(lines, silent);
  }

  async #speak(
    { planHash, plan, sceneId }: Spoken,
    silent: ReadonlySet<string> = new Set(),
  ): Promise<VoicedLine[]> {
    const recordings = await performances(this.#needs, { plan, sceneId }, silent);
    const spoken = await endpointVoices(this.#needs, { plan, planHash });
    return this.#desk.speak({ plan, recordings, spoken });
  }

  close(): Promise<void> {
    return this.#desk.close();
  }
}
