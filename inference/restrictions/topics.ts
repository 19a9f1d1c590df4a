import type { RestrictionTopic } from '#contracts/restriction.ts';
import { stem } from './stem.ts';

type Words = {
  /** How it is called when it is shown back to its owner. */
  title: string;
  /** Words by which owners name the topic as a whole. */
  names: string;
  /** Words that belong to it wherever they stand. Several words are joined by an underscore. */
  strong: string;
  /** What only counts when a person is what it is done to: eggs may be beaten, and balls shot. */
  toPeople?: string;
  /** Counts in what is spoken too; elsewhere lines are only words. */
  spoken?: true;
  /** Owners who rule it out speak of themselves: somebody else may do it beside them. */
  self?: true;
  /** How near a word that is in no list must come to one of `strong`, from 0 to 1; absent: lists alone decide. */
  near?: number;
  /** Harmless words that lie near: never taken for the topic unless they are written in full above. */
  plain?: string;
};

/**
 * Topics by their words. The lists were written for this product: everyday words for what owners of likenesses rule
 * out, English only. Unlisted words are compared with the listed ones by their embeddings.
 */
const written: Readonly<Record<RestrictionTopic, Words>> = {
  violence: {
    title: 'violence',
    names: 'violence violent fighting fight fights brutality aggression aggressive hurting',
    strong:
      'violence violent fight brawl stab strangle murder kill attack assault punch slap slay torture wound massacre war battle bomb explode explosion blood bleed gore gunfight duel ambush whip choke headbutt wrestle kidnap shoot_out beat_up knock_out',
    toPeople: 'hit beat kick shoot push shove smash crush throw_at hurt strike bite trip tackle harm',
    plain: 'ball game sport play win defend protect rescue chase',
    near: 0.6,
  },
  weapons: {
    title: 'weapons',
    names: 'weapon weapons weaponry arms',
    strong:
      'weapon gun pistol rifle revolver shotgun knife dagger sword machete grenade bomb bazooka crossbow spear axe cannon firearm missile',
    plain: 'hammer tool rope',
    near: 0.6,
  },
  villainy: {
    title: 'villains and criminals',
    names:
      'villain villains villainous bad_guy bad_guys baddie evil criminal criminals crook crooks antagonist',
    strong:
      'villain evil wicked cruel crook thief criminal robber burglar murderer killer tyrant dictator gangster mobster bandit bully traitor kidnapper terrorist henchman mastermind bad_guy rob burgle kidnap blackmail betray cheat swindle smuggle',
    self: true,
    plain: 'hero heroine guard king queen policeman detective',
    near: 0.62,
  },
  horror: {
    title: 'horror',
    names: 'horror scary spooky creepy frightening terrifying gruesome',
    strong:
      'horror ghost zombie vampire monster demon werewolf haunt haunted creepy spooky skeleton corpse graveyard possessed nightmare terror terrifying undead witch curse scary cellar_scream mummy ghoul poltergeist exorcist grave',
    plain: 'dragon dinosaur dream dark night',
    near: 0.6,
  },
  romance: {
    title: 'romance',
    names: 'romance romantic kissing love flirting dating',
    strong:
      'kiss romance romantic flirt propose cuddle smooch fall_in_love in_love date_with on_a_date make_out girlfriend boyfriend lover marry seduce wedding_night make_love',
    plain: 'love like friend hug dance ring',
    near: 0.66,
  },
  nudity: {
    title: 'nudity',
    names: 'nudity nude naked undressing underwear sexy sexual revealing',
    strong:
      'nude nudity naked topless undress strip striptease underwear lingerie bikini sexy sexual seduce take_off_all_clothes take_off_clothes take_off_shirt take_off_trousers bare_chest',
    self: true,
  },
  alcohol: {
    title: 'alcohol',
    names: 'alcohol alcoholic drinking drink drunk booze beer wine',
    strong:
      'alcohol beer wine whisky whiskey vodka rum gin tequila champagne cocktail booze drunk tipsy liquor brandy cider pub hangover hungover',
    plain: 'drink pour sip juice coffee tea lemonade glass water milk',
    near: 0.58,
  },
  drugs: {
    title: 'drugs',
    names: 'drug drugs narcotics',
    strong:
      'drug weed cannabis marijuana cocaine heroin meth ecstasy lsd joint bong opium syringe overdose pill high_on stoned',
    plain: 'medicine doctor pharmacy cigarette',
    near: 0.62,
  },
  smoking: {
    title: 'smoking',
    names: 'smoking smoke cigarettes vaping tobacco',
    strong: 'smoke cigarette cigar vape vaping tobacco hookah ashtray',
  },
  politics: {
    title: 'politics',
    names: 'politics political politicians politician elections',
    strong:
      'politics political politician president senator minister mayor election elect vote voter parliament congress government campaign candidate rally protest protester demonstration referendum democrat republican party_leader party_member his_party her_party communist fascist nazi impeach ballot governor chancellor dictator',
    spoken: true,
    plain: 'party minister_of speech crowd leader',
    near: 0.6,
  },
  religion: {
    title: 'religion',
    names: 'religion religious prayer church god',
    strong:
      'religion religious god jesus allah buddha church mosque synagogue temple priest imam rabbi pope pray prayer bible quran koran monk nun sermon baptism altar worship cathedral',
    spoken: true,
    plain: 'choir bell sing candle',
    near: 0.6,
  },
  swearing: {
    title: 'swearing',
    names: 'swearing swear cursing cursing bad_language profanity rude_words',
    strong:
      'fuck fucking shit shitty bitch bastard asshole damn dick piss cunt crap bollocks wanker motherfucker goddamn swear curse',
    spoken: true,
  },
  humiliation: {
    title: 'being made fun of',
    names:
      'humiliation humiliating humiliate mocking mock make_fun making_fun laugh_at ridicule bullying embarrassing embarrass insult insults',
    strong:
      'humiliate mock ridicule bully insult laugh_at make_fun tease jeer idiot stupid loser moron dumb ugly embarrass shame',
    spoken: true,
    self: true,
  },
  danger: {
    title: 'dangerous stunts',
    names: 'danger dangerous stunts stunt',
    strong:
      'danger dangerous stunt cliff skydive parachute bungee explode explosion crash avalanche drown drowning burning_building tightrope free_climb',
  },
  death: {
    title: 'death',
    names: 'death dying dead die killed',
    strong: 'die dead death corpse funeral coffin grave kill murder suicide drown bury buried hang_himself',
    plain: 'sleep rest fall',
    near: 0.62,
  },
  gambling: {
    title: 'gambling',
    names: 'gambling gamble casino betting',
    strong: 'gamble casino poker roulette blackjack slot_machine jackpot betting lottery wager',
    plain: 'game play card dice win',
    near: 0.62,
  },
};

export type Topic = {
  title: string;
  names: ReadonlySet<string>;
  strong: ReadonlySet<string>;
  toPeople: ReadonlySet<string>;
  /** Phrases of several words, as stems in order. */
  phrases: readonly (readonly string[])[];
  /** Single words as written, for comparing by nearness. */
  seeds: readonly string[];
  spoken: boolean;
  self: boolean;
  near: number | null;
  plain: ReadonlySet<string>;
};

const split = (words: string | undefined): string[] => (words ?? '').split(' ').filter((word) => word !== '');
const stems = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.split('_').map(stem).join('_')));

function topicOf({ title, names, strong, toPeople, spoken, self, near, plain }: Words): Topic {
  const all = split(strong);
  const single = all.filter((word) => !word.includes('_'));
  return {
    title,
    names: stems(split(names)),
    strong: stems(single),
    toPeople: stems(split(toPeople)),
    phrases: [...stems(all.filter((word) => word.includes('_')))].map((phrase) => phrase.split('_')),
    seeds: single,
    spoken: spoken ?? false,
    self: self ?? false,
    near: near ?? null,
    plain: stems(split(plain)),
  };
}

export const topics: ReadonlyMap<RestrictionTopic, Topic> = new Map(
  (Object.keys(written) as RestrictionTopic[]).map((key) => [key, topicOf(written[key])]),
);
