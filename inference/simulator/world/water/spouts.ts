/**
 * What water comes out of: how fast it leaves (m/s), how many tablespoons a second, how far its rose fans them out
 * (radians), and from how far away it is done (m; 0: it is held over what is watered). A can's rose gives some 0.2 l/s,
 * a garden hose of 13 mm 0.3 l/s at 2 to 5 m/s (judged).
 */
export type Spout = { speed: number; rate: number; fan: number; away: number };

const spouts: Readonly<Record<string, Spout>> = {
  'watering-can': { speed: 1.1, rate: 16, fan: 0.34, away: 0 },
  'hose-nozzle': { speed: 4.2, rate: 22, fan: 0.06, away: 1.35 },
};

/** The spout of a thing, by its key in the art library; null for what gives no water. */
export const spoutOf = (thing: string): Spout | null =>
  Object.hasOwn(spouts, thing) ? (spouts[thing] ?? null) : null;
