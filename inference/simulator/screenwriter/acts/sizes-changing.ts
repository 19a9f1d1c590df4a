import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** So many times its usual size is what is to grow *from small*, or to shrink *from big*; judged. */
const [SMALL, BIG] = [0.6, 1.4];
/** The tallest that an actor may be in a plan, metres. */
const TALLEST = 4;

/** "From small to big": small at first. */
export function sizeAtFirst({ actor, action, tokens }: Draft, company: Company): void {
  if (!tokens.some((t) => t.word === 'from')) return;
  const by = action === 'grow' ? SMALL : BIG;
  company.change(actor, (a) => ({ ...a, height: Number(Math.min(TALLEST, a.height * by).toFixed(2)) }));
  const at = company.props.findIndex((p) => p.id === actor);
  const prop = company.props[at];
  if (prop !== undefined && !company.placed.has(prop.id) && prop.mechanism == null)
    company.props[at] = {
      ...prop,
      width: Number((prop.width * by).toFixed(3)),
      height: Number((prop.height * by).toFixed(3)),
    };
}
