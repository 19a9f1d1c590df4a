/** What is spread on bread or squeezed out of a bottle, and its colour. */
const colours: Readonly<Record<string, string>> = {
  butter: '#f6dd76',
  jam: '#b8283c',
  marmalade: '#e08a2c',
  honey: '#d99a2e',
  'peanut butter': '#c08a4a',
  nutella: '#5a3420',
  'cream cheese': '#f7f0df',
  ketchup: '#c8342a',
  mustard: '#dcae2c',
  mayonnaise: '#f5ecd0',
  mayo: '#f5ecd0',
  toothpaste: '#bfe6e2',
};
export const spreadColour = (name: string): string | null =>
  Object.hasOwn(colours, name) ? (colours[name] ?? null) : null;

/** What comes in a jar, and what in a soft bottle. */
export const jarred: readonly string[] = ['jam', 'marmalade', 'peanut butter', 'nutella', 'cream cheese'];
export const bottled: readonly string[] = ['ketchup', 'mustard', 'mayonnaise', 'mayo', 'toothpaste'];
