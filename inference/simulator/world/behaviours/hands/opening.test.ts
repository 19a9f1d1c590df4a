import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

/** By how much of its way a thing is open in a frame. */
const opened = (trace: ReturnType<typeof play>, id: string, frame: number) =>
  trace.progress?.find((p) => p.id === id && p.what === 'open' && p.frame === frame)?.share ?? 0;

const whats = [
  'a hotel',
  'the gate',
  'a stall',
  'a hatch',
  'a wardrobe',
  'the castle',
  'a coffin',
  'a garage',
];
test.each(
  ['A girl', 'A mouse', 'A penguin', 'An elephant', 'A teapot'].flatMap((who, k) =>
    [0, 2, 5].map((i) => [who, whats[(i + k) % whats.length] ?? ''] as const),
  ),
)('doors, house fronts and shutters open to whoever is tall or small: %s opens %s', (who, what) => {
  const plan = written(`${who} opens ${what}.`);
  const trace = play(plan);
  const beat = plan.beats.find((b) => b.action === 'open');
  const report = trace.beats.find((r) => r.id === beat?.id);
  expect(report?.verdict).toBe('happened');
  const [from = 0, to = 0] = report?.frames ?? [];
  expect(opened(trace, beat?.target ?? '', from)).toBeLessThan(0.1);
  expect(opened(trace, beat?.target ?? '', to)).toBeGreaterThan(0.6);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});

test.each(['The bell rings and Tom opens.', 'Somebody knocks, I open.', 'A fox opens a bakery.'])(
  'who only opens has a door for it: %s',
  (script) => {
    const plan = written(script);
    const beat = plan.beats.at(-1);
    expect(beat?.action).toBe('open');
    expect(plan.props.find((p) => p.id === beat?.target)?.name).toBe('door');
    expect(play(plan).beats.at(-1)?.verdict).toBe('happened');
  },
);
