import type { DirectionPatch, PatchOp } from '#contracts/direction.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Beat, ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import { sha256 } from '../../canonical.ts';
import { asTheyBecame } from '../acts/conjured.ts';
import { standUpDressed } from '../acts/on-two-legs.ts';
import { playedActs } from '../acts-together.ts';
import { beatFrom } from '../beat-from.ts';
import { Company } from '../beings/company.ts';
import { Reader } from '../clauses.ts';
import type { Spoken } from '../film/shots.ts';
import { lasting } from '../matter/lasting.ts';
import { screenwriterModel } from '../nearest/model.ts';
import { strangersIn } from '../nearest/strangers.ts';
import { actsOf } from '../shot-acts.ts';
import { genderOf } from '../words/gender-of.ts';
import { tokensOf } from '../words/tokens.ts';
import { plainBeat } from './plain-beat.ts';

const nobody: SceneDocument = {
  script: '',
  cast: [],
  props: [],
  stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
};

/** Metres from who acted last to where somebody appears. */
const BESIDE = 1.2;

/** Metres over the ground from where things fall. */
const ABOVE = 2.8;

/** Where somebody new runs to where nobody is, metres. */
const CENTRE_LEFT = -2.3;

/** Somebody new runs in from the left. */
const entrance = (actor: string, to: string | null, id: string): Beat => ({
  ...plainBeat(actor, 'run', id),
  ...(to === null ? { spot: CENTRE_LEFT } : { target: to }),
});

/** "Add a dog": it is enough that it comes. */
const comesOn = /^(?:please )?(?:add|bring (?:in|on)|here comes|enter)\b ?/iu;

/** Makes those of a plan known to whoever reads on: who they are, and who did what to what last. Answers who acted last. */
function introduce(plan: ScenePlan, company: Company): string | null {
  for (const actor of plan.actors) {
    company.actors.push(actor);
    company.placed.add(actor.id);
    const named = tokensOf(actor.name, 0).at(-1)?.tags;
    const gender = named?.has('FemaleName')
      ? 'she'
      : named?.has('MaleName')
        ? 'he'
        : genderOf(actor.name.toLowerCase());
    if (gender !== null) company.gender.set(actor.id, gender);
  }
  for (const prop of plan.props) {
    company.props.push(prop);
    company.placed.add(prop.id);
    if (/-1$/u.test(prop.id) && plan.props.some((p) => p.id === prop.id.replace(/-1$/u, '-2')))
      company.stacks.add(prop.id.replace(/-1$/u, ''));
  }
  const acting = plan.beats.at(-1)?.actor ?? plan.actors[0]?.id ?? null;
  const inOrder = [
    ...plan.actors.map(({ id }) => id),
    ...plan.props.slice(0, 1).map(({ id }) => id),
    ...plan.beats.flatMap((beat) => [beat.target, beat.with, beat.actor]),
    acting,
  ];
  for (const id of inOrder) {
    if (id === null) continue;
    if (company.actor(id) !== undefined) company.mention({ is: 'actor', id });
    else if (company.prop(id) !== undefined)
      company.mention({ is: 'prop', id, many: company.stacks.has(id) });
  }
  return acting;
}

/** Acts and lines, as in a script, for those who are on the stage (or come on). */
export function acted(
  plan: ScenePlan,
  said: string,
  spoken: readonly Spoken[],
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
  company.underWay = true;
  const last = introduce(plan, company);
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
  const drafts = playedActs(asTheyBecame(read, company), company, notes);
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
  const salt = sha256(`${words}|${plan.beats.length}`).slice(0, 6);
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
      const to = beats.findLast((b) => b.action === 'run')?.actor ?? last;
      beats.push(entrance(op.actor.id, to, `d${salt}-${beats.length + 1}`));
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
      // To where it plays; several come at once, each to the one who came before.
      target: beats.findLast((b) => b.id.endsWith('-in'))?.actor ?? last,
      with: null,
      spot: null,
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
    // New things come down beside whoever needs them, and what is to fall from above.
    const falls = beats.some((b) => b.actor === prop.id && b.action === 'fall');
    const near = by ?? company.actor(last ?? '');
    ops.push({
      op: 'prop',
      prop: { ...prop, heldBy: null, x: near?.x ?? 0, y: prop.y + (falls ? ABOVE : 0.02) },
      ...(near !== undefined && { beside: near.id }),
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
