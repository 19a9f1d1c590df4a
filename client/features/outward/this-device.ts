import { outwardApi } from '#contracts/api/outward.ts';
import { AppError } from '#contracts/errors.ts';
import { NewPushDevice, type Outward } from '#contracts/outward.ts';
import { call } from '../../api/call.ts';
import { t } from '../../texts/texts.ts';

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

const browsers = [
  { name: 'Firefox', sign: /Firefox\// },
  { name: 'Edge', sign: /Edg\// },
  { name: 'Samsung Internet', sign: /SamsungBrowser\// },
  { name: 'Chrome', sign: /Chrome\/|CriOS\// },
  { name: 'Safari', sign: /Safari\// },
] as const;
const systems = [
  { name: 'iPhone', sign: /iPhone/ },
  { name: 'iPad', sign: /iPad/ },
  { name: 'Android', sign: /Android/ },
  { name: 'Windows', sign: /Windows/ },
  { name: t('a Mac'), sign: /Mac OS X/ },
  { name: 'Linux', sign: /Linux/ },
] as const;

/** What to call this browser in a list: “Firefox on Android”. A word for its owner, and nothing is made of it. */
export const deviceName = (agent = navigator.userAgent): string => {
  const browser = browsers.find(({ sign }) => sign.test(agent))?.name ?? t('A browser');
  const system = systems.find(({ sign }) => sign.test(agent))?.name ?? t('some device');
  return t('{browser} on {system}', { browser, system });
};

/**
 * Asks the person, subscribes this browser and tells the server.
 * @throws AppError `forbidden` where the person, or the browser for them, said no; `unavailable` where its push service
 * does not answer.
 */
export const tellThisDevice = async (pushKey: string): Promise<Outward> => {
  if ((await Notification.requestPermission()) !== 'granted')
    throw new AppError('forbidden', t('the browser asked, and no was the answer'));
  const worker = await navigator.serviceWorker.ready;
  const old = await worker.pushManager.getSubscription();
  // One made for another installation's key cannot be used for ours.
  await old?.unsubscribe();
  const subscription = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) })
    .catch((cause: unknown) => {
      throw new AppError('unavailable', t('the browser’s push service'), { cause });
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
