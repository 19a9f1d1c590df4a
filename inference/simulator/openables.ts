import type { PlanProp } from '#contracts/scene-plan.ts';

/**
 * How a thing opens: a `leaf` on upright hinges, a `pair` of leaves that part in the middle, a `lid` that is hinged
 * behind, what `unfolds` in the hands, what `rises` on its cord; and how heavy what moves is.
 */
export type Openable = { way: 'leaf' | 'pair' | 'lid' | 'unfolds' | 'rises'; kilograms: number };

/** By what a thing is called. An inner door weighs some 20 kg; all else by its size beside that. */
const rows: Readonly<Record<Openable['way'], Readonly<Record<string, number>>>> = {
  leaf: {
    door: 20,
    gate: 25,
    fridge: 12,
    stove: 5,
    wardrobe: 10,
    cage: 1.5,
    mailbox: 0.4,
    locker: 5,
    safe: 90,
    cabinet: 6,
    microwave: 0.8,
    dishwasher: 6,
    'washing machine': 1.5,
    dryer: 1.5,
    vault: 60,
    shed: 14,
    barn: 40,
    'phone booth': 18,
    'game.car-door': 22,
    tent: 1.2,
    greenhouse: 10,
  },
  pair: { window: 6, curtain: 1.6, 'window-pane': 6 },
  lid: {
    box: 0.15,
    crate: 2,
    gift: 0.1,
    'wrapped-gift': 0.1,
    'noto.treasure-chest': 6,
    'game.chest': 6,
    'lunch box': 0.1,
    'cookie jar': 0.2,
    suitcase: 1.2,
    chest: 6,
    'treasure chest': 6,
    jar: 0.05,
    'trash can': 0.8,
    dumpster: 8,
    bottle: 0.02,
    piano: 4,
    barrel: 3,
    toolbox: 0.6,
    bag: 0.1,
    backpack: 0.15,
    basket: 0.3,
    coffin: 12,
    laptop: 0.5,
    pot: 0.5,
    drawer: 1.5,
    briefcase: 0.8,
    purse: 0.1,
    handbag: 0.1,
    wallet: 0.05,
    lunchbox: 0.1,
    cooler: 1.2,
    tin: 0.02,
    can: 0.02,
    'drink-can': 0.02,
    'game.chips-bag': 0.02,
    'pizza box': 0.1,
    'jewelry box': 0.3,
    'music box': 0.3,
    'game.hood': 12,
  },
  rises: { blinds: 1.4 },
  unfolds: {
    umbrella: 0.4,
    book: 0.15,
    letter: 0.01,
    envelope: 0.01,
    newspaper: 0.05,
    map: 0.03,
    'folding-hand-fan': 0.05,
    card: 0.01,
  },
};

const byName: ReadonlyMap<string, Openable> = new Map(
  Object.entries(rows).flatMap(([way, all]) =>
    Object.entries(all).map(
      ([name, kilograms]) => [name, { way: way as Openable['way'], kilograms }] as const,
    ),
  ),
);

/** Null for what has nothing that opens. */
export const openableOf = (prop: Pick<PlanProp, 'name' | 'thing'>): Openable | null =>
  byName.get(prop.name.toLowerCase()) ?? byName.get(prop.thing) ?? null;
