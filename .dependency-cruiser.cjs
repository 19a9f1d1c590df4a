/**
 * Which room of the house may import which: docs/architecture.md draws the same table.
 * Imports of types count too. `dev/import-rules.test.ts` checks that none is overlooked, and the one rule that must
 * tell types from values: workflow code names its activities only as types.
 */
const folders = [
  'contracts',
  'art',
  'domain',
  'inference',
  'rooms',
  'workflows',
  'server',
  'client',
  'dev',
  'e2e',
  'bench',
];

const test = '[.]test[.]tsx?$|/testing/';

/** Files under `from` (tests apart) may import only themselves and `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: `^(${folders.filter((folder) => !allowed.includes(folder)).join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle, also one of types only, means that two files are one.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^node:' },
    },
    {
      name: 'contracts-need-only-zod',
      severity: 'error',
      from: { path: '^contracts/', pathNot: test },
      to: { path: 'node_modules', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'workflow-names-need-nothing',
      comment: 'Every run of a workflow evaluates them anew.',
      severity: 'error',
      from: { path: '^contracts/workflow-names[.]ts$' },
      to: {},
    },
    only('contracts-stand-alone', '^contracts/', ['contracts'], 'Contracts know nobody.'),
    only('art', '^art/', ['art', 'contracts'], 'Pictures know only what they depict.'),
    only('domain', '^domain/', ['domain', 'contracts'], 'Rules do not know who asks.'),
    only(
      'inference',
      '^inference/',
      ['inference', 'art', 'contracts'],
      'Generators know the plan and the art.',
    ),
    only('rooms', '^rooms/', ['rooms', 'contracts'], 'Rooms reach the world through ports.ts.'),
    only('workflow-code', '^workflows/.*workflow[.]ts$', ['workflows', 'contracts'], 'Runs in the sandbox.'),
    only('workflows', '^workflows/', ['workflows', 'contracts', 'domain', 'inference'], 'Never the server.'),
    only(
      'server',
      '^server/',
      ['server', 'contracts', 'domain', 'rooms', 'art'],
      'Never workflows, never generators.',
    ),
    only('client', '^client/', ['client', 'contracts', 'art'], 'The browser gets contracts and art.'),
    {
      name: 'no-test-in-product',
      comment: 'The program never imports a test.',
      severity: 'error',
      from: { pathNot: `${test}|^e2e/|^dev/|^bench/` },
      to: { path: '[.]test[.]tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|[.]data|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
