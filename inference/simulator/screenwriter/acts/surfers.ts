import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

const surfs = /^surf/u;
const isSea = (company: Company, id: string | null): boolean => company.prop(id ?? '')?.thing === 'surf';

/** Who rides a wave, or surfs, has a board of their own for it; where there is a beach, a wave comes in. */
export function ridesAWave(draft: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const named = [roles.target, roles.prop, ...draft.objects.map(({ found }) => found.id)];
  const board = named.find((id) => company.prop(id ?? '')?.thing === 'surfboard') ?? null;
  const wave = named.find((id) => isSea(company, id)) ?? null;
  const said = surfs.test(draft.tokens[0]?.word ?? '') || board !== null;
  if (wave === null && !said) return;
  const options = { tint: null, many: false, fresh: false };
  const sea = wave ?? byThing(company, 'wave', options)?.id ?? null;
  if (!isSea(company, sea)) return;
  const taken = new Set(before.map((b) => b.with));
  const spare = company.props.find((p) => p.thing === 'surfboard' && !taken.has(p.id))?.id ?? null;
  roles.prop = board ?? spare ?? byThing(company, 'surfboard', { ...options, fresh: true })?.id ?? null;
  roles.target = sea;
}

/** Metres from the shore to where one waits for a wave, and between two who do. */
const [OUT, APART] = [4.4, 1.9];

/** Who rides a wave is out on the sea, on the board. */
export function outAtSea(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: StageParts,
): StageParts {
  const rides = beats.filter((b) => b.action === 'ride' && isSea(company, b.target));
  const sea = props.find((p) => p.thing === 'surf');
  const shore = sea === undefined ? undefined : sea.x + (sea.mechanism?.surf?.shore ?? 0);
  if (shore === undefined || rides.length === 0) return { actors, props };
  const at = (id: string): number | null => {
    const nth = rides.findIndex((b) => b.actor === id || b.with === id);
    return nth < 0 || company.placed.has(id) ? null : round(shore - OUT + nth * APART);
  };
  return {
    actors: actors.map((a) => {
      const x = at(a.id);
      return x === null ? a : { ...a, x, facing: 1 };
    }),
    props: props.map((p) => {
      const x = at(p.id);
      return x === null ? p : { ...p, x, y: 0, heldBy: null };
    }),
  };
}
