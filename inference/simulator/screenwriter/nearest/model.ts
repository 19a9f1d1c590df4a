import { costumes } from '#art/wardrobe/costumes.ts';
import { dishNames } from '../../foods.ts';
import { landforms, sights } from '../../sights.ts';
import { bottled, jarred } from '../../spreadables.ts';
import { kinds } from '../beings/kinds.ts';
import { bottles } from '../things/bottles.ts';
import { buildings } from '../things/buildings.ts';
import { clothing } from '../things/clothing.ts';
import { houseParts } from '../things/house-parts.ts';
import { instruments } from '../things/instruments.ts';
import { jewellery } from '../things/jewellery.ts';
import { kitchenware } from '../things/kitchenware.ts';
import { playthings } from '../things/playthings.ts';
import { sportsGear } from '../things/sports-gear.ts';
import { stationery } from '../things/stationery.ts';
import { sundries } from '../things/sundries.ts';
import { things } from '../things/things.ts';
import { toiletries } from '../things/toiletries.ts';
import { utensils } from '../things/utensils.ts';
import { verbs } from '../words/verbs.ts';
import { Nearest } from './nearest.ts';
import { strangersIn } from './strangers.ts';

/** What comes in a bowl, a jar or a bottle: so many foods would draw the middle of all known words to themselves. */
const inVessels: ReadonlySet<string> = new Set([
  ...dishNames,
  ...jarred,
  ...bottled,
  // And what is only one of many such things would stand for things that it is not like.
  ...[
    sundries,
    bottles,
    clothing,
    instruments,
    jewellery,
    kitchenware,
    playthings,
    sportsGear,
    stationery,
    toiletries,
    utensils,
    buildings,
    houseParts,
    // Nothing is like the one landmark of that name: no democracy is the White House.
    sights,
    landforms,
  ].flatMap(Object.keys),
  'oil',
  'smoothie',
  'milkshake',
  'cola',
  // No democracy is one.
  'ballot box',
]);

let loaded: Nearest | null = null;
let loading: Promise<Nearest> | null = null;

/** Loads the language model once (about a second). `writePlan` and `compileDirection` answer at once afterwards. */
export async function loadScreenwriter(): Promise<void> {
  loading ??= Nearest.load({
    things: Object.keys(things).filter((word) => !inVessels.has(word) && !Object.hasOwn(kinds, word)),
    animals: Object.keys(kinds).filter((kind) => kinds[kind]?.rig !== 'person'),
    // Nobody is like somebody who is known by their dress.
    people: Object.keys(kinds).filter(
      (kind) => kinds[kind]?.rig === 'person' && !Object.hasOwn(costumes, kind),
    ),
    verbs: [...verbs.keys()],
  });
  loaded = await loading;
}

/** The same, with the words of a text that no list knows looked up: reading it, nothing stands still to do that. */
export async function loadScreenwriterFor(text: string): Promise<void> {
  await loadScreenwriter();
  await screenwriterModel().learn(strangersIn(text));
}

export function screenwriterModel(): Nearest {
  if (loaded === null) throw new TypeError('Call loadScreenwriter() first.');
  return loaded;
}
