import { join } from 'node:path';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import type { Assistant } from '../../src/assistant.js';
import type { Answer, Exchange } from '../../src/domain.js';
import { parseArticle } from '../../src/index/parse.js';
import { discard, type Files, temporaryFolder, writeFiles } from './folder.js';
import { fetchLocally } from './web.js';

/** The real assistant over a folder of its own, with the built-in embedder. */
export async function openNewsroom(files: Files) {
  const base = temporaryFolder();
  const articlesDir = join(base, 'articles');
  writeFiles(articlesDir, files);
  const config = readConfig(
    {
      ARTICLES_DIR: articlesDir,
      INDEX_DIR: join(base, 'index'),
      EMBEDDING_MODEL: 'builtin',
    },
    {},
  );
  const app = await createApp(config, { say: () => {} }, { parse: parseArticle, fetch: fetchLocally() });
  await app.assistant.reindex();
  const assistant: Assistant = app.assistant;
  return {
    assistant,
    /** The answer to the last of the messages of one conversation. */
    async converse(...messages: string[]): Promise<Answer> {
      let previous: Exchange | undefined;
      let answer: Answer | undefined;
      for (const text of messages) {
        answer = await assistant.ask({ text, ...(previous && { previous }) });
        previous = answer.exchange;
      }
      return answer!;
    },
    adding: app.adding,
    fetch: app.fetch,
    articlesDir,
    write: (path: string, text: string) => writeFiles(articlesDir, { [path]: text }),
    async close() {
      await app.close();
      discard(base);
    },
  };
}

const article = (head: Record<string, string>, ...paragraphs: string[]): string =>
  `---\n${Object.entries(head)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;

/** Invented news, enough to ask about, page through and follow up on. */
export const NEWS: Record<string, string> = {
  'harbour/tidal-plant.md': article(
    {
      title: 'Council backs a tidal plant at Nordhaven',
      publisher: 'Harbour Gazette',
      author: 'Ida Holm',
      date: '2023-05-04',
      url: 'https://gazette.example/nordhaven-tidal',
    },
    'Nordhaven council voted on Tuesday to build a tidal power plant at the mouth of the river.',
    'Mayor Ada Lund said the plant would power 4,000 homes by 2026. "We have waited for this for a decade," Lund told reporters after the vote.',
    'Energy Minister Tomas Brekke said the government would pay half of the 90 million crowns that the plant costs.',
    'Fishermen fear for the salmon. Biologist Karin Moe said turbines of this kind turn slowly enough for fish to pass.',
    'Lund said talks with the harbours of Asia had shown how such plants are run. She will visit Busan in June.',
    'Work begins in September, and the old pier will be taken down first.',
    'A public meeting is planned for 12 May in the town hall.',
  ),
  'harbour/ferry.md': article(
    {
      title: 'Ferry to Skarvik returns in summer',
      publisher: 'Harbour Gazette',
      date: '2023-06-18',
      url: 'https://gazette.example/skarvik-ferry',
    },
    'The ferry between Nordhaven and Skarvik will sail again from 1 July, the operator Fjordline said on Sunday.',
    'Fjordline director Peter Aas said tickets would cost 120 crowns. Two boats will carry 300 passengers each.',
  ),
  'inland/library.md': article(
    { title: 'Library of Grenville opens at night', publisher: 'The Inland Post', date: '2022-11-30' },
    'The library of Grenville stays open until midnight from Monday, director Lea Winter said.',
    '"Students need a quiet place in the evening," Winter said. Volunteers will watch the doors.',
  ),
};
