import { t } from '../../texts/texts.ts';

/** Who may ask for a cameo; every single use is still asked for. */
export const levels = [
  { value: 'only-me', label: t('Only me'), hint: t('Nobody else can cast it.') },
  {
    value: 'people-i-approve',
    label: t('People I approve'),
    hint: t('Whoever is in a room with you, and people you name, may ask.'),
  },
  {
    value: 'mutuals',
    label: t('Mutuals'),
    hint: t('Also people you follow who follow you, from rooms of their own.'),
  },
  { value: 'everyone', label: t('Everyone'), hint: t('Any member may ask. You still answer each film.') },
] as const;

export const kinds = [
  { value: 'person', label: t('A person'), hint: t('You.') },
  { value: 'animal', label: t('An animal'), hint: t('Yours to answer for.') },
  { value: 'object', label: t('A thing'), hint: t('A mug, a car, a teddy bear.') },
] as const;

export const kindWords = { person: t('person'), animal: t('animal'), object: t('thing') } as const;
