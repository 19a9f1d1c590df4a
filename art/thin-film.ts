/** Bands that make red, green and blue of a spectrum: middle and width, nm; judged, near those of the eye's cones. */
const bands = [
  [605, 42],
  [545, 40],
  [452, 30],
] as const;
/** Half as much again: on dark ground a film is seen by its colours alone. */
const BRIGHT = 1.5;

/**
 * Share of light of a wavelength that a film sends back: what its upper and its lower face do, one after the other, with the way
 * through it between them. `below`: index of what it lies on.
 */
export function filmReflects(nm: number, thick: number, index: number, below: number): number {
  const [top, bottom] = [(1 - index) / (1 + index), (index - below) / (index + below)];
  return top * top + bottom * bottom + 2 * top * bottom * Math.cos((4 * Math.PI * index * thick) / nm);
}

/** So much of what it sends back at any thickness the eye gets used to; judged. */
const USED_TO = 0.85;

/** What such a film looks like, #rrggbb: white where it sends back as much as it can of all colours. */
export function filmColour(thick: number, index: number, below: number): string {
  const [least, most] = filmRange(index, below);
  const used = USED_TO * least;
  const channel = ([middle, width]: readonly [number, number]): number => {
    let [sum, all] = [0, 0];
    for (let nm = middle - 2 * width; nm <= middle + 2 * width; nm += 6) {
      const weight = Math.exp(-(((nm - middle) / width) ** 2));
      sum += weight * filmReflects(nm, thick, index, below);
      all += weight;
    }
    return Math.max(0, Math.min(255, Math.round((255 * BRIGHT * (sum / all - used)) / (most - used))));
  };
  return `#${bands.map((band) => channel(band).toString(16).padStart(2, '0')).join('')}`;
}

/** Least and most that it can send back of one colour. */
function filmRange(index: number, below: number): readonly [number, number] {
  const [top, bottom] = [Math.abs((1 - index) / (1 + index)), Math.abs((index - below) / (index + below))];
  return [(top - bottom) ** 2, (top + bottom) ** 2];
}
