import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export type Received = { from: string; to: string[]; head: string; body: string };

/** A mail server of the test's own: takes mail by SMTP (RFC 5321: HELO, MAIL, RCPT, DATA) and keeps it. */
export async function openMailServer() {
  const received: Received[] = [];
  let refusal: string | null = null;
  let refused = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    let from = '';
    let to: string[] = [];
    let inData = false;
    let rest = '';
    let data: string[] = [];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 test ESMTP');
    const hear = (line: string): void => {
      if (inData) {
        if (line !== '.') return void data.push(line.startsWith('.') ? line.slice(1) : line);
        inData = false;
        received.push({ from, to, ...parted(data) });
        return say('250 kept');
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') return say('250 test');
      if (verb === 'MAIL') {
        from = /<([^>]*)>/.exec(line)?.[1] ?? '';
        [to, data] = [[], []];
        if (refusal !== null) refused += 1;
        return say(refusal ?? '250 ok');
      }
      if (verb === 'RCPT') {
        to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
        return say('250 ok');
      }
      if (verb === 'DATA') {
        inData = true;
        return say('354 go on');
      }
      if (verb === 'QUIT') {
        say('221 bye');
        return void socket.end();
      }
      return say('250 ok');
    };
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refused: () => refused,
    /** What MAIL is answered from now on, `451 later` for instance; null takes all. */
    refuses(reply: string | null) {
      refusal = reply;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Header (unfolded) and the decoded parts of the body, one after the other. */
function parted(lines: string[]): Pick<Received, 'head' | 'body'> {
  const end = lines.indexOf('');
  const head = lines
    .slice(0, end)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ');
  const body = lines
    .slice(end + 1)
    .join('\n')
    // Quoted-printable (RFC 2045 §6.7).
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return { head, body };
}
