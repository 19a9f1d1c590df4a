import type { PlanProp } from '#contracts/scene-plan.ts';
import { strengthOf } from '../../world/change/fracture.ts';
import { meltableOf } from '../../world/heat/melting.ts';
import { materialOf } from '../../world/materials.ts';

/** From so much of its speed that it keeps, a thing is said to be bouncy. */
const BOUNCY = 0.6;
/** Below this density a thing is said to be light, kg/m³; judged. */
const LIGHT = 130;
const soft: ReadonlySet<string> = new Set(['paper', 'cloth', 'sponge', 'rubber', 'cardboard']);
const clear: ReadonlySet<string> = new Set(['glass', 'ice', 'plastic']);

/** What is said of how something behaves, and of what that is true. */
const rows: readonly (readonly [RegExp, (prop: PlanProp) => boolean])[] = [
  [/^(?:fragile|brittle|breakable|delicate|flimsy|frail)$/u, ({ material }) => strengthOf(material) !== null],
  [
    /^(?:elastic|bouncy|springy|resilient|rubbery|inflated)$/u,
    ({ material }) => materialOf(material).restitution >= BOUNCY,
  ],
  [
    /^(?:lightweight|light|weightless)$/u,
    ({ material, width, height }) =>
      materialOf(material).density <= LIGHT || strengthOf(material) !== null || width * height < 0.02,
  ],
  [
    /^(?:sturdy|solid|hard|rugged|rigid|firm|robust|heavy|unyielding|immovable)$/u,
    ({ material, fixed }) => fixed || (!soft.has(material) && meltableOf(material) === null),
  ],
  [/^(?:transparent|clear|translucent|see-through)$/u, ({ material }) => clear.has(material)],
  [/^(?:flexible|soft|thin|pliable)$/u, ({ material }) => soft.has(material)],
  [/^(?:smooth|polished|waxed|shiny|glossy|clean)$/u, ({ rough }) => rough !== true],
  // As everything is drawn that nobody did anything to.
  [
    /^(?:plain|simple|ordinary|regular|normal|standard|dry|empty)$/u,
    ({ soaked, holds }) => soaked !== true && (holds ?? []).length === 0,
  ],
];

/** Is a word for how a thing behaves true of what it is made of? */
export const hasQuality = (prop: PlanProp | undefined, word: string): boolean =>
  prop !== undefined && rows.some(([words, holds]) => words.test(word) && holds(prop));
