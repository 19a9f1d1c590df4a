import type { PartPose } from '#art/puppets/pose.ts';
import type { Cue, FrameState } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';

type Body = { index: number; body: Cue['bodies'][number] };

/** The bodies of one frame by whose they are, where they are seen. */
export class BodiesSeen {
  private readonly frame: FrameState;
  private readonly owners: ReadonlyMap<string, readonly Body[]>;

  constructor(frame: FrameState, owners: ReadonlyMap<string, readonly Body[]>) {
    this.frame = frame;
    this.owners = owners;
  }

  /** All of an owner's that are there, in their order. */
  of(owner: string): BodyAt[] {
    return (this.owners.get(owner) ?? []).map((one) => this.place(one)).filter((at) => at !== null);
  }

  /** The first body of an owner: a thing as a whole. */
  first(owner: string): BodyAt | null {
    const one = this.owners.get(owner)?.[0];
    return one === undefined ? null : this.place(one);
  }

  /** The parts of a puppet. */
  parts(actor: string): PartPose[] {
    return this.of(actor).map(({ part, x, y, angle }) => ({ part: part ?? 'body', x, y, angle }));
  }

  /** Everything but the set. */
  *loose(): Generator<BodyAt> {
    for (const owner of this.owners.keys()) if (owner !== 'set') yield* this.of(owner);
  }

  private place({ index, body }: Body): BodyAt | null {
    const { frame } = this;
    const x = frame.poses[index * 3];
    const y = frame.poses[index * 3 + 1];
    const angle = frame.poses[index * 3 + 2];
    if (x === undefined || y === undefined || angle === undefined || body.from > frame.frame) return null;
    if (!Number.isFinite(x + y + angle)) return null;
    if (body.until !== undefined && frame.frame >= body.until) return null;
    return { part: body.part, shape: body.shape, x, y, angle, ...(body.origin && { origin: body.origin }) };
  }
}

/** A cue's bodies by whose they are. The list of a cue is grouped once, for all of its frames. */
export class Owners {
  private grouped: { of: Cue['bodies']; owners: Map<string, Body[]> } | null = null;

  at(frame: FrameState, bodies: Cue['bodies']): BodiesSeen {
    if (this.grouped?.of !== bodies) {
      const owners = new Map<string, Body[]>();
      bodies.forEach((body, index) => {
        const list = owners.get(body.owner);
        if (list) list.push({ index, body });
        else owners.set(body.owner, [{ index, body }]);
      });
      this.grouped = { of: bodies, owners };
    }
    return new BodiesSeen(frame, this.grouped.owners);
  }
}
