import { asDirected } from '#contracts/directed-plan.ts';
import type { DirectionPatch, PatchOp } from '#contracts/direction.ts';
import { placeFacts } from '#contracts/places.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Beat, ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import type { CameraMove } from '#contracts/world.ts';
import { sha256 } from '../../canonical.ts';
import { standUpDressed } from '../acts/on-two-legs.ts';
import { playedActs } from '../acts-together.ts';
import { beatFrom } from '../beat-from.ts';
import { Company } from '../beings/company.ts';
import { Reader } from '../clauses.ts';
import { camerasOf } from '../film/camera-words.ts';
import { dialogueOf } from '../film/dialogue.ts';
import { looksIn } from '../film/look-words.ts';
import type { Spoken } from '../film/shots.ts';
import { lasting } from '../matter/lasting.ts';
import { screenwriterModel } from '../nearest/model.ts';
import { strangersIn } from '../nearest/strangers.ts';
import { actsOf } from '../shot-acts.ts';
import { changeOf } from './direct-changes.ts';
import { type Elsewhere, elsewhere } from './direct-place.ts';

export type DirectionRequest = {
  plan: ScenePlan;
  text: string;
  /** Where the take stands, as far as the caller knows: beats given so far, and where parts are now. */
  state?: { beats?: readonly string[]; positions?: Readonly<Record<string, number>> };
};

const nobody: SceneDocument = {
  script: '',
  cast: [],
  props: [],
  stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
};

/** Directions that change the air, the light, the camera or the clock. */
const ambient: readonly (readonly [RegExp, (match: RegExpExecArray) => { op: PatchOp; reading: string }])[] =
  [
    [
      /^(?:and )?(?:cut|stop|that'?s a wrap|end(?: it| the (?:take|scene))?|stop (?:the )?(?:take|camera|rolling))[.! ]*$/iu,
      () => ({ op: { op: 'cut' }, reading: 'Cut' }),
    ],
    [
      /\b(?:(?:stop|no more|end|without|clear) (?:the )?(?:rain|snow|fog|mist|raining|snowing)|(?:rain|snow) stops|(?:fog|mist) (?:lifts|clears)|clear (?:sky|weather|up)|stops? (?:raining|snowing)|sun(?:ny|shine)|let the sun)\b/iu,
      () => ({ op: { op: 'weather', weather: 'clear' }, reading: 'The sky clears' }),
    ],
    [
      /\b(?:rain(?:s|ing|y)?|pour(?:s|ing)|storm|downpour)\b/iu,
      () => ({ op: { op: 'weather', weather: 'rain' }, reading: 'It rains' }),
    ],
    [/\bsnow(?:s|ing|y|fall)?\b/iu, () => ({ op: { op: 'weather', weather: 'snow' }, reading: 'It snows' })],
    [
      /\b(?:fog(?:gy)?|mist(?:y)?)\b/iu,
      () => ({ op: { op: 'weather', weather: 'fog' }, reading: 'Fog rises' }),
    ],
    [
      /\b(?:dusk|sunset|sun (?:sets|goes down)|golden hour|evening|twilight)\b/iu,
      () => ({ op: { op: 'time', time: 'dusk' }, reading: 'The sun sets' }),
    ],
    [
      /\b(?:dawn|sunrise|sun (?:rises|comes up)|daybreak)\b/iu,
      () => ({ op: { op: 'time', time: 'dawn' }, reading: 'The sun rises' }),
    ],
    [
      /\b(?:night(?:time|fall)?|dark(?:er|ness)?|lights? (?:out|off)|turn off the lights?|midnight|moon(?:light)?)\b/iu,
      () => ({ op: { op: 'time', time: 'night' }, reading: 'Night falls' }),
    ],
    [
      /\b(?:day(?:light|time)?|morning|lights? on|turn on the lights?|brighter)\b/iu,
      () => ({ op: { op: 'time', time: 'day' }, reading: 'Day breaks' }),
    ],
    [
      /\b(?:(?:super|very|extra|really) slow(?:[- ]?mo(?:tion)?)?)\b/iu,
      () => ({ op: { op: 'speed', factor: 0.25 }, reading: 'Quarter speed' }),
    ],
    [
      /\b(?:slow?[- ]?mo(?:tion)?|half speed|slow (?:it|this|everything|things) down|slower)\b/iu,
      () => ({ op: { op: 'speed', factor: 0.5 }, reading: 'Slow motion' }),
    ],
    [
      /\b(?:normal speed|full speed|real[- ]?time|regular speed|(?:stop|end|no(?: more)?) slow[- ]?mo(?:tion)?)\b/iu,
      () => ({ op: { op: 'speed', factor: 1 }, reading: 'Normal speed' }),
    ],
    [
      /\b(?:fast[- ]?(?:forward|motion)|double speed|speed (?:it |this )?up|faster)\b/iu,
      () => ({ op: { op: 'speed', factor: 2 }, reading: 'Double speed' }),
    ],
  ];

const camera =
  /\b(?:(zoom(?: in)?(?! ?out)|close[- ]?up|closer|push in)|(zoom out|wide(?: shot)?|pull (?:back|out)|static|whole stage|show (?:everyone|everybody|everything))|(follow|track)|(pan))\b(?: shot)?(?: (?:on|of|to|onto|into|over to|with))?(?: (?:the |her |his )?([\p{L}][\p{L}'’-]*))?/iu;

/**
 * Compiles a direction given while a take renders into changes of the running plan. Words that mean nothing here
 * are handed back: the direction then changes nothing. Needs `loadScreenwriter()` to have resolved.
 */
export function compileDirection({
  plan,
  text,
  state,
}: DirectionRequest): DirectionPatch | { notUnderstood: string[] } {
  const words = text.trim().slice(0, 280);
  const ops: PatchOp[] = [];
  const readings: string[] = [];
  const spoken = dialogueOf(words, { start: 0, end: words.length });
  const there = elsewhere(plan, words, spoken);
  if (there === 'there already') return { notUnderstood: [words.slice(0, 40)] };
  if (there !== null) return cutTo(plan, there, state);
  const normal = ambient.find(([p]) => /normal/u.test(p.source))!;
  const change = spoken.length === 0 ? changeOf(plan, words, partNamed) : null;
  if (change !== null) {
    const parts = new Set(
      change.ops.flatMap((op) =>
        op.op === 'remove'
          ? [op.part]
          : op.op === 'mood'
            ? [op.actor]
            : op.op === 'beat'
              ? [op.beat.actor, op.beat.target]
              : [],
      ),
    );
    const touches = plan.actors.filter((a) => a.cameoId !== null && parts.has(a.id)).map((a) => a.id);
    return { ...change, scope: 'any', touches };
  }
  if (spoken.length === 0) {
    // "no slow motion" must not be read as slow motion.
    const order = normal[0].test(words)
      ? [normal, ...ambient.filter((a) => !/slow/u.test(a[0].source) || a === normal)]
      : ambient;
    const seen = new Set<string>();
    for (const [pattern, make] of order) {
      const match = pattern.exec(words);
      if (match === null) continue;
      const { op, reading } = make(match);
      if (seen.has(op.op)) continue;
      seen.add(op.op);
      ops.push(op);
      readings.push(reading);
    }
    const painted = lookOp(words);
    if (painted !== null) {
      ops.push(painted.op);
      readings.push(painted.reading);
    }
    const shot = cameraOp(plan, words);
    if (shot !== null) {
      ops.push(shot.op);
      readings.push(shot.reading);
    }
  }
  if (ops.length > 0) return { ops, scope: 'ambient', touches: [], reading: readings.join('. ') };
  // A place that is not known is no reason to stay, and the wind is the script's.
  if (/^(?:(?:now|then|and) )?(?:we )?cut (?:back )?to\b|\bwind\b/iu.test(words))
    return { notUnderstood: [words.slice(0, 40)] };
  return acted(plan, words, spoken, state);
}

/** Everybody goes along to another place, so that everybody's owner is asked. */
function cutTo(plan: ScenePlan, { to, rest }: Elsewhere, state: DirectionRequest['state']): DirectionPatch {
  const op: PatchOp = { op: 'place', to };
  const there = asDirected(plan, [op]);
  const then =
    rest === '' ? null : compileDirection({ plan: there, text: rest, ...(state !== undefined && { state }) });
  // "To the beach, no, to the moon": the last place is meant.
  if (then !== null && 'ops' in then && then.ops.some((one) => one.op === 'place')) return then;
  const doubt =
    then !== null && 'notUnderstood' in then ? ` (not understood: ${then.notUnderstood.join(', ')})` : '';
  const acts = then !== null && 'ops' in then ? then : { ops: [], reading: '' };
  return {
    ops: [op, ...acts.ops].slice(0, 24),
    scope: 'any',
    touches: there.actors.filter((a) => a.cameoId !== null).map((a) => a.id),
    reading: `Cut to: ${placeFacts[to.place].title}${doubt}${acts.reading === '' ? '' : `. ${acts.reading}`}`,
  };
}

/** Paper again. */
const unpainted =
  /\b(?:(?:back )?(?:in(?:to)?|to) (?:full )?colou?rs?|(?:normal|usual|paper|own) look|(?:stop|no more|without|end) (?:the )?(?:filter|look|effect))\b/iu;

/** "Make it black and white": the film is painted over from here on. */
function lookOp(words: string): { op: PatchOp; reading: string } | null {
  const look = looksIn(words, { start: 0, end: words.length }).find((said) => said.look !== null)?.look;
  if (look != null) return { op: { op: 'look', look }, reading: `Look: ${look}` };
  return unpainted.test(words) ? { op: { op: 'look', look: null }, reading: 'Look: paper' } : null;
}

/** What a camera does that is on nobody: how it is read. */
const freeMoves: Partial<Record<CameraMove, string>> = {
  'pan-left': 'Pan left',
  'pan-right': 'Pan right',
  'tilt-up': 'Tilt up',
  'tilt-down': 'Tilt down',
  shake: 'The camera shakes',
  rack: 'The focus goes to the background and back',
};

function cameraOp(plan: ScenePlan, words: string): { op: PatchOp; reading: string } | null {
  const cameras = camerasOf(words, { start: 0, end: words.length });
  const free = cameras.find(({ move }) => freeMoves[move] !== undefined);
  if (free !== undefined)
    return { op: { op: 'camera', move: free.move, target: null }, reading: freeMoves[free.move] ?? '' };
  if (
    /\b(?:stop|no more) (?:the )?(?:camera )?shak(?:ing|e)\b|\bhold (?:the camera |it )?(?:still|steady)\b/iu.test(
      words,
    )
  )
    return { op: { op: 'camera', move: 'static', target: null }, reading: 'A steady camera' };
  const around = cameras.find(({ move }) => move === 'orbit');
  if (around !== undefined) {
    const named = (around.name ?? '').trim().toLowerCase().split(' ');
    const part = named.map((one) => partNamed(plan, one)).find((found) => found !== undefined);
    return {
      op: { op: 'camera', move: 'orbit', target: part?.id ?? null },
      reading: `Around ${part?.name ?? 'the action'}`,
    };
  }
  const match = camera.exec(words);
  if (match === null) return null;
  const name = match[5]?.toLowerCase();
  const part = name === undefined ? undefined : partNamed(plan, name);
  // "follow" and "pan" are also what people do: the camera needs somebody of its own to follow, or to be named.
  const out = match[2] !== undefined;
  if (out) return { op: { op: 'camera', move: 'static', target: null }, reading: 'Wide shot' };
  const move = match[1] !== undefined ? 'zoom' : match[3] !== undefined ? 'follow' : 'pan';
  if (move === 'follow' && !/^\s*(?:the )?(?:camera )?(?:follow|track)/iu.test(words)) return null;
  return {
    op: { op: 'camera', move, target: part?.id ?? null },
    reading: `${move === 'zoom' ? 'Close on' : move === 'follow' ? 'Follow' : 'Pan to'} ${part?.name ?? 'the action'}`,
  };
}

function partNamed(plan: ScenePlan, name: string): { id: string; name: string } | undefined {
  const all = [...plan.actors, ...plan.props];
  return (
    all.find((p) => p.name.toLowerCase() === name) ??
    all.find(
      (p) =>
        p.name.toLowerCase().split(/\s+/u).includes(name) ||
        p.thing === name ||
        ('shape' in p && p.shape === 'ball' && name === 'ball'),
    )
  );
}

/** Metres from who acted last to where somebody appears. */
const BESIDE = 1.2;

/** Where somebody new runs to, metres, and how far apart those stand who come together. */
const [CENTRE_LEFT, APART] = [-2.3, 0.8] as const;

/** Somebody new runs in from the left. */
const entrance = (actor: string, id: string): Beat => ({
  id,
  shot: 0,
  actor,
  action: 'run',
  target: null,
  with: null,
  spot: CENTRE_LEFT,
  outcome: 'any',
  vigour: 1,
  expression: null,
  line: null,
  after: [],
  together: null,
  source: { start: 0, end: 0 },
});

/** "Add a dog": it is enough that it comes. */
const comesOn = /^(?:please )?(?:add|bring (?:in|on)|here comes|enter)\b ?/iu;

/** Acts and lines, as in a script, for those who are on the stage (or come on). */
function acted(
  plan: ScenePlan,
  said: string,
  spoken: Spoken[],
  state: DirectionRequest['state'],
): DirectionPatch | { notUnderstood: string[] } {
  const added = comesOn.test(said);
  const words = said.replace(comesOn, '');
  const nearest = screenwriterModel();
  nearest.begin(strangersIn(words));
  const notes: Understanding = { understood: [], approximated: [], notUnderstood: [] };
  const company = new Company(
    { ...nobody, stage: { ...nobody.stage, place: plan.place } },
    plan.place,
    plan.seed,
    nearest,
  );
  for (const actor of plan.actors) {
    company.actors.push({ ...actor, x: state?.positions?.[actor.id] ?? actor.x });
    company.placed.add(actor.id);
  }
  for (const prop of plan.props) {
    company.props.push(prop);
    company.placed.add(prop.id);
    if (/-1$/u.test(prop.id) && plan.props.some((p) => p.id === prop.id.replace(/-1$/u, '-2')))
      company.stacks.add(prop.id.replace(/-1$/u, ''));
  }
  const last = plan.beats.at(-1)?.actor ?? plan.actors[0]?.id ?? null;
  if (last !== null && company.actor(last) !== undefined) company.mention({ is: 'actor', id: last });
  company.lastProp = plan.props[0]?.id ?? null;
  const reader = new Reader(company, nearest, notes);
  const read = actsOf(
    words,
    { span: { start: 0, end: words.length }, text: words, heading: null },
    spoken,
    [],
    reader,
    company,
    notes,
  );
  company.underWay = true;
  const drafts = playedActs(read, company, notes);
  standUpDressed(company, drafts);
  const unknown = notes.notUnderstood.map((n) => n.word);
  const ops: PatchOp[] = [];
  for (const actor of company.actors) {
    if (plan.actors.some((a) => a.id === actor.id)) continue;
    // Somebody new comes on from the left, or in a puff of smoke beside who acted last.
    const inSmoke = drafts.find((d) => d.actor === actor.id)?.action === 'appear';
    const beside = (company.actor(last ?? '')?.x ?? 0) + BESIDE;
    ops.push({ op: 'actor', actor: { ...actor, x: inSmoke ? beside : -5.6, facing: 1 } });
  }
  const before = plan.beats.slice();
  const beats: typeof before = [];
  const salt = sha256(`${words}|${state?.beats?.length ?? 0}`).slice(0, 6);
  for (const draft of drafts) {
    const beat = beatFrom(draft, 0, [...before, ...beats], drafts, company, plan.seed);
    const previous = beats.at(-1);
    // What was going on before the direction goes on beside it.
    const together = beat.together !== null && beat.together === previous?.id ? previous : null;
    beats.push({
      ...beat,
      id: `d${salt}-${beats.length + 1}`,
      after: together !== null ? together.after : previous === undefined ? [] : [previous.id],
      together: together?.id ?? null,
      source: { start: 0, end: 0 },
    });
  }
  beats.splice(0, beats.length, ...lasting(beats, drafts));
  for (const op of ops) {
    if (op.op !== 'actor') continue;
    if (added && !beats.some((b) => b.actor === op.actor.id)) {
      beats.push(entrance(op.actor.id, `d${salt}-${beats.length + 1}`));
      continue;
    }
    // … and into the picture, before it does what it is there for.
    const first = beats.findIndex((b) => b.actor === op.actor.id);
    const act = beats[first];
    if (
      act === undefined ||
      ['appear', 'walk', 'run', 'kick', 'hold', 'push', 'topple', 'ride'].includes(act.action)
    )
      continue;
    const enter = {
      ...act,
      id: `${act.id}-in`,
      action: 'run' as const,
      target: null,
      with: null,
      // Several come at once, each to a place of their own.
      spot: CENTRE_LEFT + APART * beats.filter((b) => b.id.endsWith('-in')).length,
      outcome: 'any' as const,
      line: null,
      expression: null,
      together: null,
    };
    beats.splice(first, 1, enter, { ...act, after: [enter.id] });
  }
  for (const prop of company.props) {
    if (plan.props.some((p) => p.id === prop.id)) continue;
    const by = company.actor(beats.find((b) => b.with === prop.id || b.target === prop.id)?.actor ?? '');
    // New things come down beside whoever needs them.
    ops.push({
      op: 'prop',
      prop: { ...prop, heldBy: null, x: (by?.x ?? 0) + 0.8 * (by?.facing ?? 1), y: prop.y + 0.02 },
    });
  }
  for (const beat of beats) {
    if (beat.action === 'look' && beat.expression !== null && beat.target === null)
      ops.push({ op: 'mood', actor: beat.actor, expression: beat.expression });
    else ops.push({ op: 'beat', beat });
  }
  const acts = ops.filter((o) => added || o.op === 'beat' || o.op === 'mood');
  if (acts.length === 0) return { notUnderstood: unknown.length > 0 ? unknown : [words.slice(0, 40)] };
  const touched = new Set(beats.flatMap((b) => [b.actor, b.target, b.with]));
  const touches = plan.actors.filter((a) => a.cameoId !== null && touched.has(a.id)).map((a) => a.id);
  const name = (id: string) => company.actor(id)?.name ?? id;
  const reading = beats
    .map((b) =>
      b.line !== null
        ? `${name(b.actor)} says “${b.line.text}”`
        : `${name(b.actor)}: ${b.action}${b.target === null ? (b.with === null ? '' : ` ${b.with}`) : ` ${name(b.target)}`}`,
    )
    .join('. ');
  const came = ops.flatMap((o) => (o.op === 'actor' ? [o.actor.name] : o.op === 'prop' ? [o.prop.name] : []));
  const doubt = unknown.length > 0 ? ` (not understood: ${unknown.join(', ')})` : '';
  return {
    ops: ops.slice(0, 24),
    scope: 'any',
    touches,
    reading: `${reading === '' ? `On the stage: ${came.join(', ')}` : reading}${doubt}`,
  };
}
