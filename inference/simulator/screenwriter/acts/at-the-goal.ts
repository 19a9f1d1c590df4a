import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';

/** Where the goal, the ball, whoever shoots and whoever guards stand, metres from the middle of the stage (judged). */
const [GOAL, BALL, SHOOTER, KEEPER] = [2.6, -1, -2.5, 2.3];
/** Where all others look on from, and how far apart. */
const [OTHERS, APART] = [-3.7, 0.75];

const aGoal = (company: Company) => company.props.find((p) => p.thing === 'goal-net');
const plain = { tint: null, many: false, fresh: false } as const;

/** Is it a shot at a goal: kicked into it, or shot where nobody throws at a basket? */
const isShot = (act: Draft, company: Company): boolean =>
  act.action === 'shoot'
    ? company.place !== 'gym' && act.objects.every((o) => isGoalOrBall(company, o.found.id))
    : act.action === 'kick' && act.objects.some((o) => company.prop(o.found.id)?.thing === 'goal-net');

const isGoalOrBall = (company: Company, id: string): boolean =>
  /^goal-net$|football|soccer/u.test(company.prop(id)?.thing ?? '');

/** Is football played: does a goal stand here, or somebody who guards one? */
const played = (company: Company): boolean =>
  aGoal(company) !== undefined || company.actors.some((a) => /keeper|goalie/u.test(a.name.toLowerCase()));

/** Does somebody else throw themselves at that ball? */
const isSave = (act: Draft, shot: Draft): boolean =>
  act.actor !== shot.actor && (act.action === 'dive' || act.action === 'catch') && act.line === null;

/**
 * A shot at a goal: the ball lies before who shoots, the goal stands firm beyond it, and who guards it stands in it. The ball is sent
 * into the goal, or to whoever saves it; who dives the wrong way has dived when it comes.
 */
export function atTheGoal(acts: readonly Draft[], company: Company): readonly Draft[] {
  if (!played(company)) return acts;
  const all = withShooter(acts, company);
  const shot = all.find((act) => isShot(act, company));
  if (shot === undefined || company.actor(shot.actor) === undefined) return acts;
  const own = shot.objects.find((o) => company.prop(o.found.id)?.shape === 'ball')?.found;
  const [ball, goal] = [own ?? byThing(company, 'football', plain), byThing(company, 'goal', plain)];
  if (ball === null || goal === null) return acts;
  return all.map((act, k) => {
    if (isShot(act, company)) {
      const next = all.slice(k + 1).find((a) => isSave(a, act) || isShot(a, company));
      const saved = next !== undefined && isSave(next, act) && next.outcome !== 'fail';
      stood(
        company,
        act.actor,
        ball.id,
        saved || (next !== undefined && isSave(next, act)) ? next.actor : null,
      );
      return {
        ...act,
        action: 'kick' as const,
        outcome: saved ? ('any' as const) : act.outcome,
        objects: [
          { found: ball, by: '' },
          saved ? { found: { is: 'actor' as const, id: next.actor }, by: 'to' } : { found: goal, by: 'into' },
        ],
      };
    }
    const before = all.slice(0, k).findLast((a) => isShot(a, company));
    if (before === undefined || !isSave(act, before)) return act;
    return {
      ...act,
      action: 'dive' as const,
      objects: [{ found: ball, by: 'for' }],
    };
  });
}

/** Where somebody saves what nobody is said to have shot, a striker has. */
function withShooter(acts: readonly Draft[], company: Company): readonly Draft[] {
  const at = acts.findIndex(
    (act) => act.action === 'dive' && act.objects.some((o) => isGoalOrBall(company, o.found.id)),
  );
  const save = acts[at];
  if (save === undefined || acts.slice(0, at).some((act) => isShot(act, company))) return acts;
  const [striker, ball] = [byKind(company, 'striker', null, false), byThing(company, 'football', plain)];
  const goal = byThing(company, 'goal', plain);
  if (striker === null || ball === null || goal === null || striker.id === save.actor) return acts;
  const shot: Draft = {
    ...save,
    actor: striker.id,
    action: 'kick',
    outcome: 'any',
    objects: [
      { found: ball, by: '' },
      { found: goal, by: 'into' },
    ],
  };
  return [...acts.slice(0, at), shot, ...acts.slice(at)];
}

/** Puts goal, ball and both of them in their places, where nobody put them by hand. */
function stood(company: Company, shooter: string, ball: string, keeper: string | null): void {
  const free = (id: string) => !company.placed.has(id);
  for (const [at, prop] of company.props.entries()) {
    if (!free(prop.id)) continue;
    const goal = prop.thing === 'goal-net';
    if (!goal && prop.id !== ball) continue;
    company.props[at] = {
      ...prop,
      x: goal ? GOAL : BALL,
      y: 0,
      heldBy: null,
      ...(goal ? { fixed: true } : {}),
    };
    company.placed.add(prop.id);
  }
  let others = 0;
  for (const [at, actor] of company.actors.entries()) {
    if (!free(actor.id)) continue;
    const guards = actor.id === keeper || (keeper === null && /keeper|goalie/u.test(baseOf(actor.id)));
    const x = guards ? KEEPER : actor.id === shooter ? SHOOTER : OTHERS - APART * others++;
    company.actors[at] = { ...actor, x, facing: guards ? -1 : 1 };
    company.placed.add(actor.id);
  }
}
