import { expect, test } from 'vitest';
import { Room } from '../../src/http/room.ts';

/** A room for ten bytes, whose time goes on when a test says so. */
function roomOfTen() {
  let time = 0;
  let due: (() => void) | undefined;
  const room = new Room({
    bytes: 10,
    patience: 5,
    now: () => time,
    after(_, run) {
      due = run;
      return () => {
        due = undefined;
      };
    },
  });
  const sentAway: string[] = [];
  return {
    room,
    sentAway,
    enter: (name: string) => room.enter(() => sentAway.push(name)),
    wait(ms: number) {
      time += ms;
      due?.();
    },
    isWatching: () => due !== undefined,
  };
}

test('who fits in goes on at once', () => {
  const { room, enter, isWatching } = roomOfTen();
  expect(room.take(enter('a'), 6)).toBeUndefined();
  expect(room.take(enter('b'), 4)).toBeUndefined();
  expect(isWatching()).toBe(false);
});

test('who does not waits until another one leaves', async () => {
  const { room, enter, isWatching } = roomOfTen();
  const [first, second] = [enter('a'), enter('b')];
  room.take(first, 8);
  const waiting = room.take(second, 8);
  expect(second.held).toBe(0);
  room.leave(first);
  await waiting;
  expect([second.held, isWatching()]).toEqual([8, false]);
});

test('where all wait for each other, the one that came first goes on to its end', async () => {
  const { room, enter } = roomOfTen();
  const [first, second] = [enter('a'), enter('b')];
  room.take(first, 5);
  room.take(second, 5);
  const waiting = room.take(second, 5);
  await room.take(first, 5);
  expect([first.held, second.held]).toEqual([10, 5]);
  room.leave(first);
  await waiting;
  expect(second.held).toBe(10);
});

test('who gets nothing is sent away when others wait, and not before', async () => {
  const { room, enter, wait, sentAway } = roomOfTen();
  const [stalled, slow, other] = [enter('stalled'), enter('slow'), enter('other')];
  room.take(stalled, 6);
  room.take(slow, 3);
  wait(100);
  expect(sentAway).toEqual([]);
  const waiting = room.take(other, 5);
  room.take(slow, 1);
  wait(5);
  expect(sentAway).toEqual(['stalled', 'slow']);
  await waiting;
  expect(other.held).toBe(5);
});
