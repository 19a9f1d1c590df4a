import type { PlanProp } from '#contracts/scene-plan.ts';
import { tongueOf } from '../../tongues.ts';
import { takeAway } from '../leaving.ts';
import { layers, RAPIER as R, STEP } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import type { Stage } from '../stage.ts';
import type { Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

/** Half of the ball at a tongue's end, metres, and its mass, kg. */
const [BALL, MASS] = [0.025, 0.01] as const;
/**
 * How fast a tongue goes out and comes in, m/s: a frog's is at 4 (Noel et al., J. R. Soc. Interface 14, 2017), slower here so that it is
 * seen; and the pull that takes it there, as a share of what would do so at once.
 */
const [OUT, IN, PULL] = [3.2, 2.4, 0.35] as const;

/** A tongue that is out: its root stays in the mouth, its tip is a body that is pulled where it is to go. */
export class Tongue {
  readonly tip: Loose;
  private readonly root: Loose;
  private readonly stage: Stage;
  private readonly actor: Puppet;

  constructor(stage: Stage, actor: Puppet) {
    this.stage = stage;
    this.actor = actor;
    this.root = this.part('root');
    this.root.body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
    this.tip = this.part('tip');
    this.tip.body.setGravityScale(0, true);
    stage.came += 1;
  }

  /** How far its tip is from a point, metres. */
  from({ x, y }: { x: number; y: number }): number {
    const at = this.tip.body.translation();
    return Math.hypot(at.x - x, at.y - y);
  }

  /** One step on the way out to a point, or in to the mouth. */
  step(to: { x: number; y: number } | null): void {
    const goal = to ?? this.actor.mouth();
    const at = this.tip.body.translation();
    const far = Math.max(1e-6, Math.hypot(goal.x - at.x, goal.y - at.y));
    const speed = Math.min(to === null ? IN : OUT, (0.5 * far) / STEP);
    const v = this.tip.body.linvel();
    const mass = this.tip.body.mass();
    const pull = (way: number, now: number) => PULL * mass * ((way / far) * speed - now);
    this.tip.body.applyImpulse({ x: pull(goal.x - at.x, v.x), y: pull(goal.y - at.y, v.y) }, true);
    const mouth = this.actor.mouth();
    this.root.body.setNextKinematicTranslation(mouth);
    this.stage.worked.add(this.tip.id).add(this.root.id);
  }

  /** Back in the mouth: nothing of it is seen. */
  away(): void {
    takeAway(this.stage, this.tip);
    takeAway(this.stage, this.root);
  }

  private part(name: 'root' | 'tip'): Loose {
    const mouth = this.actor.mouth();
    const id = `${tongueOf(this.actor.id)}/${name}`;
    const prop: PlanProp = {
      id,
      name: 'tongue',
      thing: 'tongue',
      material: 'grains',
      width: 2 * BALL,
      height: 2 * BALL,
      shape: 'ball',
      fixed: false,
      x: mouth.x,
      y: mouth.y,
      heldBy: null,
      tint: null,
    };
    this.stage.gone.delete(id);
    return addLoose(this.stage, prop, {
      id,
      part: name,
      shape: { kind: 'circle', radius: BALL },
      mass: MASS,
      y: mouth.y,
      angle: 0,
      layer: layers.none,
    });
  }
}
