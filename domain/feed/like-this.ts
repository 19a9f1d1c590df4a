import type { InstructionReading } from '#contracts/feed-rule.ts';
import type { Db } from '../db/schema/index.ts';
import { addRead } from './instructions.ts';

/** The first topics were staged, the later ones only spoken of: so many of them make "like this". */
const TOPICS = 6;

type Rule = InstructionReading['rules'][number];

/**
 * "More like this", "less like this": a rule from what a film is about, without a reader in between. The caller has
 * looked whether the member may see the post.
 */
export async function likeThis(
  db: Db,
  given: {
    memberId: string;
    instructionId: string;
    postId: string;
    title: string;
    want: 'more' | 'less';
    timeZone: string;
  },
): Promise<void> {
  const { postId, want, title } = given;
  const text = `${want === 'more' ? 'More' : 'Less'} like “${title}”`.slice(0, 300);
  const topic = await db
    .selectFrom('post_topic')
    .select('tags')
    .where('post_id', '=', postId)
    .executeTakeFirst();
  const tags = topic?.tags.slice(0, TOPICS) ?? [];
  const [first] = tags;
  const rules: Rule[] =
    first === undefined
      ? []
      : [
          {
            want,
            said: { start: 0, end: text.length },
            people: null,
            subject: {
              words: first,
              tags: tags.map((tag, at) => ({ tag: tag.slice(0, 40), near: 1 - at / 10 })),
            },
            mood: null,
            length: null,
            kind: null,
            hours: null,
            days: null,
            lasts: null,
          },
        ];
  await addRead(db, { ...given, text, rules });
}
