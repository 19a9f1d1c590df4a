import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';
import { LIMP } from '../things/blown-up.ts';

const isPump = (prop: PlanProp | undefined): boolean => prop?.thing === 'own.air-pump';
/** What a balloon full of helium does by itself. */
const rises: ReadonlySet<Action> = new Set(['fly', 'float', 'walk', 'jump']);

/** "The pump inflates the balloon": it is the balloon that grows. */
export function byAPump(act: Draft, company: Company): void {
  const balloon = act.objects.find(({ found }) => company.prop(found.id)?.material === 'helium')?.found;
  if (act.action !== 'blow' || !isPump(company.prop(act.actor)) || balloon === undefined) return;
  act.actor = balloon.id;
  act.action = 'grow';
  act.objects = [];
}

/** What is done with a balloon that somebody has blown up: it comes down again. */
const plays: ReadonlySet<Action> = new Set([
  'throw',
  'catch',
  'kick',
  'hit',
  'push',
  'pull',
  'bounce',
  'roll',
  'topple',
  'put',
  'spin',
  'squeeze',
  'shake',
  'swing',
  'work',
  'cut',
  'hug',
]);

/** Is it played or worked with, and nobody lets it go? */
const isPlayedWith = (id: string, beats: readonly Beat[]): boolean => {
  const about = beats.filter((b) => b.with === id || b.target === id);
  return (
    about.some((b) => plays.has(b.action)) &&
    !about.some((b) => b.action === 'drop') &&
    !beats.some((b) => b.actor === id && rises.has(b.action))
  );
};

/** A balloon that lies or stands somewhere is full of air; one that a pump is to fill is limp, and on its nozzle. */
export function fillBalloons(company: Company, beats: readonly Beat[]): void {
  const pump = company.props.find(isPump);
  for (const [at, prop] of company.props.entries()) {
    const own = beats.filter((b) => b.actor === prop.id);
    if (prop.material === 'helium' && prop.string === undefined && isPlayedWith(prop.id, beats)) {
      company.props[at] = { ...prop, material: 'balloon-rubber' };
      continue;
    }
    if (prop.material !== 'helium' || prop.heldBy !== null || company.placed.has(prop.id)) continue;
    const met = beats.some((b) => b.target === prop.id && company.prop(b.actor) !== undefined);
    const rests =
      met ||
      company.relations.some(
        (r) =>
          (r.what.id === prop.id || r.of.id === prop.id) &&
          /^(?:on|beside|left|right)$/u.test(r.how) &&
          ![r.what, r.of].some((f) => f.is === 'actor'),
      );
    if (pump !== undefined && own.some((b) => b.action === 'grow')) {
      const { string: _, ...limp } = prop;
      const [width, height] = [round(LIMP * prop.width), round(LIMP * prop.height)];
      company.props[at] = { ...limp, material: 'balloon-rubber', width, height };
      const on = { what: { is: 'prop', id: prop.id, many: false }, how: 'on' } as const;
      for (const [k, r] of company.relations.entries())
        if (r.what.id === prop.id && r.of.id !== pump.id) company.relations.splice(k, 1);
      if (!company.relations.some((r) => r.what.id === prop.id))
        company.relations.push({ ...on, of: { is: 'prop', id: pump.id, many: false } });
    } else if (rests && prop.string === undefined && !own.some((b) => rises.has(b.action)))
      company.props[at] = { ...prop, material: 'balloon-rubber' };
  }
}
