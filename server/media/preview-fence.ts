import type { OpenPreview } from '#contracts/media.ts';

/** Lease epochs remembered for takes whose renderers came by; old ones are forgotten first. */
const remembered = 1000;

/**
 * Keeps zombies out: a renderer of an older lease epoch than the newest seen (or than the database's, where it
 * can be asked) gets no door. The same epoch may come again: that is a renderer whose line broke.
 */
export class PreviewFence {
  readonly #newest = new Map<string, number>();
  readonly #leaseEpochOf: ((takeId: string) => Promise<number | null>) | undefined;

  constructor(leaseEpochOf?: (takeId: string) => Promise<number | null>) {
    this.#leaseEpochOf = leaseEpochOf;
  }

  async admits({ takeId, leaseEpoch }: OpenPreview): Promise<boolean> {
    const known = this.#newest.get(takeId) ?? -1;
    if (leaseEpoch < known) return false;
    const held = (await this.#leaseEpochOf?.(takeId)) ?? -1;
    // Asked again after the await: a newer renderer may have come in between.
    if (leaseEpoch < Math.max(held, this.#newest.get(takeId) ?? -1)) return false;
    this.#newest.delete(takeId);
    this.#newest.set(takeId, leaseEpoch);
    const oldest = this.#newest.keys().next().value;
    if (this.#newest.size > remembered && oldest !== undefined) this.#newest.delete(oldest);
    return true;
  }
}
