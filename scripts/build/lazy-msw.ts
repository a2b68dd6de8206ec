import type { Plugin } from 'esbuild';

const complaint = `msw cannot be loaded here. Install it: npm install -D msw
Under Jest see the guide "Installing": msw 2.11 and later need two lines of configuration there.`;

/**
 * msw as it is asked for in CommonJS: not before a handler is made. From 2.11 on it has parts that are
 * modules, which Jest loads only where it is configured to.
 */
export const lazyMsw: Plugin = {
  name: 'lazy-msw',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^msw$/ }, ({ kind }) =>
      kind === 'require-call'
        ? { path: 'msw', external: true }
        : { path: 'msw', namespace: 'lazy', sideEffects: false },
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({ contents }));
  },
};

const contents = `const msw = () => {
  try {
    return require('msw');
  } catch (cause) {
    throw new Error(${JSON.stringify(complaint)}, { cause });
  }
};
export const http = { post: (...args) => msw().http.post(...args) };
export const HttpResponse = {
  json: (...args) => msw().HttpResponse.json(...args),
  error: () => msw().HttpResponse.error(),
};
`;
