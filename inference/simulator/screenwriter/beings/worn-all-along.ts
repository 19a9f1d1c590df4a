const looks =
  /\b(?:look|search|hunt|find|misplace|lose|lost|seek)(?:e?s|ed|ing)?\b[^.!?]{0,40}?\b(?:her|his|their|my) (\p{L}+)/giu;
const onTheHead =
  /\b(?:on|on top of|over) (?:her|his|their|my|its) (?:own )?(?:head|face|nose|forehead|eyes)\b/iu;

/** "Looks for her glasses. They are on her head": what is looked for and was worn all along, by its words in lower case. */
export function wornAllAlong(script: string): ReadonlySet<string> {
  const found = [...script.matchAll(looks)].filter((m) =>
    onTheHead.test(script.slice((m.index ?? 0) + m[0].length)),
  );
  return new Set(found.flatMap((m) => m[1]?.toLowerCase() ?? []));
}
