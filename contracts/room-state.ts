import type { Format } from './format.ts';
import type { Role } from './scene.ts';
import type { TakeStatus } from './take.ts';

/**
 * The room's synchronized state as a client sees it (`rooms/schema/` is its Colyseus form, field for field).
 * Fed from the database; nothing here is written by clients.
 */
export type RoomMember = {
  sessionId: string;
  /** Empty for a viewer without an account. */
  memberId: string;
  name: string;
  role: Role;
  colour: string;
  connected: boolean;
  voice: boolean;
};

export type RoomWaiting = {
  requestId: string;
  cameoId: string;
  cameoName: string;
  ownerId: string;
  ownerName: string;
  castId: string;
  answer: string;
};

export type RoomDirection = {
  id: string;
  byName: string;
  memberId: string;
  text: string;
  status: string;
  /** Film seconds at which it takes effect; −1 until known. */
  seconds: number;
  note: string;
};

export type RoomTake = {
  id: string;
  number: number;
  status: TakeStatus;
  rolledByName: string;
  generator: string;
  format: Format;
  expectedSeconds: number;
  /** Film time rendered so far, of the preview. */
  filmSeconds: number;
  seconds: number;
  cost: number;
  failureCode: string;
  failureDetail: string;
  hidden: boolean;
  previewBlank: boolean;
  votes: number;
  /** Newest `seq` seen: a change means `GET /api/takes/:id` has more. */
  seq: number;
  waiting: RoomWaiting[];
  directions: RoomDirection[];
};

export type RoomWatch = {
  takeId: string;
  playing: boolean;
  seconds: number /** Server clock, ms. */;
  at: number;
  byName: string;
};

export type RoomState = {
  sceneId: string;
  title: string;
  members: Map<string, RoomMember>;
  takes: Map<string, RoomTake>;
  activeTakeId: string;
  watch: RoomWatch;
  /** Server clock in ms at the last patch, for playheads. */
  serverTime: number;
};
