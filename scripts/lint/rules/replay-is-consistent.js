/** @import { Context, Operation } from '../types.ts' */

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
  };
}
