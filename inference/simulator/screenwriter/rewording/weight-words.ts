import type { Token } from '../words/tokens.ts';
import { saidPlainly } from './said-plainly.ts';

const IT =
  '(?:it|they|the (?:barbell|weights?|bar|dumbbells?|stone|rock|boulder|box|crate|sword|hammer|suitcase|bag|sack))';
const LIFT = '(?:lift|pick up|raise|move)';

/** What is said of a weight that is too much for somebody, and the plain words for what is seen of it. */
const inPlain = saidPlainly([
  [
    `(?:and|but|because|cause) ${IT} ?(?:is|'s|are|was|were) (?:just |far |much |way |a bit )?too heavy(?: for (?:him|her|them|me|us))?`,
    'but fails',
  ],
  [
    `(?:and|but) ${IT} (?:doesn['’]?t|does not|won['’]?t|will not|didn['’]?t|don['’]?t) (?:even )?(?:move|budge|lift|come up)(?: at all| an inch| a bit| one bit)?`,
    'but fails',
  ],
  [
    `(?:can['’]?t|cannot|can not|couldn['’]?t|could not|(?:is|are|was) (?:not able|unable) to) (?:even )?lift`,
    'fails to lift',
  ],
]);
const lifted = new RegExp(`^${LIFT.replace('pick up', 'pick')}(?:s|ed|ing|d)?$`, 'u');

/** "Tries to lift it, and it doesn't move", "can't lift the barbell": told as a try that fails. */
export const weightsPlainly = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((t) => lifted.test(t.word)) ? inPlain(tokens) : tokens;
