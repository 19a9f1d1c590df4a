import { relative } from 'node:path';
import qrcode from 'qrcode';
import type { LauncherOptions } from './options.ts';

const here = (path: string) => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

/** What a person reads when it serves: one link, the owner's invite on a line of its own, how to end it. */
export async function banner(options: LauncherOptions, ownerInvite: string | null): Promise<string> {
  const { publicUrl, dataDir, share } = options;
  const lines = ['', 'Dailies is open:', '', `  ${publicUrl}`, ''];
  if (share) {
    const code = await qrcode.toString(publicUrl, { type: 'terminal', small: true });
    lines.push(code);
    lines.push(
      'Friends on this network open the link or scan the code. The certificate was made on this machine, so',
      'each browser asks once: choose "Advanced", then "Proceed" (Safari: "Show details", "visit this website").',
      `Live picture and sound use port ${options.rtcPort} (UDP and TCP) besides ${options.port}: let both through a firewall.`,
      '',
    );
  }
  if (ownerInvite) lines.push('Owner invite, for the first account:', `  ${publicUrl}${ownerInvite}`, '');
  lines.push(`Ctrl-C ends it. Everything is kept in ${here(dataDir)}, logs in ${here(dataDir)}/logs.`, '');
  return lines.join('\n');
}
