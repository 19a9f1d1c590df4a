import type { SubjectTag } from '#contracts/feed-rule.ts';
import { loadScreenwriter, screenwriterModel } from '../simulator/screenwriter/nearest/model.ts';
import type { Topics } from './read-instruction.ts';

/** Loads the packaged embeddings (with the screenwriter, which has them too). Never in the process that holds rooms. */
export async function loadTopics(): Promise<Topics> {
  await loadScreenwriter();
  const model = screenwriterModel();
  return (subject) => {
    model.begin([subject]);
    const near = ['things', 'animals', 'people'].flatMap((list) => model.ranked(subject, list));
    const tags = new Map<string, SubjectTag>();
    for (const { word, score } of near.sort((a, b) => b.score - a.score)) {
      if (score < 0.4) break;
      if (!tags.has(word)) tags.set(word, { tag: word, near: Math.min(1, Math.round(score * 100) / 100) });
    }
    return [...tags.values()];
  };
}
