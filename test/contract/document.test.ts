import { contract } from '../support/document.ts';
import { documentSuite } from './suites/document.ts';

documentSuite(contract);
