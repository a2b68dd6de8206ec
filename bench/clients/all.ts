import { bareFetch, openapiFetch } from './fetch.ts';
import { ours, oursPost } from './ours.ts';
import { official, officialWithRemedy } from './sdk.ts';

export { bareFetch, official, officialWithRemedy, openapiFetch, ours, oursPost };

export const clients = [ours, oursPost, official, officialWithRemedy, openapiFetch, bareFetch];
