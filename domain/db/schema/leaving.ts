import type { ColumnType, Generated } from 'kysely';
import type { ErasureCounts } from '#contracts/leaving.ts';

/** An account on its way out, and afterwards its receipt. */
export type ErasureTable = {
  id: string;
  /** Null once it is done. */
  member_id: string | null;
  asked_at: Generated<Date>;
  erase_at: Date;
  /** From here on there is no way back. */
  begun_at: Date | null;
  finished_at: Date | null;
  counts: ColumnType<ErasureCounts, string | undefined, string>;
  signed: string | null;
  shown: Generated<boolean>;
};
