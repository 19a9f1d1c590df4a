import type { SwitchChange, SwitchProposal } from '#contracts/guardian.ts';
import { numberWords } from '#contracts/number-words.ts';
import { describeChange } from './describe.ts';
import { hoursIn } from './spoken-time.ts';

const numbers: Readonly<Record<string, number>> = { no: 0, zero: 0, a: 1, an: 1, ...numberWords };
const anyNumber = `\\d{1,3}|${Object.keys(numbers).join('|')}`;
const perDay = '(?:(?:a|per|each|every)\\s+day|daily)';

const makes = /\b(takes?|generations?|generate|scenes?|rolls?|making|makes?|creat\w+)\b/;
const watches = /\b(feed|items?|posts?|films?|videos?|clips?|scroll\w*|watch\w*)\b/;
const talks =
  /\b(messages?|messag\w+|dms?|chats?|chatting|text(?:s|ing)?|writ(?:e|es|ing)\s+(?:to\s+)?(?:her|him|them|my|our))\b/;
const strangers =
  /\b(strangers?|people (?:who |that |whom )?(?:\w+ )?(?:does|do|is|are|has|have)(?: not|n't) (?:know|follow|friends|mutuals|met)\b(?: (?:her|him|them|with|back)\b)*|unknown|adults?|anyone|anybody|everyone)\b/;
const friends = /\b(friends?|mutuals?|people (?:she|he|they) knows?)\b/;
const scrolls = /\b(scroll\w*|endless|infinite|continuous)\b/;
const personal =
  /\b(personali[sz]\w+|algorithms?|recommend\w*|suggest\w*|for you|tailored|time order|chronolog\w+)\b/;
const chronological = /\b(time order|chronolog\w+)\b/;
const likeness =
  /\b(cameos?|likeness(?:es)?|(?:her|his|their) (?:face|picture|image|voice)|appears? in|starring|co-?approv\w+)\b/;
const alone = /\b(need not|needn't|don't need|no need|herself|himself|themselves|on (?:her|his|their) own)\b/;
const quiet = /\b(quiet|night|nights|bedtime|sleep\w*|school|after|before|between|from|until|late)\b/;
const negative =
  /\b(no|not|never|without|off|stop\w*|block\w*|disable\w*|don't|doesn't|can't|cannot|shouldn't|mustn't|nobody|nothing|none|neither|nor|ban\w*|forbid\w*|turn off|switch off)\b/;
const usual = /\b(as usual|default|normal|back to)\b/;

/** Sentences are cut where another thing begins; a time's `and` and `from nine to seven` stay whole. */
const clauses = (words: string): string[] =>
  words
    .split(
      /[.;\n!?]+|,\s*(?:and\s+|but\s+)?|\s+(?:and|but|also)\s+(?=(?:no|not|never|only|just|at most|quiet|don|she|he|they|let|ask|turn|switch|stop|allow|nobody|max|without|\d|the)\b)/i,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !/^(?:please|thanks|thank you)$/i.test(clause));

function count(text: string): number | null {
  const found = new RegExp(
    `\\b(?:(?:at most|only|max(?:imum)?(?: of)?|up to|no more than|not more than|limit\\w*(?: \\w+)? to)\\s+)?(${anyNumber})\\b(?=[^.]*?${perDay})`,
  ).exec(text.replace(/\bno more than\b|\bnot more than\b/g, 'at most'));
  const said = found?.[1];
  if (said === undefined) return null;
  return numbers[said] ?? Number(said);
}

/** Cuts once more where both sides of a joining word name a switch, and not the same one. */
function apart(clause: string): string[] {
  for (const { index, 0: joint } of clause.matchAll(/\s+(?:and|but|also|while|though)\s+/gi)) {
    const before = clause.slice(0, index);
    const after = clause.slice(index + joint.length);
    const named = Object.keys(readClause(before));
    const next = Object.keys(readClause(after));
    if (named.length > 0 && next.some((one) => !named.includes(one))) return [before, ...apart(after)];
  }
  return [clause];
}

/** What one clause asks for; empty when it names nothing that a switch can do. */
function readClause(clause: string): SwitchChange {
  const text = clause.toLowerCase().replaceAll('’', "'");
  // "People he does not know" says who, not whether.
  const off = negative.test(text.replace(strangers, ''));
  const hours = quiet.test(text) ? hoursIn(text) : null;
  if (hours !== null) return { quietHours: hours };
  if (/\bquiet hours?\b/.test(text) && (off || usual.test(text))) return { quietHours: null };
  const most = count(text);
  if (most !== null && makes.test(text)) return { takesPerDay: Math.min(most, 200) };
  if (most !== null && watches.test(text)) return { feedItemsPerDay: Math.min(most, 500) };
  // "No cameos" has no switch of its own: asking first is what comes nearest, and is what is echoed.
  if (likeness.test(text)) return { coApproval: !alone.test(text) };
  if (talks.test(text)) {
    if (usual.test(text)) return { messages: 'default' };
    if (friends.test(text)) return { messages: 'mutuals' };
    if (strangers.test(text)) return { messages: off ? 'mutuals' : 'default' };
    return { messages: off ? 'off' : 'default' };
  }
  if (strangers.test(text) && off) return { messages: 'mutuals' };
  if (personal.test(text)) {
    return { personalisation: off || chronological.test(text) ? 'off' : 'default' };
  }
  if (scrolls.test(text)) {
    return { continuousScroll: off ? 'off' : usual.test(text) ? 'default' : 'allowed' };
  }
  return {};
}

/**
 * Reads what a guardian says in plain words, clause by clause, as a change of switches. Nothing is guessed: a
 * clause that names no switch is given back as not understood, and nothing holds before it is confirmed.
 */
export function readSwitches(words: string): SwitchProposal {
  const proposal: SwitchProposal = { change: {}, understood: [], notUnderstood: [] };
  for (const clause of clauses(words).flatMap(apart)) {
    const change = readClause(clause);
    const said = describeChange(change);
    if (said.length === 0) {
      proposal.notUnderstood.push(clause);
      continue;
    }
    proposal.change = { ...proposal.change, ...change };
    proposal.understood.push({ words: clause, sentence: said.join(' ') });
  }
  return proposal;
}
