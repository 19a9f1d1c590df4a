import type { BodyPart } from '#contracts/scene-plan.ts';
import type { Found } from '../plan/found.ts';
import { beginAct } from '../reading/doing.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { bodyParts } from '../words/body-parts.ts';
import { lemma } from '../words/inflections.ts';
import { owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

/** What of a body something stays on. */
const bears: ReadonlySet<BodyPart> = new Set(['head', 'nose', 'hand', 'mouth']);

/**
 * "Balances a ball on its nose", "balances ten plates": what is named next rests on a place of the body. Returns as
 * `readVerb` does, null where nothing is balanced by somebody: "balances on a rope".
 */
export const readBalance: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  if (base !== 'balance' || next?.kind !== 'word' || /^(?:on|along|across|upon|over)$/u.test(next.word))
    return null;
  const read = beginAct(r, t, base, 'balance', null, tokens, s);
  const on = tokens.findIndex((x, k) => k > at && k < at + 9 && /^(?:on|upon)$/u.test(x.word));
  const noun = on < 0 ? undefined : tokens.slice(on + 1, on + 4).find((x) => bodyParts.has(x.word));
  const part = noun === undefined ? undefined : bodyParts.get(noun.word);
  const own =
    on >= 0 &&
    (owners.has(tokens[on + 1]?.word ?? '') || /^(?:the|one|a)$/u.test(tokens[on + 1]?.word ?? ''));
  if (noun === undefined || part === undefined || !own || !bears.has(part)) return read;
  for (const draft of s.acts) {
    draft.part = part;
    draft.tokens.push(noun);
  }
  if (s.acts.length > 0) r.refer.tell([noun], 'balance', 'action');
  return read;
};

/** Metres: what is wider is not carried several at once on a palm (judged). */
const WIDE = 0.6;

/** "Carries five plates": several that are carried at once are a pile on the palm. */
export function carriesAPile(r: Reading, found: readonly Found[], s: State): void {
  const isPile =
    found.length > 1 &&
    found.every(({ id }) => {
      const prop = r.company.prop(id);
      return prop !== undefined && prop.string === undefined && Math.max(prop.width, prop.height) < WIDE;
    });
  if (!isPile) return;
  for (const draft of s.acts)
    if (draft.action === 'hold' && lemma(draft.tokens.at(-1)?.word ?? '') === 'carry')
      if (/^(?:person|thing)$/u.test(r.company.actor(draft.actor)?.rig ?? '')) draft.action = 'balance';
}

/** "Slips, and saves all of them": who slips with a pile on the palm does not fall, and has it still. */
export const readSaving: ReadVerb = (r, t, base, tokens, s) => {
  const slip = r.drafts.at(-1);
  const pile = r.drafts.findLast((d) => d.action === 'balance' && d.actor === slip?.actor);
  if (base !== 'save' || pile === undefined || slip?.action !== 'fall') return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 6);
  const n = /^(?:(?:all|most|every one) (?:of )?)?(?:them|it|everything|the \p{L}+)\b/u
    .exec(after.map((x) => x.word).join(' '))?.[0]
    .split(' ').length;
  if (n === undefined) return null;
  slip.outcome = 'almost';
  const read = beginAct(r, t, base, 'balance', null, tokens, s);
  for (const draft of s.acts) {
    draft.objects.push(...pile.objects);
    draft.tokens.push(...after.slice(0, n));
  }
  return read === 0 ? at + 1 + n : read;
};
