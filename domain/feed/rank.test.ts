import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedRule, Want } from '#contracts/feed-rule.ts';
import type { Facts } from './facts.ts';
import { endOf, holdsNow, isSetAside } from './holds.ts';
import { type HeldRule, rank } from './rank.ts';
import { wantWeights, weights } from './weights.ts';

const now = new Date('2026-11-26T12:00:00Z');
const film = (id: string, change: Partial<Facts> = {}): Facts => ({
  id,
  authorId: `author of ${id}`,
  followed: true,
  mutual: false,
  close: false,
  costar: false,
  demo: false,
  publishedAt: now,
  seconds: 12,
  inspiredBy: null,
  fromMine: false,
  withMe: false,
  spoken: false,
  tags: [],
  moods: [],
  madeFrom: { takes: 0, rooms: 0 },
  ...change,
});
const rule = (want: Want, change: Partial<FeedRule> = {}): HeldRule => ({
  want,
  said: { start: 0, end: 1 },
  people: null,
  subject: null,
  mood: null,
  length: null,
  kind: null,
  hours: null,
  days: null,
  lasts: null,
  ...change,
});
const about = (words: string, near: Record<string, number> = {}): Partial<FeedRule> => ({
  subject: {
    words,
    tags: [{ tag: words, near: 1 }, ...Object.entries(near).map(([tag, value]) => ({ tag, near: value }))],
  },
});
const order = (films: Facts[], rules: HeldRule[] = [], limit = 20): string[] =>
  rank(films, { rules, now, limit }).map((one) => one.film.id);
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('the order', () => {
  it('never has the demo town before anything by people, whatever else there is to say', () => {
    const any = fc.record({
      followed: fc.boolean(),
      mutual: fc.boolean(),
      close: fc.boolean(),
      authorId: fc.constantFrom('one', 'other'),
      publishedAt: fc.integer({ min: 0, max: 29 }).map(daysAgo),
      madeFrom: fc.record({ takes: fc.nat(500), rooms: fc.nat(500) }),
      tags: fc.subarray(['dog', 'cat', 'snow']),
      demo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (many) => {
        const films = many.map((change, at) => film(String(at), change));
        const demo = order(films, [rule('much-more', about('dog'))], 30).map((id) => films[Number(id)]?.demo);
        expect(demo).toEqual(demo.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('has the people one follows first, whatever else there is to say for a film', () => {
    const best = film('stranger', { followed: false, fromMine: true, madeFrom: { takes: 500, rooms: 500 } });
    expect(order([best, film('followed', { publishedAt: daysAgo(29) })])).toEqual(['followed', 'stranger']);
    expect(weights.mostInspiring + weights.fresh + weights.fromMine).toBeLessThan(weights.followed);
    const asked = film('asked', { followed: false, tags: ['dog'] });
    const rules = [rule('much-more', about('dog')), rule('much-more', { people: { circle: 'strangers' } })];
    expect(order([film('followed', { publishedAt: daysAgo(29) }), asked], rules)).toEqual([
      'asked',
      'followed',
    ]);
  });

  it('then has what makes people create, then what is new', () => {
    const plain = film('plain', { publishedAt: daysAgo(2) });
    const inspiring = film('inspiring', { publishedAt: daysAgo(2), madeFrom: { takes: 3, rooms: 2 } });
    expect(order([plain, inspiring])).toEqual(['inspiring', 'plain']);
    expect(order([film('old', { publishedAt: daysAgo(9) }), film('new')])).toEqual(['new', 'old']);
  });

  it('does not put one author, or one topic, in a row', () => {
    const same = ['a', 'b', 'c'].map((id) => film(id, { authorId: 'one' }));
    const [first, second] = order([...same, film('d', { authorId: 'two', publishedAt: daysAgo(0.5) })]);
    expect([first, second]).toContain('d');
  });

  it('says why, and its reasons add up to its place', () => {
    const [top] = rank([film('a', { close: true, mutual: true, madeFrom: { takes: 1, rooms: 0 } })], {
      rules: [rule('more', { mood: null, kind: 'original' })],
      now,
      limit: 1,
    });
    expect(top?.why.map(({ because }) => because).sort()).toEqual([
      'close',
      'followed',
      'fresh',
      'inspired',
      'rule',
    ]);
    expect(top?.why.find(({ because }) => because === 'inspired')?.made).toEqual({ takes: 1, rooms: 0 });
  });

  it('is the same for the same films, in whatever order they come; holds each once, and no more than asked for', () => {
    const facts = fc.record({
      authorId: fc.constantFrom('one', 'two', 'three'),
      followed: fc.boolean(),
      seconds: fc.integer({ min: 1, max: 60 }),
      tags: fc.subarray(['dog', 'cat', 'gym']),
      publishedAt: fc.integer({ min: 0, max: 30 }).map(daysAgo),
    });
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 30 }),
        fc.nat(25),
        fc.infiniteStream(fc.nat()),
        (all, limit, keys) => {
          const films = all.map((one, at) => film(String(at).padStart(3, '0'), one));
          const shuffled = films
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const ids = order(films, [], limit);
          expect(order(shuffled, [], limit)).toEqual(ids);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBe(Math.min(limit, films.length));
        },
      ),
    );
  });
});

describe('a rule', () => {
  it('of "never" or "only" always has its way, whatever the others say', () => {
    const films = fc.array(
      fc.record({ tags: fc.subarray(['dog', 'cat', 'gym']), seconds: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 20 },
    );
    const loud = rule('much-more', about('dog'));
    fc.assert(
      fc.property(films, (all) => {
        const made = all.map((one, at) => film(String(at), one));
        const shown = rank(made, { rules: [loud, rule('never', about('dog'))], now, limit: 99 });
        expect(shown.every((one) => !one.film.tags.includes('dog'))).toBe(true);
        const short = rank(made, { rules: [rule('only', { length: { under: 20 } })], now, limit: 99 });
        expect(short.map((one) => one.film.id).sort()).toEqual(
          made
            .filter(({ seconds }) => seconds < 20)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('moves what it is about, a near subject by as much as it is near', () => {
    const [a, b, c] = [
      film('cat', { tags: ['cat'] }),
      film('dog', { tags: ['dog'] }),
      film('car', { tags: ['car'] }),
    ];
    expect(order([a, b, c], [rule('more', about('pet', { dog: 0.9, cat: 0.5 }))])).toEqual([
      'dog',
      'cat',
      'car',
    ]);
    expect(order([b, c], [rule('less', about('dog'))])).toEqual(['car', 'dog']);
  });

  it('holds in its hours, on its days, and until it is over, by the clock of whoever wrote it', () => {
    const at = (time: string) => new Date(time);
    const evening = rule('more', { hours: { from: 18, to: 23 } });
    expect(holdsNow(evening, now, 'Europe/Berlin', at('2026-11-26T17:30:00Z'))).toBe(true);
    expect(holdsNow(evening, now, 'UTC', at('2026-11-26T17:30:00Z'))).toBe(false);
    const night = rule('never', { hours: { from: 22, to: 5 }, days: 'weekend' });
    expect(holdsNow(night, now, 'UTC', at('2026-11-28T23:00:00Z'))).toBe(true);
    expect(holdsNow(night, now, 'UTC', at('2026-11-27T23:00:00Z'))).toBe(false);
    const week = rule('never', { lasts: { hours: 168 } });
    expect(holdsNow(week, now, 'UTC', at('2026-12-03T11:59:00Z'))).toBe(true);
    expect(holdsNow(week, now, 'UTC', at('2026-12-03T12:00:00Z'))).toBe(false);
    expect(endOf({ until: 'sunday' }, now, 'Europe/Berlin')?.toISOString()).toBe('2026-11-28T23:00:00.000Z');
    expect(endOf({ until: 'tomorrow' }, now, 'America/New_York')?.toISOString()).toBe(
      '2026-11-27T05:00:00.000Z',
    );
  });

  it('asks for nothing sensitive while personalisation is calm, but may ask for less of it', () => {
    expect(isSetAside(rule('more', { mood: 'scary' }), 'calm')).toBe(true);
    expect(isSetAside(rule('never', { mood: 'scary' }), 'calm')).toBe(false);
    expect(isSetAside(rule('more', about('politics')), 'calm')).toBe(true);
    expect(isSetAside(rule('more', about('dog')), 'calm')).toBe(false);
    expect(isSetAside(rule('more', { mood: 'scary' }), 'full')).toBe(false);
  });

  it('weighs what its want says, in order', () => {
    const order = ['much-less', 'less', 'bit-less', 'bit-more', 'more', 'much-more'] as const;
    const values = order.map((want) => wantWeights[want]);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });
});
