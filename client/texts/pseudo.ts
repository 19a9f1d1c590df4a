const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒǧĥíĵķłɱñóƥʠřšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÓƤꝖŘŠŤÚṼŴẊÝŽ';
const table = new Map([...letters].map((letter, at) => [letter, [...accented][at] ?? letter]));

/** Tags of parts of a sentence, `<link>` and `</link>`, stay as they are. */
const tag = /(<\/?[A-Za-z0-9]+\/?>)/;

/**
 * A piece of a message with an accent on every letter and more room taken: translations are some 30 % longer than
 * English, so every vowel of a longer word is said twice now and then.
 */
export const pseudo = (text: string): string =>
  text
    .split(tag)
    .map((part) => (tag.test(part) ? part : stretched(part)))
    .join('');

const stretched = (text: string): string => {
  let owed = 0;
  return [...text]
    .map((letter) => {
      const drawn = table.get(letter) ?? letter;
      if (drawn !== letter) owed += 0.3;
      if (owed < 1 || !/[aeiouy]/.test(letter)) return drawn;
      owed -= 1;
      return drawn + drawn;
    })
    .join('');
};
