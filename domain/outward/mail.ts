import type { ConsentRequest } from '#contracts/consent.ts';
import { differenceWords } from '#contracts/consent-difference.ts';
import { request } from '../consent/requests.ts';
import type { Db } from '../db/schema/index.ts';
import { language, t } from '../texts.ts';
import { type Digest, digestOf } from './digest.ts';
import { escapeHtml } from './escape-html.ts';
import type { Notice } from './notices.ts';
import { askedWords, audienceWords, requestPath } from './saying.ts';

/** A mail, ready to be sent. `endUrl` ends all mail there; the one that confirms an address has none to end. */
export type Mail = { to: string; subject: string; text: string; html: string; endUrl: string | null };

type Line = string | { words: string; url: string };
type Letter = { subject: string; lines: Line[] };

/** What a notice is as a mail. Null when there is nothing to say any more. */
export async function mailOf(
  db: Db,
  notice: Notice,
  publicUrl: string,
  now = new Date(),
): Promise<Mail | null> {
  const { member_id: memberId } = notice;
  const row = await db
    .selectFrom('mail_address')
    .innerJoin('user', 'user.id', 'mail_address.member_id')
    .select(['address', 'confirm_token', 'end_token', 'user.name', 'user.handle'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const url = (path: string): string => `${publicUrl.replace(/\/+$/, '')}${path}`;
  const letter = await letterOf(db, notice, { ...row, url, now });
  if (letter === null) return null;
  const endUrl = notice.kind === 'confirm' ? null : url(`/mail/end/${row.end_token}`);
  const foot: Line[] =
    endUrl === null
      ? [t('Was that not you? Then leave it: nothing else will come here.')]
      : [
          { words: t('What is sent, and when'), url: url('/settings/reach') },
          { words: t('No more mail to this address'), url: endUrl },
        ];
  return {
    to: row.address,
    subject: letter.subject,
    text: [...letter.lines, '—', ...foot].map(asText).join('\n\n'),
    html: page([...letter.lines.map(asHtml), '<hr>', ...foot.map(asHtml)]),
    endUrl,
  };
}

type Reader = {
  name: string;
  handle: string;
  confirm_token: string;
  url: (path: string) => string;
  now: Date;
};

async function letterOf(db: Db, notice: Notice, reader: Reader): Promise<Letter | null> {
  switch (notice.kind) {
    case 'request':
      return requestLetter(await request(db, notice.about_id), reader);
    case 'digest': {
      const digest = await digestOf(db, notice.member_id, reader.now);
      return digest === null ? null : digestLetter(digest, reader);
    }
    case 'confirm':
      return {
        subject: t('Is this your address?'),
        lines: [
          t('@{handle} on Dailies would like to be written to here.', { handle: reader.handle }),
          { words: t('Yes, this is mine'), url: reader.url(`/mail/confirm/${reader.confirm_token}`) },
        ],
      };
    case 'letter':
    case 'take':
    case 'closed':
      return null;
  }
}

function requestLetter(asked: ConsentRequest, { url }: Reader): Letter {
  const { askedBy, cameoName, audience, sceneTitle, takeNumber, difference, expiresAt } = asked;
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(expiresAt),
  );
  return {
    subject: t('{name} asks for {cameo}', { name: askedBy.name, cameo: cameoName }),
    lines: [
      t('{name} (@{handle}) would like {cameo} in take {number} of “{scene}”, {audience}. The words:', {
        name: askedBy.name,
        handle: askedBy.handle,
        cameo: cameoName,
        number: takeNumber,
        scene: sceneTitle,
        audience: audienceWords(audience),
      }),
      `“${askedWords(asked)}”`,
      ...(difference === null ? [] : [differenceWords(difference, t)]),
      { words: t('Look at it and answer'), url: url(requestPath(asked.id)) },
      t(
        'You are asked to sign in first. Without an answer by {day} it is a no; there is nothing else you need to do.',
        { day: until },
      ),
    ],
  };
}

function digestLetter({ requests, letters, news }: Digest, { name, url }: Reader): Letter {
  const names = letters.map((one) => one.name);
  return {
    subject: t('What is new on Dailies'),
    lines: [
      t('Hello {name}.', { name }),
      ...requests.flatMap((asked): Line[] => [
        t('{name} asks for {cameo}, {audience}: “{words}”', {
          name: asked.askedBy.name,
          cameo: asked.cameoName,
          audience: audienceWords(asked.audience),
          words: askedWords(asked),
        }),
        { words: t('Look at it and answer'), url: url(requestPath(asked.id)) },
      ]),
      ...(names.length === 0
        ? []
        : [
            t('{names} wrote to you.', { names: new Intl.ListFormat(language).format(names) }),
            { words: t('Your letters'), url: url('/messages') },
          ]),
      ...(news.length === 0 ? [] : [news.join('\n'), { words: t('All of it'), url: url('/notifications') }]),
      t('That is all that is new.'),
    ],
  };
}

const asText = (line: Line): string => (typeof line === 'string' ? line : `${line.words}:\n${line.url}`);

const asHtml = (line: Line): string =>
  typeof line === 'string'
    ? `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`
    : `<p><a href="${escapeHtml(line.url)}">${escapeHtml(line.words)}</a></p>`;

/** No pictures and nothing that is fetched: opening a mail tells nobody anything. */
const page = (parts: string[]): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:sans-serif;max-width:34em;line-height:1.5">${parts.join('\n')}</body></html>`;
