/** Common given names and words for people, only to make a likely first guess; the stage lets people choose. */
const women = new Set(
  (
    'mia emma olivia ava sophia isabella amelia luna ella lily grace chloe zoe nora hannah anna marie maria julia laura ' +
    'lena lea lisa sara sarah eva eve alice clara ida ines nina rosa ruby stella lucy molly daisy ivy jane kate ' +
    'mary emily claire diana elena fatima aisha leila layla yuki mei priya ana carmen sofia greta freya ingrid helen ' +
    'sue rose hope joy faith dawn may june april summer autumn jade pearl violet iris penny olive ' +
    'mum mom mother sister aunt grandma grandmother granny woman lady girl queen princess wife witch nurse bride she her'
  ).split(' '),
);
const men = new Set(
  (
    'liam noah oliver james ben benjamin lucas henry theo leo jack max sam tom tim jon john peter paul mark luke adam ' +
    'alex david daniel dan mike michael joe joseph george harry oscar felix hugo otto karl lars sven omar ali ahmed yusuf ' +
    'kenji hiro ravi arjun carlos diego juan pedro luis marco matteo ivan nikolai bob rob will bill ted fred nick eric ' +
    'chase drew skip frank art gene miles ray rich guy lance buck don wade cliff basil jay tim toby ' +
    'dad father brother uncle grandpa grandfather man guy boy king prince husband wizard gentleman he him'
  ).split(' '),
);

/** Whether a name is likely a man's or a woman's; null where it is neither, or nobody knows. */
export function likelyGender(name: string): 'he' | 'she' | null {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  if (words.some((word) => women.has(word))) return 'she';
  return words.some((word) => men.has(word)) ? 'he' : null;
}
