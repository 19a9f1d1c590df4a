import type { Audience, ConsentRequest } from '#contracts/consent.ts';
import type { PushPayload } from '#contracts/outward.ts';
import { request } from '../consent/requests.ts';
import type { Db } from '../db/schema/index.ts';
import { t } from '../texts.ts';
import type { Notice } from './notices.ts';

/** What a screen shows of a long text, and what fits a push message with room to spare (RFC 8030: 4,096 bytes). */
const MOST_LETTERS = 240;

const cut = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;

const goesTo: Record<Audience, string> = {
  room: t('for this room only'),
  friends: t('for close friends'),
  mutuals: t('for mutuals'),
  followers: t('for followers'),
  link: t('for everybody with the link'),
};

/** Where a film with the likeness would go, in words. */
export const audienceWords = (audience: Audience): string => goesTo[audience];

/** The exact words that are asked about. */
export function askedWords({ subject, sentence }: ConsentRequest): string {
  switch (subject.kind) {
    case 'take':
      return sentence;
    case 'direction':
      return subject.text;
    case 'post':
      return sentence || subject.caption;
  }
}

export const requestPath = (requestId: string): string => `/asked/${requestId}`;

/** What a device is told. Null when there is nothing to say any more. */
export async function pushOf(db: Db, notice: Notice): Promise<PushPayload | null> {
  const { kind, about_id: aboutId, member_id: memberId } = notice;
  switch (kind) {
    case 'request': {
      const asked = await request(db, aboutId);
      return {
        kind,
        tag: `request-${aboutId}`,
        title: t('{name} asks for {cameo}', { name: asked.askedBy.name, cameo: asked.cameoName }),
        body: t('“{words}” {audience}, in “{scene}”.', {
          words: cut(askedWords(asked)),
          audience: audienceWords(asked.audience),
          scene: asked.sceneTitle,
        }),
        url: requestPath(aboutId),
      };
    }
    case 'closed':
      return { kind: 'closed', tag: `request-${aboutId}` };
    case 'letter':
      return letter(db, aboutId, memberId);
    case 'take': {
      const take = await db
        .selectFrom('take')
        .innerJoin('scene', 'scene.id', 'take.scene_id')
        .select(['scene.title', 'take.number'])
        .where('take.id', '=', aboutId)
        .executeTakeFirst();
      if (take === undefined) return null;
      return {
        kind,
        tag: `take-${aboutId}`,
        title: t('Your film is finished'),
        body: t('Take {number} of “{scene}”.', { number: take.number, scene: take.title }),
        url: `/take/${aboutId}`,
      };
    }
    case 'confirm':
    case 'digest':
      return null;
  }
}

const instead = {
  text: '',
  post: t('A film for you'),
  room: t('An invitation to a room'),
  film: t('An answer as a film'),
};

async function letter(db: Db, conversationId: string, memberId: string): Promise<PushPayload | null> {
  const row = await db
    .selectFrom('conversation')
    .innerJoin('message', (join) =>
      join
        .onRef('message.conversation_id', '=', 'conversation.id')
        .onRef('message.seq', '=', 'conversation.last_seq'),
    )
    .innerJoin('user', 'user.id', 'message.author_id')
    .select(['user.name', 'user.handle', 'message.kind', 'message.text'])
    .where('conversation.id', '=', conversationId)
    .where('message.author_id', '!=', memberId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    kind: 'letter',
    tag: `letter-${conversationId}`,
    title: row.name,
    body: cut(row.text || instead[row.kind]),
    url: `/messages/${row.handle}`,
  };
}
