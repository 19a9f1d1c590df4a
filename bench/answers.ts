import { screenWords } from '#domain/safety/screen-words.ts';
import { oddScripts } from '#inference/simulator/screenwriter/odd-scripts.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';

/**
 * `npm run bench -- answers`: seconds of processor time until whatever is typed has its plan, and until it is screened.
 * The aim is a second for each.
 */
const aim = 1;

const stage = { place: 'park', time: 'day', weather: 'clear', camera: null } as const;

/** The middle of three, in seconds of this process. */
function cpuSeconds(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return times.sort((one, other) => one - other)[1] ?? Number.NaN;
}

await loadScreenwriter();
const usual = 'Mia shoots a basketball and misses. Her dog catches the rebound.';
const planned = (script: string): number =>
  cpuSeconds(() => writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 }));
// The first plans warm the compiler.
for (let i = 0; i < 5; i += 1) planned(usual);
const rows = Object.entries({ 'two sentences': usual, ...oddScripts }).map(([name, script]) => ({
  name,
  planned: planned(script),
  screened: cpuSeconds(() => screenWords(script)),
}));
console.log('  planned  screened');
for (const { name, planned, screened } of rows)
  console.log(`${planned.toFixed(2).padStart(7)} s${screened.toFixed(2).padStart(8)} s  ${name}`);
const longest = Math.max(...rows.map(({ planned, screened }) => planned + screened));
console.log(
  `the longest answer takes ${longest.toFixed(2)} s of processor time (aim ${aim} s, ${longest <= aim ? 'held' : 'missed'})`,
);
