/** Slopes that somebody goes down, metres from the foot of the prop: world, picture and screenwriter agree on them. */

/** A hill that is ridden down: level on top, on the left, then 15° down to the right. */
export const longHill = { width: 5.6, height: 1.1, landing: 1.5 } as const;

/**
 * A playground's slide: a ladder on the left, a platform, a chute of 34° that runs out at 12° (EN 1176-3 allows 40° on
 * average and 10° at the end, and an end no higher than 0.35 m).
 */
export const slide = {
  width: 3.3,
  height: 1.75,
  platform: { left: -1.3, right: -0.75, top: 1.35 },
  chute: [
    [-0.75, 1.35],
    [0.75, 0.34],
    [1.4, 0.2],
  ],
} as const;
