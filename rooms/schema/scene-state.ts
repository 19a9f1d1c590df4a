import { type SchemaType, schema, t } from '@colyseus/schema';

/** The Colyseus form of `contracts/room-state.ts`, field for field. Data only: rules live in `scene/`. */
export const MemberState = schema(
  {
    sessionId: t.string().default(''),
    memberId: t.string().default(''),
    name: t.string().default(''),
    role: t.string().default('viewer'),
    colour: t.string().default(''),
    connected: t.boolean().default(true),
    voice: t.boolean().default(false),
  },
  'Member',
);
export type MemberState = SchemaType<typeof MemberState>;

export const WaitingState = schema(
  {
    requestId: t.string().default(''),
    cameoId: t.string().default(''),
    cameoName: t.string().default(''),
    ownerId: t.string().default(''),
    ownerName: t.string().default(''),
    castId: t.string().default(''),
    answer: t.string().default(''),
  },
  'Waiting',
);
export type WaitingState = SchemaType<typeof WaitingState>;

export const DirectionState = schema(
  {
    id: t.string().default(''),
    byName: t.string().default(''),
    memberId: t.string().default(''),
    text: t.string().default(''),
    status: t.string().default('pending'),
    seconds: t.number().default(-1),
    note: t.string().default(''),
  },
  'Direction',
);
export type DirectionState = SchemaType<typeof DirectionState>;

export const TakeState = schema(
  {
    id: t.string().default(''),
    number: t.number().default(0),
    status: t.string().default('queued'),
    rolledByName: t.string().default(''),
    generator: t.string().default(''),
    format: t.string().default('wide'),
    expectedSeconds: t.number().default(0),
    filmSeconds: t.number().default(0),
    seconds: t.number().default(0),
    cost: t.number().default(0),
    failureCode: t.string().default(''),
    failureDetail: t.string().default(''),
    hidden: t.boolean().default(false),
    previewBlank: t.boolean().default(false),
    votes: t.number().default(0),
    seq: t.number().default(0),
    waiting: t.array(WaitingState),
    directions: t.array(DirectionState),
  },
  'Take',
);
export type TakeState = SchemaType<typeof TakeState>;

export const WatchState = schema(
  {
    takeId: t.string().default(''),
    playing: t.boolean().default(false),
    seconds: t.number().default(0),
    at: t.number().default(0),
    byName: t.string().default(''),
  },
  'Watch',
);
export type WatchState = SchemaType<typeof WatchState>;

export const SceneState = schema(
  {
    sceneId: t.string().default(''),
    title: t.string().default(''),
    members: t.map(MemberState),
    takes: t.map(TakeState),
    activeTakeId: t.string().default(''),
    watch: t.ref(WatchState).default(() => new WatchState()),
    serverTime: t.number().default(0),
  },
  'Scene',
);
export type SceneState = SchemaType<typeof SceneState>;
