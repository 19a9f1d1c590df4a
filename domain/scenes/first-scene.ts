import type { SceneDocument } from '#contracts/scene-document.ts';

/** The room that everybody's first sign-up leads to: something that can be rolled at once. */
export const firstScene = {
  title: 'The free-throw bet',
  document: {
    script:
      'Mia shoots a basketball from the free-throw line and misses. Her dog Pixel catches the rebound. ' +
      'Mia says: that was on purpose.',
    cast: [
      { id: 'mia', name: 'Mia', thing: 'person', cameoId: null, x: -1.6, y: 0, facing: 1, ownedBy: null },
      { id: 'pixel', name: 'Pixel', thing: 'dog', cameoId: null, x: 0.4, y: 0, facing: 1, ownedBy: 'mia' },
    ],
    props: [{ id: 'basketball', name: 'basketball', thing: 'basketball', x: -1.2, y: 0 }],
    stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
  },
} satisfies { title: string; document: SceneDocument };
