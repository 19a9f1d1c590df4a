import type { ScenePlan } from '#contracts/scene-plan.ts';
import { Music } from '#contracts/world.ts';

/** Words that set a mood, and what people write when they want music of a kind. */
const words: Readonly<Record<Music, RegExp>> = {
  happy:
    /\b(happy|happily|joy\w*|cheer\w*|merry|funny|silly|playful\w*|celebrat\w*|party|triumph\w*|upbeat)\b/g,
  sad: /\b(sad|sadly|sadness|cry|cries|crying|tear|tears|lonely|alone|mourn\w*|melanchol\w*|heartbr\w*|miserabl\w*)\b/g,
  scary:
    /\b(scar(?:y|ed|ily)|afraid|fright\w*|terrif\w*|horror|creepy|spooky|ghost\w*|haunted|ominous\w*|eerie)\b/g,
  calm: /\b(calm\w*|peace\w*|gentl[ey]|quiet\w*|sleep\w*|dream\w*|tender\w*|romantic\w*|serene\w*|cosy|cozy)\b/g,
  tense:
    /\b(tense\w*|nervous\w*|angr(?:y|ily)|danger\w*|chas(?:e|es|ing)|suspense\w*|dramatic\w*|epic|urgent\w*)\b/g,
};
const silence = /\b(no|without|stop the|turn off the) (music|score|soundtrack)\b/i;
const wish = /\b(music|score|soundtrack)\b/i;
const moods = Music.options;

/**
 * What a direction or a script asks the music to be; else the mood that a plan's words ask the music for: the one with the most words, the earlier of two. Null where nothing
 * speaks of a mood (a film is silent but for its world, unless somebody wishes for music), and where a script says
 * "no music".
 */
export function moodOf(plan: Pick<ScenePlan, 'shots' | 'music'>): Music | null {
  if (plan.music !== undefined) return plan.music;
  const text = plan.shots
    .map((shot) => shot.text)
    .join('\n')
    .toLowerCase();
  if (silence.test(text)) return null;
  let best: { mood: Music; count: number; at: number } | null = null;
  for (const mood of moods) {
    const found = [...text.matchAll(words[mood])];
    const at = found[0]?.index ?? Number.POSITIVE_INFINITY;
    const better =
      best === null || found.length > best.count || (found.length === best.count && at < best.at);
    if (found.length > 0 && better) best = { mood, count: found.length, at };
  }
  return best?.mood ?? (wish.test(text) ? 'calm' : null);
}
