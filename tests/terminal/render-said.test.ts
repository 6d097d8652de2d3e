import { expect, it } from 'vitest';
import type { SpokenSentence } from '../../src/domain.js';
import type { Said } from '../../src/said/said.js';
import { linkSpeakers } from '../../src/speakers/entities/entities.js';
import { renderSaid } from '../../src/terminal/render-said.js';
import { article } from '../support/assistant.js';

const people = await linkSpeakers(
  [
    ['Ada Lund', 'Mayor'],
    ['Bo Lund', null],
  ].map(([name, role]) => ({ name: name!, role: role!, articles: 2, sentences: 3, newest: null })),
);
const LOOK = { colour: false, width: 80 };
const river: SpokenSentence = {
  ...{
    start: 0,
    end: 12,
    paragraph: 1,
    text: '“It is low.”',
    speech: 'direct',
    speaker: { name: 'Ada Lund', role: 'Mayor' },
  },
  article: article({ text: '“It is low.”', id: 'river', path: 'river', title: 'The river' }),
};
const one = (parts: Partial<Extract<Said, { kind: 'one' }>>): string =>
  renderSaid(
    {
      ...{ kind: 'one', person: people[0]!, topic: 'bridges', articles: [], isAround: false },
      ...{ elsewhere: [], quotedIn: 2, keptOut: null, ...parts },
    },
    LOOK,
  );

it('numbers the people of one name to choose from', () => {
  const text = renderSaid({ kind: 'several', why: 'one name', people, topic: undefined }, LOOK);
  expect(text).toMatch(/Several people are called that.*\n.*1.*Ada Lund, Mayor.*\n.*2.*Bo Lund/);
});

it('says that nothing is on the topic, and which articles quote the person', () => {
  const text = one({ elsewhere: [river.article] });
  expect(text).toContain('Ada Lund is quoted in 2 articles, but not on “bridges”.');
  expect(text).toMatch(/Quoted in:\n {2}- The river/);
});

it('says that what is shown only comes close', () => {
  const text = one({ articles: [{ article: river.article, sentences: [river] }], isAround: true });
  expect(text).toContain('No quote of Ada Lund says “bridges” in so many words; these come closest.');
  expect(text).toContain('It is low.');
});

it('names the command that lists what it leaves out', () => {
  const sentences = Array.from({ length: 15 }, () => river);
  expect(one({ articles: [{ article: river.article, sentences }], topic: "$(x) Lund's" })).toMatch(
    /… and 3 more\. To list them all .*: npx quotewire quotes --speaker 'Ada Lund' --about '\$\(x\) Lund'\\''s'$/,
  );
});
