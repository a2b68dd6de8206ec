/** Middleware of openapi-fetch, whose types the build puts into the package. */
export type { Middleware } from 'openapi-fetch';
