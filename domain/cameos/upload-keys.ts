/** Where the upload of a cameo waits for its cut-out: a picture, with or without a mask drawn by hand, or a clip. */
export const uploadKeys = (cameoId: string) => ({
  picture: `uploads/${cameoId}/picture`,
  mask: `uploads/${cameoId}/mask.png`,
  clip: `uploads/${cameoId}/clip`,
});

export const isClip = (uploadKey: string): boolean => uploadKey.endsWith('/clip');
