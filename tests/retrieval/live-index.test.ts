import { describe, expect, it } from 'vitest';
import { createLiveIndex } from '../../src/retrieval/live-index.js';
import type { IndexStore, SearchIndex } from '../../src/retrieval/ports.js';

/** A store of one generation; `calls` are what it was asked. */
function oneGeneration() {
  const calls: string[] = [];
  const index = {
    info: { generation: 'first' },
    close: async () => void calls.push('close'),
  } as unknown as SearchIndex;
  const store = {
    current: async () => {
      calls.push('current');
      return 'first';
    },
    open: async () => {
      calls.push('open');
      return index;
    },
  } as unknown as IndexStore;
  return { calls, live: createLiveIndex(store) };
}

describe('a live index that is closed', () => {
  it('refuses, and does not ask the store again', async () => {
    const { calls, live } = oneGeneration();
    await live.use(async () => {});
    await live.close();
    await expect(live.use(async () => {})).rejects.toThrow('closed');
    expect(calls).toEqual(['current', 'open', 'close']);
  });

  it('lets work in progress finish first', async () => {
    const { calls, live } = oneGeneration();
    let finish: (word: string) => void = () => {};
    let work: Promise<string> | undefined;
    await new Promise<void>((begun) => {
      work = live.use(() => {
        begun();
        return new Promise<string>((resolve) => {
          finish = resolve;
        });
      });
    });
    await live.close();
    expect(calls).not.toContain('close');
    finish('done');
    expect(await work).toBe('done');
    expect(calls).toContain('close');
  });

  it.each([0, 1, 2, 3, 4])('leaves nothing open, closed %i steps into being opened', async (steps) => {
    const { calls, live } = oneGeneration();
    const work = live.use(async () => {}).catch(() => {});
    for (let step = 0; step < steps; step++) await Promise.resolve();
    await live.close();
    await work;
    expect(calls.filter((call) => call === 'close')).toEqual(
      calls.filter((call) => call === 'open').map(() => 'close'),
    );
  });
});
