import { describe, expect, it } from 'vitest';
import { ball } from '../testing/stage.ts';
import { forecast } from './air/flight.ts';
import { materials } from './materials.ts';
import { createPhysics, GRAVITY, layers, RAPIER, STEP, withMaterial } from './physics.ts';

/** Within one per cent of the formula. */
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);
const plain = { restitution: 1, friction: 0, density: 1 };

describe('the world against closed forms', () => {
  it('free fall: h = g t² / 2 and v = g t', () => {
    for (const steps of [60, 120, 160]) {
      const t = steps * STEP;
      const { path } = forecast('park', ball({ y: 20 }), t);
      near(20 - path.at(-1)!.y, 0.5 * GRAVITY * t * t);
      near(-path.at(-1)!.vy, GRAVITY * t);
    }
  });

  it('a projectile: its range and its highest point', () => {
    const [vx, vy] = [5, 7];
    const { path } = forecast('park', ball({ x: -3, y: 1, vx, vy }), 1.6);
    near(Math.max(...path.map((p) => p.y)) - 1, (vy * vy) / (2 * GRAVITY));
    const down = path.findIndex((p, i) => i > 10 && p.y < 1);
    const share = (path[down - 1]!.y - 1) / (path[down - 1]!.y - path[down]!.y);
    const range = path[down - 1]!.x + (path[down]!.x - path[down - 1]!.x) * share + 3;
    near(range, (2 * vx * vy) / GRAVITY);
  });

  it('a bounce: the rebound is e² of the drop, as the rule book measures it', () => {
    const drop = 1.8;
    const { path } = forecast('gym', ball({ x: -4, y: drop + 0.12 }), 1.6);
    const low = path.findIndex((p) => p.vy > 0);
    const high = Math.max(...path.slice(low).map((p) => p.y)) - 0.12;
    near(high / drop, materials.basketball.restitution ** 2);
    // FIBA: 1.035 to 1.085 m, at the bottom of the ball.
    expect(high).toBeGreaterThan(1.03);
    expect(high).toBeLessThan(1.09);
  });

  it('an incline with friction: a = g (sin θ − μ cos θ)', () => {
    const world = createPhysics();
    const angle = 0.5;
    const mu = 0.3;
    const ramp = world.createRigidBody(RAPIER.RigidBodyDesc.fixed().setRotation(-angle));
    const rough = { restitution: 0, friction: mu, density: 1 };
    world.createCollider(withMaterial(RAPIER.ColliderDesc.cuboid(30, 0.5), rough, layers.set), ramp);
    const up = 0.5 + 0.1;
    const block = world.createRigidBody(
      RAPIER.RigidBodyDesc.dynamic()
        .setTranslation(Math.sin(angle) * up, Math.cos(angle) * up)
        .setRotation(-angle),
    );
    world.createCollider(
      withMaterial(RAPIER.ColliderDesc.cuboid(0.2, 0.1), rough, layers.prop).setMass(1),
      block,
    );
    for (let i = 0; i < 12; i++) world.step();
    const speed = () => Math.hypot(block.linvel().x, block.linvel().y);
    const before = speed();
    for (let i = 0; i < 120; i++) world.step();
    near(speed() - before, GRAVITY * (Math.sin(angle) - mu * Math.cos(angle)));
    world.free();
  });

  it('a pendulum: T = 2π √(l / g) for small swings', () => {
    const world = createPhysics();
    const length = 1.2;
    const swing = 0.08;
    const pivot = world.createRigidBody(RAPIER.RigidBodyDesc.fixed().setTranslation(0, 5));
    const bob = world.createRigidBody(
      RAPIER.RigidBodyDesc.dynamic()
        .setTranslation(Math.sin(swing) * length, 5 - Math.cos(swing) * length)
        .setCanSleep(false),
    );
    // A point mass: next to no inertia of its own.
    world.createCollider(RAPIER.ColliderDesc.ball(0.01).setMassProperties(1, { x: 0, y: 0 }, 1e-4), bob);
    const rod = RAPIER.JointData.revolute(
      { x: 0, y: 0 },
      { x: -Math.sin(swing) * length, y: Math.cos(swing) * length },
    );
    world.createImpulseJoint(rod, pivot, bob, true);
    const crossings: number[] = [];
    let before = bob.translation().x;
    for (let i = 1; i < 1200; i++) {
      world.step();
      const x = bob.translation().x;
      if (before > 0 && x <= 0) crossings.push((i - 1 + before / (before - x)) * STEP);
      before = x;
    }
    const periods = crossings.length - 1;
    near((crossings.at(-1)! - crossings[0]!) / periods, 2 * Math.PI * Math.sqrt(length / GRAVITY));
    world.free();
  });

  it('an elastic collision: momentum and energy are kept, speeds as the formula has them', () => {
    const world = createPhysics();
    world.gravity = { x: 0, y: 0 };
    const make = (x: number, mass: number, vx: number) => {
      const body = world.createRigidBody(
        RAPIER.RigidBodyDesc.dynamic().setTranslation(x, 0).setLinvel(vx, 0).setCcdEnabled(true),
      );
      world.createCollider(
        withMaterial(RAPIER.ColliderDesc.ball(0.1), plain, layers.prop).setMass(mass),
        body,
      );
      return body;
    };
    const [m1, m2, v] = [2, 1, 3];
    const a = make(-1, m1, v);
    const b = make(0, m2, 0);
    for (let i = 0; i < 120; i++) world.step();
    near(a.linvel().x, ((m1 - m2) / (m1 + m2)) * v);
    near(b.linvel().x, ((2 * m1) / (m1 + m2)) * v);
    near(m1 * a.linvel().x + m2 * b.linvel().x, m1 * v);
    world.free();
  });
});
