import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';

/** Parts that are drawn with the whole that has them, and what those are called: a flower's petals, a ship's deck. */
const wholes: Readonly<Record<string, RegExp>> = {
  trunk: /elephant|mammoth/u,
  petal: /flower|rose|tulip|daisy|lily|poppy|sunflower|blossom|bouquet|orchid/u,
  stem: /flower|rose|tulip|daisy|lily|poppy|sunflower/u,
  lace: /shoe|boot|sneaker/u,
  shoelace: /shoe|boot|sneaker/u,
  sole: /shoe|boot|sneaker/u,
  page: /book|notebook|newspaper|magazine|diary/u,
  cover: /book|notebook|magazine/u,
  deck: /boat|ship|yacht|ferry/u,
  mast: /boat|ship/u,
  hull: /boat|ship|yacht|ferry/u,
  bow: /boat|ship/u,
  stern: /boat|ship/u,
  sail: /boat|ship/u,
  canopy: /parachut|umbrella/u,
  propeller: /plane|airplane|helicopter|drone|boat/u,
  rotor: /helicopter|drone/u,
  blade: /windmill|fan|helicopter|knife|sword/u,
  headlight: /car|truck|bus|taxi|van|train|motorcycle/u,
  windshield: /car|truck|bus|taxi|van/u,
  hood: /car|truck|taxi|van/u,
  feather: /bird|parrot|peacock|owl|eagle|duck|chicken|swan|flamingo|seagull|crow|pigeon|turkey|rooster/u,
  antler: /deer|moose|reindeer|elk/u,
  horn: /goat|cow|bull|ram|rhino|unicorn|deer/u,
  hump: /camel/u,
  shell: /turtle|tortoise|snail/u,
  tusk: /elephant|walrus|mammoth|boar/u,
  spine: /hedgehog|cactus/u,
  pouch: /kangaroo|koala/u,
  string: /kite|balloon|guitar|violin|harp|cello/u,
  wick: /candle/u,
  handlebar: /bicycle|bike|scooter|motorcycle/u,
  pedal: /bicycle|bike/u,
  drawer: /desk|dresser|chest/u,
  bough: /tree/u,
  bark: /tree/u,
};

const isPartOf = (part: string, name: string): boolean => wholes[part]?.test(name.toLowerCase()) === true;

/** "Its trunk", "the deck", "petals": the whole that is here and has such a part, the last that was spoken of; null where there is none. */
export function wholeOf(company: Company, phrase: NounPhrase): Found | null {
  const part = singular(headWord(phrase));
  if (wholes[part] === undefined || phrase.count !== null || phrase.determiner === 'another') return null;
  // "Blows the feather away": the one that lies there.
  if (company.props.some((p) => p.name === part)) return null;
  // "A deck", "a horn": one of its own.
  if (phrase.determiner === 'a' || phrase.determiner === 'an') return null;
  const owner = company.recent.findLast((id) => {
    const actor = company.actor(id);
    return actor !== undefined && (isPartOf(part, actor.name) || isPartOf(part, actor.thing));
  });
  if (owner !== undefined) return { is: 'actor', id: owner };
  const thing = company.props.findLast((p) => isPartOf(part, p.name) || isPartOf(part, p.thing));
  return thing === undefined ? null : { is: 'prop', id: thing.id, many: false };
}
