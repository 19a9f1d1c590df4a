import type { Kysely, Transaction } from 'kysely';
import type { AcquaintanceTable, InviteTable, MemberTable, UserTable } from './accounts.ts';
import type {
  AskBlockTable,
  CameoTable,
  ConsentGrantTable,
  ConsentRequestTable,
  ConsentTrailTable,
  LikenessTable,
  RemakeTable,
  RevocationReceiptTable,
  SegmentGrantTable,
  TakeGrantTable,
} from './consent.ts';
import type {
  LedgerAccountTable,
  LedgerEntryTable,
  LedgerTransactionTable,
  PurchaseTable,
  StripeEventTable,
} from './credits.ts';
import type {
  EnrolmentAttemptTable,
  EnrolmentTable,
  LikenessKeyTable,
  RecordingHashTable,
  SealedLikenessTable,
} from './enrolment.ts';
import type { FeedInstructionTable, FeedShownTable, PostTopicTable } from './feed.ts';
import type {
  GuardianAssistantTable,
  GuardianCodeTable,
  GuardianEventTable,
  GuardianLinkTable,
} from './guardians.ts';
import type { ErasureTable } from './leaving.ts';
import type { CameoApprovedTable, CameoRestrictionTable, LikenessAppealTable } from './likeness.ts';
import type { ConversationTable, MessageReactionTable, MessageTable } from './messages.ts';
import type { MailAddressTable, NoticeTable, OutwardChoiceTable, PushDeviceTable } from './outward.ts';
import type { BlockTable, CloseFriendTable, FollowTable, MuteTable } from './people.ts';
import type { PostTable } from './posts.ts';
import type { CommentTable, NotificationTable, PostLikeTable, PostReactionTable } from './replies.ts';
import type { AppealTable, ModerationActionTable, ReportTable } from './safety.ts';
import type {
  RecordingTable,
  RoomOwnerTable,
  SceneLinkTable,
  SceneMemberTable,
  SceneTable,
  SceneUpdateTable,
} from './scenes.ts';
import type {
  DirectionTable,
  OutboxTable,
  SegmentTable,
  TakeEventTable,
  TakeTable,
  VoteTable,
} from './takes.ts';
import type { DemoTownTable } from './town.ts';
import type { CheckInRhythmTable, CheckInTable, FeedAllowanceTable, OwnLimitsTable } from './wellbeing.ts';

export type Database = {
  user: UserTable;
  member: MemberTable;
  invite: InviteTable;
  erasure: ErasureTable;
  acquaintance: AcquaintanceTable;
  follow: FollowTable;
  close_friend: CloseFriendTable;
  block: BlockTable;
  mute: MuteTable;
  post: PostTable;
  post_like: PostLikeTable;
  post_reaction: PostReactionTable;
  comment: CommentTable;
  report: ReportTable;
  moderation_action: ModerationActionTable;
  appeal: AppealTable;
  notification: NotificationTable;
  conversation: ConversationTable;
  message: MessageTable;
  message_reaction: MessageReactionTable;
  scene: SceneTable;
  scene_member: SceneMemberTable;
  scene_link: SceneLinkTable;
  room_owner: RoomOwnerTable;
  scene_update: SceneUpdateTable;
  recording: RecordingTable;
  take: TakeTable;
  take_event: TakeEventTable;
  direction: DirectionTable;
  segment: SegmentTable;
  vote: VoteTable;
  outbox: OutboxTable;
  cameo: CameoTable;
  likeness: LikenessTable;
  enrolment: EnrolmentTable;
  enrolment_attempt: EnrolmentAttemptTable;
  recording_hash: RecordingHashTable;
  likeness_key: LikenessKeyTable;
  sealed_likeness: SealedLikenessTable;
  cameo_approved: CameoApprovedTable;
  cameo_restriction: CameoRestrictionTable;
  likeness_appeal: LikenessAppealTable;
  consent_request: ConsentRequestTable;
  consent_grant: ConsentGrantTable;
  ask_block: AskBlockTable;
  take_grant: TakeGrantTable;
  segment_grant: SegmentGrantTable;
  consent_trail: ConsentTrailTable;
  revocation_receipt: RevocationReceiptTable;
  remake: RemakeTable;
  ledger_account: LedgerAccountTable;
  ledger_transaction: LedgerTransactionTable;
  ledger_entry: LedgerEntryTable;
  purchase: PurchaseTable;
  stripe_event: StripeEventTable;
  own_limits: OwnLimitsTable;
  feed_allowance: FeedAllowanceTable;
  check_in: CheckInTable;
  check_in_rhythm: CheckInRhythmTable;
  guardian_code: GuardianCodeTable;
  guardian_link: GuardianLinkTable;
  guardian_event: GuardianEventTable;
  guardian_assistant: GuardianAssistantTable;
  feed_instruction: FeedInstructionTable;
  feed_shown: FeedShownTable;
  post_topic: PostTopicTable;
  demo_town: DemoTownTable;
  push_device: PushDeviceTable;
  mail_address: MailAddressTable;
  outward_choice: OutwardChoiceTable;
  notice: NoticeTable;
};

/** What every rule takes first. A transaction is one too, where a rule is part of a larger one. */
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
