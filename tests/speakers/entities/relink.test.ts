import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerName } from '../../../src/domain.js';
import { linkSpeakers } from '../../../src/speakers/entities/entities.js';
import { relinkSpeakers } from '../../../src/speakers/entities/relink.js';

const GIVEN = ['Anna', 'Olav', 'Viktor', 'O.', 'Jörg', 'Joerg'];
const FAMILY = ['Berg', 'Müller', 'Mueller', 'Lavrov', 'Halmos', 'Anna'];
const ROLES = [null, 'Mayor', 'Mayor of Tarn', 'striker'];
/** Enough others that a few changes are few. */
const OTHERS = Array.from({ length: 60 }, (_, i) => of(`Person${i} Family${i}`, null));

function of(name: string, role: string | null, articles = 1): SpeakerName {
  return { name, role, articles, sentences: 2, newest: '2024-01-01' };
}
const inOrder = (names: readonly SpeakerName[]): SpeakerName[] => {
  const byKey = new Map(names.map((one) => [`${one.name} ${one.role ?? ''}`, one]));
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
/** Speakers without regard to the order of their names, which nothing is read from. */
const shown = (speakers: Awaited<ReturnType<typeof linkSpeakers>>): string[] =>
  speakers
    .map(({ names, articles, newest }) =>
      JSON.stringify([names.map(({ name, role }) => `${role} ${name}`).sort(), articles, newest]),
    )
    .sort();

const someName = fc
  .tuple(fc.constantFrom('', ...GIVEN), fc.constantFrom(...FAMILY), fc.constantFrom(...ROLES), fc.nat(2))
  .map(([given, family, role, more]) => of(`${given} ${family}`.trim(), role, 1 + more));

describe('speakers linked anew after some articles', () => {
  it('are those that the whole archive gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someName, { maxLength: 12 }),
        fc.array(someName, { maxLength: 3 }),
        async (old, added) => {
          const before = await relinkSpeakers(null, inOrder([...OTHERS, ...old]));
          const names = inOrder([...OTHERS, ...old, ...added]);
          const after = await relinkSpeakers(before, names);
          expect(shown([...after.speakers])).toEqual(shown(await linkSpeakers(names)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same objects where nothing touches them', async () => {
    const before = await relinkSpeakers(null, inOrder(OTHERS));
    const after = await relinkSpeakers(before, inOrder([...OTHERS, of('Anna Berg', 'Mayor')]));
    expect(after.speakers.filter((one) => before.speakers.includes(one))).toHaveLength(OTHERS.length);
    expect(after.speakers.map(({ name }) => name)).toContain('Anna Berg');
  });
});
