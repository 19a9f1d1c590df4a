import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { isBall } from './recast-things.ts';

/** What is fixed to something and turned by fingers, where it is. */
const fittings =
  /^(?:valve|tap|faucet|key|knob|doorknob|handle|crank|lever|dial|screw|bolt|lid|cap|switch|lock|padlock|hourglass|radio|record-player|tv|television|thermostat|oven|stove)$/u;
/** Read by looking, leaf by leaf. */
const leaves = /^(?:page|paper|book|newspaper|letter)$/u;
const flies = /^(?:puck|frisbee|disc)$/u;

/**
 * "Turns the wheel", "moves the chair", "passes the salt to Mum": verbs that are about somebody's own way or look by themselves, and about a
 * thing in their hands where they have one.
 */
export function movedByHand(draft: Draft, company: Company): void {
  if (company.actor(draft.actor) === undefined) return;
  const verb = draft.tokens[0]?.word ?? '';
  const direct = draft.objects.find(({ found, by }) => by === '' && company.actor(found.id) === undefined);
  const prop = company.prop(direct?.found.id ?? '');
  if (prop === undefined) return pushedTo(draft, direct);
  if (draft.action === 'look' && /^turn/u.test(verb) && !leaves.test(prop.name))
    draft.action = fittings.test(prop.name) ? 'work' : 'spin';
  // "Slides the note under the door", "slides it across the table", "moves the chair".
  const slides = /^(?:roll|slide)$/u.test(draft.action) && /^slid/u.test(verb) && !isBall(prop);
  if (slides || (draft.action === 'walk' && /^mov/u.test(verb)))
    draft.action = draft.objects.some(({ by }) => /^(?:on|onto|in|into|under)$/u.test(by)) ? 'put' : 'push';
  pushedTo(draft, direct);
  const toSomebody = draft.objects.some(
    ({ found, by }) =>
      /^(?:to)?$/u.test(by) && found.id !== draft.actor && company.actor(found.id) !== undefined,
  );
  if (
    draft.action === 'throw' &&
    /^pass/u.test(verb) &&
    toSomebody &&
    !isBall(prop) &&
    !flies.test(prop.name)
  )
    draft.action = 'give';
}

/** "Pushes the box to the door", "pulls the sledge up the hill": the one is pushed, and not the other. */
function pushedTo(draft: Draft, direct: Draft['objects'][number] | undefined): void {
  if (direct === undefined || (draft.action !== 'push' && draft.action !== 'pull')) return;
  draft.objects = draft.objects.filter((o) => o === direct || !goal.test(o.by));
}
const goal =
  /^(?:to|towards?|into|onto|on|against|under|behind|beside|near|around|along|across|up|down|past)$/u;
