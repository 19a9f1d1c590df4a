import { spreadColour } from '../../spreadables.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** "Spreads butter on toast": the toast is what it is done to; it gets the butter's colour, stroke by stroke, from a knife. */
export function spreadOn(draft: Draft, company: Company): void {
  // "Butters the toast".
  if (/^butter/u.test(draft.tokens[0]?.word ?? '')) {
    const butter = byThing(company, 'butter', { tint: null, many: false, fresh: false });
    draft.objects = draft.objects.map((o) => (o.by === '' ? { ...o, by: 'on' } : o));
    if (butter !== null) draft.objects.unshift({ found: butter, by: '' });
  }
  const stuff = draft.objects.find((o) => o.by === '' && o.found.is === 'prop');
  const colour = spreadColour(company.prop(stuff?.found.id ?? '')?.name ?? '');
  // "Spreads a blanket on the grass", "spreads its wings".
  if (stuff === undefined || colour === null) {
    draft.action = stuff === undefined ? 'stretch' : 'put';
    return;
  }
  const under = draft.objects.find((o) => /^(?:on|onto|over)$/u.test(o.by) && o.found.is === 'prop');
  const base = under?.found ?? byThing(company, 'bread', { tint: null, many: false, fresh: false });
  if (base === null) return;
  draft.objects = [{ found: base, by: '' }, ...draft.objects.filter((o) => o.by === 'with')];
  const at = company.props.findIndex((p) => p.id === base.id);
  const prop = company.props[at];
  if (prop === undefined) return;
  const slice = prop.thing === 'bread' ? ({ thing: 'bread-slice', width: 0.26, height: 0.25 } as const) : {};
  company.props[at] = { ...prop, ...slice, spread: colour };
}
