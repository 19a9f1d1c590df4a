/** Whoever catches with a tongue that is shot out: by the key they are drawn with. */
const tongued = /frog|toad|chameleon|gecko|lizard|iguana|anteater|salamander|newt/u;

/** Does it catch what it eats with its tongue? */
export const hasTongue = (thing: string): boolean => tongued.test(thing);

/** The name of somebody's tongue, which is out of the mouth, among the bodies of a trace; its parts are `root` and `tip`. */
export const tongueOf = (actor: string): string => `tongue:${actor}`;

/** Shares of an eater's height that go down whole: insects are drawn larger than they are, and a tongue draws in any of them (judged). */
const [BY_MOUTH, BY_TONGUE] = [0.75, 1.3] as const;

type Size = { thing: string; height: number };

/** Whose mouth takes in what is as large as they are, as tales have it. */
const great = /whale|shark|orca|crocodile|alligator|tyrannosaurus|dinosaur|dragon|monster|snake|hippo/u;
/** Shares of their own height that go down whole there (judged). */
const BY_GREAT = 2.3;

export const hasGreatMouth = (thing: string): boolean => great.test(thing);

/** Is somebody so small beside whoever eats that they go down whole? */
export const goesDownWhole = (prey: Size, eater: Size): boolean =>
  prey.height <
  (hasTongue(eater.thing) ? BY_TONGUE : hasGreatMouth(eater.thing) ? BY_GREAT : BY_MOUTH) * eater.height;
