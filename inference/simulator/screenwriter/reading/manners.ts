import type { Manner } from '#contracts/manner.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { lemma } from '../words/inflections.ts';
import { placeIn } from '../words/token.ts';
import { beginAct } from './doing.ts';
import type { Reading, ReadVerb } from './reading.ts';

/** Verbs that say how somebody holds themselves as they go. */
const onFoot: readonly (readonly [Manner, string])[] = [
  ['staggers', 'stagger totter reel lurch wobble sway teeter stumble'],
  ['tiptoes', 'tiptoe'],
  ['creeps', 'creep sneak slink prowl stalk skulk steal'],
  ['limps', 'limp hobble'],
  ['waddles', 'waddle toddle'],
  ['stomps', 'stomp clump stamp storm'],
  ['struts', 'strut swagger parade prance stride sashay'],
  ['shuffles', 'shuffle plod trudge slog drag'],
];
const byVerb: ReadonlyMap<string, Manner> = new Map(
  onFoot.flatMap(([manner, words]) => words.split(' ').map((w) => [w, manner] as const)),
);

const corner =
  '(?:(?:left|right|around|round|at|past) )*(?:(?:an?|the|this|every|each) )?(?:\\p{L}+ )?(?:corner|bend)s?';
/** Verbs with what stands behind them, and how whoever does it goes; `comes`: from behind it. */
const phrases: readonly (readonly [verbs: RegExp, tail: RegExp, manner: Manner, comes?: true])[] = [
  [
    /^(?:turn|round|take|go|drive|walk|run|ride|race|speed|skid|cycle|march|hurry|rush|disappear|vanish|sprint|dash|head|trot|gallop|navigate|cut)$/u,
    new RegExp(`^${corner}(?=$| (?!of\\b))`, 'u'),
    'corner',
  ],
  [
    /^(?:come|appear|emerge|arrive)$/u,
    /^(?:from )?(?:around|round) (?:the|a) corner(?=$| )/u,
    'corner',
    true,
  ],
  [
    /^accelerate$/u,
    /^(?:to (?:gain|pick up|gather|build) (?:more |some )?(?:speed|momentum|pace)(?=$| ))?/u,
    'gains',
  ],
  [
    /^(?:gain|gather|build|increase)$/u,
    /^(?:up )?(?:its |his |her |their |some |more )?(?:speed|momentum|pace)(?=$| )/u,
    'gains',
  ],
  [/^pick$/u, /^up (?:some |more |the )?(?:speed|momentum|pace)(?=$| )/u, 'gains'],
  [/^speed$/u, /^up(?=$| (?!the|a|his|her|to\b))/u, 'gains'],
  [/^(?:go|run|drive|move|walk|ride|get)$/u, /^faster and faster(?=$| )/u, 'gains'],
  [
    /^(?:swerve|veer|zigzag|zig-zag|weave|careen|slalom)$/u,
    /^(?:(?:wildly|sharply|suddenly|left and right|from side to side|from lane to lane)(?=$| ))?/u,
    'swerves',
  ],
];

/**
 * "Turns a corner", "speeds up", "swerves to avoid a cat": how whoever goes on feet or wheels goes there. Null where nobody does that,
 * or the words say no such thing.
 */
export const readManner: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const rest = tokens
    .slice(at + 1, at + 8)
    .map((x) => (x.kind === 'word' ? x.word : '|'))
    .join(' ');
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const goes =
    who.length > 0 &&
    who.every(
      (f) =>
        /^(?:person|quadruped|thing|wheeled)$/u.test(r.company.actor(f.id)?.rig ?? '') ||
        hasWheels(r.company.prop(f.id)?.thing ?? ''),
    );
  if (!goes) return null;
  // "Backs away from the bear": with the back ahead.
  const back = base === 'back' ? /^(?:away|off|up|out)(?=$| )/u.exec(rest)?.[0] : undefined;
  if (back !== undefined) {
    beginAct(r, t, base, 'walk', null, tokens, s);
    for (const draft of s.acts) {
      draft.backwards = true;
      draft.tokens.push(...tokens.slice(at + 1, at + 2));
    }
    return at + 2;
  }
  for (const [verbs, tail, manner, comes] of phrases) {
    const match = verbs.test(base) ? tail.exec(rest) : null;
    if (match === null) continue;
    const more = match[0] === '' ? [] : tokens.slice(at + 1, at + 1 + match[0].trim().split(' ').length);
    beginAct(r, t, base, actionOf(r, manner, who), null, tokens, s);
    r.refer.tell(more, 'run', 'action');
    for (const draft of s.acts) {
      draft.manner = manner;
      draft.tokens.push(...more);
      if (comes) draft.heading = { way: 'near', across: false };
    }
    // "To avoid a cat": it is passed.
    const avoids = tokens.slice(at + 1 + more.length, at + 3 + more.length);
    if (manner === 'swerves' && /^to (?:avoid|miss|dodge)$/u.test(avoids.map((x) => x.word).join(' '))) {
      r.refer.tell(avoids.slice(1), 'run', 'action');
      for (const draft of s.acts) draft.tokens.push(...avoids);
      s.preposition = 'past';
      return at + 3 + more.length;
    }
    return more.length === 0 ? 0 : at + 1 + more.length;
  }
  return null;
};

/** By what it goes: feet walk around a corner, wheels drive, and a thing on wheels rolls. */
function actionOf(r: Reading, manner: Manner, who: readonly { id: string }[]): Action {
  if (who.every((f) => r.company.prop(f.id) !== undefined)) return 'roll';
  const wheels = who.some((f) => r.company.actor(f.id)?.rig === 'wheeled');
  return manner === 'corner' && !wheels ? 'walk' : 'run';
}

const seeks = new Set('search seek hunt rummage scour forage comb'.split(' '));
/** "Looks for her glasses", "hunts for a sock". */
const searches = (draft: Draft): boolean =>
  seeks.has(lemma(draft.tokens[0]?.word ?? '')) ||
  (lemma(draft.tokens[0]?.word ?? '') === 'look' && draft.objects.some(({ by }) => by === 'for'));

/** How a beat goes, as its words say it; nothing for what only others do so. */
export function mannerOf(draft: Draft, company: Company): Pick<Beat, 'manner'> {
  const rig = company.actor(draft.actor)?.rig;
  if (draft.manner !== undefined && /^(?:walk|run|drive|roll)$/u.test(draft.action))
    return { manner: draft.manner };
  if (draft.action === 'look' && rig === 'person' && (draft.manner === 'searches' || searches(draft)))
    return { manner: 'searches' };
  if (!/^(?:walk|run|drive)$/u.test(draft.action) || rig === undefined) return {};
  const own =
    rig === 'person' || rig === 'thing' ? byVerb.get(lemma(draft.tokens[0]?.word ?? '')) : undefined;
  return own === undefined ? {} : { manner: own };
}
