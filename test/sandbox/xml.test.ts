import { expect, test } from 'vitest';
import { holds } from '../support/rules.ts';
import { newSandbox } from '../support/sandbox.ts';

const call = async (path: string, body: object = {}) => {
  const sandbox = newSandbox({ log: () => undefined });
  const response = await sandbox.fetch(
    new Request(`http://localhost/rest/1/secret/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
    sandbox,
  };
};

test(holds('address-xml', 'a call with .xml is answered in XML'), async () => {
  const { status, type, text, sandbox } = await call('im.chat.add.XML', { TITLE: 'Canteen' });
  expect({ status, type }).toEqual({ status: 200, type: 'text/xml; charset=utf-8' });
  expect(text).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<response><result>1417<\/result><time><start>\d+<\/start>.*<\/time><\/response>$/,
  );
  expect(sandbox.journal()[0]).toMatchObject({ method: 'im.chat.add', answer: { result: 1417 } });
});

test('its errors are XML as well', async () => {
  const { status, text } = await call('im.chat.user.add.xml');
  expect(status).toBe(400);
  expect(text).toContain('<error>CHAT_ID_EMPTY</error>');
  expect(text).toContain("<error_description>Chat ID can't be empty</error_description>");
});

test('a method that is not there is not there in XML either', async () => {
  const { status, type, text } = await call('im.chat.ad.xml');
  expect({ status, type }).toEqual({ status: 404, type: 'text/xml; charset=utf-8' });
  expect(text).toContain('<error>ERROR_METHOD_NOT_FOUND</error>');
});
