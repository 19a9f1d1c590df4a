/**
 * Icon sets in the order they are asked; keys of the later ones carry a prefix.
 * `size` is the width of the drawing's own square.
 */
export const iconSets = {
  '': { file: '@iconify-json/fluent-emoji/icons.json', size: 32 },
  'noto.': { file: '@iconify-json/noto/icons.json', size: 128 },
  'game.': { file: '@iconify-json/game-icons/icons.json', size: 512 },
} as const;
export type Prefix = keyof typeof iconSets;

export const prefixOf = (key: string): Prefix =>
  key.startsWith('noto.') ? 'noto.' : key.startsWith('game.') ? 'game.' : '';
