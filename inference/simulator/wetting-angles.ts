/**
 * How water sits on smooth, clean solids: the angle at its edge where it advances and where it draws back, degrees (de Gennes,
 * Brochard-Wyart and Quéré, Capillarity and Wetting Phenomena, chapters 1 to 3; Kwok and Neumann, Adv. Colloid Interface Sci. 81,
 * 1999, for polymers; stone, metal and glaze as they lie about, judged), and #rrggbb of it.
 */
export type Surface = { name: string; advancing: number; receding: number; colour: string };

const row = (name: string, advancing: number, receding: number, colour: string): Surface => ({
  name,
  advancing,
  receding,
  colour,
});

const table: Readonly<Record<string, Surface>> = {
  glass: row('glass', 45, 25, '#bfe0ea'),
  porcelain: row('glaze', 55, 32, '#f4efe6'),
  stone: row('polished stone', 65, 40, '#d8d2c8'),
  aluminium: row('aluminium', 85, 58, '#c4c7cc'),
  steel: row('steel', 80, 50, '#a9afb6'),
  plastic: row('polypropylene', 106, 86, '#d8483e'),
  rubber: row('rubber', 105, 80, '#5a5560'),
  wax: row('wax', 112, 98, '#f0e2b8'),
  wood: row('varnished wood', 80, 50, '#b98a5c'),
  leaf: row('a waxy leaf', 152, 144, '#5aa05a'),
  feather: row('a greased feather', 140, 125, '#e8e2d4'),
};

export const surfaceOf = (key: string): Surface | null => table[key] ?? null;
