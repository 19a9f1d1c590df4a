import { randomUUID } from 'node:crypto';
import { api } from '#contracts/http.ts';
import { json, type Person } from './people.ts';

/** Each follows the other, so that they are mutuals. */
export async function befriend(one: Person, other: Person): Promise<void> {
  for (const [who, whom] of [
    [one, other],
    [other, one],
  ] as const) {
    const path = api.relate.path.replace(':memberId', whom.me.id);
    await json(await who.request.patch(path, { data: { following: true } }));
  }
}

/** Posts a take for everybody with the link; answers the post's id. */
export async function postTake({ request }: Person, takeId: string): Promise<string> {
  const postId = randomUUID();
  const data = {
    postId,
    audience: 'link',
    caption: 'She says it was on purpose.',
    alt: 'A girl throws a ball at a hoop and misses; her dog catches it.',
  };
  await json(await request.post(api.newPost.path.replace(':takeId', takeId), { data }));
  return postId;
}

/** What a friend does who liked it. */
export async function answerPost({ request }: Person, postId: string): Promise<void> {
  await json(await request.put(api.like.path.replace(':postId', postId), { data: { liked: true } }));
  const data = { commentId: randomUUID(), text: 'The dog had it planned all along.' };
  await json(await request.post(api.comment.path.replace(':postId', postId), { data }));
}

export async function write({ request }: Person, to: Person, text: string): Promise<void> {
  const data = { kind: 'text', messageId: randomUUID(), text };
  await json(await request.post(api.sendMessage.path.replace(':memberId', to.me.id), { data }));
}

export async function sharePost({ request }: Person, to: Person, postId: string): Promise<void> {
  const data = { kind: 'post', messageId: randomUUID(), postId, text: '' };
  await json(await request.post(api.sendMessage.path.replace(':memberId', to.me.id), { data }));
}

export async function report({ request }: Person, postId: string): Promise<void> {
  const data = {
    reportId: randomUUID(),
    subject: 'post',
    subjectId: postId,
    reason: 'other',
    words: 'A test.',
  };
  await json(await request.post(api.report.path, { data }));
}
