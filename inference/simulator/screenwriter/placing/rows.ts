import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';
import { singular } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';

const arrangement = /^(?:row|line|column|stack|tower|pile|heap)$/u;

/** "The first row", "the two rows", "the pile": the things that stand so; null where none do. */
export function rowAgain(company: Company, phrase: NounPhrase): Found[] | null {
  if (!arrangement.test(singular(headWord(phrase))) || phrase.determiner !== 'the') return null;
  const row = company.props.findLast(
    ({ id }) => company.stacks.has(baseOf(id)) || company.rows.has(baseOf(id)),
  );
  if (row === undefined) return null;
  const base = baseOf(row.id);
  const first = company.props.find((p) => baseOf(p.id) === base) ?? row;
  return [{ is: 'prop', id: first.id, many: true }];
}

/** "The other two balls": those of a group that were named in an earlier sentence. */
export function othersAgain(company: Company, phrase: NounPhrase): Found[] | null {
  if (!phrase.other || phrase.determiner !== 'the' || !phrase.plural) return null;
  const kind = singular(headWord(phrase));
  const found = company.props.filter(
    (p) =>
      company.rows.has(baseOf(p.id)) &&
      !company.spoken.has(p.id) &&
      (kind === 'ball' ? p.shape === 'ball' : p.name === kind),
  );
  return found.length === 0 ? null : found.map(({ id }) => ({ is: 'prop', id, many: true }));
}

/** "With a gap between the two rows": the row there is has one in its middle; false where there is none. */
export function gapIn(company: Company, phrase: NounPhrase): boolean {
  const base = company.props.map((p) => baseOf(p.id)).findLast((b) => company.stacks.has(b));
  if (headWord(phrase) !== 'gap' || base === undefined) return false;
  company.gaps.add(base);
  return true;
}

const all = (company: Company, found: readonly Found[]): PlanProp[] =>
  found.flatMap((f) =>
    company.props.filter(
      (p) => p.id === f.id || (f.is === 'prop' && f.many && baseOf(p.id) === baseOf(f.id)),
    ),
  );

/** "Black and white dominoes", "two balls, one red and one blue": the colours take turns. */
export function inTurn(company: Company, found: readonly Found[], tints: readonly string[]): void {
  const members = new Set(all(company, found));
  for (const [k, prop] of [...members].entries())
    company.props[company.props.indexOf(prop)] = { ...prop, tint: tints[k % tints.length] ?? prop.tint };
}

/** A gap that nothing which falls over reaches across, and the air beside what stands in a row of others, of their height. */
const [GAP, BESIDE] = [1.35, 0.3];

/** Opens rows in their middle: for a gap, or for what stands there. */
export function opened(company: Company, props: readonly PlanProp[]): PlanProp[] {
  const out = [...props];
  for (const base of company.gaps) spread(out, base, (one) => GAP * one.height);
  for (const { what, how, of } of company.relations) {
    const middle = out.find((p) => p.id === what.id);
    if (how !== 'amid' || middle === undefined) continue;
    const at = spread(out, baseOf(of.id), (one) => middle.width + 2 * BESIDE * one.height);
    out[out.indexOf(middle)] = { ...middle, x: round(at), y: 0 };
  }
  return out;
}

/** Sets the halves of a row as far apart as that; returns where its middle is. */
function spread(out: PlanProp[], base: string, wide: (one: PlanProp) => number): number {
  const row = out.filter((p) => baseOf(p.id) === base).toSorted((a, b) => a.x - b.x);
  const half = Math.ceil(row.length / 2);
  const [left, right] = [row[half - 1], row[half]];
  if (left === undefined || right === undefined) return left?.x ?? 0;
  const by = wide(left) - (right.x - left.x - (left.width + right.width) / 2);
  for (const [k, p] of row.entries())
    out[out.indexOf(p)] = { ...p, x: round(p.x + (k < half ? -by / 2 : by / 2)) };
  return (left.x + right.x) / 2;
}
