import nlp from 'compromise';

/** A word of a prompt that a film could show: what it names, or what it says is done. */
export type ContentWord = { word: string; kind: 'thing' | 'action'; start: number; end: number };

/** Never content, whatever the tagger makes of them. */
const empty = /^(?:the|an?|of|in|on|at|to|by)$/iu;

/** Verbs that only carry others. The tagger calls some of them verbs like any other. */
const carriers =
  /^(?:be|am|is|are|was|were|been|being|do|does|did|have|has|had|having|will|would|can|could|shall|should|may|might|must|let|lets|let's)$/iu;

const owners = /^(?:my|your|his|her|its|our|their|each|other)$/iu;

/**
 * Every content noun and verb of a prompt, as the tagger sees it and nobody else: names and compounds word by word,
 * no pronouns, no auxiliaries, no particles ("up", "off"). What the reader makes of them is not asked here.
 */
export function contentWords(prompt: string): ContentWord[] {
  const words: ContentWord[] = [];
  const sentences: { terms: { text: string; tags: string[] }[] }[] = nlp(prompt).json();
  let at = 0;
  for (const { text, tags } of sentences.flatMap((s) => s.terms)) {
    const bare = /[\p{L}\p{N}][\p{L}\p{N}'’]*/u.exec(text)?.[0]?.replace(/['’]s$/u, '');
    if (bare === undefined) continue;
    const start = prompt.indexOf(bare, at);
    if (start < 0) continue;
    at = start + bare.length;
    const kind = kindOf(bare, new Set(tags));
    if (kind !== null) words.push({ word: bare, kind, start, end: at });
  }
  return words;
}

function kindOf(word: string, tags: ReadonlySet<string>): ContentWord['kind'] | null {
  if (empty.test(word) || carriers.test(word) || owners.test(word)) return null;
  if (
    ['Pronoun', 'Determiner', 'Copula', 'Auxiliary', 'Modal', 'Value', 'Negative', 'Particle'].some((t) =>
      tags.has(t),
    )
  )
    return null;
  if (tags.has('Verb')) return 'action';
  return tags.has('Noun') ? 'thing' : null;
}
