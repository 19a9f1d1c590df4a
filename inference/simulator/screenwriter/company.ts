import { isOpenAir } from '#contracts/places.ts';
import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { PlanActor, PlanProp, Rig, Worn } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import type { MaterialName } from '../world/materials.ts';
import { drawnAs } from './drawn-as.ts';
import { livingKind } from './living-kind.ts';
import { castAs, hashOf, type Kind, type Standing } from './looks.ts';
import { mechanismOf } from './mechanisms.ts';
import type { Nearest } from './nearest.ts';
import { colours, kinds, kindWords, landmarkWords, type Thing, things, thingWords } from './things.ts';
import { singular } from './verbs.ts';

/** Where something is, by something else. */
export type Relation = { what: Found; how: Where; of: Found };
export type Where = 'on' | 'under' | 'beside' | 'behind' | 'before' | 'above' | 'inside' | 'with';

/** What a phrase says of a thing besides its name. */
export type Described = {
  tint: string | null;
  many: boolean;
  fresh: boolean;
  width?: number;
  height?: number;
  sized?: string | null;
  material?: MaterialName | null;
};

export type Found =
  | { is: 'actor'; id: string }
  | { is: 'prop'; id: string; many: boolean }
  | { is: 'landmark'; id: string };

/** Words that name one thing on a stage of 12 actors and 24 props. */
const limits = { actors: 12, props: 24 };

/** Everybody and everything on the stage while a script is read: found by name, by kind, or made. */
export class Company {
  readonly actors: PlanActor[] = [];
  readonly props: PlanProp[] = [];
  /** Actors and props that stand where somebody put them. */
  readonly placed = new Set<string>();
  readonly stacks = new Set<string>();
  /** Bases of ids that stand in a row or a group. */
  readonly rows = new Map<string, 'row' | 'group'>();
  /** What stands where by what: "on the table", "next to her". */
  readonly relations: Relation[] = [];
  /** Who is called he and who she, where name or kind says so. */
  readonly gender = new Map<string, 'he' | 'she'>();
  /** Actors in the order of their mention, the last one last. */
  readonly recent: string[] = [];
  /** The last several that were named together. */
  lastGroup: Found[] = [];
  /** Sizes by which things of a kind are told apart ("the big ball"). */
  private readonly sized = new Map<string, string>();
  /** What was named since the sentence began: "a ball" twice in it is two balls. */
  readonly spoken = new Set<string>();
  /** Somebody pours in the sentence being read: a liquid then means the jug it comes from. */
  poursNow = false;
  /** Somebody drinks in it: then it means the glass. */
  drinksNow = false;
  /** Words read as something near them. */
  readonly near = new Map<string, { as: string; score: number }>();
  lastPerson: string | null = null;
  lastAnimal: string | null = null;
  lastActor: string | null = null;
  lastProp: string | null = null;
  private readonly drawn = new Map<string, { word: string; thing: Thing } | null>();
  private readonly seed: number;
  private readonly nearest: Nearest;
  readonly place: Place;

  constructor(document: SceneDocument, place: Place, seed: number, nearest: Nearest) {
    this.seed = seed;
    this.nearest = nearest;
    this.place = place;
    for (const part of document.cast) {
      const thing = this.thingOf(part.thing)?.thing;
      const kind =
        this.kindOf(part.thing) ??
        this.kindOf(part.name) ??
        (thing === undefined ? this.kindOf('person') : livingKind(thing));
      if (kind === null) continue;
      this.actors.push(
        this.makeActor(part.id, part.name, kind, {
          cameoId: part.cameoId,
          ownedBy: part.ownedBy,
          x: part.x,
          facing: part.facing,
        }),
      );
      this.placed.add(part.id);
    }
    for (const part of document.props) {
      const thing = this.thingOf(part.thing)?.thing ?? this.thingOf(part.name)?.thing ?? things['box']!;
      this.props.push(this.makeProp(part.id, part.name, { ...thing }, part.x, Math.max(0, part.y)));
      this.placed.add(part.id);
    }
  }

  /** Is there no room for another actor? */
  get full(): boolean {
    return this.actors.length >= limits.actors;
  }

  actor(id: string): PlanActor | undefined {
    return this.actors.find((a) => a.id === id);
  }

  prop(id: string): PlanProp | undefined {
    return this.props.find((p) => p.id === id);
  }

  /** An actor called by name. */
  named(word: string): PlanActor | undefined {
    const w = word.toLowerCase();
    return (
      this.actors.find((a) => a.name.toLowerCase() === w) ??
      this.actors.find((a) => a.name.toLowerCase().split(/\s+/u).includes(w))
    );
  }

  mention(found: Found): void {
    if (found.is === 'prop') this.lastProp = found.id;
    this.spoken.add(found.id);
    if (found.is !== 'actor') return;
    const at = this.recent.indexOf(found.id);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(found.id);
    this.lastActor = found.id;
    if (this.actor(found.id)?.rig === 'person') this.lastPerson = found.id;
    else this.lastAnimal = found.id;
  }

  /** A person that a capitalised word names; made on first mention. */
  byName(name: string): Found | null {
    const known = this.named(name);
    if (known !== undefined) return { is: 'actor', id: known.id };
    const kind = this.kindOf('person');
    return kind === null ? null : this.addActor(name, kind, null);
  }

  /** An actor of a kind ("the dog", "a girl"); the one there is, or a new one. */
  byKind(word: string, owner: string | null, fresh: boolean): Found | null {
    const kind = this.kindOf(word);
    if (kind === null) return null;
    const owned = this.actors.find((a) => a.ownedBy === owner && a.thing === kind.thing && owner !== null);
    if (owned !== undefined) return { is: 'actor', id: owned.id };
    const same = this.actors.filter((a) =>
      kind.rig === 'person' ? a.name.toLowerCase() === kind.word : a.thing === kind.thing,
    );
    const free = same.find((a) => owner === null || a.ownedBy === null);
    if (free !== undefined && !fresh) {
      if (owner !== null) this.actors[this.actors.indexOf(free)] = { ...free, ownedBy: owner };
      return { is: 'actor', id: free.id };
    }
    if (free !== undefined && this.placed.has(free.id) && !this.spoken.has(free.id))
      return { is: 'actor', id: free.id };
    return this.addActor(kind.word, kind, owner);
  }

  /** Several of a kind, each its own; those there are, when they are spoken of again. */
  severalOf(word: string, count: number, owner: string | null, fresh: boolean): Found[] {
    const kind = this.kindOf(word);
    if (kind === null) return [];
    const found: Found[] = this.actors
      .filter((a) => (kind.rig === 'person' ? a.name.toLowerCase() === kind.word : a.thing === kind.thing))
      .filter((a) => !fresh || (this.placed.has(a.id) && !this.spoken.has(a.id)))
      .slice(0, count)
      .map((a) => ({ is: 'actor', id: a.id }));
    while (found.length < count) {
      const one = this.addActor(kind.word, kind, owner);
      if (one === null) break;
      found.push(one);
    }
    return found;
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

  /** A prop of a kind; the one there is, or a new one. `many` makes a stack. */
  byThing(word: string, options: Described): Found | null {
    const known = this.thingOf(word);
    const named = this.props.find(
      (p) => p.name.toLowerCase() === word.toLowerCase() && this.fits(p, options),
    );
    if (known === null && named === undefined) return null;
    // What is poured is in a jug; what is drunk is in a glass.
    if (word !== 'water' || this.poursNow || this.drinksNow)
      if (Object.hasOwn(poured, word)) {
        const vessel =
          this.poursNow || /^(?:sand|rice)$/u.test(word)
            ? 'jug'
            : /^(?:tea|coffee)$/u.test(word)
              ? 'mug'
              : 'glass';
        return this.byThing(vessel, { ...options, tint: poured[word]!, fresh: false });
      }
    // "The water" is that of whatever holds some.
    const basin = word === 'water' ? this.props.find((p) => p.mechanism?.water != null) : undefined;
    if (basin !== undefined) return { is: 'prop', id: basin.id, many: false };
    const plain = options.tint === null && options.sized == null;
    const isBall = known?.word === 'ball';
    const same =
      named ??
      this.props.find((p) => known !== null && p.thing === known.thing.thing && this.fits(p, options)) ??
      (isBall && plain && !options.fresh ? this.props.find((p) => p.shape === 'ball') : undefined);
    // "A ball" may be the ball that was spoken of before; twice in one sentence it is two.
    const again = isBall && plain && same !== undefined && !this.spoken.has(same.id);
    if (
      same !== undefined &&
      (!options.fresh || again || (this.placed.has(same.id) && !this.spoken.has(same.id)))
    )
      return { is: 'prop', id: same.id, many: this.stacks.has(baseOf(same.id)) };
    if (known === null || this.props.length >= limits.props) return null;
    return this.addProp(known.word, known.thing, options);
  }

  /** Several of a kind, in a row or a loose group; those there are, when they are spoken of again. */
  several(word: string, count: number, how: 'row' | 'group', options: Described): Found[] {
    const known = this.thingOf(word);
    if (known === null) return [];
    const before = this.props.filter(
      (p) => p.thing === known.thing.thing && this.rows.has(baseOf(p.id)) && this.fits(p, options),
    );
    if (!options.fresh && before.length > 0) return before.map((p) => ({ is: 'prop', id: p.id, many: true }));
    const base = this.freeId(`${known.word}-1`).replace(/-1$/u, '');
    this.rows.set(base, how);
    const found: Found[] = [];
    for (let n = 1; n <= count && this.props.length < limits.props; n++) {
      const id = `${base}-${n}`;
      this.props.push(
        this.described({ ...this.makeProp(id, known.word, known.thing, 0, 0), tint: options.tint }, options),
      );
      found.push({ is: 'prop', id, many: true });
    }
    return found;
  }

  /** Is this one of those that are described so? */
  private fits(prop: PlanProp, options: Described): boolean {
    if (options.tint !== null && prop.tint !== options.tint) return false;
    const size = this.sized.get(prop.id) ?? null;
    return options.sized == null || size === options.sized || (size === null && !options.fresh);
  }

  private described(prop: PlanProp, options: Described): PlanProp {
    if (options.sized != null) this.sized.set(prop.id, options.sized);
    const width = prop.width * (options.width ?? 1);
    const round = prop.shape === 'ball';
    return {
      ...prop,
      width: Number(width.toFixed(3)),
      height: Number((round ? width : prop.height * (options.height ?? 1)).toFixed(3)),
      material: options.material ?? prop.material,
    };
  }

  colour(id: string, tint: string): void {
    const at = this.props.findIndex((p) => p.id === id);
    const prop = this.props[at];
    if (prop !== undefined) this.props[at] = { ...prop, tint };
  }

  landmark(word: string): Found | null {
    if (!Object.hasOwn(landmarkWords, word)) return null;
    const here = landmarksOf(this.place);
    const target = landmarkWords[word]?.find((name) =>
      name === 'sky' ? isOpenAir(this.place) : name === 'hoop' ? this.place === 'gym' : here.has(name),
    );
    return target === undefined ? null : { is: 'landmark', id: target };
  }

  /** The nearest thing that can be drawn, or the nearest kind of actor; null where nothing is near. */
  approximate(word: string): { list: 'things' | 'kinds'; as: string; score: number } | null {
    const thing = this.nearest.find(word, 'things');
    // People are known by the grammar (`likePerson`): an oven is near to a cook, but is none.
    const kind = this.nearest.find(word, 'animals');
    const best =
      kind !== null && (thing === null || kind.score > thing.score)
        ? ({ list: 'kinds', ...kind } as const)
        : thing === null
          ? null
          : ({ list: 'things', ...thing } as const);
    if (best === null || best.score < NEAR) return null;
    this.near.set(word, { as: best.word, score: best.score });
    return { list: best.list, as: best.word, score: best.score };
  }

  /** The person that somebody with a calling is most like, and how much; null where the model does not answer. */
  likePerson(word: string): { as: string; score: number } | null {
    const near = this.nearest.find(word, 'people');
    return near === null || near.score < CALLED
      ? null
      : { as: near.word, score: Number(near.score.toFixed(2)) };
  }

  /** Somebody by a calling of their own, with the puppet of a kind. */
  called(name: string, as: string): Found | null {
    const kind = this.kindOf(as);
    return kind === null ? null : this.addActor(name, kind, null);
  }

  /** A thing that only the art library knows: it is drawn as itself, and weighed like what it is nearest to. */
  draws(word: string): boolean {
    const w = singular(word);
    const known = this.drawn.get(w);
    if (known !== undefined) return known !== null;
    const like = this.nearest.find(w.replaceAll('-', ' '), 'things');
    const thing = drawnAs(w, like !== null && like.score >= LIKE ? (things[like.word] ?? null) : null);
    this.drawn.set(w, thing === null ? null : { word: w, thing });
    return thing !== null;
  }

  kindOf(word: string): ((typeof kinds)[string] & { word: string }) | null {
    for (const w of [word.toLowerCase(), singular(word)]) {
      const key = kindWords[w] ?? w;
      if (Object.hasOwn(kinds, key)) return { ...kinds[key]!, word: kindWords[w] === undefined ? key : w };
    }
    return null;
  }

  thingOf(word: string): { word: string; thing: Thing } | null {
    for (const w of [word.toLowerCase(), singular(word)]) {
      const key = thingWords[w] ?? w;
      if (Object.hasOwn(things, key)) return { word: key, thing: things[key]! };
    }
    const byKey = Object.entries(things).find(([, t]) => t.thing === word);
    if (byKey !== undefined) return { word: byKey[0], thing: byKey[1] };
    return this.drawn.get(word.toLowerCase()) ?? this.drawn.get(singular(word)) ?? null;
  }

  private addActor(
    name: string,
    kind: { thing: string; rig: Rig; height: number },
    owner: string | null,
  ): Found | null {
    if (this.actors.length >= limits.actors) return null;
    const id = this.freeId(name);
    this.actors.push(this.makeActor(id, name, kind, { cameoId: null, ownedBy: owner, x: 0, facing: 1 }));
    const gender = genderOf(name);
    if (gender !== null) this.gender.set(id, gender);
    return { is: 'actor', id };
  }

  private addProp(word: string, thing: Thing, options: Described): Found {
    if (!options.many) {
      const id = this.freeId(word);
      this.props.push(
        this.described({ ...this.makeProp(id, word, thing, 0, 0), tint: options.tint }, options),
      );
      return { is: 'prop', id, many: false };
    }
    const base = this.freeId(`${word}-1`).replace(/-1$/u, '');
    let n = 0;
    if (word === 'domino') {
      // A row that topples: gaps of half a height pass the push on (Stronge & Shu, Proc. R. Soc. A 418, 1988).
      for (let i = 0; i < DOMINOES && this.props.length < limits.props; i++) {
        const x = (i - (DOMINOES - 1) / 2) * thing.height * 0.5;
        this.props.push({ ...this.makeProp(`${base}-${++n}`, word, thing, x, 0), tint: options.tint });
      }
      this.stacks.add(base);
      return { is: 'prop', id: `${base}-1`, many: true };
    }
    // A pyramid of six: three, two, one.
    for (const [row, count] of [3, 2, 1].entries()) {
      for (let i = 0; i < count && this.props.length < limits.props; i++) {
        const x = (i - (count - 1) / 2) * thing.width * 1.06;
        const wide = thing.shape === 'ball' ? { ...thing, shape: 'box' as const } : thing;
        this.props.push({
          ...this.makeProp(`${base}-${++n}`, word, wide, x, row * thing.height),
          tint: options.tint,
        });
      }
    }
    this.stacks.add(base);
    return { is: 'prop', id: `${base}-1`, many: true };
  }

  private makeProp(id: string, name: string, thing: Thing, x: number, y: number): PlanProp {
    const mechanism = mechanismOf(thing.thing);
    return {
      id,
      name,
      thing: thing.thing,
      material: thing.material,
      width: thing.width,
      height: thing.height,
      shape: thing.shape,
      fixed: false,
      x,
      y,
      heldBy: null,
      tint: null,
      ...(mechanism === null ? {} : { mechanism }),
    };
  }

  makeActor(id: string, name: string, kind: Kind, at: Standing): PlanActor {
    return castAs(id, name, kind, at, this.seed, this.actors);
  }

  private freeId(name: string): string {
    const ascii = name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 30);
    const base = ascii === '' ? `part-${(hashOf(name) % 10_000).toString()}` : ascii;
    const taken = new Set([...this.actors, ...this.props].map((p) => p.id));
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    return id;
  }
}

/** Cosine from which a thing that is only drawn is taken to be as heavy and as large as a known one. */
const LIKE = 0.35;

/** Nearness from which somebody with a calling is a person of a kind: the grammar has said already that it is one. */
const CALLED = 0.12;

/** Nearness from which an unknown noun is taken for a known one, and shown as such. */
const NEAR = 0.52;

const genderOf = (name: string): 'he' | 'she' | null =>
  /^(?:man|boy|guy|father|dad|brother|grandfather|grandpa|king|gentleman|uncle|prince|son|husband)$/iu.test(
    name,
  )
    ? 'he'
    : /^(?:woman|girl|lady|mother|mum|mom|sister|grandmother|grandma|granny|queen|aunt|princess|daughter|wife|bride)$/iu.test(
          name,
        )
      ? 'she'
      : null;

/** What can be poured, and its colour. */
const poured: Readonly<Record<string, string>> = {
  water: '#7fc4dc',
  milk: '#f7f2e4',
  juice: '#e8943a',
  lemonade: '#f0d870',
  tea: '#b5703a',
  coffee: '#5a3a26',
  sand: '#dcb870',
  rice: '#f2e8cc',
  wine: '#8c2f45',
  beer: '#e0a83e',
  soup: '#d98a3e',
  cocoa: '#6a4028',
  soda: '#d8483e',
  oil: '#e8d24a',
  honey: '#d99a2e',
};

export const liquidColour = (word: string): string | null => poured[word] ?? null;

/** Stones in a row of dominoes. */
const DOMINOES = 14;

export const baseOf = (id: string) => id.replace(/-\d+$/u, '');
export const isColour = (word: string): string | null => colours[word] ?? null;
export const spots: Readonly<Record<string, number>> = {
  'free throw line': landmarks.gym.freeThrowX,
  'foul line': landmarks.gym.freeThrowX,
  // 6.75 m from the middle of the hoop (FIBA rule 2.4.4).
  'three point line': landmarks.gym.hoopX - 6.75,
  '3 point line': landmarks.gym.hoopX - 6.75,
  'half court': -4.6,
  midcourt: -4.6,
  'under the hoop': landmarks.gym.hoopX - 0.9,
  'under the basket': landmarks.gym.hoopX - 0.9,
};
