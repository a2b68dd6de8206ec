/** @import { Context, Example, MediaType, Operation, Response } from './types.ts' */

/**
 * The examples of a media type, references followed, each with the place where it is listed.
 *
 * @param {MediaType} mediaType
 * @param {Pick<Context, 'resolve' | 'location'>} context
 */
export function examplesOf(mediaType, { resolve, location }) {
  return Object.entries(mediaType.examples ?? {}).map(([key, listed]) => ({
    key,
    example: /** @type {Example} */ (resolve(listed, location.source.absoluteRef).node ?? {}),
    location: location.child(['examples', key]).key(),
  }));
}

/**
 * The examples of a media type that show an error, with its code.
 *
 * @param {MediaType} mediaType
 * @param {Context} context
 */
export function errorExamplesOf(mediaType, context) {
  return examplesOf(mediaType, context).flatMap((named) => {
    const code = named.example.value?.error;
    return code === undefined ? [] : [{ ...named, code: String(code) }];
  });
}

/**
 * The examples of all responses of an operation, those of shared responses included.
 *
 * @param {Operation} operation
 * @param {Context} context
 */
export function responseExamplesOf(operation, { resolve, location }) {
  return Object.entries(operation.responses ?? {}).flatMap(([key, listed]) => {
    const { node, location: shared } = resolve(listed);
    const response = /** @type {Response} */ (node ?? {});
    const at = shared && listed.$ref ? shared : location.child(['responses', key]);
    return Object.entries(response.content ?? {})
      .flatMap(([type, media]) =>
        examplesOf(media, { resolve, location: at.child(['content', type]) }),
      )
      .map((named) => ({ ...named, status: statusOf(key, named.example) }));
  });
}

/**
 * Whether an error is listed under a status. With 200 it comes inside the answer of a batch, which no
 * operation here describes.
 *
 * @param {{ key: string, status: number | undefined }[]} examples
 * @param {string} key
 * @param {number} status
 */
export function isListed(examples, key, status) {
  return (
    status === 200 || examples.some((example) => example.key === key && example.status === status)
  );
}

/**
 * `default` stands for statuses that have no response of their own, so its examples name theirs.
 *
 * @param {string} key
 * @param {Example} example
 */
function statusOf(key, example) {
  return key === 'default' ? example['x-status'] : Number(key);
}
