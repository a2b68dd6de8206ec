// Orval reads a configuration in TypeScript or CommonJS; of a module it misses the default export.
export default {
  api: {
    input: { target: process.env.DOCUMENT },
    output: { target: './client/api.ts', client: 'fetch', baseUrl: process.env.BASE_URL },
  },
};
