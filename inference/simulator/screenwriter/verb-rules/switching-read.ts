import { type Device, deviceOf } from '../../devices.ts';
import type { Found } from '../plan/found.ts';
import { beginAct } from '../reading/doing.ts';
import type { Reading, ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

const starts = /^(?:start|begin|play|blare|run|hum|roar|whir|buzz)$/u;
const stops = /^(?:stop|end|die|quit)$/u;
/** What is begun, put on or ended by hand. */
const starting = /^(?:start|begin|put|turn|crank|blast)$/u;
const stopping = /^(?:stop|end|pause|silence|mute)$/u;
/** Words between such a verb and what it is about. */
const between = /^(?:on|up|off|down|some|loud|soft|quiet|happy|sad|dance|disco|party|old|new|big|little)$/u;

const deviceNamed = (r: Reading, { id }: Found): Device | null => {
  const prop = r.company.prop(id);
  return prop === undefined ? null : deviceOf(prop);
};
const isHeard = (device: Device | null): boolean => device?.gives === 'music' || device?.gives === 'motor';

/** The device whose name stands behind a verb, with nothing but its determiner and a few words before it. */
function deviceAhead(r: Reading, after: readonly Token[]): Device | null {
  for (const [k, { word, kind }] of after.entries()) {
    if (kind !== 'word') return null;
    const next = after[k + 1]?.word ?? '';
    for (const name of [`${word} ${next}`, word]) {
      const known = r.company.words.thingOf(name);
      const device = known === null ? null : deviceOf({ name: known.word, thing: known.thing.thing });
      if (device !== null) return device;
    }
    if (!determiners.has(word) && !owners.has(word) && !between.test(word)) return null;
  }
  return null;
}

/**
 * "The lamps go out", "the music starts", "the washing machine stops", "Ben starts the lawnmower", "puts on some music":
 * what has a switch comes on or goes off, by itself or by a hand. Null for anything else.
 */
export const readSwitching: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 6);
  const [next, second] = after.map(({ word }) => word);
  const act = (on: boolean) => beginAct(r, t, base, on ? 'switchon' : 'switchoff', null, tokens, s);
  const devices = s.pending.map((found) => deviceNamed(r, found));
  if (devices.length > 0 && devices.every((device) => device !== null)) {
    if (base === 'go' && /^(?:out|off)$/u.test(next ?? '')) return act(false);
    if (/^(?:go|come)$/u.test(base) && /^(?:on|back on)\b/u.test(`${next} ${second}`)) return act(true);
    // "Starts to shake" is what it does then.
    const leadsOn = next === 'to' || (/ing$/u.test(next ?? '') && verbs.has(lemma(next ?? '')));
    if (!devices.every(isHeard) || leadsOn) return null;
    if (starts.test(base)) return act(true);
    return stops.test(base) ? act(false) : null;
  }
  if (!s.pending.some((found) => found.is === 'actor') && r.subjects.length === 0) return null;
  if (base === 'put' && next !== 'on') return null;
  // "Turns the music up", "turns down the radio".
  const way = after.slice(0, 4).find(({ word }) => /^(?:up|down)$/u.test(word))?.word;
  if (base === 'turn' && way === undefined) return null;
  const off = stopping.test(base) || (base === 'turn' && way === 'down');
  if (!off && !starting.test(base)) return null;
  return isHeard(deviceAhead(r, after)) ? act(!off) : null;
};
