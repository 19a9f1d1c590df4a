import type { Stage } from '../stage.ts';
import type { Puppet } from './puppet.ts';

/** So many feet of somebody have come down. */
export function footsteps(stage: Stage, puppet: Puppet, count: number): void {
  const weight = { person: 0.6, quadruped: 0.25, thing: 0.35, winged: 0.08, swimming: 0, wheeled: 0 }[
    puppet.actor.rig
  ];
  stage.sound({
    kind: 'footstep',
    x: puppet.x,
    bodies: [puppet.id],
    materials: [stage.pieces.find((p) => p.part === 'floor')?.surface ?? 'wood-floor'],
    strength: Math.min(1, weight * (0.5 + Math.abs(puppet.velocity) * 0.2) * Math.sqrt(count)),
  });
}
