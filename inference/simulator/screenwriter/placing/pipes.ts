import type { Mechanism } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';
import { box, part, whole } from '../things/mechanism-parts.ts';

/** Thickness of a pipe's wall, the air over what rolls in it, its length, and where the first and the second lie, metres. */
const [WALL, AIR, LENGTH, SIDE] = [0.012, 0.02, 0.62, 1.45];

const isPipe = (prop: PlanProp | undefined): boolean => prop?.thing === 'pipe';

/** "Rolls out of a pipe": it is in there at the start. */
export function fromAPipe(draft: Draft, company: Company): void {
  if (company.prop(draft.actor) === undefined) return;
  const from = draft.objects.filter(({ by }) => by === 'out of' || by === 'from').map(({ found }) => found);
  const named = from.find((f) => isPipe(company.prop(f.id)));
  // "Out of it": the pipe there is, if nothing is in it.
  const free = company.props.find(
    (p) => isPipe(p) && !company.relations.some((r) => r.how === 'inside' && r.of.id === p.id),
  );
  const only = from.length > 0 || company.prop(draft.actor)?.shape === 'ball' ? free : undefined;
  const of = named ?? (only === undefined ? undefined : { is: 'prop' as const, id: only.id, many: false });
  if (of === undefined) return;
  company.relations.push({ what: { is: 'prop', id: draft.actor, many: false }, how: 'inside', of });
  // It goes to none of what it comes from, nor to what it is on all the while.
  draft.objects = draft.objects.filter(({ found }) => found.id !== of.id && found.is !== 'landmark');
}

/** A tube as wide inside as this, open at both ends: two walls that stand still, and what is seen of it. */
function tube(inner: number): Mechanism {
  const wall = (name: string, y: number) =>
    part(name, 'unseen', box(LENGTH, WALL), { y }, { fixed: true, material: 'plastic' });
  const high = inner + 2 * WALL;
  return whole({
    parts: [
      part(
        'tube',
        'pipe',
        box(LENGTH, high),
        { y: high / 2 },
        { fixed: true, solid: false, material: 'plastic' },
      ),
      wall('floor', WALL / 2),
      wall('roof', high - WALL / 2),
    ],
    main: 'tube',
  });
}

/** Lays what rolls out of a pipe into it: the first pipe on the left, the next on the right. */
export function piped(company: Company, props: readonly PlanProp[]): PlanProp[] {
  const out = [...props];
  const used: string[] = [];
  for (const { what, how, of } of company.relations) {
    const ball = out.findIndex((p) => p.id === what.id);
    if (how !== 'inside' || ball < 0 || !isPipe(out.find((p) => p.id === of.id))) continue;
    // Several that roll out of several pipes: each has its own.
    const pipes = out.filter(isPipe).map((p) => p.id);
    const id = used.includes(of.id) ? (pipes.find((p) => !used.includes(p)) ?? of.id) : of.id;
    const at = out.findIndex((p) => p.id === id);
    const [pipe, goer] = [out[at], out[ball]];
    if (pipe === undefined || goer === undefined || goer.heldBy !== null) continue;
    const inner = goer.height + AIR;
    const x = company.placed.has(id) ? pipe.x : SIDE * (used.length % 2 === 0 ? -1 : 1);
    used.push(id);
    out[at] = {
      ...pipe,
      x,
      y: 0,
      width: LENGTH,
      height: round(inner + 2 * WALL),
      mechanism: tube(inner),
    };
    out[ball] = { ...goer, x, y: WALL };
  }
  return out;
}
