import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @import { Context } from '../types.ts' */

/** The root's paths and the files in methods/ are the same list. */
export function methodsAreListed() {
  return {
    /**
     * @param {Record<string, { $ref?: string }>} paths
     * @param {Context} context
     */
    Paths(paths, { report, location }) {
      const files = readdirSync(join(dirname(location.source.absoluteRef), 'methods'));

      for (const [path, item] of Object.entries(paths)) {
        const own = `methods${path}.yaml`;
        if (item?.$ref === own) continue;
        const message = `The path ${path} does not refer to the file of that name. Write "$ref: ${own}".`;
        report({ message, location: location.child([path]).key() });
      }
      for (const file of files) {
        const path = `/${file.replace(/\.yaml$/, '')}`;
        if (path in paths) continue;
        const message = `methods/${file} is not among the paths. Add ${path} with "$ref: methods/${file}".`;
        report({ message, location: location.key() });
      }
    },
  };
}
