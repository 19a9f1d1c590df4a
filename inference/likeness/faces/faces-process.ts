import { answerQuestions } from '../model-process.ts';
import { openPicture } from '../picture.ts';
import { lookThroughClip } from './clip.ts';
import type { FacesAnswer, FacesQuestion } from './faces.ts';
import { type FaceModels, loadFaceModels } from './models.ts';
import { describe, seeFaces } from './see.ts';
import { watchRecording } from './watch.ts';

let models: Promise<FaceModels> | undefined;

async function answer(question: FacesQuestion): Promise<FacesAnswer> {
  const loaded = await (models ??= loadFaceModels());
  if (question.about === 'recording')
    return { about: 'recording', watched: await watchRecording(loaded, question.bytes) };
  if (question.about === 'clip')
    return { about: 'clip', frames: await lookThroughClip(loaded, question.bytes) };
  const { rgba, width, height } = await openPicture(question.image);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.set(rgba.subarray(4 * i, 4 * i + 3), 3 * i);
  const picture = { rgb, width, height };
  const faces = await seeFaces(loaded, picture);
  return {
    about: 'picture',
    faces: faces.map((face) => ({
      box: face.box,
      score: face.score,
      template: describe(loaded, picture, face),
    })),
    width,
    height,
  };
}

/** One at a time: the models keep state between the steps of a look. */
let before: Promise<unknown> = Promise.resolve();
answerQuestions<FacesQuestion, FacesAnswer>((question) => {
  const turn = before.then(() => answer(question));
  before = turn.catch(() => undefined);
  return turn;
}, 'picture-unreadable');
