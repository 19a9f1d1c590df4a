/** Routes that serve bytes: authorised at each request, never cached by others. */
export const mediaPaths = {
  film: (takeId: string) => `/api/takes/${takeId}/film.mp4`,
  poster: (takeId: string) => `/api/takes/${takeId}/poster.jpg`,
  captions: (takeId: string) => `/api/takes/${takeId}/captions.vtt`,
  trace: (takeId: string) => `/api/takes/${takeId}/trace.json`,
  cameoPicture: (cameoId: string) => `/api/cameos/${cameoId}/picture.png`,
  /** For whose likeness is in it, wherever it was made. */
  posterOfUse: (takeId: string) => `/api/uses/${takeId}/poster.jpg`,
  filmOfUse: (takeId: string) => `/api/uses/${takeId}/film.mp4`,
  trailJson: (cameoId: string) => `/api/cameos/${cameoId}/trail.json`,
  trailCsv: (cameoId: string) => `/api/cameos/${cameoId}/trail.csv`,
  requestPicture: (requestId: string) => `/api/consents/${requestId}/picture.png`,
  thing: (key: string) => `/art/things/${encodeURIComponent(key)}.svg`,
  meStream: '/api/me/stream',
} as const;
