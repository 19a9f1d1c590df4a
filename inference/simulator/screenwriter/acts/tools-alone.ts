import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { unnamedHands } from './unnamed-doer.ts';

const tools =
  /(?:^|[ -])(?:knife|cleaver|scissors|shears|saw|axe|hatchet|chisel|plane|file|hammer|mallet|iron|eraser|rubber|brush|paintbrush|roller|pen|pencil|crayon|marker|chalk|needle|spatula|spoon|fork|whisk|ladle|peeler|grater|sponge|mop|broom|rake|shovel|spade|hoe|comb|razor|drumstick|wrench|screwdriver|pliers|sword|dagger|scalpel|trowel|stylus)$/u;

/** Does one work with it in the hand? `name`: what it is called in the script. */
const isTool = (name: string): boolean => tools.test(name);

/** What is done with a tool, and by nothing alone. */
const handwork: ReadonlySet<Action> = new Set([
  'cut',
  'work',
  'paint',
  'peel',
  'spread',
  'knock',
  'kick',
  'hit',
  'dig',
  'mend',
  'make',
  'stir',
  'squeeze',
]);
/** What a hand does with it where a thing alone would only move. */
const pressed: ReadonlySet<Action> = new Set(['push', 'roll', 'touch']);
const onto = /^(?:|through|on|onto|into|in|at|over|across|against|along|down)$/u;

/** "A knife slices through a tomato", "scissors cut the cloth": no tool works by itself, so somebody whom nobody names has it in hand. */
export function inSomebodysHands(drafts: readonly Draft[], company: Company): Draft[] {
  return drafts.map((draft) => {
    const tool = company.prop(draft.actor);
    const what = draft.objects.find(
      (o) => o.found.is !== 'actor' && o.found.id !== draft.actor && onto.test(o.by),
    );
    if (tool === undefined || what === undefined || draft.caused !== undefined || !isTool(tool.name))
      return draft;
    if (!handwork.has(draft.action) && !pressed.has(draft.action)) return draft;
    const people = company.actors.filter((a) => a.rig === 'person');
    const [alone] = people.length === 1 ? people : [];
    const doer = unnamedHands(company)?.id ?? alone?.id;
    if (doer === undefined) return draft;
    const action = draft.action === 'kick' ? 'knock' : pressed.has(draft.action) ? 'work' : draft.action;
    return {
      ...draft,
      actor: doer,
      action,
      objects: [
        { ...what, by: '' },
        ...draft.objects.filter((o) => o !== what && o.found.id !== tool.id),
        { found: { is: 'prop', id: tool.id, many: false }, by: 'with' },
      ],
    };
  });
}
