import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { isOpenWater } from '../things/mechanisms.ts';

const plain = { tint: null, many: false, fresh: false } as const;
const fishes = /^fish/u;
/** What gets something out of the water. */
const lands = /^(?:cat|caught|pull|reel|hook|land|fish|get|got|haul|lift|take|took)/u;
const isFish = (prop: PlanProp | undefined): boolean => /fish/u.test(`${prop?.thing} ${prop?.name}`);
const isWater = (prop: PlanProp | undefined): boolean => prop?.mechanism?.water != null;

/**
 * "Is fishing and catches an old boot", "pulls a fish out of the lake": one who fishes has a rod and stands at some water, and what
 * comes out of it hangs on the line. Fishing by itself comes to a fish.
 */
export function fishing(acts: readonly Draft[], company: Company): Draft[] {
  const fishers = new Set<string>();
  const rods = new Map<string, string>();
  return acts.flatMap((act, k): Draft[] => {
    if (company.actor(act.actor)?.rig !== 'person') return [act];
    const verb = act.tokens[0]?.word ?? '';
    const catchOf = ({ objects, tokens }: Draft) =>
      objects.find(
        ({ found, by }) =>
          (by === '' || (by === 'in' && /^reel/u.test(tokens[0]?.word ?? ''))) &&
          found.is === 'prop' &&
          !isWater(company.prop(found.id)) &&
          !isRod(company, found.id),
      );
    const what = catchOf(act);
    if (fishes.test(verb) && what === undefined) {
      fishers.add(act.actor);
      const later = acts
        .slice(k + 1)
        .find((o) => o.actor === act.actor && lands.test(o.tokens[0]?.word ?? ''));
      if (later !== undefined && catchOf(later) !== undefined) {
        later.tokens.push(...act.tokens);
        return [];
      }
    }
    const rod = act.objects.find(({ found }) => isRod(company, found.id));
    const wet = act.objects.some(({ found, by }) => by === 'out of' && isWater(company.prop(found.id)));
    const waits = fishers.has(act.actor) || company.actor(act.actor)?.name.toLowerCase() === 'fisherman';
    const fish = isFish(company.prop(what?.found.id ?? ''));
    const gets =
      lands.test(verb) &&
      (rod !== undefined || wet || waits || (fish && /^(?:cat|caught|reel|hook)/u.test(verb)));
    if (!gets && !(fishes.test(verb) && waits)) return [act];
    // Nobody who is reeled in hangs on a line: they are pulled out by it.
    const diver = act.objects.find(({ found }) => found.is === 'actor' && found.id !== act.actor);
    if (what === undefined && diver !== undefined && !fishes.test(verb))
      return [{ ...act, action: 'pull', objects: [{ ...diver, by: '' }] }];
    // Several who fish have a rod each, and something on each of their lines.
    const own = [...rods].some(([who]) => who !== act.actor);
    const first = what?.found ?? byThing(company, 'fish', plain);
    const again = own && first !== null ? (company.prop(first.id)?.name ?? 'fish') : null;
    const found = again === null ? first : byThing(company, again, { ...plain, fresh: true });
    const known = rods.get(act.actor);
    const tool =
      known !== undefined
        ? { id: known }
        : (rod?.found ?? byThing(company, 'fishing rod', { ...plain, fresh: own }));
    if (found === null || tool === null) return [act];
    rods.set(act.actor, tool.id);
    if (!company.props.some(isWater)) byThing(company, 'pond', plain);
    return [
      {
        ...act,
        action: 'catch',
        objects: [{ found, by: '' }],
        rod: tool.id,
      },
    ];
  });
}

const isRod = (company: Company, id: string): boolean => company.prop(id)?.thing === 'game.fishing-pole';

/** How far out over the water a line hangs from whoever holds the rod, metres. */
const OUT = 1.75;

/** Rods in hands, who fishes at the edge of the water, and under the tip what will bite. */
export function atTheWater(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  const props = [...parts.props];
  const along: string[] = [];
  for (const { actor: id, tool, with: prey, action } of beats) {
    const rod = props.findIndex((p) => p.id === tool && p.thing === 'game.fishing-pole');
    const hooked = props.findIndex((p) => p.id === prey);
    const who = actors.findIndex((a) => a.id === id);
    const [actor, pole, thing] = [actors[who], props[rod], props[hooked]];
    const water = props.find(isWater);
    if (action !== 'catch' || actor === undefined || pole === undefined || thing === undefined) continue;
    if (water === undefined) continue;
    const open = isOpenWater(water);
    if (!along.includes(id)) along.push(id);
    // Two stand back to back by a lake, and face to face at a pond: neither is in the way of the other's rod.
    const second = along.indexOf(id) % 2 === 1;
    const many =
      new Set(beats.filter((b) => b.action === 'catch' && b.tool !== null).map((b) => b.actor)).size > 1;
    const way = open ? (many && !second ? -1 : 1) : second ? -1 : 1;
    const bank = water.x - way * (water.width / 2 + 0.2);
    const x = open || company.placed.has(actor.id) ? actor.x : bank;
    actors[who] = { ...actor, x: round(x), facing: way };
    props[rod] = { ...pole, heldBy: actor.id, x: round(x), y: round(actor.height * 0.5) };
    const bottom = water.y + (water.mechanism?.water?.bottom ?? 0);
    props[hooked] = {
      ...thing,
      heldBy: null,
      x: round(x + way * OUT),
      y: round(bottom + 0.02),
      line: pole.id,
    };
  }
  return { actors, props };
}
