import { extensions } from './extensions.js';
import { guard } from './guard.js';
import { checksCoverParameters } from './rules/checks-cover-parameters.js';
import { checksReferToExamples } from './rules/checks-refer-to-examples.js';
import { defaultIsInEnum } from './rules/default-is-in-enum.js';
import { errorExampleIsListedWhereSeen } from './rules/error-example-is-listed-where-seen.js';
import { errorExampleKeyBeginsWithCode } from './rules/error-example-key-begins-with-code.js';
import { extensionIsDeclared } from './rules/extension-is-declared.js';
import { methodsAreListed } from './rules/methods-are-listed.js';
import { operationIdIsFileName } from './rules/operation-id-is-file-name.js';
import { replayIsConsistent } from './rules/replay-is-consistent.js';
import { requestIsStrict } from './rules/request-is-strict.js';
import { scopeIsInSecurity } from './rules/scope-is-in-security.js';

/** The project's own lint rules; redocly.yaml turns each of them on. */
export default function b24() {
  return {
    id: 'b24',
    typeExtension: { oas3: extensions },
    rules: {
      oas3: {
        'checks-cover-parameters': guard(checksCoverParameters),
        'checks-refer-to-examples': guard(checksReferToExamples),
        'default-is-in-enum': guard(defaultIsInEnum),
        'error-example-is-listed-where-seen': guard(errorExampleIsListedWhereSeen),
        'error-example-key-begins-with-code': guard(errorExampleKeyBeginsWithCode),
        'extension-is-declared': guard(extensionIsDeclared),
        'methods-are-listed': guard(methodsAreListed),
        'operation-id-is-file-name': guard(operationIdIsFileName),
        'replay-is-consistent': guard(replayIsConsistent),
        'request-is-strict': guard(requestIsStrict),
        'scope-is-in-security': guard(scopeIsInSecurity),
      },
    },
  };
}
