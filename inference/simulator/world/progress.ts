import type { Progress } from '#contracts/trace.ts';
import { WIDE } from './air/leaf.ts';
import { eatenOf } from './puppets/meals.ts';
import type { Stage } from './stage.ts';

const round = (share: number): number => Math.round(share * 1e4) / 1e4;

/** How far everything that is opened, switched, eaten, painted or written on has got, as it is seen. */
export const progressOf = (stage: Stage): Progress[] => [
  ...[...stage.leaves].map(([id, { angle, side }]) => ({
    id,
    what: 'open' as const,
    share: round(angle / WIDE),
    side,
  })),
  ...[...stage.powered].map(([id, { how, level, turn, side }]) => ({
    id,
    what: 'power' as const,
    share: round(level),
    side,
    ...(how.gives === 'wind' || turn > 0 ? { turn: round(turn) } : {}),
  })),
  ...[...stage.wet].map(([id, share]) => ({
    id,
    what: 'wet' as const,
    share: round(share),
    side: 1 as const,
  })),
  ...eatenOf(stage),
  ...[...stage.coats].map(([id, { what, share, side }]) => ({ id, what, share: round(share), side })),
  ...[...stage.fires.values()]
    .filter(({ burnt }) => burnt > 0)
    .map(({ loose, burnt }) => ({
      id: loose.id,
      what: 'burnt' as const,
      share: round(burnt),
      side: 1 as const,
    })),
  ...[...stage.etched, ...stage.charred].map(([id, share]) => ({
    id,
    what: 'burnt' as const,
    share: round(share),
    side: 1 as const,
  })),
  ...[...stage.hoists].map(([id, { holds }]) => ({
    id,
    what: 'hung' as const,
    share: holds ? 1 : 0,
    side: 1 as const,
  })),
];
