import { describe, expect, it } from 'vitest';
import type { Busy } from '../../src/bot/allowance.js';
import { createQueue } from '../../src/bot/queue.js';

describe('a queue', () => {
  it('tells a person to wait once, and again after the allowance has recovered', async () => {
    let time = 0;
    const queue = createQueue({ atWork: 1, waiting: 1, burst: 2, refillMs: 1000 }, () => time);
    const asks = async (person: string): Promise<string> => {
      try {
        return await queue.serve(
          person,
          async () => {},
          async () => 'served',
        );
      } catch (error) {
        return (error as Busy).isRepeated ? 'told before' : 'told';
      }
    };
    const at = async (now: number, person = 'a'): Promise<string> => {
      time = now;
      return asks(person);
    };
    expect([await at(0), await at(0), await at(0), await at(0)]).toEqual([
      ...['served', 'served', 'told', 'told before'],
    ]);
    expect([await at(0, 'b'), await at(0, 'b'), await at(0, 'b')]).toEqual(['served', 'served', 'told']);
    expect([await at(1000), await at(1000)]).toEqual(['served', 'told before']);
    expect([await at(9000), await at(9000), await at(9000)]).toEqual(['served', 'served', 'told']);
  });

  it('asks people to wait if the queue is full, and uses up their allowance', async () => {
    const queue = createQueue({ atWork: 1, waiting: 0, burst: 1, refillMs: 1000 }, () => 0);
    let finish: () => void = () => {};
    const first = queue.serve(
      'a',
      async () => {},
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const refused = () =>
      queue
        .serve(
          'b',
          async () => {},
          async () => {},
        )
        .catch((error: Busy) => [error.message, error.isRepeated]);
    expect(await refused()).toEqual(['Many people are asking right now. Try again in a moment.', false]);
    expect(await refused()).toEqual([expect.stringContaining('faster than I can'), true]);
    finish();
    await first;
  });

  it('keeps no place for somebody who could not be told to wait', async () => {
    const queue = createQueue({ atWork: 1, waiting: 1, burst: 1, refillMs: 1 });
    const gone = () => Promise.reject(new Error('gone'));
    const people = Array.from({ length: 50 }, (_, i) => queue.serve(String(i), gone, async () => 'done'));
    expect((await Promise.allSettled(people)).every(({ status }) => status === 'rejected')).toBe(true);
    const one = queue.serve(
      'x',
      async () => {},
      async () => 'done',
    );
    expect(await one).toBe('done');
  });
});
