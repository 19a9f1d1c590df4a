import type { Span } from '#contracts/scene-plan.ts';

/** Small words that hardly anything is written without, and a few that a first sentence is made of, with their English. */
const languages: Readonly<Record<string, { small: string; words: Readonly<Record<string, string>> }>> = {
  German: {
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
  French: {
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
  Spanish: {
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
  Italian: {
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

/** Alphabets that no English sentence is written in. */
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic letters'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Arabic}/gu, 'Arabic'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Devanagari}/gu, 'Hindi'],
  [/\p{Script=Thai}/gu, 'Thai'],
];

/** Small words of English that are words of none of the others. */
const english = new Set(
  'the of and is are with his her they she he it on at into from who while then that this'.split(' '),
);

export type Foreign = { span: Span; word: string; reason: string };

/**
 * A script in another language: what it is taken for, and the nearest that can be offered of it. Null where it may be
 * English, also where it is nonsense.
 */
export function foreignIn(script: string): Foreign | null {
  const text = script.slice(0, 2000);
  const end = script.trimEnd().length;
  const note = (name: string, offer: string): Foreign => ({
    span: { start: 0, end },
    word: script.trim().slice(0, 60),
    reason: `This reads like ${name}, and the stage reads English.${offer}`,
  });
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [alphabet, name] of alphabets)
    if ((text.match(alphabet)?.length ?? 0) > 0.3 * letters) return note(name, ' Say it in English words.');
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: { name: string; hits: number; known: string[] } | null = null;
  for (const [name, { small, words: list }] of Object.entries(languages)) {
    const common = new Set(small.split(' '));
    const known = words.flatMap((w) => (Object.hasOwn(list, w) ? [list[w]!] : []));
    const hits = words.filter((w) => common.has(w) && !english.has(w)).length + 1.5 * known.length;
    if (best === null || hits > best.hits) best = { name, hits, known };
  }
  const own = words.filter((w) => english.has(w)).length;
  if (best === null || words.length < 3 || best.hits < 0.35 * words.length || best.hits < 2 * own + 2)
    return null;
  const offer =
    best.known.length === 0
      ? ' Say it in English words.'
      : ` The nearest in it: ${best.known.slice(0, 12).join(' … ')}.`;
  return note(best.name, offer);
}
