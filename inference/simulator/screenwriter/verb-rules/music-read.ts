import { deviceOf } from '../../devices.ts';
import { instrumentOf } from '../../world/puppets/instruments.ts';
import { musicOf } from '../beings/music.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { beginAct } from '../reading/doing.ts';
import { foundBy, type Reading, type ReadVerb, type State } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';
import { utteranceOf } from '../words/utterances.ts';

/** What is played and is no instrument, behind words that say whose and which. */
const piece =
  /^(?:(?:an?|the|his|her|its|their|my|our|some|another|one|that|this|old|new|happy|sad|slow|soft|loud|little|cheerful|favou?rite|beautiful|\p{L}+ly|\p{L}+ing) )*(?:songs?|tunes?|melod(?:y|ies)|jingles?|lullab(?:y|ies)|waltz(?:es)?|jazz|blues|rock and roll|rock ?'?n'? ?roll|classical music|music|ballads?|anthems?|hymns?|marches|symphon(?:y|ies)|sonatas?|serenades?|polkas?|ditt(?:y|ies)|solos?|carols?)(?=$| )/u;
/** Struck with hands or sticks to be heard. */
const struck = /drum|gong|cymbal|xylophone|tambourine|bongo|marimba|glockenspiel/u;

/** The instrument that whoever plays has had in hand, or that was spoken of last; null where there is none. */
function handled(r: Reading, player: string | undefined): Found | null {
  const isOne = (id: string | null): boolean => {
    const prop = r.company.prop(id ?? '');
    return prop !== undefined && instrumentOf(prop) !== null;
  };
  const had = r.drafts
    .findLast(({ actor, objects }) => actor === player && objects.some(({ found }) => isOne(found.id)))
    ?.objects.find(({ found }) => isOne(found.id))?.found;
  if (had !== undefined) return had;
  const last = r.company.lastProp;
  return last !== null && isOne(last) ? foundBy(r, last) : null;
}

/**
 * "Steals a tuba and plays it", "plays a song on the piano", "the van plays its tune", "the radio plays jazz": music, out of what can
 * make it; what has no instrument and is no person sings it. Null where something else is played.
 */
export const readMusicPlayed: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'play') return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 9).map((x) => x.word);
  const [player] = s.pending.length > 0 ? s.pending : r.subjects;
  const had = handled(r, player?.id);
  const onIt = /^(?:it|them)$/u.test(after[0] ?? '') && had !== null ? 1 : 0;
  const said = piece.exec(after.join(' '))?.[0].split(' ').length ?? 0;
  const words = Math.max(onIt, said);
  if (player === undefined || words === 0) return null;
  const prop = r.company.prop(player.id);
  if (prop !== undefined) {
    if (deviceOf(prop)?.gives !== 'music') return null;
    beginAct(r, t, base, 'switchon', null, tokens, s);
  } else {
    const own = r.company.actor(player.id);
    const named = musicOf(after.slice(words), own?.name.toLowerCase() ?? null);
    const bare = named === null && had === null;
    // Nobody who has hands is without an instrument for a tune; music alone comes out of a machine.
    if (bare && own?.rig === 'person' && after[words - 1] === 'music') return null;
    if (bare && own?.rig !== 'person') sings(r, s, () => beginAct(r, t, base, 'talk', null, tokens, s));
    else {
      const tool = named !== null ? named.instrument : had === null ? 'guitar' : null;
      beginAct(r, t, base, named?.action ?? actionOn(r, had), null, tokens, s);
      const fresh = s.acts.length > 1;
      for (const draft of s.acts) {
        const found =
          tool === null
            ? named === null
              ? had
              : null
            : byThing(r.company, tool, { tint: null, many: false, fresh });
        if (found !== null) draft.objects.push({ found, by: '' });
      }
    }
  }
  const played = tokens.slice(at + 1, at + 1 + words);
  for (const draft of s.acts) draft.tokens.push(...played);
  if (said > 0) r.refer.tell(played, s.acts[0]?.action ?? 'music', 'action');
  return at + 1 + words;
};

const actionOn = (r: Reading, had: Found | null): 'knock' | 'music' =>
  struck.test(r.company.prop(had?.id ?? '')?.name ?? '') ? 'knock' : 'music';

/** What it sings is a tune without words. */
function sings(r: Reading, s: State, begin: () => number): void {
  begin();
  for (const draft of s.acts) draft.line = utteranceOf('sing', '');
  r.company.lastActor = s.acts[0]?.actor ?? r.company.lastActor;
}
