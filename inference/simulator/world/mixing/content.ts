import type { Mixing } from '#contracts/trace.ts';
import { coloured, mixableOf } from '../../mixables.ts';
import type { Loose } from '../puppets/loose.ts';
import { Column } from './column.ts';

/** A stream in the air: from the lip or the tap on, m and m/s, to where it ends; and how thick it is, m. */
export type Stream = { x: number; y: number; vx: number; to: number; thick: number; colour: string };

/** A vessel and what is in it. */
export type Content = {
  readonly loose: Loose;
  readonly column: Column;
  /** Over what it is tipped, or its tap is open; null while nothing runs out. */
  into: string | null;
  /** A tap of this height over its foot, m; else it is poured over its lip. */
  readonly tap: number | null;
  /** Kilograms that ran beside or over. */
  spilt: number;
  stream: Stream | null;
};

/** Inside of a vessel against its outside: width and height; and how deep it is against its width. */
export const INSIDE = { width: 0.84, height: 0.94, depth: 0.8 } as const;
/** How high over its foot a dispenser's tap is, as a share of its height. */
const TAP = 0.12;

/** The content that a plan gives a vessel; null for what is none that is poured, mixed or stirred. */
export function contentOf(loose: Loose, gravity: number): Content | null {
  const { holds, mixes, width, height, thing } = loose.prop;
  if (mixes === undefined || holds === undefined) return null;
  const column = new Column(INSIDE.width * width * INSIDE.depth * width, INSIDE.height * height, gravity);
  for (const { substance, share, tint } of holds) {
    column.add(new Map([[coloured(substance, tint), share * column.room]]), 0);
  }
  return {
    loose,
    column,
    into: null,
    tap: thing === 'vessel-dispenser' ? TAP * height : null,
    spilt: 0,
    stream: null,
  };
}

/** What is in it, in kilograms, with what ran beside it and left it as gas. */
export const massIn = ({ column, spilt }: Content): number =>
  [...column.parts().values()].reduce((sum, kg) => sum + kg, 0) + spilt + column.gas;

/** Gas that is seen as a hard boil, kg a second and m² of surface; judged by eye. */
const HARD = 0.4;

export function seenOf({ loose, column, spilt, stream }: Content): Mixing {
  return {
    id: loose.id,
    parts: Object.fromEntries([...column.parts()].map(([key, kg]) => [key, fine(kg)])),
    gas: fine(column.gas),
    spilt: fine(spilt),
    level: fine(column.volume / column.room),
    bands: column.bands(),
    even: fine(column.even),
    fizz: fine(Math.min(1, column.fizz / (HARD * column.area))),
    ...(stream === null
      ? {}
      : {
          stream: {
            ...stream,
            x: fine(stream.x),
            y: fine(stream.y),
            vx: fine(stream.vx),
            to: fine(stream.to),
            thick: fine(stream.thick),
          },
        }),
  };
}

/** Is most of it powder? It lies at a slope of its own until it slips. */
export const isPowder = (column: Column): boolean =>
  [...column.parts().keys()].every((key) => mixableOf(key).phase === 'powder');

const fine = (value: number): number => Math.round(value * 1e5) / 1e5;
