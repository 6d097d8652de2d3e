import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

describe('a summary', async () => {
  const newsroom = await openNewsroom({
    'river.md':
      '---\ntitle: Norvia and Sura sign river accord\ndate: 2024-03-01\n---\n\nNorvia and Sura on Friday signed an accord on the river, ending a quarrel that twice brought them to the edge of war. Parliament in Norvia is to vote on 12 June.\n',
    'mill.md':
      '---\ntitle: Mill in Vell closes\ndate: 2024-03-20\n---\n\nThe mill in Vell will close in May. A strike had stopped it for weeks. The strike cost the owners eight million crowns.\n',
    'nurses.md':
      '---\ntitle: Nurses walk out at St Anne’s\ndate: 2024-03-22\n---\n\nNurses at St Anne’s hospital began a strike on Monday. They want eight percent more pay, their union said.\n',
  });
  afterAll(() => newsroom.close());

  it.each([
    ['Summarise the war in Norvia', true],
    ['Summarise the accord of Norvia and Sura', false],
    ['Give me a summary of the strike in Vell', false],
    ['Summarise the strike at St Anne’s', false],
  ])('is doubted if the article mentions its topic only in passing: %s, %s', async (text, isDoubted) => {
    const { answered, tentative } = await newsroom.assistant.ask({ text });
    expect({ answered, tentative }).toEqual({ answered: true, tentative: isDoubted });
  });
});
