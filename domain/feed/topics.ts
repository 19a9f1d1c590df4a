import type { PostTopics } from '#contracts/feed.ts';
import { atEachLocation } from '#contracts/locations.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Db } from '../db/schema/index.ts';
import { moodsOf } from './mood-words.ts';

const small = new Set(
  `a about after again all also am an and any are as at away back be because been before but by can come comes could did
  do does down each every first for from get gets give gives go goes got had has have he her here him his how i if in into
  is it its just like look looks make makes me more my new no not now of off on one onto or our out over own put puts same
  say says see sees she so some still stop take takes than that the their them then there they this through time to too
  two until up us very was we were what when where which while who will with would you your`.split(/\s+/u),
);

/** A film is about some forty words at most; a caption that lists the dictionary is about its beginning. */
const MOST_TAGS = 48;

const singular = (word: string): string =>
  /(?:ss|us|is|ics|news|ing)$/u.test(word)
    ? word
    : word
        .replace(/(?<=[^aeiou])ies$/u, 'y')
        .replace(/(?<=(?:sh|ch|x|z))es$/u, '')
        .replace(/(?<=[a-z]{2})s$/u, '');

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}][\p{L}'-]{2,30}/gu) ?? [])
    .filter((word) => !small.has(word))
    .map(singular);

/** What a film is about, from what was staged and from the words of its script and caption. */
export function topicsOf({
  plan,
  script,
  title,
  caption,
}: {
  plan: ScenePlan | null;
  script: string;
  title: string;
  caption: string;
}): PostTopics {
  const staged = [
    ...(plan?.actors ?? []).flatMap(({ thing, name }) => [thing, name]),
    ...(plan?.props ?? []).flatMap(({ thing, name }) => [thing, name]),
    ...(plan === null ? [] : atEachLocation(plan)).flatMap(({ place, weather, time }) => [
      place,
      weather,
      time,
    ]),
    ...(plan?.beats ?? []).map(({ action }) => action),
  ].flatMap((name) => [name.toLowerCase(), ...wordsIn(name.replaceAll('-', ' '))]);
  const words = `${caption}\n${title}\n${script}`;
  const tags = [...new Set([...staged.filter((tag) => tag !== 'person'), ...wordsIn(words)])];
  return {
    tags: tags.slice(0, MOST_TAGS),
    moods: moodsOf(words),
    spoken: (plan?.beats ?? []).some(({ line }) => line !== null),
  };
}

/** Writes down what a post is about; called whenever it is shown or its caption changes. */
export async function indexPost(db: Db, postId: string): Promise<void> {
  const row = await db
    .selectFrom('post')
    .innerJoin('take', 'take.id', 'post.take_id')
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .where('post.id', '=', postId)
    .select((eb) => [
      'take.plan',
      'scene.title',
      'post.caption',
      eb.ref('take.document', '->>').key('script').$castTo<string>().as('script'),
    ])
    .executeTakeFirst();
  if (row === undefined) return;
  const topics = topicsOf(row);
  await db
    .insertInto('post_topic')
    .values({ post_id: postId, ...topics })
    .onConflict((on) => on.column('post_id').doUpdateSet(topics))
    .execute();
}
