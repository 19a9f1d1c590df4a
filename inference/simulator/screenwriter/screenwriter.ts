import type { OtherThing } from '#contracts/alteration.ts';
import type { Beat, ScenePlan, Shot, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import { type Action, film, type Place } from '#contracts/world.ts';
import { secondsOfMove } from '../world/camera/move-seconds.ts';
import { goesAstride } from './acts/astride.ts';
import { asTheyBecame } from './acts/conjured.ts';
import { comesAlive, enliven } from './acts/enliven.ts';
import { tellUnfound } from './acts/found-in-earth.ts';
import { byItsJaws, hangingIn } from './acts/hoists.ts';
import { hurled, hurlsIn } from './acts/hurls.ts';
import { movesByKind } from './acts/moves-by-kind.ts';
import { standsUp, standUpDressed } from './acts/on-two-legs.ts';
import { ownPortions } from './acts/own-portions.ts';
import { pricked, pricksIn } from './acts/pricks.ts';
import { growsAsItRolls, inTheSnow } from './acts/rolled-up.ts';
import { asleepAtFirst, sitsFirst, sleepsFirst, standFirm } from './acts/seated.ts';
import { isShakenOver } from './acts/shaken-over.ts';
import { swaysByItself } from './acts/sways.ts';
import { tellTreated } from './acts/treating.ts';
import { tellUnheld } from './acts/unheld-relations.ts';
import { upAndDown } from './acts/up-and-down.ts';
import { wokenByNoise } from './acts/woken-by-noise.ts';
import { wornAtFirst, wornOnHeads } from './acts/worn-at-first.ts';
import { playedActs } from './acts-together.ts';
import { beatFrom, secondsOf } from './beat-from.ts';
import { Company } from './beings/company.ts';
import { onTheHeadAllAlong, wornAllAlong } from './beings/worn-all-along.ts';
import { blockStage } from './blocking.ts';
import { Reader } from './clauses.ts';
import { retaken, takeOutRetakes } from './direct/retake.ts';
import { cuesOf } from './film/camera-cues.ts';
import { type CameraWords, camerasOf } from './film/camera-words.ts';
import { takeOutCards } from './film/card-words.ts';
import { dialogueOf } from './film/dialogue.ts';
import { formatOf } from './film/format-words.ts';
import { sheetsIn } from './film/intertitles.ts';
import { lookOf, looksIn } from './film/look-words.ts';
import { takeOutMusic } from './film/music-words.ts';
import { inPlainMarks } from './film/plain-marks.ts';
import { cutsOf, shotsOf } from './film/shots.ts';
import { HELD, LAPSE, SHALLOW, styleOf } from './film/style-words.ts';
import { viewsIn } from './film/view-words.ts';
import { alterationsIn } from './matter/alterations.ts';
import { bubbled } from './matter/bubbles.ts';
import { withFlames } from './matter/candles.ts';
import { beaded, dropsIn } from './matter/drops-on.ts';
import { lasting } from './matter/lasting.ts';
import { matterIn } from './matter/matter-words.ts';
import { reflectionsIn } from './matter/reflections.ts';
import { isSnowman } from './matter/snowmen.ts';
import { spillsIn, spilt } from './matter/spills.ts';
import { filmPlace, layFilms, thinFilmsIn } from './matter/thin-films.ts';
import { inWaterersHands } from './matter/watering.ts';
import { leftOutdoors } from './matter/weathering.ts';
import { screenwriterModel } from './nearest/model.ts';
import { strangersIn } from './nearest/strangers.ts';
import { performed } from './performed.ts';
import { atTheWall } from './placing/at-the-wall.ts';
import { braked } from './placing/braking.ts';
import { onTheWall } from './placing/on-the-wall.ts';
import { onTheWater } from './placing/on-the-water.ts';
import { phonesInHand } from './placing/phones-in-hand.ts';
import { rammed } from './placing/rammed.ts';
import { onTheTable, playsOnATable } from './placing/tabletops.ts';
import { walksIn } from './placing/walks-in.ts';
import type { Draft } from './plan/drafts.ts';
import { gravityOf } from './plan/gravity-of.ts';
import { baseOf } from './plan/part-ids.ts';
import type { PlanRequest } from './plan/plan-request.ts';
import { compare } from './reading/comparing.ts';
import { dressOccasion, dressSet } from './scene/dressed-sets.ts';
import { lightIn } from './scene/light-beams.ts';
import { LIGHTNING, lightningIn } from './scene/lightning.ts';
import { litPlace, litStage } from './scene/lit-stage.ts';
import { locationsIn, partedByPlace } from './scene/locations.ts';
import { occasionsIn } from './scene/occasions.ts';
import { openWaterIn } from './scene/open-water.ts';
import { settingOf } from './scene/scenery.ts';
import { keepThose, presentIn, type ReadLocation, settingAt, severalPlaces } from './scene/several-places.ts';
import { skyTurnsIn, turnsSky } from './scene/sky-turns.ts';
import { windOf } from './scene/sky-words.ts';
import { slipperyIn, underfoot } from './scene/slippery.ts';
import { spotlightsIn } from './scene/spotlights.ts';
import { actsOf } from './shot-acts.ts';
import { bare } from './speakers.ts';
import { blownUp } from './things/blown-up.ts';
import { isSaidCovered } from './things/covered.ts';
import { samplesIn } from './things/flame-tests.ts';
import { BAND, bandOf, levelMarksIn } from './things/level-marks.ts';
import { marked } from './things/marks.ts';
import { spansStage } from './things/mechanisms.ts';
import { served } from './things/served.ts';
import { kiteWind, stringsIn, strung, windFor } from './things/strings.ts';
import { alteredBy, readHere, stagedAlterations } from './verb-rules/altered.ts';
import { tapsUp } from './verb-rules/running-out.ts';
import { asidesIn } from './words/asides.ts';
import { circumstancesIn } from './words/circumstances.ts';
import { continued } from './words/continued.ts';
import { foreignIn } from './words/foreign.ts';
import { placeNamesIn } from './words/places-named.ts';
import { requestsIn } from './words/request-words.ts';
import { smokeIn } from './words/smoke-words.ts';

export { planHash } from '../canonical.ts';
export { loadScreenwriter, loadScreenwriterFor } from './nearest/model.ts';
export type { PlanRequest } from './plan/plan-request.ts';

const MOST_BEATS = 32;
/** For how long a sheet with words between two shots is read. */
const CARD_SECONDS = 2;
/** What goes on in a time of its own, faster than the film anyway. */
const ownPace: ReadonlySet<Action> = new Set([
  'melt',
  'boil',
  'freeze',
  'evaporate',
  'change',
  'condense',
  'rust',
  'alter',
]);

/**
 * Words and stage blocking to a plan. The same document and seed give the same plan. What was not understood is
 * listed with its place in the script and never guessed. Needs `loadScreenwriter()` to have resolved.
 */
export function writePlan(asked: PlanRequest): ScenePlan {
  const request = { ...asked, document: { ...asked.document, script: inPlainMarks(asked.document.script) } };
  const located = foreignIn(request.document.script) === null ? locationsIn(request.document) : null;
  if (located !== null)
    return severalPlaces(request, located, (part, location) => readPlan(part, null, location));
  const plan = readPlan(request, null);
  if (playsOnATable(request.document, plan)) return readPlan(request, 'tabletop');
  const lit = litPlace(request.document, plan) ?? filmPlace(request.document, plan);
  if (lit !== null) return readPlan(request, lit);
  return leftOutdoors(request.document, plan) ? readPlan(request, 'park') : plan;
}

/**
 * `at`: where it plays, if neither script nor stage say. `location`: the last place of this script, which alone is planned: what
 * comes before it is read for whom and what its words mean.
 */
function readPlan(request: PlanRequest, at: Place | null, location: ReadLocation | null = null): ScenePlan {
  const nearest = screenwriterModel();
  const { document, seed } = request;
  const foreign = foreignIn(document.script);
  // What is in another language is said to be so, and none of its words is taken for an English one.
  const told: Pick<Understanding, 'understood'> = { understood: [] };
  const { script: uncarded, cards } = takeOutCards(document.script, told);
  const { script: unscored, music } = takeOutMusic(uncarded, told);
  const { script, wishes } = takeOutRetakes(foreign === null ? unscored : '');
  nearest.begin(strangersIn(script));
  const start = location?.start ?? 0;
  /** The words of this place alone, where they stand in the script. */
  const here = script.slice(start).padStart(script.length);
  const setting =
    location === null
      ? settingOf({ ...document, script: unlooked(script) }, at)
      : settingAt(location, document, unlooked(here));
  const notes: Understanding = {
    understood: [...told.understood, ...setting.understood],
    approximated: [],
    notUnderstood: [...setting.refused, ...(foreign === null ? [] : [foreign])],
  };
  const requests = [...requestsIn(script), ...asidesIn(script)];
  for (const { start: from, end, word } of requests)
    notes.understood.push({ span: { start: from, end }, word, as: 'film', kind: 'camera' });
  const parted = location === null ? shotsOf(script) : partedByPlace(script);
  const dates = [...circumstancesIn(script), ...sheetsIn(script, parted)];
  for (const { start: from, end, word } of dates)
    notes.understood.push({ span: { start: from, end }, word, as: word.toLowerCase(), kind: 'time' });
  const shape = formatOf(script);
  if (shape !== null)
    notes.understood.push({ span: shape.span, word: shape.word, as: shape.format, kind: 'camera' });
  const views = viewsIn(script);
  for (const { span, word, refused } of views)
    if (refused === null) notes.understood.push({ span, word, as: 'view', kind: 'camera' });
    else notes.notUnderstood.push({ span, word, reason: refused });
  const towns = placeNamesIn(script);
  for (const { start: from, end, word } of towns)
    notes.understood.push({ span: { start: from, end }, word, as: setting.place, kind: 'place' });
  const looks = looksIn(script, { start: 0, end: script.length });
  const look = lookOf(looks, notes);
  const slippery = slipperyIn(script);
  for (const said of slippery.spans)
    notes.understood.push({ ...said, as: slippery.patch ?? said.word, kind: 'prop' });
  const strings = stringsIn(script);
  for (const string of strings) notes.understood.push({ ...string, as: 'string', kind: 'prop' });
  const marks = levelMarksIn(script);
  for (const mark of marks)
    notes.understood.push({ span: mark.span, word: mark.word, as: BAND, kind: 'prop' });
  const smokes = smokeIn(script);
  for (const smoke of smokes) notes.understood.push({ ...smoke, as: 'burning', kind: 'prop' });
  const reflections = reflectionsIn(script);
  for (const image of reflections) notes.understood.push({ ...image, as: 'mirror', kind: 'prop' });
  const spotlights = spotlightsIn(script);
  for (const lamp of spotlights) notes.understood.push({ ...lamp, as: 'spotlight', kind: 'time' });
  const flashes = lightningIn(script);
  for (const flash of flashes) notes.understood.push({ ...flash, as: LIGHTNING, kind: 'weather' });
  const pricks = pricksIn(script);
  for (const { span } of pricks)
    notes.understood.push({
      span,
      word: script.slice(span.start, span.end),
      as: 'pierce',
      kind: 'action',
    });
  const drops = dropsIn(script);
  for (const { span, goes } of drops)
    notes.understood.push({
      span,
      word: script.slice(span.start, span.end),
      as: goes ? 'roll' : 'stand',
      kind: 'action',
    });
  const hurls = hurlsIn(script);
  const lights = lightIn(script);
  const films = thinFilmsIn(script);
  const turns = skyTurnsIn(script);
  for (const { span, word } of turns) notes.understood.push({ span, word, as: 'skychange', kind: 'action' });
  const weightless = gravityOf(setting.place).gravity === 0;
  const spills = weightless ? spillsIn(script) : [];
  for (const { told, refused } of spills) {
    for (const one of told) notes.understood.push({ ...one, as: 'pour', kind: 'action' });
    for (const one of refused) notes.notUnderstood.push({ ...one, reason: unread('no-act-yet') });
  }
  for (const span of cutsOf(script))
    notes.understood.push({ span, word: script.slice(span.start, span.end), as: 'cut', kind: 'camera' });
  const format = shape?.format ?? document.stage.format ?? 'wide';
  const company = new Company(document, setting.place, seed, nearest);
  company.wornAllAlong = wornAllAlong(script);
  const matter = matterIn(script);
  company.held = matter.held;
  company.mixes = matter.mixes;
  company.samples = samplesIn(script);
  company.slippery = slippery.patch;
  const alterations = stagedAlterations(
    script,
    // What comes of a spill is told with it.
    alterationsIn(script, (noun) => otherOf(company, noun)).filter(
      ({ subject }) =>
        !isSaidCovered(script.slice(subject.end)) &&
        ![...spills, ...turns].some(({ span }) => subject.start >= span.start && subject.start < span.end),
    ),
    company,
  );
  const water = openWaterIn(here, setting.place);
  if (water !== null) company.lay(water);
  dressSet(company, here);
  const occasions = occasionsIn(here).filter((o) => dressOccasion(company, o, here));
  for (const { start: from, end, word } of occasions)
    notes.understood.push({ span: { start: from, end }, word, as: setting.place, kind: 'time' });
  const [mark] = marks;
  if (mark !== undefined) company.props.push(bandOf(mark.tint));
  layFilms(company, films, notes, script);
  const reader = new Reader(company, nearest, notes, matter);
  let beats: Beat[] = [];
  const shots: Shot[] = [];
  const drafts: Draft[] = [];
  for (const [index, shot] of parted.entries()) {
    const numbered = shot.heading === null ? null : script.slice(shot.heading.start, shot.heading.end);
    if (
      shot.heading !== null &&
      numbered !== null &&
      /^\s*(?:shot|scene|part|act)\b[^\n]*:\s*$/iu.test(numbered)
    )
      notes.understood.push({ span: shot.heading, word: numbered.trim(), as: 'shot', kind: 'camera' });
    const spoken = dialogueOf(script, shot.span);
    const cameras = camerasOf(script, shot.span);
    company.circled = cameras.some(({ move }) => move === 'orbit');
    for (const camera of cameras)
      notes.understood.push({ span: camera.span, word: camera.word, as: camera.move, kind: 'camera' });
    const overtaken = matter.frames.map((f) => f.span);
    const styles = styleOf(script, shot.span).filter(
      ({ span }) =>
        ![...overtaken, ...looks.map((l) => l.span)].some((o) => o.start < span.end && o.end > span.start),
    );
    for (const { span, word, ...style } of styles)
      if ('reason' in style) notes.notUnderstood.push({ span, word, reason: style.reason });
      else if ('shallow' in style) notes.understood.push({ span, word, as: SHALLOW, kind: 'camera' });
      else if ('speed' in style && !style.lapse)
        notes.understood.push({ span, word, as: `speed × ${style.speed}`, kind: 'camera' });
    const off = [
      ...(shape === null ? [] : [shape.span]),
      ...requests,
      ...dates,
      ...occasions,
      ...views.map((v) => v.span),
      ...cameras.map((c) => c.span),
      ...styles.map((s) => s.span),
      ...looks.map((l) => l.span),
      ...towns,
      ...strings.map((s) => s.span),
      ...marks.map((m) => m.span),
      ...reflections.map((m) => m.span),
      ...smokes.map((m) => m.span),
      ...spotlights.map((s) => s.span),
      ...flashes.map((f) => f.span),
      ...spills.map((s) => s.span),
      ...drops.map((d) => d.span),
      ...pricks.map((p) => p.span),
      ...hurls.map((h) => h.span),
      ...lights.map((l) => l.span),
      ...films.map((f) => f.span),
      ...turns.map((t) => t.span),
      ...alterations.flatMap((a) => readHere(script, a)),
      ...slippery.spans.map((s) => s.span),
      ...overtaken,
      ...matter.degrees,
    ];
    const read = actsOf(script, shot, spoken, off, reader, company, notes);
    compare(script, company, notes);
    const within = ({ span }: { span: Span }) => span.start >= shot.span.start && span.start < shot.span.end;
    const moves = continued(
      asTheyBecame(
        [
          ...read,
          ...spills.filter(within).map((spill) => spilt(company, spill, script)),
          ...drops.filter(within).map((drop) => beaded(company, drop, script)),
          ...turns.filter(within).map(turnsSky),
          ...pricks.filter(within).map((prick) => pricked(company, prick, script)),
          ...lights.filter(within).flatMap((lit) => litStage(company, lit, notes, script)),
          ...hurls.filter(within).flatMap((hurl) => hurled(company, hurl, notes, script)),
          ...alterations
            .filter((a) => within({ span: a.subject }))
            .flatMap((a) => alteredBy(script, a, company, notes)),
        ].toSorted((a, b) => a.at - b.at),
        company,
      ),
    ).map((a) => upAndDown(movesByKind(a, company), company));
    const heard = wokenByNoise(playedActs(moves, company, notes), company);
    const led = asleepAtFirst(heard, beats).flatMap((a, k) => [
      ...[sitsFirst(a, company), sleepsFirst(a, [...beats, ...heard.slice(0, k)], company)].filter(
        (d) => d !== null,
      ),
      a,
    ]);
    // Whoever is to throw one back is alive while others throw.
    for (const act of led)
      if (isSnowman(company, act.actor) && comesAlive(act, beats, company)) enliven(company, act.actor);
    standUpDressed(company, led);
    for (const act of led) {
      if (beats.length >= MOST_BEATS) break;
      if (!swaysByItself(act, company) && comesAlive(act, beats, company)) enliven(company, act.actor);
      goesAstride(act, drafts.at(-1) ?? null, company);
      if (isShakenOver(act, drafts)) act.together = true;
      standsUp(act, company);
      drafts.push(act);
      const beat = beatFrom(act, index, beats, drafts, company, seed);
      tellUnheld(act, beat, company, notes);
      tellTreated(act, beat, notes, setting.place);
      beats.push(beat);
    }
    for (const { actor } of beats) company.acted.add(actor);
    const acted = beats.some((b) => b.shot === index);
    for (const { span, word, ...style } of styles)
      if ('lapse' in style && style.lapse && !acted)
        notes.notUnderstood.push({ span, word, reason: unread('own-pace') });
      else if ('lapse' in style)
        notes.understood.push({ span, word, as: `speed × ${style.speed}`, kind: 'camera' });
      else if ('held' in style)
        notes.understood.push({
          span,
          word,
          as: style.held === 'still' && acted ? 'static' : HELD,
          kind: 'camera',
        });
    const held = styles.some((s) => 'held' in s && (s.held === 'frozen' || !acted));
    const shallow = styles.some((s) => 'shallow' in s);
    const [camera, ...later] = cameras;
    const target = camera === undefined ? null : aimedAt(camera, company);
    const cues = cuesOf(
      later,
      beats.filter((b) => b.shot === index),
      (one) => aimedAt(one, company),
    );
    // What is poured and stirred takes seconds: a time lapse of it runs twice as fast.
    const lapse = matter.frames.some((f) => f.action === 'pour') ? LAPSE : undefined;
    const own = beats.some((b) => b.shot === index && ownPace.has(b.action));
    const speed =
      styles.flatMap((style) => ('speed' in style && !(style.lapse && own) ? [style.speed] : []))[0] ?? lapse;
    const card = sheetsIn(script, parted).find(({ shot: of }) => of === index);
    const around = Math.max(0, ...cameras.map(({ move }) => secondsOfMove(move)));
    const acting = beats.filter((b) => b.shot === index).reduce((sum, b) => sum + secondsOf(b), 0);
    const seconds = Math.max(Math.max(2, acting) / (speed ?? 1), around);
    shots.push({
      index,
      text: shot.text.slice(0, 2000),
      camera: {
        move: camera?.move ?? 'static',
        target,
        frame: index === 0 ? document.stage.camera : null,
        ...(shallow ? { shallow } : {}),
        ...(cues.length === 0 ? {} : { cues }),
      },
      ...(speed === undefined ? {} : { speed }),
      ...(card === undefined ? {} : { card: card.text }),
      ...(held ? { held } : {}),
      expectedSeconds: Number((seconds + (card === undefined ? 0 : CARD_SECONDS)).toFixed(1)),
      source: shot.span,
    });
  }
  beats = lasting(beats, drafts);
  tellUnfound(company, notes);
  if (location !== null) {
    beats = beats.filter(({ shot }) => shot >= location.shot);
    shots.splice(0, location.shot);
    keepThose(company, presentIn(beats, notes, location));
  }
  const total = shots.reduce((sum, s) => sum + s.expectedSeconds, 0) + 1.3;
  beats = growsAsItRolls(retaken(braked(beats, company.actors), wishes, notes), company.props);
  if (needsTrack(company)) company.lay('railway');
  const hangs = hangingIn(company, beats);
  beats = onTheTable(byItsJaws(beats, hangs), setting.place);
  withFlames(company, beats);
  beats = ownPortions(company, beats);
  phonesInHand(beats, company);
  const around = location === null ? matter : matterIn(here);
  const blocked = blockStage(company, beats, setting.place, hangs, around.warmth);
  const entered = atTheWall(
    onTheWall({ ...walksIn({ ...blocked, beats }, script, company), props: blocked.props }, here, company),
    { script: here, place: setting.place, company },
  );
  const { actors } = entered;
  const sought = onTheHeadAllAlong({ props: entered.props, beats: entered.beats }, company.wornAllAlong);
  const { props } = sought;
  beats = [...sought.beats];
  const wind = windFor(beats, props, windOf(here) || kiteWind(beats, props));
  const staged = blownUp(
    wornAtFirst(
      {
        actors,
        ...bubbled({
          actors,
          beats,
          props: inTheSnow(
            tapsUp(
              strung(rammed(onTheWater(standFirm(props, beats)), beats), beats, strings.length > 0),
              beats,
              company.placed,
            ),
            beats,
            setting,
          ),
        }),
      },
      beats,
      new Set([...company.headgear, ...wornOnHeads(here, props)]),
    ),
  );
  return {
    version: 1,
    seed,
    place: setting.place,
    time: setting.time,
    weather: setting.weather,
    ...(format === 'wide' ? {} : { format }),
    ...(look === undefined ? {} : { look }),
    ...(music === undefined ? {} : { music }),
    ...(!spotlights.some(({ span }) => span.start >= start) ? {} : { spotlit: true as const }),
    ...(flashes.length === 0 ? {} : { lightning: true as const }),
    ...(wind === 0 ? {} : { wind }),
    ...gravityOf(setting.place),
    ...(around.warmth === null ? {} : { warmth: around.warmth }),
    ...(around.damp === null ? {} : { damp: around.damp }),
    ...(around.weathering == null ? {} : { weathering: around.weathering }),
    ...(Object.keys(cards).length === 0 ? {} : { cards }),
    actors,
    props: marked(
      served(
        underfoot(inWaterersHands(staged.props, staged.beats, actors, company), staged.beats, actors),
        staged.beats,
      ),
      staged.beats,
    ),
    shots,
    beats: performed(staged.beats, document),
    seconds:
      request.keepRolling === true ? null : Number(Math.min(film.maxSeconds, Math.max(4, total)).toFixed(1)),
    understanding: tidy(notes, company.merged),
  };
}

/** The thing that a noun is drawn as, for what becomes one. */
function otherOf({ words }: Company, noun: string): OtherThing | null {
  const known = words.thingOf(noun);
  if (known === null) return null;
  const { thing, width, height, shape } = known.thing;
  return { thing, width, height, shape, tint: null };
}

/** The script with those words blanked that are of the film and not of where it plays: what is frozen in time is not in the snow. */
const unlooked = (script: string): string => {
  const all = { start: 0, end: script.length };
  const held = styleOf(script, all).filter((style) => 'held' in style);
  return [...looksIn(script, all), ...held].reduce(
    (text, { span: { start, end } }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    script,
  );
};

/** A train that is not the place itself runs on rails. */
const needsTrack = ({ actors, props }: Company): boolean =>
  actors.some(({ thing }) => thing === 'train') && !props.some(spansStage);

/** Whom or what the camera is on. */
const aimedAt = ({ name }: CameraWords, company: Company): string | null =>
  name === null ? null : firstOf(name.trim().split(' '), company);

/** Of words that begin with a name or a kind ("golden retriever in a park"), as many as are one. */
function firstOf(words: readonly string[], company: Company): string | null {
  for (let n = words.length; n > 0; n--) {
    const id = idOf(words.slice(0, n).join(' '), company);
    // Of several, it is on all of them: on whoever acts.
    const many = [...company.actors, ...company.props].filter((p) => baseOf(p.id) === baseOf(id ?? ''));
    if (id !== null) return many.length > 1 && id === baseOf(id) ? null : id;
  }
  return words.length > 1 ? firstOf(words.slice(1), company) : null;
}

const idOf = (name: string, company: Company): string | null =>
  company.named(bare(name))?.id ??
  company.props.find((p) => p.name === bare(name))?.id ??
  company.landmark(bare(name))?.id ??
  kindTarget(company, name);
const kindTarget = (company: Company, name: string): string | null => {
  const kind = company.words.kindOf(bare(name));
  return kind === null ? null : (company.actors.find((a) => a.thing === kind.thing)?.id ?? null);
};

/** Each place in the script is noted once, in the order of the script. */
function tidy(notes: Understanding, merged: ReadonlyMap<string, string>): Understanding {
  const once = <T extends { span: Span }>(list: T[]): T[] => {
    const seen = new Set<string>();
    return list
      .filter((n) => {
        const key = `${n.span.start}-${n.span.end}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .sort((a, b) => a.span.start - b.span.start)
      .slice(0, 400);
  };
  return {
    understood: once(notes.understood).map((n) => ({ ...n, as: merged.get(n.as) ?? n.as })),
    approximated: once(notes.approximated),
    notUnderstood: once(notes.notUnderstood),
  };
}
