import { describe, expect, it } from 'vitest';
import { substanceOf, vapourPressure } from '../../substances.ts';
import { dewPoint, settles } from './dew.ts';
import { iceOn, secondsTo } from './ice-cover.ts';
import { heatOn, matterAt } from './matter.ts';

/** A litre or so on a plate, for so many seconds. */
function heated(substance: string, start: number, celsius: number, seconds: number) {
  const matter = matterAt(substance, 1, start);
  for (let t = 0; t < seconds; t += 5) heatOn(matter, { celsius, exchange: 20, open: 0 }, 5);
  expect(matter.solid + matter.liquid + matter.gas).toBeCloseTo(1, 9);
  return matter;
}

describe('heat in a vessel', () => {
  it('warms water as its specific heat has it', () => {
    const { celsius, gas } = heated('water', 20, 80, 3600);
    expect(celsius).toBeCloseTo(80 - 60 * Math.exp((-20 * 3600) / 4186), 1);
    expect(gas).toBe(0);
  });

  it('boils water at 100 °C, by its heat of vaporization, and no oil', () => {
    const before = heated('water', 99.99, 150, 600);
    expect(before.celsius).toBe(100);
    expect(before.gas).toBeCloseTo((20 * 50 * 600) / 2_256_000, 3);
    expect(heated('oil', 20, 200, 36_000)).toMatchObject({ gas: 0, solid: 0 });
  });

  it('freezes water at 0 °C, beer below it, and ethanol not at all in a winter', () => {
    const water = heated('water', 0.01, -10, 1200);
    expect(water.celsius).toBe(0);
    expect(water.solid).toBeCloseTo((20 * 10 * 1200) / 333_600, 2);
    expect(heated('beer', 5, -1.5, 36_000).solid).toBe(0);
    expect(heated('beer', 5, -12, 36_000).solid).toBeGreaterThan(0.9);
    expect(heated('ethanol', 5, -30, 36_000).solid).toBe(0);
  });

  it('turns dry ice into gas without any liquid, above −78.5 °C only', () => {
    expect(heated('dry ice', -90, -82, 36_000).liquid).toBe(0);
    const gone = heated('dry ice', -90, -60, 7200);
    expect(gone.liquid).toBe(0);
    expect(gone.gas).toBeGreaterThan(0.3);
    expect(gone.celsius).toBe(-78.5);
  });

  it('knows how strong vapours are', () => {
    const at = (name: string, celsius: number) => vapourPressure(substanceOf(name)!, celsius);
    // CRC Handbook: water 3.17 kPa at 25 °C, acetone 30.8 kPa; one heat for all temperatures is a tenth or so off.
    expect(at('water', 25) / 3170).toBeGreaterThan(0.85);
    expect(at('water', 25) / 3170).toBeLessThan(1.25);
    expect(at('acetone', 25) / 30_800).toBeGreaterThan(0.85);
    expect(at('acetone', 25) / 30_800).toBeLessThan(1.25);
    expect(at('oil', 100)).toBe(0);
  });
});

describe('the dew point', () => {
  it('is that of the tables (WMO-No. 8: 22 °C and 60 % give 13.9 °C)', () => {
    expect(dewPoint({ celsius: 22, humidity: 0.6 })).toBeCloseTo(13.9, 1);
    expect(dewPoint({ celsius: 10, humidity: 1 })).toBeCloseTo(10, 3);
    expect(settles({ celsius: 22, humidity: 0.6 }, 4)).toBeGreaterThan(0);
    expect(settles({ celsius: 22, humidity: 0.6 }, 18)).toBeLessThan(0);
  });
});

describe('ice on a lake', () => {
  it('grows with the square root of time (Stefan)', () => {
    const cover = { thick: 0, deep: 1, freezes: 0, substance: 'water' };
    const seconds = secondsTo(0.1, 0, -10)!;
    for (let t = 0; t < seconds; t += seconds / 5000) iceOn(cover, -10, seconds / 5000);
    expect(cover.thick).toBeCloseTo(0.1, 3);
    expect(secondsTo(0.1, 0, 2)).toBeNull();
  });
});
