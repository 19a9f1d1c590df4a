/**
 * Puts an English text in somebody's language: ICU MessageFormat, the English one is its own name in the catalogue.
 * Words that page and server share are written with it handed in.
 */
export type Say = (english: string, values?: Record<string, string | number>) => string;
