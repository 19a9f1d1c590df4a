import { Nearest } from './nearest.ts';
import { kinds, things } from './things.ts';
import { verbs } from './verbs.ts';

let loaded: Nearest | null = null;
let loading: Promise<Nearest> | null = null;

/** Loads the language model once (about a second). `writePlan` and `compileDirection` answer at once afterwards. */
export async function loadScreenwriter(): Promise<void> {
  loading ??= Nearest.load({
    things: Object.keys(things),
    animals: Object.keys(kinds).filter((kind) => kinds[kind]?.rig !== 'person'),
    people: Object.keys(kinds).filter((kind) => kinds[kind]?.rig === 'person'),
    verbs: [...verbs.keys()],
  });
  loaded = await loading;
}

export function screenwriterModel(): Nearest {
  if (loaded === null) throw new TypeError('Call loadScreenwriter() first.');
  return loaded;
}
