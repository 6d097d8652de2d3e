import type { Assistant } from '../assistant.js';
import type { ArticleFilter } from '../domain.js';
import { UserError } from '../errors.js';
import { byArticle } from '../language/by-article.js';
import { printable } from '../language/printable.js';
import { look } from '../terminal/chat.js';
import { type Io, sayTo } from '../terminal/io.js';
import { spokenJson } from '../terminal/json.js';
import { renderSpoken } from '../terminal/render-spoken.js';
import { ENGLISH } from '../wording/words.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

/** Lists what people say in the articles, one sentence per line. */
export const quotes: Execute = async ({ values }, io) => {
  const { speaker, about } = values as Record<string, string | undefined>;
  const chosen = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const filter = await withOutlet(chosen, assistant);
    const found = await assistant.quotes({ speaker, about, filter });
    if (!found) throw new UserError(`No article quotes anybody named “${printable(speaker ?? '')}”.`);
    const lines = values.json ? found.map(spokenJson) : [renderSpoken(found, look(io.stdout))];
    for (const line of lines) io.stdout.write(`${line}\n`);
    if (found.length === 0 && speaker) await sayWhatThereIs({ speaker, about }, filter, assistant, io);
    return 0;
  });
};

/** Says where the person is quoted after all: on other topics, or in other articles than those chosen. */
async function sayWhatThereIs(
  { speaker, about }: { readonly speaker: string; readonly about: string | undefined },
  filter: ArticleFilter,
  { quotes }: Assistant,
  io: Io,
): Promise<void> {
  const onOthers = about === undefined ? [] : await quotes({ speaker, filter });
  const elsewhere = onOthers?.length ? onOthers : await quotes({ speaker });
  if (!elsewhere?.length) return;
  const names = new Set(elsewhere.map((sentence) => sentence.speaker.name));
  const person = printable(names.size === 1 ? [...names][0]! : speaker);
  const count = byArticle(elsewhere).length;
  const isOfTime = filter.outlet === undefined;
  sayTo(io)(
    onOthers?.length
      ? ENGLISH.say('said.notOnTopic', { count, person, topic: printable(about!) })
      : ENGLISH.say(isOfTime ? 'said.notThen' : 'said.notChosen', { count, person }),
  );
}
