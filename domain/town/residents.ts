/** The people of the demo town: animals of paper, so that nobody can take them for anybody. */
export type Resident = { handle: `demo_${string}`; name: string; about: string };

export const residents = [
  {
    handle: 'demo_panda',
    name: 'Plum Panda',
    about: 'Snow, mostly. Lives in Foldham, a town made of paper.',
  },
  {
    handle: 'demo_fox',
    name: 'Fennimore Fox',
    about: 'Comes back for one more take. From the paper town of Foldham.',
  },
  {
    handle: 'demo_dragon',
    name: 'Dorothea Dragon',
    about: 'Stage work only, no candles. A paper dragon.',
  },
  {
    handle: 'demo_owl',
    name: 'Ottilie Owl',
    about: 'Librarian of Foldham, population: folded.',
  },
  {
    handle: 'demo_duck',
    name: 'Captain Duck',
    about: 'Any weather. Cut out of yesterday’s forecast.',
  },
  {
    handle: 'demo_mouse',
    name: 'Mina Mouse',
    about: 'Small parts, big entrances. Made of a bus ticket.',
  },
] as const satisfies readonly Resident[];

export type ResidentHandle = (typeof residents)[number]['handle'];
