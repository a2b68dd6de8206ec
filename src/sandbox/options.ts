import { checkFields, ensure, isWhole } from './input.ts';

const options = [
  'portal',
  'state',
  'behaviour',
  'clock',
  'limits',
  'cors',
  'maxBodyBytes',
  'log',
] as const;

/**
 * Checks the options of `createSandbox` by name and kind: TypeScript sees most mistakes, JavaScript
 * none. The contents of `portal` and `limits` are checked where they are read.
 *
 * @throws InputError that names the option, and what it can be
 */
export function checkSandboxOptions(given: unknown): void {
  checkFields(given, options, 'createSandbox', 'option');
  const { state, behaviour, clock, cors, maxBodyBytes, log } = given;
  checkText('state', state, 'the path of a file');
  checkOneOf('behaviour', behaviour, ['server', 'documented', 'older']);
  checkOneOf('clock', clock, ['fixed', 'system']);
  checkOrigins(cors);
  const isSize = maxBodyBytes === undefined || isWhole(maxBodyBytes, 1);
  ensure(isSize, 'maxBodyBytes must be a whole number of bytes above 0.');
  const isLog = log === undefined || typeof log === 'function';
  ensure(isLog, 'log must be a function that is called with a line of text, such as console.log.');
}

/**
 * Checks the options of `listen` by name and kind. An empty `host` would be all addresses of the
 * machine.
 *
 * @throws InputError that names the option, and what it can be
 */
export function checkListenOptions(given: unknown): void {
  checkFields(given, ['port', 'host'], 'listen', 'option');
  const { port, host } = given;
  const isPort = port === undefined || (isWhole(port, 0) && port <= 65_535);
  ensure(isPort, 'port must be a whole number from 0 to 65535; 0 takes a free one.');
  checkText('host', host, "an address or a name of this machine, such as '127.0.0.1'");
}

/** @throws InputError for a part of a list that cannot be */
export function checkPage(page: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(page)) {
    const isNumber = value === undefined || isWhole(value, 0);
    ensure(isNumber, `${name} must be a whole number, 0 or more.`);
  }
}

function checkText(name: string, value: unknown, what: string): void {
  const isText = value === undefined || (typeof value === 'string' && value !== '');
  ensure(isText, `${name} must be ${what}, as text.`);
}

function checkOneOf(name: string, value: unknown, known: readonly unknown[]): void {
  ensure(
    value === undefined || known.includes(value),
    `${name} must be one of ${known.join(', ')}.`,
  );
}

/** A browser sends an origin without a path, so that one with a path would let nobody in. */
function checkOrigins(cors: unknown): void {
  const isOrigin = (one: unknown) =>
    one === '*' || (typeof one === 'string' && URL.canParse(one) && new URL(one).origin === one);
  ensure(
    cors === undefined || (Array.isArray(cors) && cors.every(isOrigin)),
    'cors must be a list of origins, each * or like http://localhost:5173, without a path.',
  );
}
