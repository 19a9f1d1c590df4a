import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'park');
const forms = (base: string, third: string, past: string, ing: string) => [base, third, past, ing] as const;
const who = fc.constantFrom('The girl', 'My brother', 'An old man', 'The dog', 'The monkey');
const whom = fc.constantFrom('the boy', 'her sister', 'the clown', 'a cat');

describe('what one feels for another', () => {
  const verbs = [
    ['happy', forms('like', 'likes', 'liked', 'liking')],
    ['angry', forms('hate', 'hates', 'hated', 'hating')],
    ['scared', forms('fear', 'fears', 'feared', 'fearing')],
    ['happy', forms('admire', 'admires', 'admired', 'admiring')],
  ] as const;
  it('is shown with all of the body, where the other one is', () => {
    fc.assert(
      fc.property(who, whom, fc.constantFrom(...verbs), fc.nat({ max: 1 }), (one, two, [mood, form], n) => {
        const made = plan(`${one} ${form[1 + n]} ${two}.`);
        const trace = play(made);
        const [beat] = made.beats;
        expect(beat).toMatchObject({ action: 'feel', expression: mood });
        expect(beat?.target).not.toBeNull();
        expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
        expect(made.beats.every((b, k) => borneOut(made, trace, b, trace.beats[k]!))).toBe(true);
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});

describe('what one makes another feel', () => {
  const verbs = fc.constantFrom(
    ...[
      ['dance', 'laugh', 'amuses', 'entertained'],
      ['flip', 'feel', 'impresses', 'amazed'],
      ['touch', 'feel', 'annoys', 'bothered'],
      ['pat', 'feel', 'calms', 'reassured'],
      ['point', 'blush', 'embarrasses', 'humiliated'],
    ].map(([does = '', comes = '', ...said]) => ({ does, comes, said })),
  );
  it('is done by one and seen in the other', () => {
    const persons = fc.constantFrom('The girl', 'My brother', 'An old man');
    fc.assert(
      fc.property(persons, whom, verbs, fc.nat({ max: 1 }), (one, two, { does, comes, said }, n) => {
        const made = plan(`${one} ${said[n]} ${two}.`);
        const [first, second] = made.beats;
        expect([first?.action, second?.action]).toEqual([does, comes]);
        expect(second?.actor).toBe(first?.target);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('is in all of several', () => {
    const { beats } = plan('The clown amused three children.');
    expect(beats.filter((b) => b.action === 'laugh').map((b) => b.actor)).toHaveLength(3);
  });

  it('is no face of whoever does it', () => {
    expect(plan('The ghost scared the children.').beats.map((b) => b.action)).toContain('scare');
    expect(plan('The children are scared.').beats).toEqual([]);
  });
});

describe('what only leads to a film', () => {
  const told = fc.constantFrom(
    'The camera shows a dog running.',
    'This video shows a dog running.',
    'A dog is shown running.',
    'A dog can be seen running.',
    'We see a dog running.',
    'It turns out that a dog runs.',
    'Footage of a dog running.',
  );
  it('is in no film', () => {
    fc.assert(
      fc.property(told, (script) => {
        const made = plan(script);
        expect(made.actors.map((a) => a.thing)).toEqual(['dog']);
        expect(made.beats.map((b) => b.action)).toEqual(['run']);
        expect(made.understanding.notUnderstood).toEqual([]);
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

describe('words written together', () => {
  it.each([
    ["There is a girl and she's dancing.", 'There is a girl and shes dancing.'],
    ["Two boys come in. They're laughing.", 'Two boys come in. theyre laughing.'],
    ["A cat jumps. It doesn't sleep.", 'A cat jumps. It doesnt sleep.'],
  ])('are two, with their apostrophe or without: %s', (right, typed) => {
    const acts = (script: string) => plan(script).beats.map((b) => `${b.actor} ${b.action}`);
    expect(acts(typed)).toEqual(acts(right));
    expect(acts(right).length).toBeGreaterThan(0);
  });

  it.each([
    ['with joy', 'happy'],
    ['with great delight', 'happy'],
    ['in sheer terror', 'scared'],
    ['out of pure rage', 'angry'],
    ['with sadness', 'sad'],
    ['in disbelief', 'surprised'],
  ])('a feeling by its noun is a face: jumps %s', (said, mood) => {
    expect(plan(`The girl jumps ${said}.`).beats[0]).toMatchObject({ action: 'jump', expression: mood });
    expect(plan(`The girl jumps ${said}.`).understanding.notUnderstood).toEqual([]);
  });

  it('what is done instead of something is done, and that is not', () => {
    for (const script of ['Instead of sitting, the girl dances.', 'The girl dances instead of sitting.'])
      expect(plan(script).beats.map((b) => b.action)).toEqual(['dance']);
  });

  it('they all do it', () => {
    expect(plan('Mia and Theo wave. They all laugh.').beats.filter((b) => b.action === 'laugh')).toHaveLength(
      2,
    );
  });
});
