/** What happened on a page that the house drew before its code was there. */
export type Early = {
  /** Buttons that were pressed and wait, in their order. */
  taps: Element[];
  /** A film that plays already, and which of the page's it is. */
  film: { video: HTMLVideoElement; at: number } | null;
  /** Hears no more. */
  end: () => void;
};

declare global {
  interface Window {
    early?: Early;
  }
}

/** Of the style that names the typefaces' files, and the mark that this browser has them. */
export const facesId = 'faces';
export const facesKey = 'dailies.faces';
