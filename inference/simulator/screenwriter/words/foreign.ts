import type { Span } from '#contracts/span.ts';
import { type Unread, unread } from '#contracts/unread.ts';

/** Small words that hardly anything is written without, and a few that a first sentence is made of, with their English. */
const languages: Readonly<Record<string, { small: string; words: Readonly<Record<string, string>> }>> = {
  de: {
    small: 'der die das ein eine einen einem und ist nicht mit auf im den dem zu von für sich durch ihr sein',
    words: {
      hund: 'dog',
      katze: 'cat',
      ball: 'ball',
      kind: 'child',
      frau: 'woman',
      mann: 'man',
      mädchen: 'girl',
      junge: 'boy',
      läuft: 'runs',
      rennt: 'runs',
      geht: 'walks',
      springt: 'jumps',
      schläft: 'sleeps',
      tanzt: 'dances',
      wirft: 'throws',
      fängt: 'catches',
      isst: 'eats',
      trinkt: 'drinks',
      lacht: 'laughs',
      apfel: 'apple',
      haus: 'house',
      baum: 'tree',
      auto: 'car',
      küche: 'kitchen',
      strand: 'beach',
    },
  },
  fr: {
    small: 'le la les un une des et est dans sur avec pour qui de du au aux il elle ses son sa ne pas',
    words: {
      chien: 'dog',
      chat: 'cat',
      balle: 'ball',
      ballon: 'ball',
      enfant: 'child',
      femme: 'woman',
      homme: 'man',
      fille: 'girl',
      garçon: 'boy',
      court: 'runs',
      marche: 'walks',
      saute: 'jumps',
      dort: 'sleeps',
      danse: 'dances',
      lance: 'throws',
      attrape: 'catches',
      mange: 'eats',
      boit: 'drinks',
      rit: 'laughs',
      pomme: 'apple',
      maison: 'house',
      arbre: 'tree',
      voiture: 'car',
      cuisine: 'kitchen',
      plage: 'beach',
      jardin: 'garden',
    },
  },
  es: {
    small: 'el la los las un una y es en con por para que de del al su sus se no una está',
    words: {
      perro: 'dog',
      gato: 'cat',
      pelota: 'ball',
      niño: 'boy',
      niña: 'girl',
      mujer: 'woman',
      hombre: 'man',
      corre: 'runs',
      camina: 'walks',
      salta: 'jumps',
      duerme: 'sleeps',
      baila: 'dances',
      lanza: 'throws',
      come: 'eats',
      bebe: 'drinks',
      ríe: 'laughs',
      manzana: 'apple',
      casa: 'house',
      árbol: 'tree',
      coche: 'car',
      cocina: 'kitchen',
      playa: 'beach',
      parque: 'park',
    },
  },
  it: {
    small: 'il lo la gli le un una uno e è nel nella con per che di del della al suo sua si non sul',
    words: {
      cane: 'dog',
      gatto: 'cat',
      palla: 'ball',
      bambino: 'boy',
      bambina: 'girl',
      donna: 'woman',
      uomo: 'man',
      corre: 'runs',
      cammina: 'walks',
      salta: 'jumps',
      dorme: 'sleeps',
      balla: 'dances',
      lancia: 'throws',
      mangia: 'eats',
      beve: 'drinks',
      ride: 'laughs',
      mela: 'apple',
      casa: 'house',
      albero: 'tree',
      macchina: 'car',
      cucina: 'kitchen',
      spiaggia: 'beach',
      parco: 'park',
    },
  },
};

/** Several languages are written in it. */
const CYRILLIC = 'Cyrl';

/** Alphabets that no English sentence is written in, each with the BCP 47 code of what is written in it. */
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Cyrillic}/gu, CYRILLIC],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** Small words of English that are words of none of the others. */
const english = new Set(
  'the of and is are with his her they she he it on at into from who while then that this'.split(' '),
);

export type Foreign = { span: Span; word: string; reason: Unread };

/**
 * A script in another language: what it is taken for, and the nearest that can be offered of it. Null where it may be
 * English, also where it is nonsense.
 */
export function foreignIn(script: string): Foreign | null {
  const text = script.slice(0, 2000);
  const end = script.trimEnd().length;
  const note = (language: string, nearest: readonly string[]): Foreign => ({
    span: { start: 0, end },
    word: script.trim().slice(0, 60),
    reason:
      language === CYRILLIC
        ? unread('reads-cyrillic')
        : nearest.length === 0
          ? unread('reads-like', { language })
          : unread('reads-like-near', { language, words: nearest.join(' … ') }),
  });
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [alphabet, language] of alphabets)
    if ((text.match(alphabet)?.length ?? 0) > 0.3 * letters) return note(language, []);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: { language: string; hits: number; known: string[] } | null = null;
  for (const [language, { small, words: list }] of Object.entries(languages)) {
    const common = new Set(small.split(' '));
    const known = words.flatMap((w) => (Object.hasOwn(list, w) ? [list[w]!] : []));
    const hits = words.filter((w) => common.has(w) && !english.has(w)).length + 1.5 * known.length;
    if (best === null || hits > best.hits) best = { language, hits, known };
  }
  const own = words.filter((w) => english.has(w)).length;
  if (best === null || words.length < 3 || best.hits < 0.35 * words.length || best.hits < 2 * own + 2)
    return null;
  return note(best.language, best.known.slice(0, 12));
}
