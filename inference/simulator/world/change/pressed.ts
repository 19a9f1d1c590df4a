/** Something that is pressed by hands: newtons between them now and aimed at, and how far in it is, as a share of its width or height. */
export type Pressed = {
  readonly id: string;
  aim: number;
  force: number;
  share: number;
  /** The farthest in that it was. */
  most: number;
  /** Where along its width hands press down on it, m from its middle; null where it is between two palms. */
  readonly at: number | null;
};
