import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import type { Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { places } from '../scene/place-words.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';

const oils =
  '(?:engine |motor |cooking |vegetable |spilled |leaked )?oil|gasoline|petrol|diesel|kerosene|fuel';
const soaps = '(?:dish ?|laundry )?detergent|(?:dish )?soap|dish ?wash(?:ing)? liquid|soapy water|shampoo';
const word = '(?:(?!and |that |of |on |in |with )[\\p{L}-]+,? )';
const pattern = new RegExp(
  `\\b(?:an?|the|some) ${word}{0,3}?(?:layer|film|puddle|slick|pool|sheen|patch|spot|stain|spill) of ${word}{0,2}?(?:(?<oil>${oils})|(?<soap>${soaps}))(?: (?:is|lies|lying|floats|floating|sits|rests|shimmers|shimmering|glistens|glistening|gleams|shines)\\b(?: \\p{L}+ly)?(?: (?:and )?(?:shimmering|glistening|floating))?)*(?: (?:on|over|across|in|upon) (?:the |an? |some )?(?:(?:wet|surface|top|smooth|dark|still|calm|black|rainy|shallow) )*(?:of )?(?:the |an? )?(?:water|puddle|surface|asphalt|road|street|driveway|pavement|ground|floor|tile|tiles|plate))?(?! (?:lake|sea|pool))(?:,? (?:showing|shimmering|glistening|displaying|creating|with|forming) (?:in |with )?(?:\\p{L}+ ){0,3}(?:rainbow|iridescent|colou?rful|colou?rs?|interference)[^.;]*)?`,
  'giu',
);

/** A film so thin that light makes colours of it. */
export type ThinFilm = { span: Span; of: 'oil' | 'soap' };

export const thinFilmsIn = (script: string): ThinFilm[] =>
  [...script.matchAll(pattern)].map(({ 0: said, index, groups }) => ({
    span: { start: index, end: index + said.length },
    of: groups?.['oil'] === undefined ? 'soap' : 'oil',
  }));

/** Metres: one is on a road, where one stands before it. */
const WIDE = 2.2;

/** Puts each film on the ground. */
export function layFilms(
  company: Company,
  films: readonly ThinFilm[],
  notes: Understanding,
  script: string,
): void {
  for (const [k, { span, of }] of films.entries()) {
    const name = `${of} film`;
    const id = company.freeId(`${of}-film`);
    company.props.push({
      ...propOf(id, name, things['puddle']!, k * 1.2 * WIDE, 0),
      thing: `${of}-film`,
      width: WIDE,
      fixed: true,
    });
    company.placed.add(id);
    notes.understood.push({ span, word: script.slice(span.start, span.end), as: id, kind: 'prop' });
  }
}

/** Where a film is shown that nobody says where it is. */
export const filmPlace = ({ script, stage }: SceneDocument, plan: ScenePlan): Place | null =>
  plan.props.some(({ thing }) => /^(?:oil|soap)-film$/u.test(thing)) &&
  stage.place === null &&
  !places.some(([named]) => named.test(script))
    ? 'road'
    : null;
