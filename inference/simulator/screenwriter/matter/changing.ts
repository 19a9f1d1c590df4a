import { unread } from '#contracts/unread.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { beginDraft } from '../reading/begin-draft.ts';
import { begun, foundBy, type Reading, type Span, type State } from '../reading/reading.ts';
import { materialWords } from '../words/lexicon.ts';
import type { Sentence, Token } from '../words/tokens.ts';
import type { MatterWords } from './matter-words.ts';

const airWord =
  /^(?:fog|mist|moisture|steam|vapou?r|water|air|comes|contact|meets|touches|hits|forms?|gathers?|appears?|settles?|grows?|spreads?|environments?|rooms?|refrigerated)$/u;
const plain = { tint: null, many: false, fresh: false } as const;
/** "A time lapse of the transformation of butter as it gets warm": what is named changes, or stays as it is. */
export function tellChanging(
  r: Reading,
  matter: MatterWords,
  { tokens, start, end }: Sentence,
  from: number,
  s: State,
): void {
  const within = ({ start: at }: Span) => at >= start && at < end;
  const frame = matter.frames.find((f) => within(f.word));
  const warm = matter.degrees.filter(within);
  const [first] = r.drafts.slice(from);
  const what =
    s.pending.find((f) => f.is === 'prop') ??
    (frame === undefined || matter.damp === null ? undefined : sheet(r, tokens));
  const told = (span: Span) => tokens.filter((t) => t.start >= span.start && t.end <= span.end);
  if (frame !== undefined && frame.action !== 'pour' && first === undefined && what !== undefined) {
    const [word] = told(frame.word);
    if (word === undefined) return;
    beginDraft(r, begun(), what.id, frame.action, word);
    s.pending = [];
    r.refer.tell([word], frame.action, 'action');
  }
  if (frame?.action === 'pour' && first !== undefined) {
    const word = told(frame.word);
    first.tokens.push(...word);
    r.refer.tell(word, 'pour', 'action');
  }
  const act = r.drafts.at(-1);
  const own = r.drafts.length > from && (act?.action === 'rust' || act?.action === 'evacuate');
  // All that is said of years in the rain or of air that is drawn out is as true as what comes of it.
  if (own && act !== undefined)
    for (const span of [...warm, ...(frame === undefined ? [] : [frame.span])]) {
      act.tokens.push(...told(span));
      r.refer.tell(told(span), act.action, 'action');
    }
  if (own && act !== undefined) {
    const closed = tokens.filter((t) =>
      /^(?:sealed|closed|airtight|empty|flexible|soft|body)$/u.test(t.word),
    );
    if (act.action === 'evacuate')
      for (const t of closed) {
        r.notes.notUnderstood = r.notes.notUnderstood.filter((n) => n.span.start !== t.start);
        act.tokens.push(t);
        r.refer.tell([t], act.action, 'action');
      }
    return;
  }
  if (frame !== undefined) {
    const before = told({ start: frame.span.start, end: frame.word.start });
    if (before.length > 0) r.refer.tell(before, 'time lapse', 'camera');
    if (frame.action !== 'pour') air(r, told({ start: frame.word.end, end: frame.span.end }), from);
  }
  // How warm it is, is as true as what comes of it.
  if (act === undefined || r.drafts.length === from || matter.warmth === null) return;
  for (const span of warm) {
    act.tokens.push(...told(span));
    r.refer.tell(told(span), `${matter.warmth} °C`, 'action');
  }
}

/** The words for damp air that comes to something; what else is said of it is not shown. */
function air(r: Reading, tokens: readonly Token[], from: number): void {
  const act = r.drafts.slice(from).at(-1);
  const seen = r.notes.understood.map((n) => n.span);
  for (const t of tokens) {
    if (t.kind !== 'word' || seen.some((n) => n.start < t.end && n.end > t.start)) continue;
    if (airWord.test(t.word)) {
      act?.tokens.push(t);
      r.refer.tell([t], 'damp air', 'action');
    } else if (comesFrom(r, tokens, t)) continue;
    else if (t.tags.has('Noun') || t.tags.has('Adjective')) r.refer.refuse([t], unread('only-air'));
  }
}

/** "Steam from a hot coffee cup": what it comes from stands there as well, where it can be drawn. */
function comesFrom(r: Reading, tokens: readonly Token[], t: Token): boolean {
  const at = tokens.indexOf(t);
  const from = tokens.slice(0, at).findLastIndex((x) => x.word === 'from');
  if (from < 0 || at - from > 4 || !t.tags.has('Noun')) return false;
  const { words } = r.company;
  if (words.thingOf(t.word) === null && !words.draws(t.word)) return false;
  // The last noun names it, those before say which.
  const named = tokens[at + 1]?.tags.has('Noun') === true && !airWord.test(tokens[at + 1]?.word ?? '');
  const head = named ? tokens[at + 1] : t;
  const found = head === undefined ? null : byThing(r.company, head.word, plain);
  if (found === null) return false;
  r.refer.tell([t], found.id, 'prop');
  const on = r.drafts.at(-1);
  if (on !== undefined) r.company.relations.push({ what: found, how: 'beside', of: foundBy(r, on.actor) });
  return true;
}

/** "A cold metal surface": a sheet of it, where nothing that has a name is meant. */
function sheet(r: Reading, tokens: readonly Token[]): Found | undefined {
  const surface = tokens.find((t) => /^surfaces?$/u.test(t.word));
  if (surface === undefined) return undefined;
  const found = byThing(r.company, 'sheet', { tint: null, many: false, fresh: true });
  if (found === null) return undefined;
  r.refer.tell([surface], found.id, 'prop');
  const of = tokens[tokens.indexOf(surface) - 1];
  const material = of === undefined ? undefined : materialWords[of.word];
  if (of !== undefined && material !== undefined) {
    const at = r.company.props.findIndex((p) => p.id === found.id);
    const prop = r.company.props[at];
    if (prop !== undefined)
      r.company.props[at] = { ...prop, material, tint: material === 'glass' ? '#a9cfdc' : prop.tint };
    r.notes.notUnderstood = r.notes.notUnderstood.filter((n) => n.span.start !== of.start);
    r.refer.tell([of], material, 'prop');
  }
  return found;
}
