import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';

/** Earth that is dug in: a heap with a hole in it. */
const MOUND = 'own.earth-mound';
const isHole = /^(?:hole|pit|grave|trench|tunnel|hole in the ground|ditch)$/u;
const ground = /^(?:garden|ground|earth|soil|dirt|sand|lawn|flower ?bed|snow)$/u;

/**
 * "Digs a hole" is done in the earth there is; "digs up a chest" is done where that lies in the earth, and then it is taken out;
 * "buries a bone" is done, and then that is put in.
 */
export function digs(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act, k): Draft[] => {
    if (act.action !== 'dig') return [act];
    // Nobody is buried.
    if (act.objects.some(({ found, by }) => found.is === 'actor' && by === '' && found.id !== act.actor))
      return [act];
    const verb = act.tokens[0]?.word ?? '';
    const things = act.objects.filter(
      ({ found, by }) => found.is === 'prop' && /^(?:|up|out|for|out of)$/u.test(by),
    );
    const holes = things.filter(({ found }) => isHole.test(company.prop(found.id)?.name ?? ''));
    const what = things.filter(
      (o) => !holes.includes(o) && !ground.test(company.prop(o.found.id)?.name ?? ''),
    );
    const earth = holeFor(holes[0]?.found.id, company);
    if (earth === null) return [act];
    const tool = act.objects.filter(({ by }) => by === 'with');
    const dug: Draft = { ...act, objects: [{ found: earth, by: 'at' }, ...tool] };
    // The hole that was just dug is what it goes into.
    const open = acts.slice(0, k).some((a) => a.action === 'dig' && a.actor === act.actor);
    if (what.length === 0) return [dug];
    if (/^bur/u.test(verb)) {
      const laid = what.map(
        (o): Draft => ({
          ...act,
          action: 'put',
          at: act.at + 0.1,
          objects: [
            { ...o, by: '' },
            { found: earth, by: 'into' },
          ],
        }),
      );
      const covered: Draft = { ...dug, at: act.at + 0.2, backwards: true };
      return open ? [...laid, covered] : [dug, ...laid, covered];
    }
    // "Digs for treasure and finds a mole": there is none.
    const found = acts.slice(k + 1).find(finds);
    if (found !== undefined && what.every((o) => o.by === 'for' && !isSame(o.found, found))) {
      const gone = new Set(what.flatMap((o) => allOf(o.found, company)).map((p) => p.id));
      company.props.splice(0, company.props.length, ...company.props.filter((p) => !gone.has(p.id)));
      for (const id of gone) company.unfound.add(id);
      return [dug];
    }
    for (const { id } of what.flatMap(({ found }) => allOf(found, company)))
      company.relations.push({ what: { is: 'prop', id, many: false }, how: 'inside', of: earth });
    // Of several who dig for one thing the first takes it out.
    const already = acts.slice(0, k).some((a) => a.action === 'dig' && a.tokens[0] === act.tokens[0]);
    if (already) return [{ ...dug, together: true }];
    return [
      dug,
      ...what.map(
        (o): Draft => ({
          ...act,
          action: 'hold',
          at: act.at + 0.1,
          objects: [
            { ...o, by: '' },
            { found: earth, by: 'out of' },
          ],
        }),
      ),
    ];
  });
}

/** Is it what somebody does who comes upon something? */
export const finds = (act: Draft): boolean =>
  /^(?:f(?:ind|ound)|discover|unearth|uncover)/u.test(act.tokens[0]?.word ?? '') &&
  (act.action === 'hold' || act.action === 'look');
const isSame = ({ id }: Found, { objects }: Draft): boolean => objects.some((o) => o.found.id === id);

/** All that are called so, where several are. */
const allOf = ({ id }: Found, company: Company) =>
  company.props.filter((p) => p.id === id || (/-\d+$/u.test(id) && baseOf(p.id) === baseOf(id)));

/** The earth that is there, or a hole that is named, as earth. */
function holeFor(named: string | undefined, company: Company) {
  const mound = byThing(company, 'mound', { tint: null, many: false, fresh: false });
  if (named === undefined || mound === null || named === mound.id) return mound;
  const at = company.props.findIndex((p) => p.id === named);
  const earth = company.props.find((p) => p.id === mound.id && p.thing === MOUND);
  if (at < 0 || earth === undefined) return mound;
  const hole = company.props[at];
  if (hole === undefined) return mound;
  company.props[at] = { ...earth, id: hole.id, name: hole.name };
  company.props.splice(company.props.indexOf(earth), 1);
  return { is: 'prop' as const, id: hole.id, many: false };
}
