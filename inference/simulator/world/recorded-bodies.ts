import type { Cue, TraceBody } from '#contracts/trace.ts';
import type { Stage } from './stage.ts';

type Recorded = Omit<TraceBody, 'poses'> & { poses: number[] };

/** All bodies that were ever on the stage, in the order in which they came, with their poses frame by frame. */
export class RecordedBodies {
  readonly all: Recorded[] = [];
  private readonly stage: Stage;
  /** What had broken, gone and come when the list was looked through last. */
  private changesBefore = '0 0 0 0';

  constructor(stage: Stage, frame: number) {
    this.stage = stage;
    this.register(frame);
  }

  /** It is cut from with this frame. */
  end(frame: number): void {
    for (const body of this.all) body.until ??= frame;
  }

  /** Without their poses: a cue has those by frame. */
  get described(): Cue['bodies'] {
    return this.all.map(({ poses: _, ...body }) => body);
  }

  /** Takes in what broke or went in the steps before this frame. */
  follow(frame: number): void {
    const { broken, gone, sheds, came } = this.stage;
    const changes = `${broken.size} ${gone.size} ${sheds} ${came}`;
    if (changes === this.changesBefore) return;
    this.changesBefore = changes;
    this.register(frame);
  }

  /** Bodies keep their place in the list for good; what comes later is added at its end. */
  register(frame: number): void {
    // Who went in a puff of smoke may come again, as another body of the list.
    const known = new Set(this.all.filter(({ until }) => until === undefined).map((b) => b.id));
    for (const body of bodiesOn(this.stage))
      if (!known.has(body.id)) this.all.push({ ...body, from: frame, poses: [] });
    for (const body of this.all) {
      const until =
        this.stage.broken.get(body.id)?.frame ??
        this.stage.gone.get(body.id) ??
        this.stage.gone.get(body.owner);
      if (until !== undefined) body.until ??= until;
    }
  }

  /** Writes down where everything is. Flat x, y, angle of each body of the list; what is gone keeps its last pose. */
  pose(): number[] {
    const poses: number[] = [];
    for (const body of this.all) {
      const at = this.poseOf(body.id);
      const pose = at === null ? body.poses.slice(-3) : [fine(at.x), fine(at.y), fine(at.angle)];
      poses.push(...pose);
      if (!body.fixed || body.poses.length === 0) body.poses.push(...pose);
    }
    return poses;
  }

  private poseOf(id: string): { x: number; y: number; angle: number } | null {
    const { stage } = this;
    const [owner = '', part] = id.split('/');
    const puppet = stage.puppets.get(owner);
    const body =
      puppet !== undefined
        ? puppet.limbs.get(part ?? '')?.body
        : (stage.bicycles.get(owner)?.parts.get(part ?? '')?.body ?? stage.loose.get(id)?.body);
    if (body === undefined) {
      const piece = stage.pieces.find((p) => p.id === id);
      return piece === undefined ? null : { x: piece.x, y: piece.y, angle: piece.angle };
    }
    const t = body.translation();
    return { x: t.x, y: t.y, angle: body.rotation() };
  }
}

/** A hundredth of a millimetre: keeps traces small without being seen. */
export const fine = (value: number): number => Math.round(value * 1e5) / 1e5;

/** The set, what is ridden, who acts, and what lies about. */
function* bodiesOn(stage: Stage): Generator<Omit<Recorded, 'from' | 'poses'>> {
  for (const { id, part, shape, surface } of stage.pieces)
    yield { id, owner: 'set', part, shape, material: surface, mass: 0, fixed: true };
  for (const { id, parts } of stage.bicycles.values())
    for (const [part, { shape, material, mass }] of parts)
      yield { id: `${id}/${part}`, owner: id, part, shape, material, mass, fixed: false };
  for (const puppet of stage.puppets.values())
    for (const { part } of puppet.rig) {
      const limb = puppet.limbs.get(part);
      if (limb === undefined) continue;
      const { shape, mass } = limb;
      yield {
        id: `${puppet.id}/${part}`,
        owner: puppet.id,
        part,
        shape,
        material: 'flesh',
        mass,
        fixed: false,
      };
    }
  for (const { id, owner, part, shape, prop, mass, origin } of stage.loose.values())
    yield {
      id,
      owner,
      part,
      shape,
      material: prop.material,
      mass,
      fixed: prop.fixed,
      ...(origin === undefined ? {} : { origin }),
    };
}
