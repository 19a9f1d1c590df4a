import { crumbles } from '../../world/change/fracture.ts';
import type { Found } from '../plan/found.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import { fasten } from './arms.ts';
import { beginAct } from './doing.ts';
import { giveObject } from './found-objects.ts';
import { places, type Reading, type State, tellsWhere } from './reading.ts';
import { relate, standsThere } from './relating.ts';

/** "Wins the race, confetti": with nothing before it that a list would have. */
const isBare = ({ determiner, owner, count, plural, among }: NounPhrase): boolean =>
  determiner === null && owner === null && count === null && !plural && !among;

/** Gives what was named its place: object of the act before, where something stands, or waiting for a verb. */
export function placeFound(r: Reading, found: Found[], phrase: NounPhrase | null, s: State): void {
  if (s.blown !== null && s.preposition === '' && found.every((f) => f.is === 'prop')) {
    // What the wind takes is moved by the wind alone.
    const t = s.blown;
    s.blown = null;
    // "Grandpa's hat": until then it is his (`worn-at-first.ts`).
    const named = phrase?.owner != null && 'head' in phrase.owner;
    const whose = phrase?.owner == null ? null : named ? r.company.lastActor : r.refer.ownerOf(phrase);
    const [one] = found;
    if (whose !== null && one !== undefined && !r.company.placed.has(one.id))
      r.company.relations.push({ what: { is: 'actor', id: whose }, how: 'with', of: one });
    s.pending = found;
    const down = s.blownOver || r.company.props.some((p) => p.id === found[0]?.id && crumbles(p.material));
    beginAct(r, t, 'blow', down ? 'blowover' : 'float', null, [], s);
    s.last = found;
    return;
  }
  const [pumped, ...air] = s.pumped;
  if (pumped !== undefined && found.every((f) => r.company.prop(f.id)?.thing !== 'own.air-pump')) {
    s.pumped = [];
    s.passive = false;
    s.pending = found;
    beginAct(r, pumped, 'pump', 'grow', null, [], s);
    for (const draft of s.acts) draft.tokens.push(...air);
    s.last = found;
    return;
  }
  if (s.stated === 'over' && s.preposition === '' && s.acts.length === 0) {
    s.pending = [];
    s.joined = false;
    s.passive = false;
  }
  if (s.stated === 'over') s.stated = null;
  // "Is tired of honey", "is a good friend": a part of how they are.
  if (s.stated === 'said' && s.preposition === '' && s.acts.length === 0 && s.pending.length > 0) {
    s.last = found;
    return;
  }
  const by = s.preposition;
  if (by === 'to' && s.fastened !== null && found[0] !== undefined) {
    fasten(r, s.fastened, found[0]);
    s.fastened = null;
    s.preposition = '';
    return;
  }
  // "There is a cup and a teapot on the table": both.
  const all = s.joined && by === 'on' && found[0]?.is === 'landmark';
  const lately = !all && s.last.length > 0 && s.last.every((f) => s.pending.includes(f));
  const before = lately ? s.last : s.pending;
  s.preposition = '';
  const named = s.last;
  s.last = found;
  // Where it stands, or what is passed: as true as what it is told of.
  if (s.way.length > 0 && tellsWhere.test(by)) r.refer.tell(s.way, found[0]!.id, 'place');
  s.way = [];
  if (s.acts.length > 0) {
    standsThere(r, named, by, found, s);
    giveObject(r, found, by, s, phrase);
    return;
  }
  if (s.uses && by === '') {
    s.uses = false;
    s.tools = found;
    return;
  }
  if (s.lost) return;
  // "In the middle of a row of dominoes".
  const many = found[0]?.is === 'prop' && found[0].many;
  // "The cat is up a tree".
  const up = by === 'up' && found[0] !== undefined && isTreeHere(r.company, found[0].id);
  const how = s.amid && many ? 'amid' : up ? 'on' : places[by];
  if (by !== '' && s.pending.length > 0) {
    // "A toaster on the bottom of a microwave": that stands on it.
    if (by === 'bottom of') for (const what of before) relate(r, found[0]!, 'on', what, phrase);
    if (how !== undefined) for (const what of before) relate(r, what, how, found[0]!, phrase);
    s.last = before;
    return;
  }
  if (by !== '' && how !== undefined && s.pending.length === 0 && s.clauseOf.size === 0 && !s.closed) {
    s.front = { how, of: found[0]! };
    return;
  }
  if (by !== '' && s.lastActs.length > 0) {
    for (const draft of s.lastActs) draft.objects.push({ found: found[0]!, by });
    return;
  }
  if (s.behindComma && s.closed && phrase !== null && isBare(phrase))
    s.merelyThere = new Set([...s.merelyThere, ...found.map(({ id }) => id)]);
  const fresh = s.pending.length;
  s.pending.push(...found);
  if (s.front !== null && fresh === 0) {
    for (const what of found) relate(r, what, s.front.how, s.front.of, null);
    s.front = null;
  }
}
