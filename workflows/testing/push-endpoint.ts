import { createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PushPayload } from '#contracts/outward.ts';

export type Pushed = { payload: PushPayload; headers: Record<string, string>; signed: boolean };

/**
 * A push service as a browser's maker runs it, and the browser behind it: takes messages over HTTP, checks who signed them
 * (RFC 8292) and opens them with the subscription's own keys (RFC 8291, RFC 8188), written from those texts alone.
 */
export async function openPushEndpoint() {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const pushed: Pushed[] = [];
  let answer = 201;
  let tries = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      tries += 1;
      if (answer === 201) {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        const clear = open(Buffer.concat(chunks), browser, auth);
        pushed.push({
          payload: PushPayload.parse(JSON.parse(clear)),
          headers,
          signed: await isSigned(headers.authorization ?? '', origin()),
        });
      }
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get origin() {
      return origin();
    },
    pushed,
    tries: () => tries,
    /** What every message is answered from now on; 201 takes them. */
    answers(status: number) {
      answer = status;
    },
    subscription: (path: string) => ({
      endpoint: `${origin()}/${path}`,
      keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') },
    }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const hkdf = (salt: Buffer, key: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** RFC 8188 §2: salt (16), record size (4), length of the key id (1), the key id; then one record. */
function open(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  // RFC 8291 §3.4.
  const secret = browser.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const input = hkdf(auth, secret, info, 32);
  const key = hkdf(salt, input, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(salt, input, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const clear = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  // The last record ends in a delimiter of 2 and zeros.
  return clear.subarray(0, clear.lastIndexOf(2)).toString('utf8');
}

/** `vapid t=<JWT, ES256>, k=<public key>` for this very service (RFC 8292 §2, §3). */
async function isSigned(header: string, audience: string): Promise<boolean> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const publicKey = await webcrypto.subtle.importKey(
    'raw',
    Buffer.from(key, 'base64url'),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  const fits = await webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    publicKey,
    Buffer.from(signature, 'base64url'),
    Buffer.from(`${head}.${claims}`),
  );
  return fits && said.aud === audience && said.exp > Date.now() / 1000;
}
