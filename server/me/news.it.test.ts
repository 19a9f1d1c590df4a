import { expect, test } from 'vitest';
import type { MeEvent } from '#contracts/me-stream.ts';
import { block, unblock } from '#domain/people/blocks.ts';
import { withFriends } from '#domain/testing/database.ts';
import { News } from './news.ts';
import { startTyping } from './typing.ts';

const world = withFriends();

test('nobody is told that somebody writes across a block, whoever made it and however late it is', async () => {
  const { db, friends } = world;
  const { ben, ida } = friends;
  const news = { ben: new News(db, ben), ida: new News(db, ida) };
  const writes = async (of: News): Promise<(string | null)[]> => {
    const events: MeEvent[] = [];
    for await (const event of of.others()) events.push(event);
    return events.flatMap((event) => (event.type === 'letters' ? [event.typing] : []));
  };
  startTyping(ida, ben);
  startTyping(ben, ida);
  expect([await writes(news.ben), await writes(news.ida)]).toEqual([[ida], [ben]]);
  await block(db, { by: ben, of: ida });
  // Begun while the block was being made.
  startTyping(ida, ben);
  startTyping(ben, ida);
  expect([await writes(news.ben), await writes(news.ida)]).toEqual([[null], [null]]);
  await unblock(db, { by: ben, of: ida });
});
