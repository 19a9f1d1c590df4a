import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map((b) => [b.actor, b.action, b.target ?? b.with].filter((x) => x).join(' '));

test.each([
  ['The chef carries on cooking.', ['chef cook stove']],
  ['A snowball takes out the snowman.', ['snowball topple snowman']],
  ['He pulls the curtain aside.', ['man open curtain']],
  ['A woman puts out the candle.', ['woman blow candle']],
  ['A woman puts the candle out.', ['woman blow candle']],
  ['The man puts up an umbrella.', ['man open umbrella']],
  ['He picks a fight with a goose.', ['man fight goose']],
  ['The engine cuts out.', ['engine switchoff']],
  ['The king throws open the door.', ['king open door']],
  ['She throws her arms around him.', ['woman hug man']],
  ['He catches a cold.', ['man sneeze']],
  ['She is kicking off her shoes.', ['woman undress shoe']],
  ['He puts his feet up.', ['man lie']],
])('says outright: %s', (script, told) => {
  expect(acts(script).map((act) => act.replace(/-\d+\b/gu, ''))).toEqual(told);
});

test.each([
  ['She throws the ball up.', 'throw'],
  ['He puts a plate out on the table.', 'put'],
  ['The dog takes a stick.', 'hold'],
  ['She cuts the bread.', 'cut'],
  ['He holds a rope.', 'hold'],
])('says what it says: %s', (script, action) => {
  expect(written(script).beats.map((b) => b.action)).toContain(action);
});
