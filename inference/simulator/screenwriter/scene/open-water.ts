import type { Place } from '#contracts/world.ts';

const waters =
  '(?:lakes?|rivers?|streams?|creeks?|brooks?|canals?|swamps?|marsh(?:es)?|bogs?|bayous?|sea|ocean|water|waves)(?! (?:shore|side|bank|bed|gull|shell))';
/** Into it, or over it: whoever is by the lake, at it, beside it or walks along it is on dry land. */
const within = new RegExp(
  `\\b(?:in|into|on|onto|across|down|up|over|through|(?:drift|float|glid|bob|wash|carri|steer)\\p{L}*(?:\\s+\\p{L}+)?\\s+along)\\s+(?:the|a|an|his|her|their|our)\\s+(?:[\\p{L}-]+\\s+){0,2}?${waters}\\b`,
  'iu',
);
/** What is on the water wherever the script says so. */
const afloat =
  /\b(?:swim(?:s|ming)?|swam|(?:row|paddl)(?:e?s|ed|ing)? (?:a|the|his|her|their|across|over|home|along|to)|sail(?:s|ed|ing)?|boats?|ships?|rafts?|gondolas?|(?:tug|house|narrow)boats?|barges?|catamarans?|pedalos?|longships?|canoe(?:s|ing)?|kayak(?:s|ing)?|rowing|row ?boats?|(?:lea(?:f|ves)|flowers?|petals?|logs?|bottles?|sticks?|branch(?:es)?|twigs?) (?:is |are )?(?:gently |slowly )?(?:float|drift|bob)(?:s|ing|ed)?|swans?|(?<!(?:rubber|toy|plastic|bath) )ducks?|ducklings?|otters?|dolphins?|whales?)\b/iu;

/** Birds that swim are on land where they are said to be beside the water, and nothing is said to swim or to be a boat. */
const animals = /\b(?:swans?|ducks?|ducklings?|otters?)\b/giu;
const beside = new RegExp(
  `\\b(?:by|beside|near|at|next to|along|around)\\s+(?:the|a|an|his|her|their|our)\\s+(?:[\\p{L}-]+\\s+){0,2}?${waters}\\b`,
  'iu',
);

/** Is somebody or something on the water? */
const floats = (script: string): boolean =>
  afloat.test(beside.test(script) ? script.replace(animals, ' ') : script);

/** Ships that come into a harbour, or leave it. */
const vessels =
  /\b(?:ships?|(?:sail|row|motor|tug|house|narrow|fishing )?boats?|gondolas?|barges?|catamarans?|pedalos?|longships?|yachts?|ferr(?:y|ies)|canoes?|kayaks?)\b[^.]{0,40}\b(?:sail|drift|float|cruis|glid|row|paddl|leav|left|sink|sank|capsiz|founder|arriv|dock(?:s|ed)\b|approach|enter|tips?\b|rolls?\b|head)|\b(?:sinks?|sank|boards?|steers?|capsizes?) (?:an?|the|our|my|his|her|their|its) (?:\p{L}+ )?(?:ship|boat|yacht|ferry)\b|\b(?:drift|float|glid|paddl|row)(?:s|ed|ing)?\b[^.]{0,60}\b(?:in|on) (?:an?|the|our|my|his|her|their) (?:\p{L}+ )?(?:canoe|kayak|rowing boat|row ?boat|raft|dinghy)\b/iu;

/** "He rowed out": the boat is understood. */
const rowsOff = /\b(?:row|paddl)(?:e?s|ed|ing)? (?:out|over|across|away|home|back|to)\b/iu;

/** Off what stands in or over water somebody jumps into it. */
const offThePier =
  /\b(?:jump|leap|div|plung|cannonball|hop|fall|fell|push|throw|slip)\p{L}*\b[^.,]{0,30}\b(?:off|from) (?:an?|the|our|my|his|her|their) (?:\p{L}+ )?(?:pier|jetty|dock|quay|diving board|boat|ship|bridge|rocks?|cliffs?)\b/iu;

/** A pool is a place and what one jumps into there. */
export const bathingWord = /\bpools?(?! ?(?:side|party))\b/iu;

/** Frozen over, wherever it is said to be. */
const freezes =
  /\b(?:lakes?|rivers?|ponds?|streams?|canals?|sea|ocean|water)\b[^.]{0,20}?\b(?:freez|froze|ic(?:es|ed) over)|\btransformation of (?:a|an|the) (?:lake|river|stream|sea|ocean)\b/iu;

/** Where a water freezes over, its name is not only that of a place. */
export const freezesOver = (script: string): boolean => freezes.test(script);
export const waterWord = /\b(?:lake|river|pond|stream|creek|brook|canal|sea|ocean)s?\b/iu;

const runs = /\b(?:rivers?|streams?|creeks?|brooks?)\b/iu;

export type OpenWater = 'lake' | 'river' | 'sea' | 'open-sea' | 'deep-lake';

/** What goes down there. */
const goesDown = /\b(?:sink|sank|sunk|founder|capsiz)/iu;

/** The thing that is open water at this place, where the script has somebody or something in it. */
export function openWaterIn(script: string, place: Place): OpenWater | null {
  // Nobody stands beside the open sea.
  if (place === 'ocean') return 'open-sea';
  if (place === 'sea' && (vessels.test(script) || offThePier.test(script) || rowsOff.test(script)))
    return goesDown.test(script) ? 'open-sea' : 'sea';
  if (
    (place !== 'lake' && place !== 'swamp') ||
    !(within.test(script) || floats(script) || freezes.test(script) || offThePier.test(script))
  )
    return null;
  if (runs.test(script)) return 'river';
  return goesDown.test(script) ? 'deep-lake' : 'lake';
}
