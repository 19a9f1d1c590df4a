import { AppError } from '#contracts/errors.ts';
import { type LikenessState, likenessState, readLikeness } from '#domain/consent/grants.ts';
import type { Db } from '#domain/db/schema/index.ts';
import type { Vault } from '#domain/vault/vault.ts';
import type { CutOut, LikenessView, Pose } from '#inference/generator.ts';
import { FacePoints } from '#inference/likeness/face-points.ts';
import { mirrored } from '#inference/likeness/mirrored.ts';
import { MeasuredVoice } from '#inference/likeness/numbers/voice-pitch.ts';

/** Without word from the database for this long, nobody is shown. */
const BLANK_AFTER_MS = 500;

/**
 * Who may be drawn, asked of the database before each cue and never remembered for the next one. A cut-out is read
 * under its grant, kept only while the take's likeness epoch stands, and let go with it. `onEpoch` hears of each
 * epoch once, at the next cue or as soon as somebody says `look`.
 */
export class LikenessDesk {
  readonly #db: Db;
  readonly #takeId: string;
  readonly #onEpoch: (epoch: number) => void;
  #epoch = -1;
  #view: LikenessView | undefined;
  #doubt = 0;
  #casts: string[] = [];
  readonly #blank: readonly string[];
  readonly #vault: Vault | undefined;
  /** Grants by the epoch they were drawn under: what a segment of that epoch rests on. */
  readonly #grantIds = new Map<number, readonly string[]>();

  /** `blank`: parts that are a blank cut-out for good, whatever is granted. `vault` opens what enrolment sealed. */
  constructor(
    db: Db,
    takeId: string,
    {
      onEpoch,
      blank,
      vault,
    }: { onEpoch?: (epoch: number) => void; blank?: readonly string[]; vault?: Vault } = {},
  ) {
    this.#db = db;
    this.#takeId = takeId;
    this.#onEpoch = onEpoch ?? (() => undefined);
    this.#blank = blank ?? [];
    this.#vault = vault;
  }

  /** Newest epoch seen: what was drawn under an older one must not be shown any more. */
  get epoch(): number {
    return this.#epoch;
  }

  /** False while frames may be blank for no better reason than a silent database: they are drawn again later. */
  get certain(): boolean {
    return this.#doubt === 0;
  }

  /** What is granted now. Blank for everybody when the database does not answer within half a second. */
  async now(): Promise<LikenessView> {
    try {
      const view = await within(BLANK_AFTER_MS, this.#read());
      // Frames of the cue before may still be on their way: they are doubted for one cue more.
      this.#doubt = Math.max(0, this.#doubt - 1);
      return view;
    } catch {
      this.#doubt = 2;
      this.#view = undefined;
      return {
        epoch: Math.max(0, this.#epoch),
        parts: new Map(this.#casts.map((castId) => [castId, 'revoked' as const])),
      };
    }
  }

  /** Looks for a newer epoch now rather than at the next cue. */
  async look(): Promise<void> {
    const state = await likenessState(this.#db, this.#takeId).catch(() => null);
    if (state !== null) this.#saw(state);
  }

  grantIdsAt(epoch: number): readonly string[] {
    return this.#grantIds.get(epoch) ?? [];
  }

  #saw({ epoch, live, revoked }: LikenessState): void {
    this.#casts = [...live.map(({ castId }) => castId), ...revoked, ...this.#blank];
    if (epoch <= this.#epoch) return;
    this.#epoch = epoch;
    this.#view = undefined;
    this.#onEpoch(epoch);
  }

  async #read(): Promise<LikenessView> {
    const state = await likenessState(this.#db, this.#takeId);
    this.#saw(state);
    if (this.#view?.epoch === state.epoch) return this.#view;
    const parts = new Map<string, CutOut | 'revoked'>(state.revoked.map((castId) => [castId, 'revoked']));
    for (const { castId } of state.live) parts.set(castId, await this.#picture(castId));
    for (const castId of this.#blank) parts.set(castId, 'revoked');
    this.#grantIds.set(
      state.epoch,
      state.live.map(({ grantId }) => grantId),
    );
    const view = { epoch: state.epoch, parts };
    if (state.epoch === this.#epoch) this.#view = view;
    return view;
  }

  /** A grant taken back between the look and the read is simply not there any more. */
  async #picture(castId: string): Promise<CutOut | 'revoked'> {
    try {
      const place = { takeId: this.#takeId, castId, vault: this.#vault };
      const { png, kind, cameoId, sealed } = await readLikeness(this.#db, place);
      const pose = (name: 'left' | 'right' | 'up'): Pose | null => {
        const seen = sealed.get(`pose-${name}`);
        return seen === undefined ? null : { png: seen, face: readFace(sealed.get(`face-${name}`)) };
      };
      const [left, right] = [pose('left'), pose('right')];
      return {
        png,
        kind,
        cameoId,
        face: readFace(sealed.get('face-front')),
        pitch: readPitch(sealed.get('voice')),
        // Two of three turns are asked for at an enrolment: who showed the other side is seen in the mirror.
        turned: left ?? (right === null ? null : await mirrored(right)),
        raised: pose('up'),
      };
    } catch (error) {
      if (error instanceof AppError && error.code === 'likeness-not-granted') return 'revoked';
      throw error;
    }
  }
}

function readFace(bytes: Uint8Array | undefined): FacePoints | null {
  return bytes === undefined ? null : FacePoints.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function readPitch(bytes: Uint8Array | undefined): number | null {
  if (bytes === undefined) return null;
  // A pitch out of bounds costs the pitch, not the picture.
  const read = MeasuredVoice.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return read.success ? read.data.pitch : null;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new AppError('unavailable', 'the database is silent')), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
