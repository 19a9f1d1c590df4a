import type { FilmLook } from '#contracts/film-look.ts';
import type { Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';

/** What a script says the whole film looks like; null: as it does anyway. `near`: another look is nearest to what is said. */
export type LookWords = { span: Span; word: string; look: FilmLook | null; near?: number };

const made =
  '(?:painting|paint|art|film|movie|cinema|look|aesthetics?|prints?|drawing|sketch|illustration|effect|filter|photo(?:graph(?:y)?)?|footage|animation|video|style|styled|tones?)';
/** A look is said beside the sentence, `in` it, with the word style, or of the film itself; else it is a thing (*paints an oil painting*). */
const said = (names: string) =>
  new RegExp(
    [
      `(?<=(?:^|[,.;:!?(]|\\n)\\s*)(?:and )?(?:an? |the )?(?:${names})(?:[- ]${made})*(?:(?=\\s*(?:[,.;:!?)]|$|\\n))| of(?= ))`,
      `\\bin (?:an? |the )?(?:(?:style|manner|look|spirit) of (?:an? |the )?)?(?:(?:painted|drawn|animated) )?(?:${names})(?:['’]s)?(?:[- ]${made})*(?! \\p{L}+ (?:hat|dress|coat|shirt))(?!\\p{L})`,
      `\\b(?:${names})(?:['’]s)?[- ](?:style[ds]?|look|aesthetics?|effect|filter)\\b`,
      `\\b(?:${names})(?:['’]s)?[- ](?:film|movie|video|clip|animation)(?= (?:of|about|where|in which|with|showing)\\b)`,
      `(?<=\\b(?:make|turn|paint|draw|show|film|shoot|render) (?:it|this|that|everything|all of it|the (?:film|picture|whole film)) )(?:(?:look )?(?:in(?:to)?|like|as) |look )?(?:an? |the )?(?:${names})(?:[- ]${made})*`,
    ].join('|'),
    'giu',
  );
/** Painters, whose pictures are told by their name. */
const by = (names: string) => new RegExp(`\\b(?:painted |drawn )?by (?:${names})(?!\\p{L})`, 'giu');

const colourless = 'black[- ]and[- ]white|b ?& ?w|monochrome|monochromatic|gr[ae]y ?scale|(?:film )?noir';
const gogh = '(?:vincent )?van gogh(?:[- ]inspired)?';
const edo = '(?:katsushika )?hokusai|(?:utagawa )?hiroshige';

const forms: readonly (readonly [RegExp, FilmLook | null, number?])[] = [
  [said(colourless), 'black-and-white'],
  [
    said(
      'sepia(?:[- ]?toned?)?|(?:an )?old(?: silent)? (?:film|movie)|silent (?:film|movie)|vintage(?: film)?|(?:18|19)\\d0s (?:film|movie|cinema|newsreel)|old[- ]time(?:y)? film',
    ),
    'sepia',
  ],
  [said('oil[- ]?paint(?:ing|ed)?s?|oil on canvas|impressionis(?:m|t)(?: painting)?'), 'oil'],
  [said('water[- ]?colou?rs?(?:[- ]paint(?:ing|ed))?|aquarelle'), 'watercolour'],
  [said(`${gogh}|post[- ]impressionis(?:m|t)`), 'van-gogh'],
  [by(gogh), 'van-gogh'],
  [said(`ukiyo(?:[- ]?e)?|${edo}|(?:japanese )?wood ?(?:block|cut)(?: print)?s?`), 'ukiyo-e'],
  [by(edo), 'ukiyo-e'],
  [said('pixel[- ]?art|pixelated|pixels|(?:8|16)[- ]?bit(?: (?:video )?game)?|retro video ?game'), 'pixels'],
  [said('cyber[- ]?punk|synth ?wave'), 'cyberpunk'],
  [said('comic(?:[- ]?(?:book|strip))?|comics|graphic novel|pop[- ]art'), 'comic'],
  [said('anime|manga'), 'comic', 0.7],
  [
    said(
      'pencil (?:sketch|drawing)|(?:sketch(?:ed)?|drawn) in pencil|pencil sketched|hand[- ]drawn sketch|line drawing',
    ),
    'pencil',
  ],
  [said('charcoal (?:sketch|drawing)|(?:sketch(?:ed)?|drawn) in charcoal'), 'charcoal'],
  [said('surreal(?:is[mt](?:ic)?)?|(?:salvador )?dal[ií]|dream[- ]?like'), 'surreal'],
  [by('(?:salvador )?dal[ií]'), 'surreal'],
  [/\bsurreal(?= (?:scene|world|landscape|dream|film|picture)\b)/giu, 'surreal'],
  [
    said(
      '(?:2d[- ]?)?animat(?:ed|ion)|cartoon(?:ish)?|paper (?:theat(?:re|er)|cut[- ]?outs?)|story ?book|puppet (?:theat(?:re|er)|show)|cut[- ]?out animation|stop[- ]motion',
    ),
    null,
  ],
];

/** What a script says of its film's look, each with its place in it. */
export function looksIn(script: string, within: Span): LookWords[] {
  const text = script.slice(within.start, within.end);
  const found: LookWords[] = [];
  for (const [pattern, look, near] of forms)
    for (const match of text.matchAll(pattern)) {
      const start = within.start + match.index;
      const span = { start, end: start + match[0].length };
      if (found.some((f) => f.span.start < span.end && f.span.end > span.start)) continue;
      found.push({ span, word: match[0], look, ...(near === undefined ? {} : { near }) });
    }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** The look of the film, of all that is said of it the first; what else is said is noted as refused. */
export function lookOf(looks: readonly LookWords[], notes: Understanding): FilmLook | undefined {
  const taken = looks.find(({ look }) => look !== null)?.look ?? undefined;
  for (const { span, word, look, near } of looks) {
    // Whatever it looks like, it is animated.
    const as = look ?? 'animated';
    if (look !== null && taken !== undefined && look !== taken)
      notes.notUnderstood.push({ span, word, reason: unread('either-or', { taken, other: look }) });
    else if (near !== undefined) notes.approximated.push({ span, word, as, score: near });
    else notes.understood.push({ span, word, as, kind: 'camera' });
  }
  return taken;
}
