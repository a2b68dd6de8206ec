import type { Behaviour } from './behaviour.ts';
import { checkFields, ensure, isAbove, isWhole } from './input.ts';
import { refuseIf } from './refusal.ts';

export interface PortalLimits {
  /** The leaky bucket: `true` for 50 requests and 2 per second, or figures. @default false */
  rate?: boolean | { burst: number; drainPerSecond: number };
  /** Seconds of operating time per method and account in ten minutes. @default false: no limit */
  operating?: number | false;
  /** Seconds of operating time that a call costs. @default 0.1, the least that servers count */
  operatingCost?: number;
}

const standardRate = { burst: 50, drainPerSecond: 2 };
/** Milliseconds: operating time is forgotten in ten parts of a minute each. */
const part = 60_000;
const parts = 10;
/** Milliseconds for which a server blocks a method that has used up its time. */
const ban = 300_000;

interface Account {
  /** Seconds by the minute in which they were used. */
  used: Map<number, number>;
  bannedUntil: number;
}

/** The part of `time` in a response while operating time is counted; seconds. */
export interface OperatingFigures {
  operating?: number;
  operating_reset_at?: number;
}

/** The two limits of a portal, both off until they are asked for. Their state is not kept. */
export class Limits {
  #rate: { burst: number; drainPerSecond: number } | false = false;
  #operating: number | undefined;
  #cost = 0.1;
  #level = 0;
  #drainedAt = 0;
  readonly #accounts = new Map<string, Account>();
  readonly #first: Required<PortalLimits>;

  /**
   * @param options limits to begin with, and to come back to by `reset`
   * @throws InputError when a limit cannot be like that
   */
  constructor(options: PortalLimits = {}) {
    this.set(options);
    this.#first = this.get();
  }

  /** @throws InputError when a limit cannot be like that; none of them is changed then */
  set(options: PortalLimits): void {
    checkLimits(options);
    const { rate, operating, operatingCost } = options;
    if (rate !== undefined) this.#rate = rate && { ...(rate === true ? standardRate : rate) };
    if (operating !== undefined) this.#operating = operating === false ? undefined : operating;
    if (operatingCost !== undefined) this.#cost = operatingCost;
  }

  get(): Required<PortalLimits> {
    return {
      rate: this.#rate && { ...this.#rate },
      operating: this.#operating ?? false,
      operatingCost: this.#cost,
    };
  }

  /** Forgets what was counted, and the limits that were set since the beginning. */
  reset(): void {
    this.#level = 0;
    this.#accounts.clear();
    this.set(this.#first);
  }

  /**
   * Counts a request, for all callers together. It drains once a second.
   *
   * @throws Refusal when there are too many; a refused one does not count
   */
  admit(now: number): void {
    if (!this.#rate) return;
    const second = Math.floor(now / 1000);
    const drained = Math.max(0, second - this.#drainedAt) * this.#rate.drainPerSecond;
    this.#level = Math.max(0, this.#level - drained);
    this.#drainedAt = second;
    refuseIf(this.#level > this.#rate.burst, 'QUERY_LIMIT_EXCEEDED');
    this.#level += 1;
  }

  /** @throws Refusal when the account has used up its time for the method */
  checkOperating(account: string, method: string, now: number, behaviour: Behaviour): void {
    if (this.#operating === undefined) return;
    const state = this.#accountOf(account, method, now);
    if (now < state.bannedUntil) refuseIf(true, 'OPERATION_TIME_LIMIT');
    if (sum(state) < this.#operating) return;
    // Documented: until the first part is forgotten. Servers block for a time, and forget all.
    if (behaviour !== 'documented') {
      state.bannedUntil = now + ban;
      state.used.clear();
    }
    refuseIf(true, 'OPERATION_TIME_LIMIT');
  }

  /** Counts the time of a call, and answers what `time` says of it. */
  spend(account: string, method: string, now: number): OperatingFigures {
    if (this.#operating === undefined) return {};
    const state = this.#accountOf(account, method, now);
    const minute = Math.floor(now / part);
    state.used.set(minute, (state.used.get(minute) ?? 0) + this.#cost);
    const first = Math.min(...state.used.keys());
    return {
      operating_reset_at: ((first + parts) * part) / 1000,
      operating: sum(state),
    };
  }

  #accountOf(account: string, method: string, now: number): Account {
    const key = `${account} ${method}`;
    const state = this.#accounts.get(key) ?? { used: new Map(), bannedUntil: 0 };
    this.#accounts.set(key, state);
    const oldest = Math.floor(now / part) - parts;
    for (const minute of state.used.keys()) if (minute <= oldest) state.used.delete(minute);
    return state;
  }
}

const bucketRule =
  'rate must be true, false, or { "burst": 50, "drainPerSecond": 2 } with figures of your own:';

function checkLimits(options: unknown): asserts options is PortalLimits {
  checkFields(options, ['rate', 'operating', 'operatingCost'], 'The limits');
  const { rate, operating, operatingCost } = options;
  if (rate !== undefined && typeof rate !== 'boolean') checkBucket(rate);
  const isTime = operating === undefined || operating === false || isAbove(operating, 0);
  ensure(isTime, 'operating must be a number of seconds above 0, or false for no limit.');
  const isCost = operatingCost === undefined || operatingCost === 0 || isAbove(operatingCost, 0);
  ensure(isCost, 'operatingCost must be a number of seconds, 0 or more.');
}

function checkBucket(rate: unknown): void {
  checkFields(rate, ['burst', 'drainPerSecond'], 'rate, which may be true or false as well,');
  ensure(isWhole(rate.burst, 1), `${bucketRule} burst is a whole number above 0.`);
  ensure(isAbove(rate.drainPerSecond, 0), `${bucketRule} drainPerSecond is a number above 0.`);
}

/** Rounded, since ten times 0.1 is less than 1 in floating point. */
function sum({ used }: Account): number {
  const total = [...used.values()].reduce((all, one) => all + one, 0);
  return Math.round(total * 1e6) / 1e6;
}
