declare module '*.css';
declare module '@fontsource-variable/bricolage-grotesque';
declare module '@fontsource-variable/figtree';
declare module '@fontsource-variable/jetbrains-mono';

interface ImportMeta {
  readonly env: { readonly PROD: boolean; readonly DEV: boolean };
}

declare module 'emojilib' {
  /** Keywords by emoji; the first is its name in snake case. */
  const keywords: Record<string, string[]>;
  export default keywords;
}
