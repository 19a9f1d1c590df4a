import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { isFurniture, seatShare } from '../../seat-share.ts';
import { hasWheels, isPushedBy } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';

const resting: ReadonlySet<Action> = new Set(['sit', 'sleep', 'lie']);

const isSeat = (found: Found, company: Company): boolean =>
  found.is === 'landmark'
    ? landmarksOf(company.place).get(found.id)?.seat === true
    : found.is === 'prop' && isFurniture(company.prop(found.id)?.thing ?? '');

/** "Spins in his chair": sitting down comes first, and one goes round with it. Null where nobody sits for it. */
export function sitsFirst(draft: Draft, company: Company): Draft | null {
  if (draft.action !== 'spin' || company.actor(draft.actor)?.rig !== 'person') return null;
  const seat = draft.objects.find((o) => (o.by === 'on' || o.by === 'in') && isSeat(o.found, company));
  if (seat === undefined) return null;
  draft.objects = draft.objects.map((o) => (o === seat ? { ...o, by: '' } : o));
  return {
    ...draft,
    action: 'sit',
    objects: [seat],
    line: null,
    expression: null,
    outcome: 'any',
    passive: false,
  };
}

/** What one sits at, and not on. */
const satAt = /(?:^|[-.])(?:table|desk|counter|bar|workbench)$/u;
const CHAIR = { tint: null, many: false, fresh: true } as const;

/** "Sits down at the table": on a chair that stands beside it, where nobody says on what. */
export function takesASeat(draft: Draft, company: Company): void {
  const at = draft.objects.find(
    ({ by, found }) =>
      (by === 'at' || by === 'behind') &&
      satAt.test(found.is === 'landmark' ? found.id : (company.prop(found.id)?.thing ?? '')),
  );
  if (at === undefined || company.actor(draft.actor)?.rig !== 'person') return;
  if (draft.objects.some((o) => o !== at && isSeat(o.found, company))) return;
  const chair = byThing(company, 'chair', CHAIR);
  if (chair === null) return;
  company.relations.push({ what: chair, how: 'beside', of: at.found });
  draft.objects = [...draft.objects.filter((o) => o !== at), { found: chair, by: 'on' }];
}

/** Places where people sit whatever they are there for, and nobody lies down. */
const seatedPlaces: ReadonlySet<Place> = new Set([
  'classroom',
  'office',
  'conference-room',
  'library',
  'cinema',
  'theatre',
  'church',
  'court',
  'cafe',
  'bar',
  'airport',
  'station',
  'dining-room',
]);

/** "Falls asleep in class": on a chair. */
export function nodsOff(draft: Draft, company: Company): void {
  const lies =
    draft.objects.length > 0 ||
    draft.spot !== null ||
    /^(?:lie|lay|lying|collaps)/u.test(draft.tokens[0]?.word ?? '');
  if (lies || !seatedPlaces.has(company.place) || company.actor(draft.actor)?.rig !== 'person') return;
  const chair = byThing(company, 'chair', { ...CHAIR, fresh: false });
  if (chair !== null) draft.objects = [{ found: chair, by: 'on' }];
}

/** "Puts a cushion on her chair, she sits down": on what is theirs, or was just spoken of, where nobody says on what. */
export function sitsOnTheirs(draft: Draft, company: Company): void {
  if (draft.action !== 'sit' || draft.objects.length > 0 || draft.spot !== null) return;
  if (company.actor(draft.actor)?.rig !== 'person') return;
  const seats = company.props.filter((p) => isSeat({ is: 'prop', id: p.id, many: false }, company));
  const own = seats.find((p) => company.ownersOf.get(p.id) === draft.actor);
  const laid = seats.find((p) =>
    company.relations.some((r) => r.of.id === p.id && r.what.id !== draft.actor),
  );
  const seat = own ?? laid ?? seats.at(-1);
  const taken =
    seats.length === 1 && company.relations.some((r) => r.what.is === 'actor' && r.of.id === seat?.id);
  if (seat === undefined || taken) return;
  draft.objects.push({ found: { is: 'prop', id: seat.id, many: false }, by: 'on' });
}

/** Who wakes up by themselves lies there asleep when it begins. */
export function asleepAtFirst(
  acts: readonly Draft[],
  before: readonly Pick<Draft, 'actor'>[],
): readonly Draft[] {
  const sleepers = acts.filter(
    (a, k) =>
      a.action === 'wake' &&
      !a.objects.some((o) => o.found.is === 'actor' && o.found.id !== a.actor) &&
      ![...before, ...acts.slice(0, k)].some((b) => b.actor === a.actor),
  );
  return [
    ...sleepers.map(
      (a): Draft => ({ ...a, action: 'sleep', already: true, line: null, expression: null, outcome: 'any' }),
    ),
    ...acts,
  ];
}

/** After these somebody is on the ground. */
const low: ReadonlySet<Action> = new Set(['sit', 'lie', 'fall', 'slip', 'kneel', 'crawl', 'hide']);

/** Who is woken sleeps first, and who is helped up sits. Null where they do already, or nobody is. */
export function sleepsFirst(
  draft: Draft,
  before: readonly Pick<Draft, 'actor' | 'action'>[],
  company: Company,
): Draft | null {
  const sleeper = draft.objects.find((o) => o.found.is === 'actor' && o.found.id !== draft.actor)?.found;
  const helps = draft.action === 'helpup';
  if (!(draft.action === 'wake' || helps) || sleeper === undefined) return null;
  if (company.actor(sleeper.id)?.rig === 'wheeled') return null;
  const last = before.findLast((b) => b.actor === sleeper.id)?.action;
  if (last === 'sleep' || (helps && last !== undefined && low.has(last))) return null;
  return {
    ...draft,
    actor: sleeper.id,
    action: helps ? 'sit' : 'sleep',
    already: true,
    objects: [],
    line: null,
    expression: null,
    outcome: 'any',
    passive: false,
  };
}

/** What is sat or lain on stands firm, and behind whoever sits there. */
export function standFirm(props: readonly PlanProp[], beats: readonly Beat[]): PlanProp[] {
  const seats = new Set(beats.filter((b) => resting.has(b.action)).map((b) => b.target));
  const handled = new Set(beats.map((b) => b.with));
  return props.map((prop) =>
    seats.has(prop.id) && !handled.has(prop.id) && seatShare(prop) !== null && !isPushedBy(beats, prop.id, '')
      ? { ...prop, fixed: true }
      : prop,
  );
}

/** Is it sat on, and stays where it is? */
export const staysPut = (prop: PlanProp | undefined): boolean =>
  prop !== undefined && isFurniture(prop.thing) && !hasWheels(prop.thing);
