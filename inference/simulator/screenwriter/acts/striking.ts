import type { Beat } from '#contracts/scene-plan.ts';
import { faceOf } from '../../world/puppets/bats.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';

/** What a ball is struck with where nobody says, and its word. */
const toolFor: Readonly<Record<string, string>> = {
  'tennis-ball': 'racket',
  baseball: 'baseball bat',
  'own.cricket-ball': 'cricket bat',
  'golf-ball': 'golf club',
  'hockey-ball': 'hockey stick',
  'own.shuttlecock': 'racket',
};
/** What a bat strikes where no ball is named. */
const ballFor: Readonly<Record<string, string>> = {
  racket: 'tennis ball',
  'game.baseball-bat': 'baseball',
  'own.cricket-bat': 'cricket ball',
  'own.ping-pong-paddle': 'ping pong ball',
  'golf-club': 'golf ball',
  'hockey-stick': 'hockey ball',
};
/** What they swing by their calling, where nothing is named and nothing hangs there to swing on. */
const byCalling: readonly (readonly [RegExp, string])[] = [
  [/golfer$/iu, 'golf club'],
  [/^(?:batter|hitter|slugger|baseball player)$/iu, 'baseball bat'],
  [/^(?:cricketer|batsman|cricket player)$/iu, 'cricket bat'],
  [/^tennis (?:player|star|champion)$/iu, 'racket'],
  [/^hockey player$/iu, 'hockey stick'],
];
/** The tool that somebody swings by what they are; null where they are nobody who does. */
export function swingsByCalling(company: Company, actor: string): string | null {
  const calling = company.actor(actor)?.name ?? '';
  return byCalling.find(([who]) => who.test(calling))?.[1] ?? null;
}

const strikes = /^(?:hit|str[iu]|struck|sw[iu]ng|swat|smack|whack|bat|putt(?!ing)|serv|smash|knock)/u;
const fresh = { tint: null, many: false, fresh: true } as const;
/** Metres from the middle at which two stand who strike a ball to each other. */
const APART = 2.7;

/** Makes an act one of a bat, a racket or a club, where the words name one or a ball that is struck with one. Returns which. */
export function struckWith(draft: Draft, before: readonly Beat[], company: Company): string | null {
  const struck = draft.action === 'strike' || strikes.test(draft.tokens[0]?.word ?? '');
  if (!struck || company.actor(draft.actor)?.rig !== 'person') return null;
  const propsOf = draft.objects.flatMap(({ found }) => company.prop(found.id) ?? []);
  const named = propsOf.find((p) => faceOf(p) !== null);
  const ball = propsOf.find((p) => p.shape === 'ball' || p.thing === 'own.shuttlecock');
  const onlyTo = draft.objects.every(({ found }) => found.is === 'actor');
  const had = before.findLast(
    (b) => b.actor === draft.actor && faceOf(company.prop(b.tool ?? b.with ?? '') ?? { thing: '' }) !== null,
  );
  const kept = had?.tool ?? had?.with ?? null;
  const putts = /^putt/u.test(draft.tokens[0]?.word ?? '');
  const own = draft.objects.length === 0 ? (swingsByCalling(company, draft.actor) ?? undefined) : undefined;
  const word = putts ? 'golf club' : ball === undefined ? own : toolFor[ball.thing];
  if (named === undefined && word === undefined && (kept === null || (ball === undefined && !onlyTo)))
    return null;
  // A bat that is swung at somebody, or at a box, is no game.
  if (ball === undefined && named !== undefined && propsOf.some((p) => p !== named)) return null;
  if (ball === undefined && !/^(?:sw[iu]ng|serv|putt)/u.test(draft.tokens[0]?.word ?? '')) return null;
  const others = new Set(before.filter((b) => b.actor !== draft.actor).map((b) => b.tool));
  const spare = company.props.find(
    (p) => word !== undefined && p.thing === company.words.thingOf(word)?.thing.thing && !others.has(p.id),
  );
  const tool = named?.id ?? kept ?? spare?.id ?? byThing(company, word ?? 'racket', fresh)?.id ?? null;
  if (tool === null) return null;
  const kind = ballFor[company.prop(tool)?.thing ?? ''] ?? 'ball';
  const flies = ball?.id ?? byThing(company, kind, { ...fresh, fresh: false })?.id ?? null;
  if (flies === null) return null;
  draft.action = 'strike';
  draft.objects = [
    { found: { is: 'prop', id: flies, many: false }, by: '' },
    ...draft.objects.filter(({ found }) => found.id !== tool && found.id !== flies),
  ];
  return tool;
}

/** Bats are in the hands of who swings them, a ball that is served too; who plays with each other stands apart, the net between them. */
export function readyToStrike(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: StageParts,
): StageParts {
  const struck = beats.filter((b) => b.action === 'strike' && b.tool !== undefined);
  const [first] = struck;
  if (first === undefined) return { actors, props };
  const thrown = beats.find((b) => b.action === 'throw' && b.with === first.with);
  const other = thrown?.actor ?? first.target;
  const [left, right] = [-APART, APART].map((x) => (other === null ? x + 0.4 : x));
  const stood = actors.map((a) => {
    if (company.placed.has(a.id)) return a;
    return a.id === first.actor
      ? { ...a, x: Number((left ?? a.x).toFixed(3)) }
      : a.id === other
        ? { ...a, x: right ?? a.x }
        : a;
  });
  const at = (id: string) => stood.find((a) => a.id === id);
  const held = new Map<string, string>();
  for (const b of struck) if (b.tool !== undefined && !held.has(b.tool)) held.set(b.tool, b.actor);
  const lies = faceOf(props.find((p) => p.id === first.tool) ?? { thing: '' })?.lies !== undefined;
  const begins = beats.find((b) => b.with === first.with);
  if (begins === first && !lies && first.with !== null) held.set(first.with, first.actor);
  return {
    actors: stood,
    props: props.map((p) => {
      const by = at(held.get(p.id) ?? '');
      if (by !== undefined && (p.heldBy !== null || !company.placed.has(p.id)))
        return { ...p, heldBy: by.id, x: by.x, y: Number((by.height * 0.5).toFixed(3)) };
      if (p.thing === 'tennis-net') return { ...p, heldBy: null, x: 0, y: 0, fixed: true };
      const striker = at(first.actor);
      if (
        p.id === first.with &&
        begins === first &&
        lies &&
        striker !== undefined &&
        !company.placed.has(p.id)
      )
        return { ...p, heldBy: null, x: Number((striker.x + 0.62).toFixed(3)), y: 0 };
      return p;
    }),
  };
}
