import { createMock } from '../../src/mock/create-mock.ts';
import { contract } from '../support/document.ts';
import { propertiesSuite } from './suites/properties.ts';

propertiesSuite(contract, await createMock(contract.document));
