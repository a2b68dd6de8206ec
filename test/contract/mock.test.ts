import * as library from 'bitrix24-chat-api';
import { createMock } from '../../src/mock/create-mock.ts';
import { contract } from '../support/document.ts';
import { mockSuite } from './suites/mock.ts';

mockSuite(contract, await createMock(contract.document), library);
