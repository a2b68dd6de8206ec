import type { OpenApiDocument } from '../document/types.ts';
import { loadPeer } from '../peer.ts';

type Prism = typeof import('@stoplight/prism-http');
type PrismClient = typeof import('@stoplight/prism-http/dist/client.js');

/** One answer of Prism. */
export interface PrismAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export interface Wish {
  /** Key of the response: a status, or `default`. */
  code?: string;
  example?: string;
  mediaType?: string;
  dynamic?: boolean;
}

export type AskPrism = (method: string, wish: Wish) => Promise<PrismAnswer>;

/**
 * Prism on the document, without its own validation: it answers a fault with the first example of
 * the status, whatever the fault, so the fitting example is chosen before it is asked.
 *
 * @throws MissingPeerError when Prism is not installed
 */
export async function createPrism(document: OpenApiDocument): Promise<AskPrism> {
  const { getHttpOperationsFromSpec } = loadPeer('@stoplight/prism-http') as Prism;
  const clientFile = '@stoplight/prism-http/dist/client.js';
  const { createClientFromOperations } = loadPeer(clientFile) as PrismClient;
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const client = createClientFromOperations(operations, {
    mock: { dynamic: false },
    validateRequest: false,
    validateResponse: false,
    checkSecurity: false,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    logger: silent,
  });
  return async (method, { code, example, mediaType, dynamic = false }) => {
    const mock = {
      dynamic,
      ...(code && { code: code as unknown as number }),
      ...(example && { exampleKey: example }),
      ...(mediaType && { mediaTypes: [mediaType] }),
    };
    const { status, headers, data } = await client.post(
      `/${method}`,
      undefined,
      { headers: {} },
      { mock },
    );
    return { status, headers: headers as Record<string, string>, body: data };
  };
}

const nothing = () => undefined;
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  child: () => silent,
};
