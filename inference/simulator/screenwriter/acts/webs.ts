import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

/** How wide a web is that a spider makes before our eyes, metres, and how far over the ground it hangs. */
const [WIDE, UP] = [1.25, 0.32];
/** Where it hangs then, metres from the middle of the stage. */
const LEFT = -0.9;
/** Air between it and what it hangs between, metres. */
const BESIDE = 0.06;

/** "A spider spins a web between two trees": it hangs there, large enough to be seen, and grows as it is spun. */
export function webs(company: Company, beats: readonly Beat[], { actors, props }: StageParts): StageParts {
  const spun = beats.find(
    ({ action, actor, target }) =>
      action === 'make' &&
      /spider/u.test(company.actor(actor)?.thing ?? '') &&
      props.some((p) => p.id === target && p.thing === 'spider-web'),
  );
  const web = props.find((p) => p.id === spun?.target);
  if (web === undefined || company.placed.has(web.id)) return { actors, props };
  const ends = props
    .filter((p) => /tree|post|pole|branch/u.test(p.thing) && !company.placed.has(p.id))
    .slice(0, 2);
  // Both ends in the picture, and clear of what lies at the sides of the set.
  const x = ends.length < 2 ? web.x : LEFT;
  return {
    actors,
    props: props.map((p) => {
      if (p === web) return { ...p, x, width: WIDE, height: WIDE, y: UP, fixed: true };
      const end = ends.indexOf(p);
      return end < 0 || ends.length < 2
        ? p
        : { ...p, y: 0, x: round(x + (end === 0 ? -1 : 1) * (WIDE / 2 + BESIDE + p.width / 2)) };
    }),
  };
}
