import { z } from 'zod';
import { Verdict } from '../verify.ts';

/** The truth about films, for everybody, with or without an account. Part of `api` in `contracts/http.ts`. */
export const verifyApi = {
  /** The body is the file itself, an mp4 or a signed receipt, of at most `VERIFY_MOST_BYTES`. It is not kept. */
  verifyFile: {
    method: 'POST',
    path: '/api/verify/file',
    who: 'everyone',
    accepts: ['application/octet-stream', 'video/mp4', 'application/json'],
    reply: Verdict,
  },
  /** A link of a take or a post that the caller may see, or could before a likeness in it was taken back. */
  verifyLink: {
    method: 'POST',
    path: '/api/verify/link',
    who: 'anyone',
    body: z.object({ link: z.string().trim().min(1).max(500) }),
    reply: Verdict,
  },
} as const;
