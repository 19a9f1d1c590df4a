import { outwardApi } from '#contracts/api/outward.ts';
import { AppError } from '#contracts/errors.ts';
import { changeChoices, outward as read } from '#domain/outward/choices.ts';
import { addDevice as add, removeDevice as remove } from '#domain/outward/devices.ts';
import {
  confirmMail as confirm,
  endMail as end,
  removeMail as noMail,
  setMail as set,
} from '#domain/outward/mail-address.ts';
import type { Context } from '../../context.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const all = ({ db, config }: Context, memberId: string) => read(db, memberId, config);

const outward = route(outwardApi.outward, ({ context, caller }) => all(context, caller.memberId));

const changeOutward = route(outwardApi.changeOutward, async ({ context, caller, body }) => {
  await changeChoices(context.db, caller.memberId, body);
  return all(context, caller.memberId);
});

const addDevice = route(outwardApi.addDevice, async ({ context, caller, param, body }) => {
  await add(context.db, {
    memberId: caller.memberId,
    deviceId: idOf(param('deviceId')),
    device: body,
    services: context.config.pushServices,
  });
  return all(context, caller.memberId);
});

const removeDevice = route(outwardApi.removeDevice, async ({ context, caller, param }) => {
  await remove(context.db, caller.memberId, idOf(param('deviceId')));
  return all(context, caller.memberId);
});

const setMail = route(
  outwardApi.setMail,
  async ({ context, caller, body }) => {
    if (!context.config.mailPossible) throw new AppError('mail-not-possible');
    await set(context.db, caller.memberId, body.address);
    return all(context, caller.memberId);
  },
  // Each sends a mail to an address that nobody has confirmed.
  { rate: { perMinute: 1, burst: 5 } },
);

const removeMail = route(outwardApi.removeMail, async ({ context, caller }) => {
  await noMail(context.db, caller.memberId);
  return all(context, caller.memberId);
});

const confirmMail = route(outwardApi.confirmMail, ({ context, body }) => confirm(context.db, body.token), {
  rate: { perMinute: 20, burst: 10 },
});

const endMail = route(
  outwardApi.endMail,
  async ({ context, body }) => {
    await end(context.db, body.token);
    return {};
  },
  { rate: { perMinute: 20, burst: 10 } },
);

export const outwardRoutes: Record<keyof typeof outwardApi, Route> = {
  outward,
  changeOutward,
  addDevice,
  removeDevice,
  setMail,
  removeMail,
  confirmMail,
  endMail,
};
