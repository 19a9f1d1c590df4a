import type { BodyPart } from '#contracts/scene-plan.ts';
import type { Action, Expression } from '#contracts/world.ts';

/**
 * Verbs that say of somebody what another feels by what they do: who amuses plays the fool and is laughed at, who bothers
 * pokes and is scowled at. What one does, what comes of it in the other, and the verbs. Both are seen, or the verb is not.
 */
type Row = {
  does: Action;
  as?: Expression;
  part?: BodyPart;
  comes: Action;
  felt: Expression;
  verbs: string;
};
const rows: readonly Row[] = [
  { does: 'dance', as: 'laughing', comes: 'laugh', felt: 'laughing', verbs: 'amuse entertain delight' },
  {
    does: 'flip',
    as: 'happy',
    comes: 'feel',
    felt: 'surprised',
    verbs: 'impress amaze astonish astound dazzle fascinate thrill wow',
  },
  {
    does: 'touch',
    part: 'shoulder',
    comes: 'feel',
    felt: 'angry',
    verbs:
      'annoy bother disturb pester irritate bug provoke harass badger distract hassle anger enrage infuriate',
  },
  { does: 'point', as: 'laughing', comes: 'blush', felt: 'sad', verbs: 'embarrass humiliate shame' },
  { does: 'talk', comes: 'stretch', felt: 'sad', verbs: 'bore' },
  { does: 'pat', as: 'happy', comes: 'feel', felt: 'happy', verbs: 'calm reassure pacify' },
  { does: 'hug', as: 'happy', comes: 'feel', felt: 'happy', verbs: 'cheer_up' },
  { does: 'shakehead', comes: 'feel', felt: 'sad', verbs: 'disappoint discourage sadden depress' },
  {
    does: 'talk',
    as: 'angry',
    comes: 'feel',
    felt: 'angry',
    verbs: 'insult offend',
  },
  {
    does: 'talk',
    as: 'happy',
    comes: 'feel',
    felt: 'happy',
    verbs: 'praise commend compliment flatter',
  },
  {
    does: 'talk',
    as: 'happy',
    comes: 'feel',
    felt: 'happy',
    verbs: 'forgive pardon',
  },
  {
    does: 'talk',
    as: 'happy',
    comes: 'jump',
    felt: 'happy',
    verbs: 'excite',
  },
  { does: 'push', as: 'laughing', comes: 'cry', felt: 'sad', verbs: 'bully' },
  { does: 'wave', as: 'happy', comes: 'shuteyes', felt: 'neutral', verbs: 'hypnotize hypnotise' },
  { does: 'dance', as: 'happy', comes: 'feel', felt: 'happy', verbs: 'charm enchant seduce' },
];

const byVerb: ReadonlyMap<string, Row> = new Map(
  rows.flatMap((row) => row.verbs.split(' ').map((verb) => [verb, row] as const)),
);

/** The verbs that say it by themselves. */
export const stirringVerbs: ReadonlySet<string> = new Set(byVerb.keys());

/** The row of a verb, or of a verb and the word behind it (`cheer_up`). */
export const stirringRow = (verb: string): Row | undefined => byVerb.get(verb);
