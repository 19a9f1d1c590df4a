import type { Plugin } from 'vite';

const described = /^ +inst\._zod\.processJSONSchema = .*;$/gm;
const describing = /^import \{ (create\w+), (create\w+) \} from "\.\.\/core\/to-json-schema\.js";$/m;

/**
 * No page describes a schema as JSON Schema; the server does, for its API. zod's schemas know how to, each by a line of
 * its constructor, and by these lines all of that would be in the code of every page.
 */
export function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/classic\/schemas\.js$/ },
      handler(code) {
        if (code.search(described) < 0 || code.search(describing) < 0)
          return this.error('zod describes its schemas in another way now.');
        return code.replace(described, '').replace(describing, 'const $1 = () => () => {}, $2 = $1;');
      },
    },
  };
}
