import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';
import { ContactSheets, type Footage, footage, keep } from './prompts/contact-sheet.ts';
import { type Fate, type Judged, judge } from './prompts/staged.ts';

/**
 * Stages every prompt of some lists (one prompt a line) and says which of its nouns and verbs were drawn and
 * simulated, which were not, and the share over all.
 *
 *   npm run bench:prompts -- [--quiet] [--from N] [--first N] [--sheets DIR] [FILE …]
 *
 * Without a file: sixty things that friends would type, written before the reader that is measured on them. Lists
 * that others wrote for judging physics in video models (the descriptions of Physics-IQ, the prompts of VBench-2.0)
 * are given by their paths. `bench/prompts/friends.txt` is a second list of that kind; both have been worked on since.
 * `bench/prompts/aside-2.txt` was written before what it measures and is left alone: nothing is tuned on it.
 * `bench/prompts/aside.txt` was such a list until opening, cutting and juggling were built; it has been looked at since.
 *
 * `--sheets` paints a strip of five frames a prompt into a folder, for people to look at.
 *
 * The last line is the share of prompts of which every word was staged.
 */
const lists = [fileURLToPath(new URL('./prompts/everyday.txt', import.meta.url))];

const fates: readonly Fate[] = ['staged', 'near', 'failed', 'named', 'lost'];
const meaning: Record<Fate, string> = {
  staged: 'drawn, or played and borne out by the trace',
  near: 'the same, as something near it',
  failed: 'understood, but the world did not do it',
  named: 'said before the roll to be not understood',
  lost: 'not noticed by the reader',
};

type Stage = Omit<SceneDocument, 'script'>;
const stage: Stage = {
  cast: [],
  props: [],
  stage: { place: null, time: 'day', weather: 'clear', camera: null },
};

type Staged = { words: Judged[]; readMs: number; plan: ScenePlan; seen: Footage };

function stagePrompt(prompt: string): Staged {
  const before = performance.now();
  const plan = writePlan({ document: { ...stage, script: prompt }, seed: 7 });
  const readMs = performance.now() - before;
  const seen = footage();
  const trace = play(plan, [], (cue) => keep(seen, cue));
  return { words: judge(prompt, plan, trace), readMs, plan, seen };
}

function print(prompt: string, words: readonly Judged[]): void {
  console.log(`\n${prompt}`);
  for (const fate of fates) {
    const some = words.filter((w) => w.fate === fate);
    if (some.length === 0) continue;
    const told = some.map((w) =>
      w.note === '' || w.note.toLowerCase() === w.word.toLowerCase() ? w.word : `${w.word} (${w.note})`,
    );
    console.log(`  ${fate.padEnd(7)} ${told.join(', ')}`);
  }
}

function summary(title: string, words: readonly Judged[]): void {
  const share = (some: readonly Judged[], fate: Fate) =>
    `${((100 * some.filter((w) => w.fate === fate).length) / Math.max(1, some.length)).toFixed(1)} %`.padStart(
      7,
    );
  const things = words.filter((w) => w.kind === 'thing');
  const actions = words.filter((w) => w.kind === 'action');
  console.log(
    `\n${title}: ${words.length} content words, ${things.length} things, ${actions.length} actions`,
  );
  for (const fate of fates)
    console.log(
      `  ${fate.padEnd(7)} all ${share(words, fate)}   things ${share(things, fate)}   actions ${share(actions, fate)}   ${meaning[fate]}`,
    );
}

/** `from`: the number of the first prompt that is staged, counted from 1. `sheets`: where strips are painted. */
type Options = { quiet: boolean; from: number; first: number; sheets: string | null };

export async function benchPrompts(files: readonly string[], options: Options): Promise<void> {
  await loadScreenwriter();
  const sheets = options.sheets === null ? null : new ContactSheets(options.sheets);
  const all: Judged[] = [];
  let prompted = 0;
  let whole = 0;
  let nearly = 0;
  for (const file of files) {
    const prompts = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(options.from - 1, options.from - 1 + options.first);
    const words: Judged[] = [];
    const times: number[] = [];
    for (const [k, prompt] of prompts.entries()) {
      const one = stagePrompt(prompt);
      await sheets?.write(file, options.from + k, one.plan, one.seen);
      times.push(one.readMs);
      words.push(...one.words);
      prompted += 1;
      if (one.words.every((w) => w.fate === 'staged')) whole += 1;
      if (one.words.every((w) => w.fate === 'staged' || w.fate === 'near')) nearly += 1;
      if (!options.quiet) print(prompt, one.words);
    }
    summary(basename(file), words);
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0);
    console.log(`  read in ${at(0.5)} ms (p50), ${at(0.95)} ms (p95)`);
    all.push(...words);
  }
  if (files.length > 1) summary('All lists', all);
  const share = (n: number) => (n / Math.max(1, prompted)).toFixed(2);
  console.log(`\nwith what is near ${share(nearly)} of ${prompted}`);
  console.log(`staged ${share(whole)} of ${prompted}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: {
      quiet: { type: 'boolean', default: false },
      from: { type: 'string', default: '1' },
      first: { type: 'string', default: '100000' },
      sheets: { type: 'string' },
    },
    allowPositionals: true,
  });
  await benchPrompts(positionals.length > 0 ? positionals : lists, {
    quiet: values.quiet,
    from: Number(values.from),
    first: Number(values.first),
    sheets: values.sheets ?? null,
  });
  process.exit(0);
}
