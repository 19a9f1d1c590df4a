/** Is it thin or brittle enough to be broken over between two hands? */
export const snaps = (name: string): boolean =>
  /stick|twig|pencil|branch|cookie|biscuit|cracker|chocolate|bread|baguette|spaghetti|candy|carrot|celery|ruler|nut|peanuts|shell/u.test(
    name,
  );
