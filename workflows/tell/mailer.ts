import { createTransport } from 'nodemailer';
import { AppError } from '#contracts/errors.ts';
import type { Mail } from '#domain/outward/mail.ts';

export interface Mailer {
  /** `id` names the mail: sent twice after a crash, it has the same Message-ID. */
  send(mail: Mail, id: string): Promise<void>;
  close(): void;
}

/** The code of an SMTP reply (RFC 5321 §4.2), where the server gave one. */
const replyCode = (error: unknown): number | null =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : null;

/** Sends by an SMTP server. A server that refuses for good (5xx) is not asked again. */
export function openMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    // Mails hold texts alone: nothing in them is read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  });
  const host = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'dailies.invalid';
  return {
    async send({ to, subject, text, html, endUrl }, id) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(endUrl === null
              ? {}
              : {
                  'List-Unsubscribe': `<${endUrl}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
      } catch (error) {
        const code = replyCode(error);
        if (code !== null && code >= 500) throw new AppError('bad-input', `mail server: ${code}`);
        throw new AppError('unavailable', 'mail server', { cause: error });
      }
    },
    close: () => transport.close(),
  };
}
