import { landmarksOf } from '#contracts/rig.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { builtAs } from '../../world/puppets/puppet.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';
import { isRace } from '../reading/races.ts';
import { isGoneBy } from './astride.ts';
import { enliven } from './enliven.ts';

const fresh = { tint: null, many: false, fresh: true } as const;
/** As far from the middle as anybody begins or ends, metres. */
const EDGE = 4.3;
/** … and as anything stands that they race to. */
const FAR_GOAL = 5.1;
/** From one runner to the next, in heights: so that nobody hides another (judged). */
const APART = {
  person: 0.52,
  thing: 0.62,
  winged: 0.9,
  quadruped: 1.05,
  swimming: 0.8,
  wheeled: 2.2,
} as const;
/** The way of whoever wins, metres: so far at least, so much of it for a metre of height, no more than takes so long, and of whoever is last. */
const WAY = { least: 2, each: 4, seconds: 2.6, last: 1.2 } as const;
/** From the first to the last as they come in, metres at most. */
const LONGEST = 3.4;
/** How much slower and faster than they usually run they may be who race (the motors' bounds). */
const [SLOWEST, FASTEST] = [0.3, 1.6];
/** A race takes so many seconds for whoever wins, unless that is less than this share of how they run; and each behind them so much longer. */
const [TAKES, EASY, LATER] = [1.7, 0.8, 0.1];
/** Hops that whoever wins in a sack takes, how far one takes somebody, in heights, its seconds on the ground and, of a metre of height, in the air (`hopping-along.ts`), and how much later the next is there. */
const HOPS = {
  first: 4,
  most: 24,
  far: 1.6,
  crouches: 0.16,
  flies: 0.65,
  longest: 0.63,
  later: 0.25,
  least: 0.25,
} as const;
/** Where somebody begins who crosses the line alone, where it is, and where they stop, metres. */
const ALONE = { from: -3.4, line: 0.8, to: 3.2 } as const;
/** Colour of sackcloth. */
const SACKCLOTH = '#b99461';

/** Do they run by themselves, and not on or in something that goes? */
const onFoot = (act: Draft, company: Company): boolean =>
  act.action === 'run' &&
  company.actor(act.actor) !== undefined &&
  !act.objects.some((o) => /^(?:on|in)$/u.test(o.by) && isGoneBy(o.found, company)) &&
  !company.relations.some((r) => r.what.id === act.actor && /^(?:on|in|inside)$/u.test(r.how));

/**
 * Everybody who races, from the same end of the stage to a line or a goal at the other. Whoever wins begins at the back and passes all
 * others before the line; they come in one after the other with room between them, so that each is seen. With eggs they have
 * a spoon each, in sacks they hop.
 */
export function racing(acts: readonly Draft[], company: Company): readonly Draft[] {
  for (const act of acts) if (isRace(act)) enliven(company, act.actor);
  const leader = acts.find((act) => isRace(act) && onFoot(act, company));
  if (leader === undefined) return acrossTheLine(acts, company);
  const field = acts.filter(
    (act) => isRace(act) && act.tokens[0] === leader.tokens[0] && onFoot(act, company),
  );
  if (field.length < 2 || field.some((act) => company.placed.has(act.actor))) return acts;
  const order = placings(field);
  const course = courseOf(order, leader, company);
  const kind = equipped(field, company);
  if (kind === 'sacks') intoSacks(field, company);
  const end = acts.indexOf(field.at(-1)!);
  for (const [nth, { from, to }] of course.entries())
    stand(company, order[nth]!.actor, from, to > from ? 1 : -1);
  const spoons = kind === 'eggs' ? spoonsOf(field, acts, company) : [];
  const hopping = kind === 'sacks' ? hopsOf(order, course, company) : [];
  const run = acts.map((act) => {
    const nth = order.indexOf(act);
    if (nth < 0) return act;
    const { action, to, vigour } = course[nth]!;
    const spoon = spoons[field.indexOf(act)];
    const objects = [
      ...act.objects.filter((o) => o.by === 'to'),
      ...(spoon === undefined ? [] : [{ found: spoon, by: 'with' }]),
    ];
    return kind === 'sacks'
      ? {
          ...act,
          action: 'jump' as const,
          objects: [],
          spot: to,
          vigour: round(hopping[nth] ?? 1),
          heading: { way: to > 0 ? ('right' as const) : ('left' as const), across: false },
        }
      : { ...act, action, objects, spot: to, vigour };
  });
  const first = leader.won?.[0];
  const goesOn = acts.slice(end + 1).some((act) => act.actor === first);
  if (first === undefined || goesOn || leader.tokens[0] === undefined) return run;
  // Whoever has won is glad of it.
  const glad: Draft = {
    ...leader,
    actor: first,
    action: 'jump',
    objects: [],
    spot: null,
    together: false,
    outcome: 'any',
    vigour: 1,
    expression: 'happy',
    at: leader.at + 0.25,
  };
  return [...run.slice(0, end + 1), glad, ...run.slice(end + 1)];
}

/** "Crosses the finish line and collapses": who is alone at it comes running, through it and on. */
function acrossTheLine(acts: readonly Draft[], company: Company): readonly Draft[] {
  const line = ({ found }: Draft['objects'][number]) => company.prop(found.id)?.thing === 'own.finish-arch';
  return acts.map((act) => {
    const arch = act.objects.find((o) => o.by !== 'at' && line(o));
    const goes = act.action === 'walk' || act.action === 'run';
    if (arch === undefined || !goes || company.placed.has(act.actor) || act.spot !== null) return act;
    drawLine(company, ALONE.line, company.actor(act.actor)?.height ?? 1.6);
    stand(company, act.actor, ALONE.from, 1);
    return { ...act, action: 'run' as const, spot: ALONE.to, objects: act.objects.filter((o) => o !== arch) };
  });
}

/** In the order in which they come in: who is said to win, who is said nothing of, who is said to lose. */
function placings(field: readonly Draft[]): Draft[] {
  const [leader] = field;
  const rank = ({ actor }: Draft) =>
    leader?.won?.includes(actor) === true ? 0 : leader?.lost?.includes(actor) === true ? 2 : 1;
  return field.toSorted((a, b) => rank(a) - rank(b));
}

/** How fast somebody usually runs, and how fast they gain speed. */
const built = (actor: PlanActor) => builtAs(actor).pace;

type Lane = { action: 'walk' | 'run'; from: number; to: number; vigour: number };

/** Where each begins and ends, and how fast they run: in the order in which they come in. */
function courseOf(order: readonly Draft[], leader: Draft, company: Company): Lane[] {
  const runners = order.map((act) => company.actor(act.actor)).filter((a) => a !== undefined);
  const [winner] = runners;
  if (winner === undefined) return [];
  const tallest = Math.max(...runners.map((a) => a.height));
  const behind = behindTheFirst(runners);
  const row = behind.at(-1) ?? 0;
  const way = Math.min(WAY.least + WAY.each * tallest, FASTEST * built(winner).run * WAY.seconds);
  const half = Math.min(EDGE, Math.max(row + WAY.last, way / 2));
  const { side, x: goal } = goalOf(leader, half, company);
  const ends = goal ?? half;
  const begins = Math.max(ends - 2 * half, -EDGE);
  if (goal === null) drawLine(company, ends - row, tallest);
  const all = runners.map((a, k) => ({
    who: built(a),
    from: begins + behind[k]!,
    to: ends - behind[k]!,
    later: 1 + LATER * k,
  }));
  const seconds = Math.max(
    Math.min(TAKES, secondsFor(all[0]!.to - all[0]!.from, EASY * all[0]!.who.run, all[0]!.who.push)),
    ...all.map(({ who, from, to, later }) => secondsFor(to - from, FASTEST * who.run, who.push) / later),
  );
  return all.map(({ who, from, to, later }) => {
    const inTime = (start: number) => speedFor(to - start, seconds * later, who.push) / who.run;
    // Whoever would be there too soon, however slowly they go, begins farther back.
    const start = inTime(from) < SLOWEST && who.run > all[0]!.who.run ? begins : from;
    const walks = inTime(start) < SLOWEST;
    const share = inTime(start) * (walks ? who.run / who.walk : 1);
    return {
      action: walks ? 'walk' : 'run',
      from: round(side * start),
      to: round(side * to),
      vigour: round(Math.min(FASTEST, Math.max(SLOWEST, share))),
    };
  });
}

/** How far each comes in behind the first, metres. */
function behindTheFirst(runners: readonly PlanActor[]): number[] {
  const length = ({ rig, height }: PlanActor) => APART[rig] * height;
  let far = 0;
  const behind = runners.map((a, k) => {
    const ahead = runners[k - 1];
    far += ahead === undefined ? 0 : (length(ahead) + length(a)) / 2;
    return far;
  });
  const row = behind.at(-1) ?? 0;
  return behind.map((x) => (row > LONGEST ? (x * LONGEST) / row : x));
}

/** Seconds that gaining speed and braking cost for each metre a second: a run brakes with 0.6 of its push. */
const costs = (push: number): number => 1 / (2 * push) + 1 / (1.2 * push);
const secondsFor = (way: number, speed: number, push: number): number => way / speed + costs(push) * speed;

/** How fast somebody runs who takes so long for so far, metres a second. */
function speedFor(way: number, seconds: number, push: number): number {
  const c = costs(push);
  return (seconds - Math.sqrt(Math.max(0, seconds ** 2 - 4 * c * way))) / (2 * c);
}

/** To which side they race, and how far from the middle who is first stops before what they race to; null where that is nothing but a line. */
function goalOf(leader: Draft, half: number, company: Company): { side: 1 | -1; x: number | null } {
  const goal = leader.objects.find((o) => o.by === 'to');
  if (goal === undefined) return { side: 1, x: null };
  const painted = landmarksOf(company.place).get(goal.found.id);
  if (painted !== undefined)
    return { side: painted.x < 0 ? -1 : 1, x: round(Math.max(1, Math.abs(painted.x) - 0.4)) };
  const at = company.props.findIndex((p) => p.id === goal.found.id);
  const prop = company.props[at];
  if (prop === undefined) return { side: 1, x: null };
  const x = company.placed.has(prop.id) ? prop.x : Math.min(FAR_GOAL, half + prop.width / 2 + 0.5);
  company.props[at] = { ...prop, x: round(x), y: 0 };
  company.placed.add(prop.id);
  return { side: x < 0 ? -1 : 1, x: round(Math.max(1, Math.abs(x) - prop.width / 2 - 0.3)) };
}

/** An arch over the line, as high as those who run through it ask for. */
function drawLine(company: Company, x: number, tallest: number): void {
  const arch = byThing(company, 'finish arch', { ...fresh, fresh: false });
  const at = company.props.findIndex((p) => p.id === arch?.id);
  const prop = company.props[at];
  if (prop === undefined || company.placed.has(prop.id)) return;
  const size = Math.min(1, (1.75 * tallest) / prop.height);
  company.props[at] = {
    ...prop,
    x: round(x),
    y: 0,
    width: round(prop.width * size),
    height: round(prop.height * size),
    fixed: true,
  };
  company.placed.add(prop.id);
}

/** What each has for this kind of race: a spoon in the hand with an egg on it, or a sack about the legs. */
function equipped(field: readonly Draft[], company: Company): 'eggs' | 'sacks' | null {
  const eggs = field[0]?.objects.find((o) => o.by === 'with' && company.prop(o.found.id)?.thing === 'egg');
  const bag = field[0]?.objects.find(
    (o) => o.by === 'in' && /bag|sack/u.test(company.prop(o.found.id)?.name ?? ''),
  );
  // Sacks are cut for people: animals would hop in none.
  const people = field.every((act) => company.actor(act.actor)?.rig === 'person');
  return eggs !== undefined ? 'eggs' : bag !== undefined && people ? 'sacks' : null;
}

/** With how much vigour each hops so that they come in one after the other: by as many hops more as that takes. */
function hopsOf(order: readonly Draft[], course: readonly Lane[], company: Company): number[] {
  let there = 0;
  return course.map(({ from, to }, k) => {
    const height = company.actor(order[k]!.actor)?.height ?? 1;
    const vigourOf = (hops: number) =>
      Math.min(FASTEST, Math.max(HOPS.least, Math.abs(to - from) / (HOPS.far * height * (hops - 0.5))));
    const secondsOf = (hops: number) =>
      hops * (HOPS.crouches + Math.min(HOPS.longest, HOPS.flies * Math.sqrt(height * vigourOf(hops))));
    let hops: number = HOPS.first;
    while (hops < HOPS.most && secondsOf(hops) < there) hops++;
    there = secondsOf(hops) + HOPS.later;
    return vigourOf(hops);
  });
}

/** A spoon in each one's hand, with an egg on it. */
function spoonsOf(field: readonly Draft[], acts: readonly Draft[], company: Company): Found[] {
  const eggs = company.props.filter((p) => p.thing === 'egg').map((p) => p.id);
  // The egg that something is done with later is that of whoever was ahead.
  const wanted = acts.flatMap((act) =>
    field.includes(act) ? [] : act.objects.flatMap((o) => (eggs.includes(o.found.id) ? [o.found.id] : [])),
  )[0];
  const ahead = field.findIndex((act) => act.actor === field[0]?.won?.[0]);
  if (wanted !== undefined && ahead >= 0) {
    eggs.splice(eggs.indexOf(wanted), 1);
    eggs.splice(ahead, 0, wanted);
  }
  const spoons = field.flatMap(() => byThing(company, 'spoon', fresh) ?? []);
  for (const [k, spoon] of spoons.entries()) {
    const egg = eggs[k] ?? byThing(company, 'egg', fresh)?.id;
    if (egg === undefined) continue;
    inHand(company, spoon.id, field[k]!.actor);
    company.relations.push({ what: { is: 'prop', id: egg, many: false }, how: 'on', of: spoon });
  }
  return spoons;
}

/** What they hop in is about their legs, and no bag beside them. */
function intoSacks(field: readonly Draft[], company: Company): void {
  const bags = new Set(
    field.flatMap((act) => act.objects.filter((o) => o.by === 'in').map((o) => baseOf(o.found.id))),
  );
  for (let at = company.props.length - 1; at >= 0; at--)
    if (bags.has(baseOf(company.props[at]!.id))) company.props.splice(at, 1);
  for (const { actor: id } of field) {
    const at = company.actors.findIndex((a) => a.id === id);
    const actor = company.actors[at];
    if (actor === undefined) continue;
    const wears = [...(actor.look.wears ?? []).slice(0, 5), { what: 'sack' as const, tint: SACKCLOTH }];
    company.actors[at] = { ...actor, look: { ...actor.look, wears } };
  }
}

/** In the hand of whoever has it, from the start. */
function inHand(company: Company, id: string, by: string): void {
  const at = company.props.findIndex((p) => p.id === id);
  const [prop, holder] = [company.props[at], company.actor(by)];
  if (prop === undefined || holder === undefined) return;
  company.props[at] = { ...prop, x: holder.x, y: round(0.5 * holder.height), heldBy: by };
  company.placed.add(id);
}

function stand(company: Company, id: string, x: number, facing: 1 | -1): void {
  const at = company.actors.findIndex((a) => a.id === id);
  const actor: PlanActor | undefined = company.actors[at];
  if (actor === undefined) return;
  company.actors[at] = { ...actor, x, facing };
  company.placed.add(id);
}
