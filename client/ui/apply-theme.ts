export type Theme = 'system' | 'light' | 'dark';
export const themeKey = 'dailies.theme';

export const keptTheme = (): Theme => {
  const kept = localStorage.getItem(themeKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

/** Puts the kept theme on the page; called before the first paint. */
export const applyTheme = (): void => {
  const theme = keptTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};
