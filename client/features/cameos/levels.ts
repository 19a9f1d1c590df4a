/** Who may ask for a cameo; every single use is still asked for. */
export const levels = [
  { value: 'only-me', label: 'Only me', hint: 'Nobody else can cast it.' },
  {
    value: 'people-i-approve',
    label: 'People I approve',
    hint: 'Whoever is in a room with you, and people you name, may ask.',
  },
  {
    value: 'mutuals',
    label: 'Mutuals',
    hint: 'Also people you follow who follow you, from rooms of their own.',
  },
  { value: 'everyone', label: 'Everyone', hint: 'Any member may ask. You still answer each film.' },
] as const;

export const kinds = [
  { value: 'person', label: 'A person', hint: 'You.' },
  { value: 'animal', label: 'An animal', hint: 'Yours to answer for.' },
  { value: 'object', label: 'A thing', hint: 'A mug, a car, a teddy bear.' },
] as const;

export const kindWords = { person: 'person', animal: 'animal', object: 'thing' } as const;
