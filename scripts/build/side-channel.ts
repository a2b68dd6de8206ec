import type { Plugin } from 'esbuild';

/**
 * qs keeps notes on objects by the package side-channel, which stands in for WeakMap where there is
 * none, and is a third of what reads a form. Every Node has a WeakMap.
 */
export const sideChannel: Plugin = {
  name: 'side-channel',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^side-channel$/ }, ({ path }) => ({ path, namespace: 'weak-map' }));
    onLoad({ filter: /.*/, namespace: 'weak-map' }, () => ({
      contents: 'module.exports = () => new WeakMap();',
    }));
  },
};
