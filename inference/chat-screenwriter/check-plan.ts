import { z } from 'zod';
import { atEachLocation } from '#contracts/locations.ts';
import { landmarks } from '#contracts/rig.ts';
import { type PlanActor, ScenePlan } from '#contracts/scene-plan.ts';
import { gravityOf } from '../simulator/screenwriter/plan/gravity-of.ts';
import { materials } from '../simulator/world/materials.ts';

/** What a plan from outside may hold at most: a scene of more is not staged in twenty seconds. */
const most = { actors: 12, props: 40, beats: 60 };

/** The JSON in an answer: by itself, or within a fence, as chat models like to write it. */
function jsonIn(answer: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1];
  return JSON.parse(fenced ?? answer);
}

/**
 * Reads an answer as a plan that may stand in place of `draft` (what the offline screenwriter made of the same words).
 * Beyond the schema: everything named must be there, and what carries authority stays as the document has it: seed,
 * cameos and whose they are, recordings. Gives the plan, or what is wrong with the answer in words.
 */
export function checkPlan(answer: string, draft: ScenePlan, scriptLength: number): ScenePlan | string {
  let value: unknown;
  try {
    value = jsonIn(answer);
  } catch {
    return 'The answer is not JSON.';
  }
  const read = ScenePlan.safeParse(value);
  if (!read.success) return z.prettifyError(read.error).slice(0, 4000);
  // Cards say what the script says.
  const { cards: _, locations, ...rest } = atItsGravity(read.data);
  const cards = draft.cards === undefined ? {} : { cards: draft.cards };
  const plan = {
    ...rest,
    shots: rest.shots.map((shot, index) => ({ ...shot, index })),
    ...(locations !== undefined && { locations: locations.map(atItsGravity) }),
    ...cards,
    seed: draft.seed,
    seconds: draft.seconds,
  };
  const wrong = [
    ...sizes(plan),
    ...travel(plan),
    ...atEachLocation(plan).flatMap((there) => names(there, plan)),
    ...authority(plan, draft),
    ...spans(plan, scriptLength),
  ];
  return wrong.length === 0 ? plan : wrong.slice(0, 40).join('\n');
}

/** Gravity is the place's, which the answer may have changed. */
function atItsGravity<T extends Pick<ScenePlan, 'place' | 'gravity'>>({ gravity: _, ...there }: T) {
  return { ...there, ...gravityOf(there.place) };
}

/** The places of a film are cut to one after the other, each with a shot of its own, and only those of the film are there. */
function travel({ locations, place, shots, actors, props }: ScenePlan): string[] {
  if (locations === undefined) return [];
  const wrong: string[] = [];
  if (locations[0]?.place !== place) wrong.push('locations: the first of them is the place of the plan.');
  if (locations[0]?.shot !== 0) wrong.push('locations: the first of them begins with shot 0.');
  for (const [k, one] of locations.entries()) {
    const say = (what: string) => wrong.push(`locations[${k}]: ${what}`);
    if (shots[one.shot] === undefined) say(`there is no shot ${one.shot}.`);
    if (k > 0 && one.shot <= locations[k - 1]!.shot) say('it begins after the one before it.');
    for (const { id } of one.actors) if (!actors.some((a) => a.id === id)) say(`there is no actor ${id}.`);
    for (const { id } of one.props) if (!props.some((p) => p.id === id)) say(`there is no ${id}.`);
  }
  return wrong;
}

function sizes(plan: ScenePlan): string[] {
  return (['actors', 'props', 'beats'] as const)
    .filter((list) => plan[list].length > most[list])
    .map((list) => `${list}: at most ${most[list]}.`);
}

/** What is wrong with what is named at one place of a film. */
function names(plan: ScenePlan, whole: ScenePlan): string[] {
  const wrong: string[] = [];
  const actors = new Set(plan.actors.map(({ id }) => id));
  const things = new Set(plan.props.map(({ id }) => id));
  const ids = [...plan.actors, ...plan.props].map(({ id }) => id);
  if (new Set(ids).size < ids.length) wrong.push('Ids of actors and props must differ.');
  const known = (id: string) => actors.has(id) || things.has(id) || id in landmarks || id === 'hoop';
  const beats = new Set(whole.beats.map(({ id }) => id));
  for (const beat of plan.beats) {
    const say = (what: string) => wrong.push(`beats[${whole.beats.indexOf(beat)}]: ${what}`);
    if (!known(beat.actor) && beat.sky === undefined) say(`there is no actor ${beat.actor}.`);
    if (beat.target !== null && !known(beat.target)) say(`there is no ${beat.target}.`);
    if (beat.with !== null && !known(beat.with)) say(`there is no ${beat.with}.`);
    if (whole.shots[beat.shot] === undefined) say(`there is no shot ${beat.shot}.`);
    if (beat.line !== null && !actors.has(beat.line.speaker))
      say(`there is no speaker ${beat.line.speaker}.`);
    for (const other of [...beat.after, ...(beat.together === null ? [] : [beat.together])])
      if (!beats.has(other) || other === beat.id) say(`there is no other beat ${other}.`);
  }
  for (const prop of plan.props) {
    if (!(prop.material in materials)) wrong.push(`props: ${prop.id} is made of unknown ${prop.material}.`);
    if (prop.heldBy !== null && !actors.has(prop.heldBy))
      wrong.push(`props: nobody is called ${prop.heldBy}.`);
  }
  return wrong;
}

/** Consent, money and recordings rest on these: a language model has no say in them. */
function authority(plan: ScenePlan, draft: ScenePlan): string[] {
  const wrong: string[] = [];
  const before = new Map(draft.actors.map((actor) => [actor.id, actor]));
  const actors: PlanActor[] = [...plan.actors, ...(plan.locations ?? []).flatMap((there) => there.actors)];
  for (const actor of actors) {
    if ((before.get(actor.id)?.cameoId ?? null) !== actor.cameoId)
      wrong.push(`actors: the cameo of ${actor.id} must stay as it is in the draft.`);
  }
  for (const actor of draft.actors)
    if (actor.cameoId !== null && !plan.actors.some(({ id }) => id === actor.id))
      wrong.push(`actors: ${actor.id} is a cameo and must stay in the plan.`);
  const recordings = new Set(draft.beats.map(({ line }) => line?.recordingId ?? null));
  for (const { line } of plan.beats)
    if (line !== null && !recordings.has(line.recordingId))
      wrong.push(`beats: there is no recording ${line.recordingId}.`);
  return wrong;
}

function spans(plan: ScenePlan, length: number): string[] {
  const all = [...plan.shots, ...plan.beats].map(({ source }) => source);
  return all.some(({ start, end }) => start > end || end > length)
    ? [`Each source lies within the script's ${length} characters.`]
    : [];
}
