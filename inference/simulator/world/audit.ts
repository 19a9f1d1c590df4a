import type { AuditCheck } from '#contracts/trace.ts';
import { feathery, lighterThanAir } from './air/air.ts';
import { FlightBooks } from './air/flight-books.ts';
import { heldBy, isMagnet } from './devices/magnet.ts';
import { materialOf } from './materials.ts';
import { massIn } from './mixing/content.ts';
import { layers, RAPIER as R, STEP } from './physics.ts';
import { PEAK_LIFT } from './puppets/wings.ts';
import type { Runner } from './runner.ts';
import type { Loose, Stage } from './stage.ts';

/**
 * Watches the world from outside, every step, and keeps the books. It judges only what is free: a thing in a hand,
 * or touched by a limb, may gain energy from motors, and that work is booked as such.
 */
export class Auditor {
  /** Worst distance moved in a step beyond what its speed allows, in metres. */
  private slip = 0;
  /** Worst unexplained gain of energy in a step, as a share of what the free things hold (or joules below 1 J). */
  private gain = 0;
  /** Worst difference between what broke and its pieces, in mass or momentum, as a share. */
  private pieces = 0;
  /** Did anything melt, and the worst difference between it and its solid and pool, as a share of its mass. */
  private melts = false;
  private melted = 0;
  /** Kilograms in all vessels at first; null before the first step. */
  private poured: number | null = null;
  private waters = 0;
  private through = 0;
  /** Worst change of momentum in a collision of two free things, as a share. */
  private momentum = 0;
  private fastest = 0;
  private work = 0;
  /** Energy in the springs of a mechanism after the step before, in joules. */
  private stored = new Map<string, { energy: number; free: boolean }>();
  private before = new Map<string, Reading>();
  private readonly flights = new FlightBooks();

  /** After each step of the stage. */
  observe(stage: Stage): void {
    const { air, gravity } = stage.around;
    const driven = new Set(stage.worked);
    stage.worked.clear();
    // A basket in a hand carries what is in it.
    for (const { held } of stage.loose.values()) for (const { id } of held?.cargo ?? []) driven.add(id);
    this.flights.observe(stage);
    // A hand works on what is on its string through the knot.
    for (const { held, string } of stage.loose.values())
      if (held !== null && string !== undefined) driven.add(string.knot.id);
    for (const touch of stage.touches) {
      for (const [self, other] of [
        [touch.a, touch.b],
        [touch.b, touch.a],
      ] as const) {
        const owner = other.split('/')[0] ?? '';
        // Limbs, pedals and a running belt do work.
        const works = stage.joined.get(owner)?.mechanism.belt !== undefined;
        if (stage.loose.has(self) && (works || stage.puppets.has(owner) || stage.bicycles.has(owner)))
          driven.add(self);
      }
    }
    // What a driven thing touches is driven too: a hand moves a whole stack through its first cup.
    for (let grew = true; grew; ) {
      grew = false;
      for (const { a, b } of stage.touches) {
        if (!stage.loose.has(a) || !stage.loose.has(b) || driven.has(a) === driven.has(b)) continue;
        driven.add(a).add(b);
        grew = true;
      }
      // A push on one part of a mechanism goes through its joints to all of it.
      for (const { parts } of stage.joined.values()) {
        const ids = [...parts.values()].map((l) => l.id);
        const pushed = ids.filter((id) => driven.has(id)).length;
        if (pushed === 0 || pushed === ids.length) continue;
        for (const id of ids) driven.add(id);
        grew = true;
      }
    }
    const touched = new Set([...stage.touches].flatMap(({ a, b }) => [a, b]));
    const now = new Map<string, Reading>();
    let was = 0;
    // What is lifted holds less than nothing: what they hold is counted without its sign.
    let held = 0;
    let is = 0;
    for (const [id, mechanism] of stage.joined) {
      const free = !driven.has(mechanism.main.id);
      const energy = mechanism.stored();
      const past = this.stored.get(id);
      this.stored.set(id, { energy, free });
      if (!free || past?.free !== true) continue;
      was += past.energy;
      held += Math.abs(past.energy);
      is += energy - mechanism.uncertain();
    }
    const fresh = new Set<string>();
    for (const id of stage.broken.keys()) {
      const whole = this.before.get(id);
      if (whole === undefined || !whole.free) continue;
      fresh.add(id);
      was += whole.energy;
      held += Math.abs(whole.energy);
    }
    for (const loose of stage.loose.values()) {
      if (loose.prop.fixed) continue;
      const reading = read(loose, gravity);
      // What is lighter than air gives the air it displaces its height.
      if (lighterThanAir(loose, air))
        reading.energy -= (air / materialOf(loose.prop.material).density) * loose.mass * gravity * reading.y;
      reading.energy += heldBy(stage.loose.values(), loose);
      for (const water of stage.waters.values()) reading.energy += water.stored(loose);
      now.set(loose.id, reading);
      const past = this.before.get(loose.id);
      if (past === undefined) {
        // A piece that has just come to be takes over its part of what the whole had.
        if (fresh.has(loose.owner)) is += reading.energy;
        continue;
      }
      const moved = Math.hypot(reading.x - past.x, reading.y - past.y);
      // What strikes it may move it on before it comes to rest against the next thing in the same step.
      const own = Math.max(reading.speed, past.speed) * STEP;
      const allowed = moved - own < 0.004 ? own : Math.max(own, this.struckAt(stage, loose.id) * STEP);
      this.fastest = Math.max(this.fastest, reading.speed);
      if (loose.held === null && !driven.has(loose.id)) this.slip = Math.max(this.slip, moved - allowed);
      if (loose.held !== null || driven.has(loose.id) || !past.free) {
        this.work += Math.max(0, reading.energy - past.energy);
        // What was let go of in this very step hits others with what it had.
        if (loose.held === null && !driven.has(loose.id)) was += Math.max(0, past.energy - reading.energy);
        reading.free = loose.held === null && !driven.has(loose.id);
        continue;
      }
      const change = reading.energy - past.energy;
      if (touched.has(loose.id)) {
        reading.pressed = Math.max(0, -change);
        was += Math.max(0, Math.min(past.pressed, change));
      }
      was += past.energy;
      held += Math.abs(past.energy);
      is += reading.energy;
      this.tunnel(stage, loose, past, reading, moved);
    }
    for (const { mass, momentum } of stage.broken.values()) {
      const size = Math.hypot(momentum.whole.x, momentum.whole.y) + 0.01 * mass.whole;
      const off = Math.hypot(momentum.pieces.x - momentum.whole.x, momentum.pieces.y - momentum.whole.y);
      this.pieces = Math.max(this.pieces, Math.abs(mass.pieces / mass.whole - 1), off / size);
    }
    for (const melt of stage.melts.values()) {
      this.melts = true;
      const solid = stage.loose.get(melt.loose.id)?.body.mass() ?? melt.whole - melt.pool - melt.eaten;
      const all = solid + melt.pool + melt.eaten;
      this.melted = Math.max(this.melted, Math.abs(all / melt.whole - 1));
    }
    for (const heated of stage.heated.values()) {
      if (!('matter' in heated)) continue;
      this.melts = true;
      const { solid, liquid, gas, whole } = heated.matter;
      this.melted = Math.max(this.melted, Math.abs((solid + liquid + gas) / whole - 1));
    }
    if (stage.contents.size > 0) {
      this.melts = true;
      const whole = [...stage.contents.values()].reduce((sum, c) => sum + massIn(c), 0);
      this.poured ??= whole;
      this.melted = Math.max(this.melted, Math.abs(whole / this.poured - 1));
    }
    // Water that has just come (a direction brings a lake) is another height to count from.
    if (stage.waters.size === this.waters) this.gain = Math.max(this.gain, (is - was) / Math.max(1, held));
    this.waters = stage.waters.size;
    this.collisions(stage, now, driven);
    this.before = now;
  }

  checks(runner: Runner): { passed: boolean; checks: AuditCheck[] } {
    const reports = runner.reports();
    const check = (name: string, worst: number, limit: number, unit: string): AuditCheck => ({
      name,
      passed: worst <= limit,
      worst: Number(worst.toFixed(6)),
      limit,
      unit,
    });
    const checks = [
      // Contacts push overlapping bodies apart by up to a few millimetres in a step.
      check('no body moves farther in a step than its speed allows', Math.max(0, this.slip), 0.012, 'm'),
      check('nothing is faster than hands and gravity can make it', this.fastest, 25, 'm/s'),
      check('free things gain no energy', Math.max(0, this.gain), 0.02, 'share per step'),
      check('no body passes through a solid one', this.through, 0, 'times'),
      check('momentum is kept in collisions of free things', this.momentum, 0.02, 'share'),
    ];
    if (this.pieces > 0)
      checks.push(check('pieces weigh and move together as the whole did', this.pieces, 0.001, 'share'));
    if (this.melts)
      checks.push(check('what melts stays, as solid or in its pool', this.melted, 0.0005, 'share'));
    const { seen, force, energy } = this.flights;
    if (seen)
      checks.push(
        check('wings push no harder than flyers can', force, PEAK_LIFT * 1.02, 'body weights'),
        check('flyers gain no energy that their wings did not give', energy, 0.02, 'share'),
      );
    const compared = reports.length;
    checks.push({
      name: 'every beat was compared with what happened',
      passed: reports.every((r) => r.note !== ''),
      worst: compared,
      limit: compared,
      unit: 'beats',
    });
    return { passed: checks.every((c) => c.passed), checks };
  }

  /** The speed, before this step, of the fastest thing that a body touches, through however many others. */
  private struckAt(stage: Stage, id: string): number {
    const group = new Set([id]);
    for (let before = 0; before < group.size; ) {
      before = group.size;
      for (const { a, b } of stage.touches) {
        const free = stage.loose.has(a) && stage.loose.has(b);
        if (free && (group.has(a) || group.has(b))) group.add(a).add(b);
      }
    }
    return Math.max(...[...group].map((member) => this.before.get(member)?.speed ?? 0));
  }

  private tunnel(stage: Stage, loose: Loose, past: Reading, reading: Reading, moved: number): void {
    if (moved < 0.02) return;
    const way = { x: (reading.x - past.x) / moved, y: (reading.y - past.y) / moved };
    const ray = new R.Ray({ x: past.x, y: past.y }, way);
    const hit = stage.physics.castRay(
      ray,
      moved,
      false,
      R.QueryFilterFlags.ONLY_FIXED,
      layers.prop,
      loose.collider,
    );
    if (hit !== null) this.through += 1;
  }

  private collisions(stage: Stage, now: Map<string, Reading>, driven: ReadonlySet<string>): void {
    for (const touch of stage.touches) {
      const pair = [touch.a, touch.b] as const;
      if (pair.some((id) => !isWhole(stage, id) || driven.has(id) || pushedByField(stage, id))) continue;
      // Only two free things with nothing else in the way: otherwise the ground (or a joint) takes part.
      const others = stage.touches.filter((t) => t !== touch && (pair.includes(t.a) || pair.includes(t.b)));
      if (others.length > 0 || touch.impulse < 0.02) continue;
      const [a, b] = pair.map((id) => ({
        is: now.get(id),
        was: this.before.get(id),
        m: stage.loose.get(id)?.mass ?? 0,
      }));
      if (a?.is === undefined || a.was === undefined || b?.is === undefined || b.was === undefined) continue;
      const dx = a.m * (a.is.vx - a.was.vx) + b.m * (b.is.vx - b.was.vx);
      const dy =
        a.m * (a.is.vy - a.was.vy) + b.m * (b.is.vy - b.was.vy) + (a.m + b.m) * stage.around.gravity * STEP;
      const size = a.m * a.was.speed + b.m * b.was.speed + 0.01;
      this.momentum = Math.max(this.momentum, Math.hypot(dx, dy) / size);
    }
  }
}

/** Of several places: each check at its worst. */
export function allChecks(audits: readonly ReturnType<Auditor['checks']>[]): ReturnType<Auditor['checks']> {
  const [only] = audits;
  if (only !== undefined && audits.length === 1) return only;
  const worst = new Map<string, AuditCheck>();
  for (const check of audits.flatMap(({ checks }) => checks)) {
    const known = worst.get(check.name);
    const isWorse = known === undefined || (known.passed && (!check.passed || check.worst > known.worst));
    if (isWorse) worst.set(check.name, check);
  }
  return { passed: audits.every(({ passed }) => passed), checks: [...worst.values()] };
}

/** A free thing by itself: neither a limb nor a part of a mechanism. */
const isWhole = (stage: Stage, id: string): boolean => {
  const loose = stage.loose.get(id);
  return loose !== undefined && !stage.joined.has(loose.owner);
};

/** Does water, air or a magnet push it while it collides? */
function pushedByField(stage: Stage, id: string): boolean {
  const loose = stage.loose.get(id);
  if (loose === undefined) return false;
  if (
    loose.string !== undefined ||
    lighterThanAir(loose, stage.around.air) ||
    feathery(loose, stage.around.air) ||
    isMagnet(loose) ||
    heldBy(stage.loose.values(), loose) !== 0
  )
    return true;
  return [...stage.waters.values()].some((w) => w.share(loose) > 0);
}

type Reading = {
  x: number;
  y: number;
  vx: number;
  vy: number;
  speed: number;
  energy: number;
  free: boolean;
  /** What a blow of this step took from it, joules: contacts give, and may hand some of it back in the next. */
  pressed: number;
};

function read(loose: Loose, gravity: number): Reading {
  // Velocity is that of the centre of mass, which somebody who sits on it moves.
  const p = loose.body.worldCom();
  const v = loose.body.linvel();
  const w = loose.body.angvel();
  const speed = Math.hypot(v.x, v.y);
  const mass = loose.body.mass();
  const energy =
    0.5 * mass * speed * speed + 0.5 * loose.body.principalInertia() * w * w + mass * gravity * p.y;
  return { x: p.x, y: p.y, vx: v.x, vy: v.y, speed, energy, free: true, pressed: 0 };
}
