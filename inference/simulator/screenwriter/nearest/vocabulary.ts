import { findThing } from '#art/things/library.ts';
import { isOpenAir } from '#contracts/places.ts';
import { landmarksOf } from '#contracts/rig.ts';
import type { Place } from '#contracts/world.ts';
import { TABLE_MIRROR } from '../../backdrops.ts';
import { longThing } from '../../world/puppets/long-things.ts';
import type { Kind } from '../beings/cast-as.ts';
import { kinds, kindWords } from '../beings/kinds.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { landmarkWords } from '../scene/landmarks.ts';
import { mechanismOf } from '../things/mechanisms.ts';
import { saysLook } from '../things/textures.ts';
import type { Thing } from '../things/thing.ts';
import { thingWords } from '../things/thing-words.ts';
import { things } from '../things/things.ts';
import { singular } from '../words/inflections.ts';
import { nearNoun } from '../words/near-nouns.ts';
import { isNeverDrawn } from '../words/never-drawn.ts';
import { spelledAs } from '../words/spelling.ts';
import { drawnAs } from './drawn-as.ts';
import type { Nearest } from './nearest.ts';

/** Adjectives by their ends: "a snowy slope" is read with its slope. */
const saysHow = /(?:y|en|ed|ing|ful|ish|ous|less)$/u;
/** Cosine from which a thing that is only drawn is taken to be as heavy and as large as a known one. */
const LIKE = 0.35;
/** Nearness from which somebody with a calling is a person of a kind: the grammar has said already that it is one. */
const CALLED = 0.12;
/** Nearness from which an unknown noun is taken for a known one, and shown as such. */
const NEAR = 0.52;

/** What nouns mean at a place, whoever stands there: kinds of actors, things, parts of the set, and what is near them. */
/** Rooms whose walls are painted with windows: from there the sky is seen. */
const hasWindows: ReadonlySet<Place> = new Set(['living-room', 'bedroom', 'kitchen']);

export class Vocabulary {
  private readonly drawn = new Map<string, { word: string; thing: Thing } | null>();
  private readonly nearest: Nearest;
  private readonly place: Place;
  /** "A top" is a toy in this script, and no upper end. */
  private readonly tops: boolean;
  /** No train comes or goes in it: that of a station is meant, which stands there. */
  private readonly trainStands: boolean;

  constructor(place: Place, nearest: Nearest, of: { tops: boolean; trainStands: boolean }) {
    this.tops = of.tops;
    this.trainStands = of.trainStands;
    this.place = place;
    this.nearest = nearest;
  }

  kindOf(word: string): (Kind & { word: string }) | null {
    for (const w of [word.toLowerCase(), singular(word)]) {
      const key = kindWords[w] ?? w;
      if (Object.hasOwn(kinds, key)) return { ...kinds[key]!, word: kindWords[w] === undefined ? key : w };
    }
    return null;
  }

  thingOf(word: string): { word: string; thing: Thing } | null {
    for (const w of [word.toLowerCase(), singular(word)]) {
      const key = this.tops && w === 'top' ? 'spinning top' : (thingWords[w] ?? w);
      // What is bowled at.
      if (w === 'pin' && this.place === 'arcade')
        return { word: 'bowling pin', thing: things['bowling pin']! };
      // Waves come in where there is a beach for them.
      if (key === 'wave' && this.place !== 'beach') return null;
      // Where there is one to swim in, no other is meant.
      if (w === 'pool' && this.place === 'pool') return { word: 'pool', thing: things['swimming pool']! };
      // On a table stands a small one, behind what it shows.
      if (key === 'mirror' && this.place === 'tabletop')
        return { word: key, thing: { ...things[key]!, thing: TABLE_MIRROR, width: 0.95, height: 0.9 } };
      if (Object.hasOwn(things, key)) return { word: key, thing: things[key]! };
      // Another word for what only the library draws.
      if (key !== w && this.draws(key)) return this.drawn.get(singular(key)) ?? null;
    }
    return this.drawn.get(word.toLowerCase()) ?? this.drawn.get(singular(word)) ?? null;
  }

  /** The thing of a drawing, as a document names it. Its key is no word: the one of a pan is "cooking". */
  drawnBy(key: string): Thing | null {
    return Object.values(things).find((t) => t.thing === key) ?? this.thingOf(key)?.thing ?? null;
  }

  /** The part of the set that a word means here; null where there is none. */
  landmarkOf(said: string): string | null {
    // On a table no other kind of table is meant.
    const word = this.place === 'tabletop' ? said.replace(/^\p{L}+[ -](?=table$)/u, '') : said;
    if (!Object.hasOwn(landmarkWords, word)) return null;
    const here = landmarksOf(this.place);
    const painted: Readonly<Record<string, boolean>> = {
      sky: isOpenAir(this.place) || hasWindows.has(this.place),
      hoop: this.place === 'gym',
      hearth: this.place === 'living-room',
      screen: this.place === 'cinema' || this.place === 'conference-room',
      wall: this.place === 'tabletop',
      carriages: this.place === 'station' && this.trainStands,
    };
    return landmarkWords[word]?.find((name) => painted[name] ?? here.has(name)) ?? null;
  }

  /** A thing that only the art library knows: it is drawn as itself, and weighed like what it is nearest to. */
  draws(word: string): boolean {
    const w = singular(word);
    const known = this.drawn.get(w);
    if (known !== undefined) return known !== null;
    // An icon by the name of "silence" stands for none.
    if (isNeverDrawn(w)) return false;
    // "A lace curtain" is a curtain of lace, where there is no picture of its own.
    const [first = '', ...rest] = w.split(/[ -]/u);
    const plain = findThing(rest.join(' '))?.key;
    // "A quad bike" is no bicycle: a word that says nothing here is told by itself.
    const unheard = !isKnownNoun(first) && !saysHow.test(first);
    const apart = saysLook(first) || (plain !== undefined && unheard);
    if (rest.length > 0 && apart && findThing(w)?.key === plain) {
      this.drawn.set(w, null);
      return false;
    }
    const like = this.nearest.find(w.replaceAll('-', ' '), 'things');
    const model = like !== null && like.score >= LIKE ? (things[like.word] ?? null) : null;
    const drawn = drawnAs(w, model === null ? null : measureOf(model));
    const thing = drawn === null ? null : (this.lastOf(w) ?? drawn);
    this.drawn.set(w, thing === null ? null : { word: w, thing });
    return thing !== null;
  }

  /** "A watch tower" of which there is no picture is a tower, and as large as one. */
  private lastOf(compound: string): Thing | null {
    const of = compound.split('-').slice(1).join(' ');
    if (of === '' || findThing(compound)?.key !== findThing(of)?.key) return null;
    const known = this.thingOf(of === 'mountain' ? 'lone mountain' : of);
    return known !== null && Object.hasOwn(things, known.word) ? known.thing : null;
  }

  /** The nearest thing that can be drawn, or the nearest kind of actor; null where nothing is near. */
  approximate(word: string): { list: 'things' | 'kinds'; as: string; score: number } | null {
    const judged = this.judgedNear(word);
    if (judged !== null) return judged;
    if (isNeverDrawn(word.toLowerCase())) return null;
    const misspeltKind = spelledAs(word, [...Object.keys(kinds), ...Object.keys(kindWords)]);
    if (misspeltKind !== null) return { list: 'kinds', ...misspeltKind };
    const misspeltThing = spelledAs(word, [...Object.keys(things), ...Object.keys(thingWords)]);
    if (misspeltThing !== null) return { list: 'things', ...misspeltThing };
    const thing = this.nearest.find(word, 'things');
    // People are known by the grammar (`likePerson`): an oven is near to a cook, but is none.
    const kind = this.nearest.find(word, 'animals');
    const best =
      kind !== null && (thing === null || kind.score > thing.score)
        ? ({ list: 'kinds', ...kind } as const)
        : thing === null
          ? null
          : ({ list: 'things', ...thing } as const);
    return best === null || best.score < NEAR ? null : { list: best.list, as: best.word, score: best.score };
  }

  /** What a table has as near to a noun, with how near the model finds the two. */
  judgedNear(word: string): { list: 'things' | 'kinds'; as: string; score: number } | null {
    const as = nearNoun(word);
    if (as === null) return null;
    const list = Object.hasOwn(kinds, as) ? 'kinds' : 'things';
    if (list === 'things' && !Object.hasOwn(things, as) && !this.draws(as)) return null;
    return { list, as, score: Math.max(0.01, this.likeness(word, as)) };
  }

  /** How near the model finds two words. */
  likeness(one: string, other: string): number {
    return Number(this.nearest.between(one, other).toFixed(2));
  }

  /** The person that somebody with a calling is most like, and how much; null where the model does not answer. */
  likePerson(word: string): { as: string; score: number } | null {
    const near = this.nearest.find(word, 'people');
    return near === null || near.score < CALLED
      ? null
      : { as: near.word, score: Number(near.score.toFixed(2)) };
  }
}

/** What another thing of that kind is made of and how large: a jug's stand is not of glass, and a broom lies aslant. */
function measureOf(model: Thing): Thing | null {
  if (longThing(model) !== null) return null;
  return mechanismOf(model.thing) === null ? model : { ...model, material: 'cardboard' };
}
