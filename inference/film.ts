import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Format, sizeOf } from '#contracts/format.ts';
import { atEachLocation } from '#contracts/locations.ts';
import { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { unreadInEnglish } from '#contracts/unread.ts';
import { film, Place, TimeOfDay, Weather } from '#contracts/world.ts';
import { type FilmSegment, writeFilm } from './encode/film-writer.ts';
import { createSegmentEncoder, encodePcm, framesPerSegment } from './encode/segment-encoder.ts';
import type { CommittedDirection, RenderSink } from './generator.ts';
import { type OutsidePolicy, outsidePolicy } from './simulator/policies/outside-policy.ts';
import { compileDirection } from './simulator/screenwriter/direct/direct.ts';
import { loadScreenwriter, planHash, writePlan } from './simulator/screenwriter/screenwriter.ts';
import { createSimulator } from './simulator/simulator.ts';
import { voicePlan } from './speech/voice.ts';

const usage = `Makes a film from words, with the same simulator and the same checks as in a room.

  npm run film -- "Mia kicks the ball to Theo. Theo catches it." --out film.mp4

  --out FILE        where the film goes (default film.mp4)
  --script FILE     reads the words from a file
  --seed N          another film from the same words (default 7)
  --place PLACE     ${Place.options.join(', ')}
  --time TIME       ${TimeOfDay.options.join(', ')}
  --weather WEATHER ${Weather.options.join(', ')}
  --format FORMAT   ${Format.options.join(', ')}: 1280 × 720, 720 × 1280, 720 × 720
  --plan FILE       keeps the plan as JSON
  --trace FILE      keeps what happened as JSON
  --direct "S:WORDS" a direction given S seconds into the film; may be repeated
  --policy "ACTOR=COMMAND" a program that plays an actor (docs/simulator.md, the observe/act door)
`;

const options = {
  out: { type: 'string', default: 'film.mp4' },
  script: { type: 'string' },
  seed: { type: 'string', default: '7' },
  place: { type: 'string' },
  time: { type: 'string', default: 'day' },
  weather: { type: 'string', default: 'clear' },
  format: { type: 'string' },
  plan: { type: 'string' },
  trace: { type: 'string' },
  direct: { type: 'string', multiple: true },
  policy: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const print = (line = '') => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const script = values.script === undefined ? positionals.join(' ') : await readFile(values.script, 'utf8');
  if (values.help || script.trim() === '') {
    print(usage);
    return values.help ? 0 : 2;
  }
  const seed = Number(values.seed);
  const place = Place.nullable().safeParse(values.place ?? null);
  const time = TimeOfDay.safeParse(values.time);
  const weather = Weather.safeParse(values.weather);
  const format = Format.optional().safeParse(values.format);
  const document = SceneDocument.safeParse({
    script,
    cast: [],
    props: [],
    stage: { place: place.data, time: time.data, weather: weather.data, camera: null, format: format.data },
  });
  if (!document.success || !format.success || !Number.isSafeInteger(seed) || seed < 0) {
    print(
      document.success && format.success
        ? 'The seed must be a whole number from 0.'
        : 'That could not be read: check place, time, weather, format and the length of the script.',
    );
    return 2;
  }
  await loadScreenwriter();
  const plan = writePlan({ document: document.data, seed });
  tellPlan(plan, script);
  if (values.plan !== undefined) await writeFile(values.plan, JSON.stringify(plan, null, 2));
  if (plan.actors.length === 0 && plan.props.length === 0) {
    print('Nothing in these words could be staged.');
    return 1;
  }
  const trace = await render(plan, values.direct ?? [], values.out, playedBy(values.policy));
  if (values.trace !== undefined) await writeFile(values.trace, JSON.stringify(trace));
  tellTrace(trace);
  return trace.audit.passed ? 0 : 1;
}

function tellPlan(plan: ScenePlan, script: string): void {
  const { understood, approximated, notUnderstood } = plan.understanding;
  print(
    `${atEachLocation(plan)
      .map(({ place, time, weather }) => `${place}, ${time}, ${weather}`)
      .join(' → ')}, ${plan.format ?? 'wide'} · seed ${plan.seed} · plan ${planHash(plan).slice(0, 12)}`,
  );
  print(
    `cast    ${plan.actors.map((a) => (a.ownedBy === null ? a.name : `${a.name} (of ${a.ownedBy})`)).join(', ') || 'nobody'}`,
  );
  print(`props   ${plan.props.map((p) => p.name).join(', ') || 'none'}`);
  for (const beat of plan.beats) {
    const words = script.slice(beat.source.start, beat.source.end).replace(/\s+/g, ' ');
    const what =
      beat.line === null
        ? `${beat.action} ${beat.target ?? beat.with ?? ''} ${beat.outcome === 'any' ? '' : `(${beat.outcome})`}`
        : `says “${beat.line.text}”`;
    print(`  shot ${beat.shot + 1}  ${beat.actor} ${what.trim()}   ← ${words}`);
  }
  print(`understood ${understood.length} words`);
  for (const a of approximated) print(`  “${a.word}” is played as ${a.as} (${a.score})`);
  for (const n of notUnderstood) print(`  “${n.word}”: ${unreadInEnglish(n.reason)}`);
}

/** Directions of the command line, each with its step, in the form that rooms commit. */
function readDirections(plan: ScenePlan, directions: readonly string[]): CommittedDirection[] {
  return directions.flatMap((text, i) => {
    const match = /^([\d.]+):(.+)$/s.exec(text);
    const words = match?.[2]?.trim() ?? text;
    const compiled = compileDirection({ plan, text: words });
    if ('notUnderstood' in compiled) {
      print(`“${words}” was not understood: ${compiled.notUnderstood.join(', ')}`);
      return [];
    }
    print(`direction at ${match?.[1] ?? 0} s: ${compiled.reading}`);
    return [
      {
        id: `${i}`,
        effectiveStep: Math.round(Number(match?.[1] ?? 0) * film.framesPerSecond * film.stepsPerFrame),
        patch: compiled,
      },
    ];
  });
}

type Played = { actor: string; policy: OutsidePolicy };

function playedBy(option: string | undefined): Played | null {
  const [, actor, command] = /^([^=]+)=(.+)$/s.exec(option ?? '') ?? [];
  return actor === undefined || command === undefined ? null : { actor, policy: outsidePolicy(command) };
}

async function render(
  plan: ScenePlan,
  directions: readonly string[],
  out: string,
  played: Played | null,
): Promise<WorldTrace> {
  const lines = await voicePlan(plan, new Map());
  const committed = readDirections(plan, directions);
  const encoder = createSegmentEncoder(sizeOf(plan));
  const segments: FilmSegment[] = [];
  const sound: Float32Array[] = [];
  let inSegment = 0;
  const close = async () => {
    if (inSegment === 0) return;
    const pairs = (film.sampleRate / film.framesPerSecond) * film.channels * inSegment;
    const all = Float32Array.from(sound.flatMap((s) => [...s]));
    segments.push({ video: await encoder.finish(), pcm: encodePcm(all.subarray(0, pairs)) });
    sound.splice(0, sound.length, all.slice(pairs));
    inSegment = 0;
  };
  const sink: RenderSink = {
    directions: async (step) =>
      committed.filter((d) => d.effectiveStep < step + film.framesPerCue * film.stepsPerFrame),
    likeness: async () => ({ epoch: 0, parts: new Map() }),
    act: async (seen) => (await played?.policy.act(seen)) ?? null,
    frame: async ({ rgba }) => {
      await encoder.frame(rgba);
      inSegment += 1;
      if (inSegment === framesPerSegment) await close();
    },
    audio: async ({ samples }) => void sound.push(samples),
    cue: async () => {},
    progress: (done, of) => {
      if (process.stdout.isTTY)
        process.stdout.write(`\r${done.toFixed(1)} of ${of === null ? '…' : of.toFixed(1)} s `);
    },
  };
  const began = process.hrtime.bigint();
  const result = await createSimulator().render(
    {
      takeId: 'film',
      plan,
      planHash: planHash(plan),
      lines,
      watermark: 'made with Dailies',
      startFrame: 0,
      maxFrames: film.maxSeconds * film.framesPerSecond,
      played: played === null ? [] : [played.actor],
    },
    sink,
    new AbortController().signal,
  );
  await close();
  played?.policy.close();
  encoder.close();
  const written = await writeFilm({
    segments: (async function* () {
      yield* segments;
    })(),
    out,
  });
  const took = Number(process.hrtime.bigint() - began) / 1e9;
  print(
    `\r${out}: ${written.seconds.toFixed(1)} s, ${(written.bytes / 1e6).toFixed(1)} MB, made in ${took.toFixed(1)} s`,
  );
  if (result.trace === null) throw new TypeError('The simulator always gives a trace.');
  return result.trace;
}

function tellTrace(trace: WorldTrace): void {
  for (const beat of trace.beats) {
    const [from, to] = beat.frames.map((f) => (f / film.framesPerSecond).toFixed(1));
    print(`  ${beat.verdict.padEnd(16)} ${from}–${to} s  ${beat.actor} ${beat.action}: ${beat.note}`);
  }
  for (const check of trace.audit.checks) {
    print(
      `  ${check.passed ? 'holds ' : 'BROKEN'} ${check.name} (worst ${check.worst} ${check.unit}, limit ${check.limit})`,
    );
  }
  print(`trace ${trace.hash}`);
}

process.exitCode = await main();
