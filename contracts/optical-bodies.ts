/** A corner of an outline: shares of width and height about the middle. */
export type Corner = readonly [number, number];

const arc = (n: number, from: number, to: number, rx: number, ry: number, x = 0, y = 0): Corner[] =>
  Array.from({ length: n + 1 }, (_, i) => {
    const a = from + ((to - from) * i) / n;
    return [x + rx * Math.cos(a), y + ry * Math.sin(a)] as const;
  });

/** A crystal on a chandelier: two pyramids on each other. */
const drop = (x: number, y: number, w: number, h: number): Corner[] => [
  [x, y + h / 2],
  [x + w / 2, y + 0.18 * h],
  [x, y - h / 2],
  [x - w / 2, y + 0.18 * h],
];

/** Outlines of bodies that light goes through, each counter-clockwise or clockwise as it comes: straight edges, curves by many. */
export const opticalOutlines = {
  prism: [
    [
      [-0.5, -0.5],
      [0.5, -0.5],
      [0, 0.5],
    ],
  ],
  block: [
    [
      [-0.5, -0.5],
      [0.5, -0.5],
      [0.5, 0.5],
      [-0.5, 0.5],
    ],
  ],
  // A round brilliant from the side: table 53 % of the width, crown and pavilion angles 34.5° and 40.75° (Tolkowsky 1919).
  diamond: [
    [
      [-0.265, 0.5],
      [0.265, 0.5],
      [0.5, 0.22],
      [0, -0.5],
      [-0.5, 0.22],
    ],
  ],
  ball: [arc(96, 0, 2 * Math.PI - (2 * Math.PI) / 97, 0.5, 0.5)],
  // Two flat arcs.
  lens: [
    [
      ...arc(40, -0.5236, 0.5236, 1, 1, -0.5, 0),
      ...arc(40, Math.PI - 0.5236, Math.PI + 0.5236, 1, 1, 0.5, 0),
    ],
  ],
  drops: [-0.36, -0.18, 0, 0.18, 0.36].map((x, i) => drop(x, -0.12 + (i % 2) * -0.16, 0.13, 0.5)),
  vessel: [
    [
      [-0.44, -0.46],
      [0.44, -0.46],
      [0.44, 0.24],
      [-0.44, 0.24],
    ],
  ],
  mirror: [
    [
      [-0.5, -0.5],
      [0.5, -0.5],
      [0.5, 0.5],
      [-0.5, 0.5],
    ],
  ],
  solid: [
    [
      [-0.5, -0.5],
      [0.5, -0.5],
      [0.5, 0.5],
      [-0.5, 0.5],
    ],
  ],
} as const satisfies Record<string, readonly (readonly Corner[])[]>;
export type OpticalOutline = keyof typeof opticalOutlines;
