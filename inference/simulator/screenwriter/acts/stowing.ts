import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { hollowOf } from '../things/containers.ts';
import { lemma } from '../words/inflections.ts';

/** What has an inside that nobody looks into from here: what is put in is out of sight, and comes out of there. */
const closed =
  /machine|mailbox|letterbox|post ?box|truck|van|trunk|wallet|envelope|safe|drawer|computer|laptop|printer|player|console|toaster|album|piggy|meter|jukebox|camera|radio|television|phone|robot|socket|outlet|lock|slot|oven|fireplace|furnace|bookcase|bookshelf|shelf|cash register|printer|recorder|photocopier|dispenser|turnstile/u;
/** What is taken along in it where nobody says what. */
const cargo: readonly (readonly [RegExp, string])[] = [
  [/dishwasher|sink/u, 'plate'],
  [/washing machine|dryer|suitcase|backpack|bag/u, 'shirt'],
  [/camera/u, 'film'],
  [/gun|cannon/u, 'ball'],
  [/./u, 'box'],
];
/** What is sent by post. */
const mail = /^(?:letter|card|postcard|parcel|package|envelope|invitation|love letter)$/u;

const stores = /^(?:load|stuff|cram|insert|stow|deposit|put|place|slot|post|mail|pack|slip|stash|drop)$/u;
const empties = /^(?:unload|unpack|take|remove|pull|get|withdraw|fetch)$/u;
const gathers = /^(?:collect|gather|harvest|pick|reap|pluck)$/u;

/** Is it so that something is in it unseen? */
function isClosed(company: Company, { id, is }: Found): boolean {
  if (is === 'actor') return company.actor(id)?.rig === 'wheeled';
  const prop = company.prop(id);
  return prop !== undefined && hollowOf(prop) === null && closed.test(prop.name);
}

const one = (company: Company, word: string): Found | null =>
  byThing(company, word, { tint: null, many: false, fresh: false });

/**
 * "Loads boxes into a truck", "inserts a coin into the machine", "posts a letter", "unloads a van": what comes into something closed is
 * brought to it and seen no more, what comes out of it was not seen before. What is gathered, one after the other, goes into a basket.
 */
export function stows(draft: Draft, company: Company): void {
  const verb = lemma(draft.tokens[0]?.word ?? '');
  const direct = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  const thing = company.prop(direct?.found.id ?? '');
  if (draft.action === 'put' && stores.test(verb)) {
    putsIn(draft, verb, direct, thing, company);
    return;
  }
  // "Arranges flowers in a vase", "lines up the bottles".
  if (
    draft.action === 'work' &&
    /^(?:arrange|line|align|organize|organise|sort|stick)$/u.test(verb) &&
    direct !== undefined
  ) {
    const into = draft.objects.find(
      (o) => /^(?:in|into)$/u.test(o.by) && company.prop(o.found.id) !== undefined,
    );
    if (into !== undefined && thing !== undefined) {
      draft.action = 'put';
      draft.objects = [direct, { ...into, by: 'into' }];
    }
    return;
  }
  if (draft.action !== 'hold') return;
  if (gathers.test(verb) && thing !== undefined && isOneOfSeveral(company, thing)) {
    if (draft.tokens.some((t) => t.word === 'up')) return;
    const into = draft.objects.find((o) => /^(?:in|into)$/u.test(o.by))?.found ?? one(company, 'basket');
    if (into === null || direct === undefined) return;
    draft.action = 'put';
    draft.objects = [direct, { found: into, by: 'into' }];
    return;
  }
  // "Scoops ice cream into a bowl".
  const into = draft.objects.find((o) => /^(?:in|into|onto)$/u.test(o.by) && o.found.is === 'prop');
  if (/^(?:scoop|ladle|spoon|shovel)$/u.test(verb) && direct !== undefined && into !== undefined) {
    draft.action = 'put';
    draft.objects = [direct, { ...into, by: 'into' }];
    return;
  }
  if (!empties.test(verb)) return;
  const from = draft.objects.find((o) => /^(?:from|out of|off)$/u.test(o.by) && isClosed(company, o.found));
  const emptied = /^un/u.test(verb) && direct !== undefined && isClosed(company, direct.found);
  const held = emptied ? loadOf(company, direct.found) : direct?.found;
  const source = emptied ? direct.found : from?.found;
  if (held == null || source === undefined || company.prop(held.id) === undefined) return;
  draft.within = true;
  draft.objects = [
    { found: held, by: '' },
    { found: source, by: 'at' },
  ];
}

function putsIn(
  draft: Draft,
  verb: string,
  direct: Draft['objects'][number] | undefined,
  thing: PlanProp | undefined,
  company: Company,
): void {
  if (direct === undefined) return;
  const into = draft.objects.find((o) => /^(?:in|into|inside|onto|on|to)$/u.test(o.by));
  if (/^(?:post|mail)$/u.test(verb) && thing !== undefined && mail.test(thing.name)) {
    const box = into !== undefined && isClosed(company, into.found) ? into.found : one(company, 'mailbox');
    if (box === null) return;
    draft.objects = [direct, { found: box, by: 'into' }];
    if (hollowOf(company.prop(box.id) ?? thing) === null) draft.within = true;
    return;
  }
  // "Loads the truck": with boxes.
  if (into === undefined && /^(?:load|stuff|cram)$/u.test(verb)) {
    const load = loadOf(company, direct.found);
    if (load === null) return;
    draft.objects = [
      { found: load, by: '' },
      { found: direct.found, by: 'into' },
    ];
    if (isClosed(company, direct.found)) draft.within = true;
    return;
  }
  if (into === undefined || !isClosed(company, into.found)) return;
  const inward = /^(?:in|into|inside)$/u.test(into.by) || /^(?:load|insert)$/u.test(verb);
  if (!inward || thing === undefined) return;
  draft.within = true;
  draft.objects = [direct, { ...into, by: 'into' }];
}

const loadOf = (company: Company, { id }: Found): Found | null => {
  const name = company.prop(id)?.name ?? company.actor(id)?.name.toLowerCase() ?? '';
  const word = cargo.find(([p]) => p.test(name))?.[1];
  return word === undefined ? null : one(company, word);
};

const isOneOfSeveral = (company: Company, { id }: PlanProp): boolean =>
  company.props.filter((p) => baseOf(p.id) === baseOf(id)).length > 1;
