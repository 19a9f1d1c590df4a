import { z } from 'zod';
import { Attempt, Enrolment, HandOver, NewEnrolment } from '../enrolment.ts';

const one = '/api/enrolments/:enrolmentId';

/**
 * A person's way to a verified cameo. `enrolling` is its member, or their other device that came through the door.
 * Part of `api` in `contracts/http.ts`.
 */
export const enrolmentApi = {
  newEnrolment: {
    method: 'POST',
    path: '/api/enrolments',
    who: 'member',
    body: NewEnrolment,
    reply: Enrolment,
  },
  enrolment: { method: 'GET', path: one, who: 'enrolling', reply: Enrolment },
  /** Draws numbers and turns: shown once, good for one recording within two minutes. */
  newAttempt: {
    method: 'POST',
    path: `${one}/attempts`,
    who: 'enrolling',
    body: z.object({}),
    reply: Attempt,
  },
  /** The body is the recording (video/webm or video/mp4 with sound, at most 16 MiB and 16 s). */
  sendRecording: {
    method: 'PUT',
    path: `${one}/attempts/:attemptId/recording`,
    who: 'enrolling',
    accepts: ['video/webm', 'video/mp4'],
    reply: Enrolment,
  },
  /** A link for the person's other device, to be shown as a QR code: ten minutes, one entry. */
  newDoor: { method: 'POST', path: `${one}/door`, who: 'member', body: z.object({}), reply: HandOver },
  enterDoor: {
    method: 'POST',
    path: '/api/enrolment-doors/:token',
    who: 'anyone',
    body: z.object({}),
    reply: Enrolment,
  },
  /** Removes the recording now instead of after 30 days. The cameo stays. */
  forgetRecording: {
    method: 'DELETE',
    path: '/api/cameos/:cameoId/recording',
    who: 'owner',
    reply: z.object({}),
  },
} as const;
