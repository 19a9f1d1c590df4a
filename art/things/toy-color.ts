import { hash } from '../random.ts';

const toyColors = ['#d9604a', '#f0b64c', '#5d93b0', '#6ba57c', '#8f78b4', '#e88d5a'] as const;
/** One of the colours of wooden toys, always the same for the same thing. */
export const toyColor = (id: string): string => toyColors[hash(id) % toyColors.length] ?? '#d9604a';
