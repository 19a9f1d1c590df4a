import { z } from 'zod';

/** A piece of a text, the script's or an instruction's, by character offsets (UTF-16, end exclusive). */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;
