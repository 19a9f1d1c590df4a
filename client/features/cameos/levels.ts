/** Who may ask for a cameo; every single use is still asked for. */
export const levels = [
  { value: 'only-me', label: 'Only me', hint: 'Nobody else can cast it.' },
  { value: 'people-i-approve', label: 'People I approve', hint: 'Others may ask; you answer each time.' },
  {
    value: 'everyone-in-this-room',
    label: 'Everyone in a room with me',
    hint: 'They may cast it at once; you still answer each film.',
  },
] as const;

export const kinds = [
  { value: 'person', label: 'A person', hint: 'You.' },
  { value: 'animal', label: 'An animal', hint: 'Yours to answer for.' },
  { value: 'object', label: 'A thing', hint: 'A mug, a car, a teddy bear.' },
] as const;

export const kindWords = { person: 'person', animal: 'animal', object: 'thing' } as const;
