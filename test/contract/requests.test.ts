import { createMock } from '../../src/mock/create-mock.ts';
import { contract } from '../support/document.ts';
import { requestsSuite } from './suites/requests.ts';

requestsSuite(contract, await createMock(contract.document));
