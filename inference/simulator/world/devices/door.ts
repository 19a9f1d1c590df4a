import {
  decisionsPerSecond,
  type PlayedCommand,
  PuppetCommand,
  type PuppetObservation,
} from '#contracts/puppet-door.ts';
import { person } from '#contracts/rig.ts';
import { layers, STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';

/** Steps between decisions: 6 of 120 a second. */
const every = Math.round(1 / (decisionsPerSecond * STEP));
/** A hand follows its aim as a critically damped spring of this stiffness, whatever a policy wants. */
const handStiffness = 26;

/** Steps in which what a limb pressed against the ground or a wall comes free again. */
const release = 6;
/** Metres by which things that rest on each other overlap at most. */
const deepest = 0.003;
/** Metres between a limb and a thing that it pushes: the solver sees contacts a little before they close. */
const at = 0.02;

export type Asking = Generator<PuppetObservation, void, PuppetCommand | null>;

/** Puppets that outside policies play: observations out, bounded motor commands in. */
export class Door {
  readonly played: ReadonlySet<string>;
  /** All commands in their order: with the plan and the directions they make the same trace again. */
  readonly commands: PlayedCommand[] = [];
  private readonly stage: Stage;
  /** Limbs that a policy wants to touch things with. */
  private readonly wishes = new Map<string, readonly string[]>();
  private readonly struck = new Map<string, number>();
  private readonly met = new Map<string, { a: string; b: string; impulse: number }>();

  constructor(stage: Stage, played: Iterable<string>) {
    this.stage = stage;
    this.played = new Set(played);
  }

  /** Before a step: asks each policy whose turn it is. */
  *ask(): Asking {
    if (this.played.size === 0 || this.stage.step % every !== 0) return;
    for (const puppet of this.stage.puppets.values()) {
      if (!this.played.has(puppet.id)) continue;
      const command = PuppetCommand.nullable()
        .catch(null)
        .parse(yield this.observe(puppet));
      if (command === null) continue;
      this.commands.push({ step: this.stage.step, actor: puppet.id, command });
      obey(puppet, command);
      if (command.touch !== undefined) this.wishes.set(puppet.id, command.touch);
      puppet.touchWith(this.clear(puppet));
    }
    this.met.clear();
  }

  /** After a step: remembers what met. */
  remember(): void {
    if (this.played.size === 0) return;
    for (const { a, b, impulse } of this.stage.touches) {
      const key = `${a}|${b}`;
      const known = this.met.get(key);
      if (known) known.impulse += impulse;
      else this.met.set(key, { a, b, impulse });
    }
    for (const puppet of this.stage.puppets.values()) if (this.played.has(puppet.id)) this.strike(puppet);
    for (const [id, step] of this.struck) {
      const loose = this.stage.loose.get(id);
      if (this.stage.step - step <= release) this.stage.worked.add(id);
      else if (loose !== undefined && this.pressed(loose)) this.stage.worked.add(id);
      else this.struck.delete(id);
    }
  }

  /** A foot that comes down on a ball presses it into the ground, which then gives it back. */
  private pressed(loose: Loose): boolean {
    const { physics } = this.stage;
    let deep = false;
    physics.contactPairsWith(loose.collider, (other) => {
      physics.contactPair(loose.collider, other, (manifold) => {
        for (let i = 0; i < manifold.numContacts(); i++) deep ||= manifold.contactDist(i) < -deepest;
      });
    });
    return deep;
  }

  /** What a played limb is at is given work, as by a hand or a kick: the books say so. */
  private strike(puppet: Puppet): void {
    for (const { collider } of puppet.limbs.values()) {
      if (collider.collisionGroups() !== layers.reach) continue;
      for (const loose of this.stage.loose.values())
        if (collider.contactCollider(loose.collider, at) !== null) this.struck.set(loose.id, this.stage.step);
    }
  }

  /** Of the limbs that wish to touch, those that nothing is in the way of: a limb that stood inside a ball would eject it. */
  private clear(puppet: Puppet): string[] {
    const loose = [...this.stage.loose.values()];
    return (this.wishes.get(puppet.id) ?? []).filter((part) => {
      const limb = puppet.limbs.get(part);
      if (limb === undefined) return false;
      const touches = limb.collider.collisionGroups() === layers.reach;
      return touches || loose.every(({ collider }) => limb.collider.contactCollider(collider, 0) === null);
    });
  }

  private observe(puppet: Puppet): PuppetObservation {
    const { stage } = this;
    return {
      step: stage.step,
      seconds: stage.step * STEP,
      self: {
        id: puppet.id,
        x: puppet.x,
        velocity: puppet.velocity,
        height: puppet.height,
        facing: puppet.facing,
        shoulder: puppet.shoulder('near'),
        reach: (person.upperArm + person.lowerArm) * puppet.height,
        parts: Object.fromEntries([...puppet.limbs.keys()].map((part) => [part, { ...puppet.pose(part) }])),
      },
      others: [...stage.puppets.values()]
        .filter(({ id }) => id !== puppet.id)
        .map(({ id, x, facing }) => ({ id, x, facing })),
      things: [...stage.loose.values()].map(({ id, body, prop, mass }) => {
        const { x, y } = body.translation();
        const v = body.linvel();
        return {
          id,
          x,
          y,
          angle: body.rotation(),
          vx: v.x,
          vy: v.y,
          spin: body.angvel(),
          width: prop.width,
          height: prop.height,
          mass,
        };
      }),
      contacts: [...this.met.values()].map((contact) => ({ ...contact })),
    };
  }
}

/** Aims the puppet's motors; their own bounds (pace, push, stiffness) hold as for every actor. */
function obey(puppet: Puppet, command: PuppetCommand): void {
  if (puppet.mode !== 'alive') return;
  const { pace, height } = puppet;
  if (command.walk !== undefined) puppet.wanted = clamp(command.walk, -pace.run, pace.run);
  if (command.face !== undefined) puppet.face(command.face);
  if (command.lean !== undefined) puppet.lean.aim = command.lean;
  if (command.nod !== undefined) puppet.nod.aim = command.nod;
  if (command.crouch !== undefined) puppet.crouch.aim = command.crouch;
  for (const side of ['near', 'far'] as const) {
    const aim = command[side];
    if (aim) puppet.reach(side, aim.x / height, aim.y / height, handStiffness);
  }
  if (command.jump !== undefined && command.jump > 0 && !puppet.air.up) puppet.leap(command.jump);
}
