/**
 * What a room may hold that nobody would call a script. Each gets an answer: a plan that plays, or a reason
 * (`bad-input.test.ts`), and soon (`bench/answers.ts`).
 */
export const oddScripts: Readonly<Record<string, string>> = {
  'a ten-thousand-word script': 'Mia throws the ball to Theo and the dog runs after it. '.repeat(900),
  'a thousand people': Array.from(
    { length: 1000 },
    (_, i) => `P${String.fromCharCode(97 + (i % 26))}${i} waves.`,
  ).join(' '),
  'a thousand animals': 'A thousand elephants dance and 500 dogs bark.',
  'one endless sentence': 'Mia throws a ball and then '.repeat(600),
  'one endless word': 'a'.repeat(20_000),
  'letters at random': 'asdf qwer zxcv lkjh poiu mnbv. %%% ### 123 !!',
  'quotes without end': '"'.repeat(5000),
  'cuts without end': 'cut to\n'.repeat(3000),
  nothing: ' \n\t ',
  'pictures alone': '🐶🏀'.repeat(900),
  'control characters': 'Mia\u0000 throws \u202e a ball',
  '20,000 lines': 'a\n'.repeat(10_000),
  'strangers in twenty thousand characters':
    'Mia throws the ball to Theo, who quickly grumbles about zebras. '.repeat(320).slice(0, 20_000),
};
