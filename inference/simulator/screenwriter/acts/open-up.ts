import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { cabinOf } from '../../crafts.ts';
import { openableOf } from '../../openables.ts';
import type { Company } from '../beings/company.ts';
import { carries } from '../beings/mounts.ts';
import { foamOn, isTub } from '../matter/bathing.ts';
import { facingWindow, isFacing } from '../scene/windows.ts';
import { fitting, hollowed, hollowOf } from '../things/containers.ts';
import { isPortal, openedUp } from '../things/portals.ts';

/** Makes hollow what something is in, or comes into, and opens what is gone through; all else stays as it is. */
export function openUp(company: Company, beats: readonly Beat[]): void {
  for (const { what, how, of } of company.relations) {
    const prop = how === 'inside' && what.is === 'actor' ? company.prop(of.id) : undefined;
    if (prop === undefined || company.placed.has(what.id)) continue;
    if (hollowOf(prop) !== null)
      company.change(what.id, (a) => ({ ...a, height: Number(fitting(prop, a).toFixed(3)) }));
    if (isTub(prop)) foamOn(company, prop.id);
  }
  for (const [at, prop] of company.props.entries()) {
    const opened = beats.some(
      (b) => /^(?:open|close|condense|change)$/u.test(b.action) && (b.target ?? b.actor) === prop.id,
    );
    if (isFacing(prop, beats)) {
      company.props[at] = { ...prop, ...facingWindow };
      continue;
    }
    const isThere = (id: string) =>
      company.relations.some((r) => r.how === 'inside' && r.of.id === prop.id && r.what.id === id);
    const within = [
      ...company.relations.filter((r) => r.how === 'inside' && r.of.id === prop.id).map((r) => r.what.id),
      ...beats.filter((b) => b.way === 'into' && b.target === prop.id).map((b) => b.with ?? b.actor),
    ];
    if (within.length > 0 && hollowOf(prop) !== null) {
      const ids = new Set(within);
      const enters = beats.some(
        (b) => b.way === 'into' && b.target === prop.id && !isThere(b.with ?? b.actor),
      );
      // Things that are opened, and what is wrapped up, are shut at first.
      const lid = openableOf(prop)?.way === 'lid' && (opened || prop.thing === 'wrapped-gift');
      company.props[at] = hollowed(prop, parts(company.props, ids), parts(company.actors, ids), lid, !enters);
      continue;
    }
    const passing = beats.filter((b) => b.way === 'through' && b.target === prop.id);
    if (passing.length === 0 || !isPortal(prop)) continue;
    const passers = new Set(
      passing.filter((b) => b.with === null || b.action === 'ride').map((b) => b.actor),
    );
    company.props[at] = openedUp(
      prop,
      parts(company.actors, passers),
      passing.some((b) => b.action === 'jump'),
    );
  }
  for (const { what, how, of } of company.relations)
    if (how === 'inside' && what.is === 'actor' && !company.placed.has(what.id) && isHollow(company, of.id))
      company.change(what.id, (a) => ({ ...a, inside: of.id }));
}

const parts = <T extends PlanActor | PlanProp>(all: readonly T[], ids: ReadonlySet<string>): T[] =>
  all.filter((p) => ids.has(p.id));

const isHollow = (company: Company, id: string): boolean =>
  company.prop(id)?.hollow !== undefined ||
  cabinOf(company.prop(id)?.thing ?? '') !== null ||
  isTub(company.prop(id)) ||
  carries(company.actor(id));
