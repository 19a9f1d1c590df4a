import { unread } from '#contracts/unread.ts';
import type { Expression } from '#contracts/world.ts';
import { meantBy } from '../beings/pronouns.ts';
import type { Found } from '../plan/found.ts';
import type { Token } from '../words/tokens.ts';
import { beginDraft } from './begin-draft.ts';
import { begun, foundBy, type Reading, type State } from './reading.ts';

/** What somebody feels at what happens, by its noun. */
const feelings: Readonly<Record<string, Expression>> = {
  surprise: 'surprised',
  amazement: 'surprised',
  astonishment: 'surprised',
  shock: 'surprised',
  confusion: 'surprised',
  delight: 'happy',
  joy: 'happy',
  relief: 'happy',
  amusement: 'happy',
  satisfaction: 'happy',
  horror: 'scared',
  terror: 'scared',
  alarm: 'scared',
  embarrassment: 'scared',
  dismay: 'sad',
  disappointment: 'sad',
  regret: 'sad',
  annoyance: 'angry',
  frustration: 'angry',
};

const said = new RegExp(
  `^(?:much )?to (?:(?:his|her|its|their)|(?:every(?:one|body)|(?:the )?[\\p{L}-]+)(?: ?'s| is)) (?:(?:great|utter|own|big|complete|total) )?(?:${Object.keys(feelings).join('|')})(?= |$)`,
  'u',
);

/** How many tokens at `i` say what somebody feels at it: "to their surprise", "much to the boy's delight"; 0 where none do. */
export const feltAt = (tokens: readonly Token[], i: number): number =>
  said
    .exec(
      tokens
        .slice(i, i + 8)
        .map((t) => t.word)
        .join(' '),
    )?.[0]
    .split(' ').length ?? 0;

/** Whoever feels it looks on while it happens; before a clause whose own doer is meant, they feel it as they do it. */
export function readFelt(r: Reading, tokens: readonly Token[], s: State): void {
  const noun = tokens.at(-1);
  const mood = feelings[noun?.word ?? ''];
  if (noun === undefined || mood === undefined) return;
  const who = ownersOf(r, tokens);
  if (who.length === 0 && s.acts.length === 0) {
    s.mood = mood;
    s.felt.push(noun);
    r.refer.tell([noun], mood, 'action');
    return;
  }
  const doing = new Set(s.acts.map((d) => d.actor));
  for (const draft of s.acts) if (who.some((f) => f.id === draft.actor)) draft.expression = mood;
  const others = who.filter((f) => !doing.has(f.id)).slice(0, 4);
  const [act] = s.acts;
  for (const { id } of others) {
    const draft = beginDraft(r, begun(), id, 'look', noun);
    draft.expression = mood;
    draft.together = act !== undefined || id !== others[0]?.id;
    if (act !== undefined) draft.objects.push({ found: foundBy(r, act.actor), by: 'at' });
  }
  s.together ||= act === undefined && others.length > 0;
  if (who.length === 0) r.refer.refuse([noun], unread('nobody-to-do-it'));
  else r.refer.tell([noun], mood, 'action');
}

function ownersOf(r: Reading, tokens: readonly Token[]): Found[] {
  const owned = tokens.map((t) => t.word.replace(/'s$/u, ''));
  const whose = owned.find((word) => /^(?:his|her|its|their|everyone|everybody)$/u.test(word));
  const pronoun = { his: 'he', her: 'she', its: 'it', their: 'they' }[whose ?? ''] ?? whose;
  const clause = { acting: [], late: false };
  const of = tokens.findLast((t) => t.tags.has('Noun') && feelings[t.word] === undefined);
  const found =
    pronoun === undefined
      ? r.company.actors
          .filter((a) => a.name.toLowerCase() === of?.word.replace(/'s$/u, ''))
          .map(({ id }) => foundBy(r, id))
      : (meantBy(pronoun, r.company, clause) ?? []);
  const [one] = found;
  if (of !== undefined && one !== undefined)
    r.refer.tell([of], r.company.actor(one.id)?.name ?? of.word, 'cast');
  return found.filter((f) => f.is === 'actor');
}
