import type { Generated } from 'kysely';
import type { Role } from '#contracts/scene.ts';

export type SceneTable = {
  id: string;
  title: string;
  host_id: string;
  last_take_number: Generated<number>;
  /** The post it is a remix of. */
  inspired_by: string | null;
  /** It was opened from a post, also when that has been forgotten since. */
  remix: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type SceneMemberTable = {
  scene_id: string;
  member_id: string;
  role: Role;
  link_id: string | null;
  joined_at: Generated<Date>;
};

export type SceneLinkTable = {
  id: string;
  scene_id: string;
  role: Exclude<Role, 'host'>;
  token: string;
  made_by: string;
  uses: Generated<number>;
  created_at: Generated<Date>;
  revoked_at: Date | null;
};

export type RoomOwnerTable = {
  scene_id: string;
  epoch: number;
  owner: string;
  claimed_at: Generated<Date>;
};

export type SceneUpdateTable = {
  id: Generated<number>;
  scene_id: string;
  epoch: number;
  bytes: Uint8Array;
  created_at: Generated<Date>;
};

export type RecordingTable = {
  id: string;
  scene_id: string;
  made_by: string;
  key: string;
  seconds: number;
  created_at: Generated<Date>;
};
