import type { DirectionPatch } from '#contracts/direction.ts';
import { atEachLocation, locationOf } from '#contracts/locations.ts';
import { placeFacts } from '#contracts/places.ts';
import type { Beat, PlanActor, ScenePlan } from '#contracts/scene-plan.ts';

/** Colours that a text model knows by name, with their sRGB values (CSS Color 4, §6.1). */
const colours: readonly (readonly [string, number, number, number])[] = [
  ['black', 0, 0, 0],
  ['white', 255, 255, 255],
  ['grey', 128, 128, 128],
  ['red', 220, 40, 40],
  ['orange', 255, 140, 0],
  ['yellow', 250, 215, 40],
  ['green', 50, 140, 60],
  ['teal', 0, 128, 128],
  ['blue', 50, 90, 200],
  ['navy', 20, 30, 90],
  ['purple', 128, 60, 160],
  ['pink', 245, 150, 180],
  ['brown', 120, 72, 40],
  ['blond', 225, 190, 120],
];

function colourName(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r, g, b] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  let best = 'grey';
  let least = Number.POSITIVE_INFINITY;
  for (const [name, cr, cg, cb] of colours) {
    const distance = (r - cr) ** 2 + (g - cg) ** 2 + (b - cb) ** 2;
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Stock looks only: how a friend really looks is not told to a server elsewhere. */
function castLine(actor: PlanActor): string {
  if (actor.rig !== 'person') return `${actor.name} is a ${actor.thing.replaceAll('-', ' ')}.`;
  const { hair, hairStyle, top, bottom } = actor.look;
  const head = hairStyle === 'bald' ? 'is bald' : `has ${hairStyle} ${colourName(hair)} hair`;
  return `${actor.name} ${head} and wears a ${colourName(top)} top and ${colourName(bottom)} trousers.`;
}

const outcomes: Record<Beat['outcome'], string> = {
  any: '',
  succeed: ', and succeeds',
  fail: ', and fails: the attempt visibly misses and physics takes its course',
  barely: ', and only just succeeds',
  almost: ', and almost succeeds',
};

function beatLine(beat: Beat, names: ReadonlyMap<string, string>): string {
  const name = (id: string) => names.get(id) ?? id.replaceAll('-', ' ');
  const who = name(beat.actor);
  if (beat.line) return `${name(beat.line.speaker)} says: "${beat.line.text}"`;
  const thing = beat.with ? ` the ${name(beat.with)}` : '';
  const target = beat.target ? ` (${name(beat.target)})` : '';
  const manner = beat.vigour >= 1.5 ? ', with force' : beat.vigour <= 0.6 ? ', slowly' : '';
  return `${who}: ${beat.action}${thing}${target}${manner}${outcomes[beat.outcome]}.`;
}

/**
 * The words that a video model gets for a plan: place, time and weather, cast, then shot by shot the script with what
 * each beat is to come to. `patches` are what was asked before the film begins, owners' notes above all, and `owners`
 * what the owners of its likenesses want to hold in any film: they come last, as conditions. At most 4,000 characters, cut at a line.
 */
export function promptOf(
  plan: ScenePlan,
  patches: readonly DirectionPatch[] = [],
  owners: readonly string[] = [],
): string {
  const names = new Map([...plan.actors, ...plan.props].map((part) => [part.id, part.name]));
  const parts = atEachLocation(plan);
  const setting = (shot: number) => {
    const { place, time, weather } = parts[locationOf(plan, shot)] ?? plan;
    return `${placeFacts[place].phrase}, by ${time}${weather === 'clear' ? '' : `, in ${weather}`}`;
  };
  const conditions = [...owners, ...patches.map(({ reading }) => reading)]
    .map((condition) => condition.trim())
    .filter((condition) => condition !== '');
  const end = conditions.length === 0 ? [] : [`It must also hold: ${conditions.join('; ')}.`];
  const lines = [
    `A short film ${parts.length > 1 ? 'at several places' : setting(0)}. Realistic physics: things fall, bounce and rebound; nothing teleports. Synchronized dialogue and sound.`,
    ...plan.actors.map(castLine),
    ...plan.shots.flatMap((shot, i) => [
      plan.shots.length > 1
        ? `Shot ${i + 1} (${shot.camera.move} camera${parts.length > 1 ? `; ${setting(shot.index)}` : ''}): ${shot.text.trim()}`
        : shot.text.trim(),
      ...plan.beats.filter((beat) => beat.shot === shot.index).map((beat) => beatLine(beat, names)),
    ]),
  ].filter((line) => line !== '');
  let room = 4000 - end.join('').length;
  const kept = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  return [...kept, ...end].join('\n');
}
