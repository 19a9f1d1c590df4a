import { deviceOf } from '../../devices.ts';
import { isFood } from '../../foods.ts';
import { snaps } from '../../snapping.ts';
import { strengthOf } from '../../world/change/fracture.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { isSample } from '../things/flame-tests.ts';
import type { Recast, Recasts } from './recast-act.ts';
import { handling } from './recast-handling.ts';
import { isBall } from './recast-things.ts';
import { sizeAtFirst } from './sizes-changing.ts';
import { stolen } from './stolen.ts';

/** A balloon that somebody pops is full of breath, and lies there: one that rises is gone before. */
function withinReach(id: string, company: Company): void {
  for (const [at, balloon] of company.props.entries()) {
    if (baseOf(balloon.id) !== baseOf(id) || balloon.material !== 'helium') continue;
    const held = company.relations.some((r) => r.of.id === balloon.id && r.how === 'with');
    if (!held) company.props[at] = { ...balloon, material: 'balloon-rubber' };
  }
}

/** What comes in more than one make, and the one that breaks. */
const brittle: Readonly<Record<string, string>> = {
  cup: 'ceramic',
  bowl: 'ceramic',
  bottle: 'glass',
  'plastic bottle': 'glass',
  spectacles: 'glass',
};

/** "The cup falls off the table and breaks": then it is no paper cup. */
function breakable(id: string, company: Company): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  const material = brittle[prop?.name ?? ''];
  if (
    prop !== undefined &&
    material !== undefined &&
    !company.placed.has(id) &&
    !company.stacks.has(baseOf(id))
  )
    company.props[at] = { ...prop, material };
}

/** "Hits the drum with a stick", "the nail with a hammer": it is beaten with what is in the hand, where it is no ball. */
function hitsWith(draft: Draft, company: Company): void {
  const [beaten, tool] = ['', 'with'].map((by) =>
    draft.objects.find((o) => o.by === by && company.prop(o.found.id) !== undefined),
  );
  if (beaten === undefined || tool === undefined) return;
  if (company.prop(beaten.found.id)?.shape === 'ball') return;
  // "Hits the vase with a ball": it is thrown.
  const isThrown = company.prop(tool.found.id)?.shape === 'ball';
  draft.action = isThrown ? 'throw' : 'knock';
  draft.objects = isThrown
    ? [
        { found: tool.found, by: '' },
        { found: beaten.found, by: 'at' },
      ]
    : [{ found: beaten.found, by: 'on' }, tool];
}

const changesSize: Recast = ({ draft, company }) => {
  sizeAtFirst(draft, company);
};

/** What else is done, and what comes of it. */
/** What there is to eat, where that was spoken of last. */
const lastFood = (company: Company): string | null =>
  [company.lastProp, company.propBefore].find((id) => isFood(company.prop(id ?? '') ?? { name: '' })) ?? null;

export const deeds: Recasts = {
  topple: ({ draft, company, rig, verb, direct }) => {
    // "The egg smashes": what brittle things do by themselves is break.
    if (rig === undefined && direct === undefined && /^(?:smash|crash)/u.test(verb))
      if (strengthOf(company.prop(draft.actor)?.material ?? '') !== null) draft.action = 'break';
  },
  break: ({ draft, company, rig, direct }) => {
    // "Breaks a stick in half": two hands do it.
    if (
      rig !== undefined &&
      rig !== 'wheeled' &&
      draft.objects.some((o) => o.by === '' && snaps(company.prop(o.found.id)?.name ?? ''))
    ) {
      draft.action = 'cut';
      return;
    }
    breakable(direct?.found.id ?? draft.actor, company);
    if (rig !== undefined && direct !== undefined) withinReach(direct.found.id, company);
  },
  melt: ({ draft, company }) => {
    // "The sun melts the snowman", "Theo melts butter": what melts is the act's own.
    const what = draft.objects.find((o) => o.by === '' && o.found.is === 'prop');
    if (what === undefined) return;
    if (company.prop(draft.actor)?.thing === 'campfire')
      company.relations.push({
        what: what.found,
        how: 'beside',
        of: { is: 'prop', id: draft.actor, many: false },
      });
    draft.actor = what.found.id;
    draft.objects = draft.objects.filter((o) => o !== what);
  },
  kindle: ({ draft, company, rig, verb, direct }) => {
    // "Lights the lantern": what has a switch needs no match.
    const lamp = company.prop(direct?.found.id ?? '');
    if (lamp !== undefined && deviceOf(lamp) !== null) {
      draft.action = 'switchon';
      handling.switchon?.({ draft, company, rig, verb, direct });
      return;
    }
    // "Tom burns magnesium": it does, over its burner.
    const lump = draft.objects.find((o) => isSample(company.prop(o.found.id)));
    if (lump === undefined) return;
    draft.actor = lump.found.id;
    draft.objects = [];
  },
  breakdown: ({ draft, company, rig }) => {
    // "The flashlight dies": it goes off.
    const device = company.prop(draft.actor);
    if (rig === undefined && device !== undefined && deviceOf(device) !== null) draft.action = 'switchoff';
  },
  make: ({ draft }) => {
    // "Sews cloth into a dress": the dress is made, and the cloth is there for it.
    const made = draft.objects.find((o) => o.by === 'into' && o.found.is === 'prop');
    if (made === undefined) return;
    draft.objects = draft.objects.filter((o) => o.by !== '').map((o) => (o === made ? { ...o, by: '' } : o));
  },
  grow: changesSize,
  shrink: changesSize,
  eat: ({ draft, rig, verb, direct }) => {
    // Who is licked is not eaten: muzzles touch somebody, lips kiss.
    if (/^lick/u.test(verb) && direct?.found.is === 'actor')
      draft.action = rig === 'quadruped' ? 'pat' : 'kiss';
  },
  pat: ({ draft, rig, verb, direct }) => {
    // "Scratches the sofa": hands or paws work at it.
    if (!/^scratch/u.test(verb)) return;
    if (direct !== undefined && direct.found.is !== 'actor') draft.action = 'work';
    // "Scratches itself", "scratches".
    if (draft.objects.every((o) => o.found.id === draft.actor) && rig !== undefined) {
      draft.action = 'touch';
      draft.part ??= 'belly';
      draft.objects = [];
    }
  },
  hit: ({ draft, company, rig, verb, direct }) => {
    // "Bites an apple": what is no living thing is bitten off.
    if (/^bit/u.test(verb) && direct?.found.is === 'prop') draft.action = 'bite';
    // "… shares an ice cream, he bites too much": off what there is to eat.
    else if (/^bit/u.test(verb) && draft.objects.length === 0 && lastFood(company) !== null) {
      draft.action = 'bite';
      draft.objects.push({ found: { is: 'prop', id: lastFood(company) ?? '', many: false }, by: '' });
    }
    // "Pinches a sandwich": takes it from whoever has it.
    else if (verb === 'pinch' && direct?.found.is === 'prop') {
      draft.action = 'hold';
      stolen(draft, company);
    }
    // "Punches a pillow": fists come down on it.
    else if (direct?.found.is === 'prop' && rig !== undefined && !isBall(company.prop(direct.found.id)!))
      draft.action = 'knock';
  },
  knock: ({ draft, rig, verb, direct }) => {
    // "A bowling ball strikes the pins": it runs into them.
    if (rig === undefined && direct?.found.is === 'prop') {
      draft.action = 'push';
      draft.vigour = Math.max(draft.vigour, 1.8);
    }
    // "Strikes him" is a blow.
    if (/^str[iu]/u.test(verb) && direct?.found.is === 'actor') draft.action = 'hit';
  },
  kick: ({ draft, company, direct }) => {
    // "Hits her" is done by hand; who is kicked is struck, and no ball with them.
    if (direct?.found.is === 'actor' && !draft.objects.some((o) => o.found.is === 'prop' && o.by !== 'with'))
      draft.action = 'hit';
    else hitsWith(draft, company);
  },
  want: ({ draft }) => {
    // "Wants a hug from her mum".
    draft.objects = draft.objects.map((o) => (o.by === 'from' ? { ...o, by: '' } : o));
  },
  rock: ({ draft }) => {
    // "The band rocks", "rocks in her chair": nobody is in the arms.
    if (!draft.objects.some((o) => o.by === '')) draft.action = 'dance';
  },
  shake: ({ draft, company }) => {
    // "Shakes the tree": hands are at it.
    if (draft.objects.some((o) => o.by === '' && isTreeHere(company, o.found.id))) draft.action = 'work';
  },
};
