import { outwardApi } from '#contracts/api/outward.ts';
import { AppError } from '#contracts/errors.ts';
import { NewPushDevice, type Outward } from '#contracts/outward.ts';
import { call } from '../../api/call.ts';

/** Under which the browser keeps which device it is; the server keeps the rest. */
const place = 'dailies-device';

export const thisDevice = (): string | null => localStorage.getItem(place);

/** Why this browser cannot be told anything while no page is open; null where it can. */
export const pushTrouble = (): 'insecure' | 'unable' | 'refused' | null => {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unable';
  return Notification.permission === 'denied' ? 'refused' : null;
};

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
};

/** What to call this browser in a list: “Firefox on Android”. A word for its owner, and nothing is made of it. */
export const deviceName = (agent = navigator.userAgent): string => {
  const browser =
    [
      ['Firefox', /Firefox\//],
      ['Edge', /Edg\//],
      ['Samsung Internet', /SamsungBrowser\//],
      ['Chrome', /Chrome\/|CriOS\//],
      ['Safari', /Safari\//],
    ].find(([, sign]) => sign instanceof RegExp && sign.test(agent))?.[0] ?? 'A browser';
  const system =
    [
      ['iPhone', /iPhone/],
      ['iPad', /iPad/],
      ['Android', /Android/],
      ['Windows', /Windows/],
      ['a Mac', /Mac OS X/],
      ['Linux', /Linux/],
    ].find(([, sign]) => sign instanceof RegExp && sign.test(agent))?.[0] ?? 'some device';
  return `${browser} on ${system}`;
};

/**
 * Asks the person, subscribes this browser and tells the server.
 * @throws AppError `forbidden` where the person, or the browser for them, said no; `unavailable` where its push service
 * does not answer.
 */
export const tellThisDevice = async (pushKey: string): Promise<Outward> => {
  if ((await Notification.requestPermission()) !== 'granted')
    throw new AppError('forbidden', 'the browser asked, and no was the answer');
  const worker = await navigator.serviceWorker.ready;
  const old = await worker.pushManager.getSubscription();
  // One made for another installation's key cannot be used for ours.
  await old?.unsubscribe();
  const subscription = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) })
    .catch((cause: unknown) => {
      throw new AppError('unavailable', 'the browser’s push service', { cause });
    });
  const deviceId = thisDevice() ?? crypto.randomUUID();
  const body = NewPushDevice.parse({ ...subscription.toJSON(), name: deviceName() });
  const kept = await call(outwardApi.addDevice, { params: { deviceId }, body });
  localStorage.setItem(place, deviceId);
  return kept;
};

/** Ends this browser's subscription, at its push service too; before signing out, and from the list of devices. */
export const leaveThisDevice = async (): Promise<void> => {
  const deviceId = thisDevice();
  if (deviceId === null) return;
  localStorage.removeItem(place);
  const worker = await navigator.serviceWorker.getRegistration();
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
  await call(outwardApi.removeDevice, { params: { deviceId } }).catch((error: unknown) => {
    // Removed from another device already.
    if (!(error instanceof AppError && error.code === 'not-found')) throw error;
  });
};
