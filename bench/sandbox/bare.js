// The least that a server of Node does: it reads JSON and answers with a text that is ready.
import { createServer } from 'node:http';

const answer = JSON.stringify({
  result: 1417,
  time: {
    ...{ start: 1768208400, finish: 1768208400, duration: 0, processing: 0 },
    ...{ date_start: '2026-01-12T09:00:00+00:00', date_finish: '2026-01-12T09:00:00+00:00' },
  },
});
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    JSON.parse(body);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(address?.port);
});
