import type { Member } from './clients.ts';
import type { Plan, Strike } from './plan.ts';
import type { Script } from './portal.ts';

/** A call that is under way. */
export interface Scene {
  plan: Plan;
  /** What has yet to go wrong. */
  strikes: Strike[];
  controller: AbortController;
  /** Settles when the call is given up as one that never ends. */
  givenUp: Promise<'goes on'>;
}

/** Lets each call meet what its plan says. */
export class Scenes implements Script {
  readonly #open = new Map<number, Scene>();
  readonly #giveUps = new Set<() => void>();
  /** How often each fault has struck, by its name. */
  readonly struck = new Map<string, number>();
  members: readonly Member[] = [];

  open(plan: Plan): Scene {
    const givenUp = new Promise<'goes on'>((resolve) => {
      this.#giveUps.add(() => resolve('goes on'));
    });
    const controller = new AbortController();
    const scene = { plan, strikes: [...plan.strikes], controller, givenUp };
    this.#open.set(plan.number, scene);
    if (plan.expires) this.#tokensOf(plan)?.expire();
    return scene;
  }

  giveUp(): void {
    for (const giveUp of this.#giveUps) giveUp();
  }

  /** No request of these calls is under way any more. */
  clear(): void {
    this.#open.clear();
    this.#giveUps.clear();
  }

  knows(number: number): boolean {
    return this.#open.has(number);
  }

  take(number: number): Strike | undefined {
    const strike = this.#open.get(number)?.strikes.shift();
    if (strike) this.#count(strike);
    return strike;
  }

  isRefused(number: number): boolean {
    const strikes = this.#open.get(number)?.strikes;
    if (strikes?.[0]?.fault?.how !== 'no server') return false;
    this.#count(strikes.shift() as Strike);
    return true;
  }

  isGood(number: number, token: string): boolean {
    const plan = this.#open.get(number)?.plan;
    return plan !== undefined && this.#tokensOf(plan)?.isGood(token) === true;
  }

  onArrival(number: number): void {
    this.#abort(number, 'arrived');
  }

  onRun(number: number): void {
    this.#abort(number, 'ran');
  }

  #abort(number: number, moment: Plan['abort']): void {
    const scene = this.#open.get(number);
    if (scene?.plan.abort === moment) scene?.controller.abort();
  }

  #tokensOf(plan: Plan) {
    return this.members[plan.client]?.tokens;
  }

  #count({ fault, runs }: Strike): void {
    const name = fault?.name ?? 'a slow answer';
    const key = runs && fault ? `${name}, after it ran` : name;
    this.struck.set(key, (this.struck.get(key) ?? 0) + 1);
  }
}
