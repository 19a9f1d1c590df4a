import type { Heading } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { hasMotor, isFlier } from '../../fliers.ts';
import type { Company } from '../beings/company.ts';
import { floatsInAir } from '../matter/bubbles.ts';
import type { Draft } from '../plan/drafts.ts';

/** Verbs that go up, and down, whatever else is said. */
const rises = /^(?:ris|rose|ascend|launch|blast|levitat|lift|soar)/u;
const sinks = /^(?:descend|swoop)/u;
/** What these verbs are read as; anything else is another verb. */
const going: ReadonlySet<Action> = new Set([
  'float',
  'fly',
  'walk',
  'run',
  'jump',
  'hold',
  'climb',
  'raise',
  'lower',
  'throw',
  'sail',
  'roll',
  'dive',
  'fall',
  'drop',
  'drive',
]);
/** What falls is let go, and not let down. */
const falls = /^(?:fall|fell|drop|plummet|plung|tumbl|crash)/u;

function upright(draft: Draft): 'up' | 'down' | null {
  const verb = draft.tokens[0]?.word ?? '';
  const way: Heading | undefined = draft.heading?.way;
  if (way === 'up' || way === 'down') return way;
  if (way !== undefined) return null;
  return rises.test(verb) ? 'up' : sinks.test(verb) ? 'down' : null;
}

/**
 * Which body goes up or down, and by what: wings beat, motors and rotors lift, warm air and gas rise, paper wings glide; all else is drawn
 * up or let down on a cord from above. Whoever walks up or down something does that.
 */
export function upAndDown(draft: Draft, company: Company): Draft {
  const verb = draft.tokens[0]?.word ?? '';
  const actor = company.actor(draft.actor);
  const prop = company.prop(draft.actor);
  if (!going.has(draft.action) || draft.passive) return draft;
  const direct = draft.objects.some((o) => o.by === '' && o.found.id !== draft.actor);
  // A craft that lifts something does so from above.
  if (direct && draft.action === 'raise' && hasMotor(prop?.thing ?? '')) return { ...draft, action: 'hold' };
  if (direct) return draft;
  const way = upright(draft);
  const heading = way === null ? draft.heading : { way, across: draft.heading?.across ?? false };
  const headed = heading === undefined ? {} : { heading };
  if (actor?.rig === 'winged' && way !== null && !draft.objects.some((o) => onFeet.test(o.by)))
    return { ...draft, action: 'fly', ...headed };
  if (prop === undefined) return draft;
  // On its motor, its rotor or its paper wings, whatever the verb is.
  const moves = way !== null || /^(?:glid|hover|cruis|driv|speed|zoom|land|touch|fl)/u.test(verb);
  if (isFlier(prop.thing) && moves && !falls.test(verb))
    return {
      ...draft,
      action: 'fly',
      ...(/^(?:land|touch)/u.test(verb) || downwards(draft) ? landing : headed),
    };
  if (way === null) return draft;
  if (floatsInAir(prop) || prop.material === 'helium')
    return way === 'up'
      ? { ...draft, action: 'float', ...headed }
      : { ...sinking(draft, company), ...headed };
  if (way === 'down')
    return {
      ...draft,
      action: falls.test(verb) || draft.action === 'drop' ? draft.action : 'lower',
      ...headed,
    };
  // A leaf that flies up has no wings.
  return draft.action === 'throw' ? { ...draft, ...headed } : { ...draft, action: 'raise', ...headed };
}

const onFeet = /^(?:up|down)$/u;
const landing = { heading: { way: 'down', across: false } } as const satisfies Partial<Draft>;
const downwards = (draft: Draft): boolean =>
  draft.heading === undefined && sinks.test(draft.tokens[0]?.word ?? '');

/** A balloon that comes down holds breath, and not gas. */
function sinking(draft: Draft, company: Company): Draft {
  const at = company.props.findIndex((p) => p.id === draft.actor);
  const prop = company.props[at];
  if (prop?.material === 'helium') company.props[at] = { ...prop, material: 'balloon-rubber', stalk: true };
  return { ...draft, action: 'fall' };
}
