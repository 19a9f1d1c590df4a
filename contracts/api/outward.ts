import { z } from 'zod';
import { NewPushDevice, Outward, OutwardChoices } from '../outward.ts';

const Token = z.string().min(20).max(60);

/** Push and e-mail. Part of `api` in `contracts/http.ts`. */
export const outwardApi = {
  outward: { method: 'GET', path: '/api/me/outward', who: 'member', reply: Outward },
  changeOutward: {
    method: 'PATCH',
    path: '/api/me/outward',
    who: 'member',
    body: OutwardChoices.partial(),
    reply: Outward,
  },
  /** Another time with the same id or subscription it is the same device. */
  addDevice: {
    method: 'PUT',
    path: '/api/me/devices/:deviceId',
    who: 'member',
    body: NewPushDevice,
    reply: Outward,
  },
  removeDevice: { method: 'DELETE', path: '/api/me/devices/:deviceId', who: 'member', reply: Outward },
  /** Sends a link there; nothing else is sent until it was followed. */
  setMail: {
    method: 'PUT',
    path: '/api/me/mail',
    who: 'member',
    body: z.object({ address: z.email().max(200) }),
    reply: Outward,
  },
  removeMail: { method: 'DELETE', path: '/api/me/mail', who: 'member', reply: Outward },
  /** The link in a mail: whoever has it reads that address. */
  confirmMail: {
    method: 'POST',
    path: '/api/mail/confirm',
    who: 'everyone',
    body: z.object({ token: Token }),
    reply: z.object({ address: z.string() }),
  },
  /** Ends all mail to an address but sign-in's own, for whoever reads it. */
  endMail: {
    method: 'POST',
    path: '/api/mail/end',
    who: 'everyone',
    body: z.object({ token: Token }),
    reply: z.object({}),
  },
} as const;
