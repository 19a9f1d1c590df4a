import { type RawBuilder, sql } from 'kysely';
import type { Format } from '#contracts/format.ts';

/** The format of a take's film: its plan's, and until there is one its stage's. Needs `take`. */
export const formatSql: RawBuilder<Format> = sql<Format>`coalesce(
    case when take.plan is null then take.document #>> '{stage,format}' else take.plan ->> 'format' end,
    'wide')`;
