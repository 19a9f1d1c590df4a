import { landmarksOf } from '#contracts/rig.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { PlanActor, PlanProp, Worn } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Held } from '../matter/matter-words.ts';
import type { Nearest } from '../nearest/nearest.ts';
import { Vocabulary } from '../nearest/vocabulary.ts';
import type { Found, Relation } from '../plan/found.ts';
import { freeId } from '../plan/part-ids.ts';
import type { OpenWater } from '../scene/open-water.ts';
import { movesTrain } from '../scene/place-words.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { genderOf } from '../words/gender-of.ts';
import type { Token } from '../words/tokens.ts';
import { spinsTops } from '../words/turning-words.ts';
import { castAs } from './cast-as.ts';
import { livingKind, swimmerKind } from './living-kind.ts';

/** Most actors that the stage has room for. */
const MOST_ACTORS = 12;

/**
 * Everybody and everything on the stage while a script is read, and what was spoken of last. `casting.ts` and
 * `furnishing.ts` find or make its members.
 */
export class Company {
  readonly actors: PlanActor[] = [];
  readonly props: PlanProp[] = [];
  /** Actors and props that stand where somebody put them. */
  readonly placed = new Set<string>();
  /** Who has acted in a shot before, and whether the film is under way: they begin nowhere any more. */
  readonly acted = new Set<string>();
  /** Who or what has become of whom (`acts/conjured.ts`). */
  readonly became = new Map<string, Found>();
  underWay = false;
  readonly stacks = new Set<string>();
  /** Bases of ids that stand in a row or a group. */
  readonly rows = new Map<string, 'row' | 'group'>();
  /** Of these there is a gap in the middle of their row. */
  readonly gaps = new Set<string>();
  /** What stands where by what: "on the table", "next to her". */
  readonly relations: Relation[] = [];
  /** Sizes by which things of a kind are told apart ("the big ball"). */
  readonly sized = new Map<string, string>();
  /** By what those of a kind are told apart (`traits.ts`), by their ids. */
  readonly traits = new Map<string, Map<string, string>>();
  /** Who was named with a title before it, by the title: "Grandma Rose … Grandma". */
  readonly titled = new Map<string, string[]>();
  /** Who has a name of their own beside the word for their kind. */
  readonly christened = new Set<string>();
  /** Names of things ("Frosty the snowman"), in lower case: of which, and as they are written. */
  readonly aliases = new Map<string, { id: string; name: string }>();
  /** Who is called he and who she, where name or kind says so. */
  readonly gender = new Map<string, 'he' | 'she'>();
  /** Actors in the order of their mention, the last one last. */
  readonly recent: string[] = [];
  /** The last several that were named together. */
  lastGroup: Found[] = [];
  /** What was named since the sentence began: "a ball" twice in it is two balls. */
  readonly spoken = new Set<string>();
  /** How many balls of a Newton's cradle are spoken of by themselves. */
  raisedBalls = 1;
  /** Whose a thing is, by its id, where the words say so: "grandpa's wheelchair". */
  readonly ownersOf = new Map<string, string>();
  /** What was looked for, and is not there: something else was found. */
  readonly unfound = new Set<string>();
  /** Props that come down over something. */
  readonly covers = new Set<string>();
  /** Props that are said to hang, or to be suspended. */
  readonly hanging = new Set<string>();
  /** What somebody does from the start of the sentence, by a word before the name ("a crying baby"). */
  readonly meanwhile: { actor: string; action: Action; token: Token }[] = [];
  /** Somebody pours in the sentence being read: a liquid then means the jug it comes from. */
  poursNow = false;
  /** Somebody strikes or swings at something in it: a bat is no animal then. */
  strikesNow = false;
  /** Somebody drinks in it: then it means the glass. */
  drinksNow = false;
  /** What words for substances and their vessels mean in this script. */
  held: ReadonlyMap<string, Held> = new Map();
  /** What words for substances that are held into a flame stand for in this script. */
  samples: ReadonlyMap<string, string> = new Map();
  /** This script is about what is poured together and stirred by nobody. */
  mixes = false;
  /** What lies on slippery ground, where the script says that it is: its word. */
  slippery: string | null = null;
  /** Vessels that turned out to be others: "juice" that is poured from a dispenser is what is in that. */
  readonly merged = new Map<string, string>();
  /** Garments that are looked for and were on all along, by their words. */
  wornAllAlong: ReadonlySet<string> = new Set();
  /** Things that somebody has on the head, though they are no hats. */
  readonly headgear = new Set<string>();
  /** Who waits in line, the first in front. */
  inLine: readonly string[] = [];
  /** Who goes past whom while both are on their way. */
  readonly overtakings: { by: string; of: string }[] = [];
  /** Vessels that are said to hold something liquid. */
  readonly wet = new Set<string>();
  /** Those of them that hold brine. */
  readonly salty = new Set<string>();
  /** The vessel of which the next words say what is in it. */
  filling: string | null = null;
  /** The vessel that something was last poured into, or that was last stirred. */
  mixed: string | null = null;
  /** What comes is gone through: a hoop then is none that balls are thrown into. */
  throughNow = false;
  /** What comes is gone around: a tree then is none that is painted on the set. */
  aroundNow = false;
  /** The camera goes around what this shot names: furniture that is painted on the set has no other side. */
  circled = false;
  /** Somebody is beside what comes: a fire in a living room then is the one in its fireplace. */
  besideNow = false;
  /** Whose body "in the face", "on the back" are parts of in the act that is being read. */
  bodyNow: string | null = null;
  /** Names of places as which the set is dressed by what stands in it, with what of it is meant by the name. */
  readonly dressed = new Map<string, Found | null>();
  /** Somebody whom nobody names, and who does what is only said to be done. */
  unnamed: string | null = null;
  lastPerson: string | null = null;
  lastAnimal: string | null = null;
  lastActor: string | null = null;
  lastProp: string | null = null;
  /** The thing that was named before the last one. */
  propBefore: string | null = null;
  readonly seed: number;
  readonly place: Place;
  readonly words: Vocabulary;

  constructor(document: SceneDocument, place: Place, seed: number, nearest: Nearest) {
    this.seed = seed;
    this.place = place;
    this.words = new Vocabulary(place, nearest, {
      tops: spinsTops(document.script),
      trainStands: !movesTrain(document.script),
    });
    const { words } = this;
    for (const { id, name, thing, cameoId, ownedBy, x, facing } of document.cast) {
      const still = words.drawnBy(thing);
      const kind =
        words.kindOf(thing) ??
        swimmerKind(thing) ??
        words.kindOf(name) ??
        (still === null ? words.kindOf('person') : livingKind({ ...still, name }));
      if (kind === null) continue;
      this.actors.push(castAs(id, name, kind, { cameoId, ownedBy, x, facing }, seed, this.actors));
      this.placed.add(id);
    }
    for (const part of document.props) {
      const thing = words.drawnBy(part.thing) ?? words.thingOf(part.name)?.thing ?? things['box']!;
      this.props.push(propOf(part.id, part.name, thing, part.x, Math.max(0, part.y)));
      this.placed.add(part.id);
    }
  }

  /** Something that reaches from side to side of the stage: water that it lies under, a track. */
  lay(what: OpenWater | 'railway'): void {
    const taken = new Set([...this.actors, ...this.props].map(({ id }) => id));
    this.props.push(propOf(freeId(what, taken), what, things[what]!, 0, 0));
  }

  /** Is there no room for another actor? */
  get full(): boolean {
    return this.actors.length >= MOST_ACTORS;
  }

  actor(id: string): PlanActor | undefined {
    return this.actors.find((a) => a.id === id);
  }

  prop(id: string): PlanProp | undefined {
    return this.props.find((p) => p.id === id);
  }

  /** Somebody who was known by their kind has a name from now on, and is still that kind. */
  christen(id: string, name: string, kind: string, owner: string | null): void {
    this.aliases.set(name.toLowerCase(), { id, name });
    this.change(id, (a) => ({ ...a, name, ownedBy: a.ownedBy ?? owner }));
    this.christened.add(id);
    this.titled.set(kind, [...(this.titled.get(kind) ?? []), id]);
    const gender = genderOf(kind);
    if (gender !== null) this.gender.set(id, gender);
  }

  /** Those of a kind who are called otherwise already. */
  othersOf(kind: string): PlanActor[] {
    const thing = this.words.kindOf(kind)?.thing;
    return this.actors.filter(
      (a) =>
        a.thing === thing &&
        (this.christened.has(a.id) || (this.placed.has(a.id) && a.name.toLowerCase() !== kind)),
    );
  }

  /** An actor called by name. */
  named(word: string): PlanActor | undefined {
    const w = word.toLowerCase();
    // "Bob" is Uncle Bob, and "the driver" the bus driver; "the bus" is not.
    const isPart = ({ name }: PlanActor) => {
      const parts = name.toLowerCase().split(/\s+/u);
      return name === name.toLowerCase() ? parts.at(-1) === w : parts.includes(w);
    };
    return (
      this.actors.find((a) => a.name.toLowerCase() === w) ??
      this.actors.find(isPart) ??
      this.actor(this.titled.get(w)?.at(-1) ?? '') ??
      this.actor(this.aliases.get(w)?.id ?? '')
    );
  }

  landmark(word: string): Found | null {
    if (this.throughNow && word === 'hoop') return null;
    if (this.aroundNow && this.words.thingOf(word) !== null) return null;
    const id = this.words.landmarkOf(this.besideNow && word === 'fire' ? 'fireplace' : word);
    const painted = this.circled && landmarksOf(this.place).has(word) && this.words.thingOf(word) !== null;
    return id === null || painted ? null : { is: 'landmark', id };
  }

  mention(found: Found): void {
    if (found.is === 'prop' && found.id !== this.lastProp) {
      this.propBefore = this.lastProp;
      this.lastProp = found.id;
    }
    this.spoken.add(found.id);
    if (found.is !== 'actor') return;
    const at = this.recent.indexOf(found.id);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(found.id);
    this.lastActor = found.id;
    const actor = this.actor(found.id);
    if (actor?.rig === 'person') this.lastPerson = found.id;
    // A robot walks like a person and is called it.
    if (actor?.rig !== 'person' || actor.thing === 'robot') this.lastAnimal = found.id;
  }

  /** Changes how somebody looks: taller, in a red shirt, in a bad mood. */
  change(id: string, how: (actor: PlanActor) => PlanActor): void {
    const at = this.actors.findIndex((a) => a.id === id);
    const actor = this.actors[at];
    if (actor !== undefined) this.actors[at] = how(actor);
  }

  /** Puts something on somebody; of one kind there is room for one, and the last one stays. */
  wear(id: string, worn: Worn): void {
    this.change(id, (a) => {
      const others = (a.look.wears ?? []).filter((w) => w.what !== worn.what).slice(-5);
      return { ...a, look: { ...a.look, wears: [...others, worn] } };
    });
  }

  colour(id: string, tint: string): void {
    const at = this.props.findIndex((p) => p.id === id);
    const prop = this.props[at];
    if (prop !== undefined) this.props[at] = { ...prop, tint };
  }

  freeId(name: string): string {
    return freeId(name, new Set([...this.actors, ...this.props].map((p) => p.id)));
  }
}
