import { useSyncExternalStore } from 'react';
import { applyTheme, keptTheme, type Theme, themeKey } from './apply-theme.ts';

const listeners = new Set<() => void>();

export const setTheme = (theme: Theme): void => {
  if (theme === 'system') localStorage.removeItem(themeKey);
  else localStorage.setItem(themeKey, theme);
  applyTheme();
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keptTheme);
