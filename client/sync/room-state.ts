import { z } from 'zod';
import { Format } from '#contracts/format.ts';
import type { RoomState } from '#contracts/room-state.ts';
import { Role } from '#contracts/scene.ts';
import { TakeStatus } from '#contracts/take.ts';

const Member = z.object({
  sessionId: z.string(),
  memberId: z.string().default(''),
  name: z.string(),
  role: Role,
  colour: z.string(),
  connected: z.boolean().default(true),
  voice: z.boolean().default(false),
});

const Waiting = z.object({
  requestId: z.string(),
  cameoId: z.string(),
  cameoName: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  castId: z.string(),
  answer: z.string().default(''),
});

const RoomDirection = z.object({
  id: z.string(),
  byName: z.string(),
  memberId: z.string().default(''),
  text: z.string(),
  status: z.string(),
  seconds: z.number().default(-1),
  note: z.string().default(''),
});

const RoomTake = z.object({
  id: z.string(),
  number: z.number(),
  status: TakeStatus,
  rolledByName: z.string().default(''),
  generator: z.string().default(''),
  format: Format.catch('wide'),
  expectedSeconds: z.number().default(0),
  filmSeconds: z.number().default(0),
  seconds: z.number().default(0),
  cost: z.number().default(0),
  failureCode: z.string().default(''),
  failureDetail: z.string().default(''),
  hidden: z.boolean().default(false),
  previewBlank: z.boolean().default(false),
  votes: z.number().default(0),
  seq: z.number().default(0),
  waiting: z.array(Waiting).default([]),
  directions: z.array(RoomDirection).default([]),
});

/** The room's state as the SDK hands it out in JSON; maps are objects there. */
const Wire = z.object({
  sceneId: z.string().default(''),
  title: z.string().default(''),
  members: z.record(z.string(), Member).default({}),
  takes: z.record(z.string(), RoomTake).default({}),
  activeTakeId: z.string().default(''),
  watch: z
    .object({
      takeId: z.string().default(''),
      playing: z.boolean().default(false),
      seconds: z.number().default(0),
      at: z.number().default(0),
      byName: z.string().default(''),
    })
    .default({ takeId: '', playing: false, seconds: 0, at: 0, byName: '' }),
  serverTime: z.number().default(0),
});

/** Null when the state is not complete yet (the first patch is still on its way). */
export const readRoomState = (json: unknown): RoomState | null => {
  const wire = Wire.safeParse(json);
  if (!wire.success) return null;
  return {
    ...wire.data,
    members: new Map(Object.entries(wire.data.members)),
    takes: new Map(Object.entries(wire.data.takes)),
  };
};
