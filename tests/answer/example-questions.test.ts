import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../src/answer/example-questions.js';
import { findEvidence } from '../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();

describe('example questions', () => {
  it('ask what somebody said about a name, and are answered by that sentence', async () => {
    const text =
      'The week was quiet. Norwegian Trade Minister Kari Holm said the talks with the EU would go on in Tromsø.';
    const index = await createMemoryIndex([{ id: 'a', title: 'Talks with the EU go on', text }], embedder);
    const [question, ...others] = await exampleQuestions(index, 3);
    expect(question).toBe('What did Kari Holm say about the EU?');
    expect(others).toEqual([]);
    const { evidence } = await findEvidence(question!, index, embedder);
    expect(text.slice(evidence[0]!.start, evidence[0]!.end)).toContain('Kari Holm said');
  });

  it('can come from a single article, wherever it ranks', async () => {
    const others = Array.from({ length: 60 }, (_, i) => ({
      id: `a${String(i).padStart(2, '0')}`,
      title: `Note ${i}`,
      text: 'Norwegian Trade Minister Kari Holm said the talks with the EU would go on.',
    }));
    const text =
      'Mayor Ada Lund said the plant would serve Nordhaven. The town is small.\n\n' +
      'Mayor Ada Lund said the ferry to Skarvik would sail. Mayor Ada Lund said that Nordhaven would vote.';
    const index = await createMemoryIndex(
      [...others, { id: 'z', title: 'A vote, and a ferry to Skarvik', text }],
      embedder,
    );
    const questions = [
      'What did Ada Lund say about Skarvik?',
      'Who is Ada Lund?',
      'What did Ada Lund say about Nordhaven?',
    ];
    expect(await exampleQuestions(index, 3, 'z')).toEqual(questions);
    expect(await exampleQuestions(index, 1, 'z')).toEqual(questions.slice(0, 1));
    expect(await exampleQuestions(index, 3, 'gone')).toEqual([]);
  });

  it('are taken from the opening of a long article', async () => {
    const quiet = 'The week was quiet in the harbour. '.repeat(300);
    const late = `${quiet}Trade Minister Kari Holm said the talks with the EU would go on.`;
    const index = await createMemoryIndex([{ id: 'a', title: 'A long week', text: late }], embedder);
    expect(await exampleQuestions(index, 3, 'a')).toEqual([]);
  });

  const examples = async (...articles: [title: string, text: string][]): Promise<string[]> => {
    const plain = articles.map(([title, text], i) => ({ id: String(i), title, text }));
    return exampleQuestions(await createMemoryIndex(plain, embedder), 9);
  };

  it('ask about what an article is about, where it says what that is', async () => {
    expect(await examples(['Deep Lake', 'The Deep Lake is a lake of the north. Fish live in it.'])).toEqual([
      'What is known about the Deep Lake?',
    ]);
  });

  it('name what was talked about, not where, nor the first word of a quotation', async () => {
    const text =
      'Mayor Ada Lund said in Tromsø: "Fish are not safe from Fjordline." "Boats are," Mayor Ada Lund said.';
    const title = 'Boats of Fjordline leave Tromsø';
    expect(await examples([title, text])).toEqual(['Who is Ada Lund?']);
    expect(await examples([title, text.replace('from', 'with')])).toEqual([
      'What did Ada Lund say about Fjordline?',
    ]);
  });

  it('name nothing that is cut short, means something else or is mentioned in passing', async () => {
    const saidOf = async (words: string, title: string): Promise<string[]> =>
      (await examples([title, `The week was quiet. Mayor Ada Lund said ${words}`])).filter((one) =>
        one.startsWith('What did'),
      );
    expect(await saidOf('a school near Cambridge, Mass., would close.', 'A school of Mass. closes')).toEqual(
      [],
    );
    expect(await saidOf('the price of Norwegian gas would fall.', 'A price of Norwegian gas')).toEqual([]);
    expect(await saidOf('a son of University of Nes staff won.', 'At University of Nes')).toEqual([]);
    expect(await saidOf('talks with Fjordline would go on.', 'Talks go on')).toEqual([]);
    expect(await saidOf('talks with Fjordline would go on.', 'Talks with Fjordline')).toEqual([
      'What did Ada Lund say about Fjordline?',
    ]);
  });

  it('differ in form, one for each article, if the articles allow it', async () => {
    const questions = await examples(
      [
        'A vote in Nes',
        'The week was quiet. Mayor Ada Lund said the town of Nes would vote. It rained in Nes.',
      ],
      ['Storms', 'At least 41 people were killed in Storvik. Roads to Storvik are closed.'],
      ['Boats of Fjordline', 'Fjordline was founded in 1987. It was sold to Fjordline staff.'],
      [
        'A ferry',
        'The Skarvik Ferry was cancelled because the harbour froze. Nobody misses the Skarvik Ferry.',
      ],
    );
    expect(questions).toEqual([
      'What did Ada Lund say about Nes?',
      'How many people were killed in Storvik?',
      'Why was the Skarvik Ferry cancelled?',
      'When was Fjordline founded?',
    ]);
  });

  it('ask when something happened to a name, or to what belongs to it', async () => {
    const ferry = 'The Skarvik Ferry closed in May 2023. Few miss the Skarvik Ferry.';
    expect(await examples(['A ferry', ferry])).toEqual(['When did the Skarvik Ferry close?']);
    const text = "Mayor Ada Lund's visit to Nes took place on 4 May 2023. Few had seen Lund there.";
    const title = 'A visit to Nes';
    expect(await examples([title, text])).toEqual(["When did Mayor Ada Lund's visit to Nes take place?"]);
    for (const other of ["Monday's", "When Ada Lund's"])
      expect(await examples([title, text.replace("Mayor Ada Lund's", other)])).toEqual([]);
    expect(await examples([title, text.replace('on 4 May 2023', 'on a boat')])).toEqual([]);
  });

  it('never make a question of a headline', async () => {
    expect(
      await examples(
        ['Storvik and Nes call off their merger', 'The towns of Storvik and Nes will not merge.'],
        ['رئيس البلدية: العمل ينتهي في يونيو', 'قال رئيس البلدية إن العمل ينتهي في يونيو.'],
        ['Library opens at night', 'From Monday on, the library opens at night.'],
      ),
    ).toEqual([]);
  });

  it('are only what is answered from the article itself', async () => {
    const text = (name: string) =>
      `The week was quiet. Mayor ${name} said the talks with Fjordline would go on.`;
    const questions = await examples(['Talks', text('Kari Holm')], ['Talks', text('Per Aas')]);
    const index = await createMemoryIndex(
      [
        { id: '0', title: 'Talks', text: text('Kari Holm') },
        { id: '1', title: 'Talks', text: text('Per Aas') },
      ],
      embedder,
    );
    expect(questions).toHaveLength(2);
    for (const [i, question] of questions.entries()) {
      const { evidence, answered } = await findEvidence(question, index, embedder);
      expect([answered, evidence[0]!.article.id]).toEqual([true, String(i)]);
    }
  });
});
