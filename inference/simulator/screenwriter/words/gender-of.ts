const men =
  /^(?:man|boy|guy|father|dad|brother|grandfather|grandpa|king|gentleman|uncle|prince|son|husband)$/iu;
const women =
  /^(?:woman|girl|lady|mother|mum|mom|sister|grandmother|grandma|granny|queen|aunt|princess|daughter|wife|bride)$/iu;

/** The pronoun that a word for a person settles; null where it settles none. */
export const genderOf = (word: string): 'he' | 'she' | null =>
  men.test(word) ? 'he' : women.test(word) ? 'she' : null;
