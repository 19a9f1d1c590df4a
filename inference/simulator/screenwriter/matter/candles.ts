import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import { baseOf } from '../plan/part-ids.ts';

/** Metres of a candle on a cake. */
const SMALL = { width: 0.06, height: 0.2 } as const;
/** Metres of the cake that they stand on. */
const CAKE = { width: 0.56, height: 0.3 } as const;
const PLAIN = { tint: null, many: false, fresh: false } as const;

const isCandle = (prop: PlanProp): boolean => prop.thing === 'candle' || prop.thing === 'taper';

const bases = (beats: readonly Beat[]): Map<string, Beat['action']> => {
  const first = new Map<string, Beat['action']>();
  for (const { action, target } of beats)
    if ((action === 'blow' || action === 'kindle') && target !== null && !first.has(baseOf(target)))
      first.set(baseOf(target), action);
  return first;
};

/**
 * Candles that are lit or blown out have flames that can come and go: what is to be blown out is alight as the curtain
 * rises, what is to be lit is not. They stand on the cake there is, and that on a table.
 */
export function withFlames(company: Company, beats: readonly Beat[]): void {
  const first = bases(beats);
  layFires(company, first);
  const lit = company.props.filter((p) => isCandle(p) && first.has(baseOf(p.id)));
  if (lit.length === 0) return;
  const cake = company.props.find((p) => p.thing === 'birthday-cake' || /^(?:\p{L}+ )?cake$/u.test(p.name));
  const change = (id: string, how: (prop: PlanProp) => PlanProp) => {
    const at = company.props.findIndex((p) => p.id === id);
    const prop = company.props[at];
    if (prop !== undefined) company.props[at] = how(prop);
  };
  const on = (what: string, of: string) => {
    if (company.placed.has(what) || company.relations.some((r) => r.what.id === what && r.how === 'on'))
      return;
    company.relations.push({
      what: { is: 'prop', id: what, many: false },
      how: 'on',
      of: { is: 'prop', id: of, many: false },
    });
  };
  const table =
    company.landmark('table') ?? company.landmark('desk') ?? byThing(company, 'side table', PLAIN);
  // The cake first: what stands on it is put there after it. Moist as it is, a match does not set it alight.
  if (cake !== undefined) {
    change(cake.id, (p) => ({ ...p, thing: 'layer-cake', material: 'fruit', shape: 'box', ...CAKE }));
    if (table !== null)
      company.relations.unshift({ what: { is: 'prop', id: cake.id, many: false }, how: 'on', of: table });
  }
  for (const { id } of lit) {
    change(id, ({ burning: _, ...p }) => ({
      ...p,
      thing: 'taper',
      shape: 'box',
      ...(cake === undefined ? {} : SMALL),
      ...(first.get(baseOf(id)) === 'blow' ? { burning: true } : {}),
    }));
    if (cake !== undefined) on(id, cake.id);
    else if (table?.is === 'prop') on(id, table.id);
  }
}

/** Metres of the sticks that are laid for a fire. */
const LAID = { width: 0.7, height: 0.42 } as const;

/** "Lights a fire": as the curtain rises it is a heap of wood on tinder, which takes a match as board does. */
function layFires(company: Company, first: ReadonlyMap<string, Beat['action']>): void {
  for (const [at, prop] of company.props.entries())
    if (prop.thing === 'campfire' && first.get(baseOf(prop.id)) === 'kindle')
      company.props[at] = { ...prop, thing: 'own.woodpile', material: 'cardboard', ...LAID };
}
