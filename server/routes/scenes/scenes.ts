import { randomUUID } from 'node:crypto';
import { api } from '#contracts/http.ts';
import { createScene, scene as readScene, renameScene as rename, scenesOf } from '#domain/scenes/scenes.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';
import { route } from '../../http/route.ts';

export const scenes = route(api.scenes, ({ context, caller }) => scenesOf(context.db, caller.memberId));

export const newScene = route(
  api.newScene,
  ({ context, caller, body }) =>
    createScene(context.db, {
      sceneId: randomUUID(),
      title: body.title,
      hostId: caller.memberId,
      initialUpdate: encodeSceneDocument({
        script: '',
        cast: [],
        props: [],
        stage: { place: null, time: 'day', weather: 'clear', camera: null },
      }),
    }),
  { rate: { perMinute: 20, burst: 10 } },
);

export const scene = route(api.scene, ({ context, caller }) =>
  readScene(context.db, caller.sceneId, caller.memberId),
);

export const renameScene = route(api.renameScene, async ({ context, caller, body }) => {
  await rename(context.db, caller.sceneId, body.title);
  (await context.rooms.house.live(caller.sceneId))?.rename(body.title);
  return readScene(context.db, caller.sceneId, caller.memberId);
});
