/** @import { Context, Example, Operation } from '../types.ts' */

/** The client repeats a call only where `safe` says so, and `repeat` says why. */
export function replayIsConsistent() {
  return {
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation({ 'x-replay': replay }, { report, location }) {
      if (!replay || replay.safe === (replay.repeat !== 'duplicates')) return;
      report({
        message: `A repeat is unsafe exactly if it duplicates. Correct "safe: ${replay.safe}" or "repeat: ${replay.repeat}".`,
        location: location.child(['x-replay', 'safe']),
      });
    },
    /**
     * @param {Example} example
     * @param {Context} context
     */
    Example({ 'x-replay': replay }, { report, location }) {
      const { outcome, repeat } = replay ?? {};
      if ((outcome === 'unknown') === (repeat === 'after-reconcile')) return;
      report({
        message: `"after-reconcile" is for an unknown outcome, and for no other. Correct "outcome: ${outcome}" or "repeat: ${repeat}".`,
        location: location.child(['x-replay']),
      });
    },
  };
}
