import { sandboxPage } from '../page/page.ts';
import { html, prefersHtml } from './answer.ts';
import { changing } from './changing.ts';
import { reading } from './reading.ts';
import { exampleOf, type Route } from './route.ts';

const home: Route = {
  verb: 'GET',
  path: '',
  says: 'This index; the page for people, in a browser',
  run: ({ request, portal }) =>
    prefersHtml(request) ? html(sandboxPage(portal.answers)) : index(new URL(request.url).origin),
};

export const routes: readonly Route[] = [home, ...reading, ...changing];

/** Returns the routes that match a path, and the id in it. */
export function findRoutes(path: string): { found: Route[]; id: number } {
  const number = /(?<=\/)\d{1,15}$/.exec(path)?.[0];
  const shape = number === undefined ? path : `${path.slice(0, -number.length)}{id}`;
  return { found: routes.filter((route) => route.path === shape), id: Number(number ?? 0) };
}

/** Lists the routes as JSON, for programs and shells. */
function index(origin: string): object {
  return {
    about: 'A sandbox that stands in for a Bitrix24 portal. It is not Bitrix24.',
    routes: routes.map((route) => {
      const { verb, path, says, query, body } = route;
      return {
        verb,
        path: `/_sandbox/${path}`,
        says,
        ...(query && { query }),
        ...(body && { body }),
        example: exampleOf(route, origin),
      };
    }),
  };
}
