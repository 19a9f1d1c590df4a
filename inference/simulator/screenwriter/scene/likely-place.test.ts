import { describe, expect, it } from 'vitest';
import { likelyPlace } from './likely-place.ts';

describe('a scene that names no place', () => {
  it.each([
    ['Grandma falls asleep in her armchair.', 'living-room'],
    ['The chef throws the pancake in the air.', 'kitchen'],
    ['Two knights fight with swords.', 'castle'],
    ['A penguin slides down an icy hill.', 'snowfield'],
    ['The goalkeeper misses the ball and the fans cheer.', 'stadium'],
    ['A swan swims past two boats.', 'lake'],
    ['Mia shoots a basketball.', 'gym'],
    ['A cat jumps into a cardboard box.', 'living-room'],
    ['A cat climbs a tree.', 'forest'],
  ])('“%s” plays where its words are at home: %s', (script, place) => {
    expect(likelyPlace(script)?.place).toBe(place);
  });

  const visitors = ['ghost', 'dragon', 'wizard', 'knight', 'alien', 'vampire', 'princess', 'zombie'];
  it.each([
    ['sits by the campfire', 'campsite'],
    ['wakes up in a tent in pyjamas', 'campsite'],
    ['waits for the bus', 'street'],
    ['chases a cow', 'farm'],
    ['rides on the train', 'road'],
    ['builds a snowman', 'snowfield'],
  ])('what stands there decides, whoever it is that %s', (does, place) => {
    for (const visitor of visitors) expect(likelyPlace(`A ${visitor} ${does}.`)?.place).toBe(place);
  });

  it('is left where the stage is set when nothing speaks for a place', () => {
    expect(likelyPlace('Mia waves at Theo.')).toBeNull();
  });

  it('says which word spoke for it, and where it stands', () => {
    const script = 'Two knights fight.';
    const found = likelyPlace(script)!;
    expect(script.slice(found.at, found.at + found.word.length)).toBe('knights');
  });
});
