/** What a thing is as an actor: big enough for its face to be seen beside people, and no bigger than a child. Metres. */
export function livingKind({ thing, width, height }: { thing: string; width: number; height: number }): {
  thing: string;
  rig: 'thing';
  height: number;
} {
  return { thing, rig: 'thing', height: Math.min(1.25, Math.max(0.62, Math.max(width, height) * 1.6)) };
}
