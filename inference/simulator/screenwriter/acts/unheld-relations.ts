import type { Beat, Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { cabinOf } from '../../crafts.ts';
import { isGround } from '../../sights.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { hollowOf, isBasin } from '../things/containers.ts';
import { isPortal } from '../things/portals.ts';
import { notThere } from './done-there.ts';

/** What brings a thing somewhere: it comes down beside what it is to be under or behind. */
const brings: ReadonlySet<Action> = new Set(['put', 'give', 'throw', 'kick', 'push', 'drop']);

/** Says of a relation that an act is to bring about that its thing comes to stand beside it ("hides them under the sofa"). */
export function tellUnheld(draft: Draft, beat: Beat, company: Company, notes: Understanding): void {
  tellPassed(draft, beat, company, notes);
  for (const { by, at } of notThere(draft, company))
    notes.notUnderstood.push({
      span: { start: at ?? beat.source.start, end: at ?? beat.source.start },
      word: by,
      reason: /^in/u.test(by) ? unread('beside-not-inside') : unread('beside-not-on'),
    });
  if (!brings.has(beat.action)) return;
  for (const { found, by } of draft.objects) {
    if (found.id !== beat.target || !/^(?:under|beneath|underneath|below|behind)$/u.test(by)) continue;
    notes.notUnderstood.push({
      span: { start: beat.source.start, end: beat.source.start },
      word: by,
      reason: by === 'behind' ? unread('beside-from-side') : unread('beside-not-under'),
    });
  }
}

/** What is done where somebody or something already is. */
const keepsIn: ReadonlySet<Action> = new Set(['walk', 'run', 'dance', 'crawl', 'hold', 'pull', 'push']);
/** What goes along by itself. */
const goes: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'crawl',
  'dance',
  'jump',
  'ride',
  'drive',
  'chase',
  'fly',
]);

/** "Runs around the tree", "walks through the wall": they go past it. */
function tellPassed(draft: Draft, beat: Beat, company: Company, notes: Understanding): void {
  for (const { found, by, at } of draft.objects) {
    if (at === undefined || (found.is === 'landmark' && found.id === 'sky')) continue;
    const prop = company.prop(found.id);
    // "In a stone", "in its wheel": nobody and nothing is in there.
    const solid =
      prop !== undefined &&
      !isGround(prop.thing) &&
      hollowOf(prop) === null &&
      cabinOf(prop.thing) === null &&
      !isBasin(prop) &&
      !isPortal(prop);
    if (/^(?:in|inside)$/u.test(by) && solid && keepsIn.has(draft.action) && beat.way === undefined)
      notes.notUnderstood.push({
        span: { start: at, end: at },
        word: by,
        reason: unread('beside-not-inside'),
      });
    if (!goes.has(draft.action)) continue;
    const through = by === 'through' && beat.way !== 'through';
    const around = by === 'around' && beat.way !== 'around';
    if (!through && !around) continue;
    notes.notUnderstood.push({
      span: { start: at, end: at },
      word: by,
      reason: through ? unread('not-through') : unread('not-around'),
    });
  }
}
