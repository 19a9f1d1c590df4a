/** Where somebody wanted to go before they were asked to sign in; addresses of this house only, else null. */
export const wayBack = (to: string | null): string | null =>
  to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : null;
