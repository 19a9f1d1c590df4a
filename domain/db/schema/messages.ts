import type { Generated } from 'kysely';
import type { MessageKind } from '#contracts/message.ts';

export type ConversationTable = {
  id: Generated<string>;
  one_id: string;
  other_id: string;
  asked_by: string | null;
  last_seq: Generated<number>;
  one_read: Generated<number>;
  other_read: Generated<number>;
  one_cleared: Generated<number>;
  other_cleared: Generated<number>;
  last_at: Generated<Date>;
};
export type MessageTable = {
  id: string;
  conversation_id: string;
  seq: number;
  author_id: string;
  kind: MessageKind;
  text: Generated<string>;
  post_id: string | null;
  scene_id: string | null;
  created_at: Generated<Date>;
  deleted_at: Date | null;
  /** Taken down by an operator; the words stay until an appeal is answered. */
  removed_at: Date | null;
};
export type MessageReactionTable = { message_id: string; member_id: string; emoji: string };
