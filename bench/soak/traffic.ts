/** What members of a server do all day, one thing at a time. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../tests/support/discord/rest.js';
import {
  ALICE,
  BEN,
  BOT,
  type FakeDiscord,
  labels,
  parts,
  textOf,
} from '../../tests/support/discord/server.js';
import type { Witness } from './witness.js';

export interface Tally {
  sent: number;
  /** Milliseconds until each was answered, by what was done. */
  readonly took: Map<string, number[]>;
  /** Milliseconds until each interaction was acknowledged. */
  readonly acknowledged: number[];
  /** Why each that was not answered was not. */
  readonly lost: string[];
}

export const newTally = (): Tally => ({ sent: 0, took: new Map(), acknowledged: [], lost: [] });

export const answeredIn = ({ took }: Tally): number =>
  [...took.values()].reduce((sum, times) => sum + times.length, 0);

type Call = ReturnType<FakeDiscord['slash']>;
type Person = typeof ALICE;

/** One member, who does one thing at a time. `random` gives numbers in [0, 1). */
export function createMember(
  discord: FakeDiscord,
  witness: Witness,
  tally: Tally,
  questions: readonly string[],
  random: () => number,
) {
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

  async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    tally.sent += 1;
    const result = await work().catch((error: Error) => {
      throw new Error(`${what}: ${error.message}`, { cause: error });
    });
    const times = tally.took.get(what) ?? [];
    times.push(performance.now() - started);
    tally.took.set(what, times);
    return result;
  }

  /** The answer to an interaction. */
  const answer = (what: string, begin: () => Call): Promise<Message> =>
    timed(what, async () => {
      const call = begin();
      const marks = [call.interaction.id, call.interaction.token];
      const message = await witness.expect('an answer', marks, async () => {
        tally.acknowledged.push((await call.acknowledged()).after);
        return call.message();
      });
      if (/Something went wrong|cannot reach my articles/.test(textOf(message)))
        throw new Error(textOf(message).slice(0, 200));
      return message;
    });

  const mention = (question: string, by: Person): Promise<unknown> =>
    timed('mention', () => {
      const { id } = discord.say(`<@${BOT.id}> ${question}`, { by, mentions: [BOT] });
      const isReply = (message: Message): boolean =>
        (message.message_reference as { message_id?: string } | undefined)?.message_id === id;
      return witness.expect('a reply', [id], () =>
        discord.until('reply', () => [...discord.messages.values()].find(isReply)),
      );
    });

  const typing = (article: string, by: Person): Promise<unknown> =>
    timed('typing', () => {
      const call = discord.type('ask', 'article', { article }, { by });
      const marks = [call.interaction.id, call.interaction.token];
      return witness.expect('choices', marks, async () => {
        tally.acknowledged.push((await call.acknowledged()).after);
      });
    });

  /** Presses one of the buttons below an answer. */
  async function below(message: Message, by: Person): Promise<void> {
    const label = oneOf(labels(message).filter((name) => /^(?:\d|Context|More|👍)/u.test(name)));
    if (label) await answer('a button', () => discord.press(message, label, { by }));
  }

  async function browse(by: Person): Promise<void> {
    const list = await answer('/sources', () =>
      discord.slash('sources', { order: oneOf(['title', 'newest']) }, { by }),
    );
    const select = parts(list).find(({ type }) => type === 3)?.options as { value: string }[] | undefined;
    if (select?.[0]) await answer('a card', () => discord.choose(list, select[0]!.value, { by }));
  }

  return async function act(): Promise<void> {
    const question = oneOf(questions);
    const by = oneOf([ALICE, BEN]);
    const command = (name: string, options: Record<string, string>): Promise<Message> =>
      answer(`/${name}`, () => discord.slash(name, options, { by }));
    const dice = random();
    if (dice < 0.35) {
      const shown = await command('ask', { question });
      if (random() < 0.6) await below(shown, by);
    } else if (dice < 0.5) await mention(question, by);
    else if (dice < 0.65) await browse(by);
    else if (dice < 0.8) await typing(question.slice(0, 6), by);
    else if (dice < 0.87) await command('said', { person: 'Ada Lund' });
    else if (dice < 0.94) await command('check', { quote: 'We have waited for this for a decade' });
    else await command('status', {});
  };
}

/** An admin has the archive read again. Resolves to whether a report came before `isOver`. */
export async function askToReindex(discord: FakeDiscord, isOver: () => boolean): Promise<boolean> {
  const { interaction } = discord.slash('reindex', {}, { admin: true });
  const isReported = (): boolean => {
    const message = discord.messages.get(interaction.original ?? '');
    const text = message ? textOf(message) : '';
    return /\d+ articles|could not|untouched/i.test(text) && !/Reading|…$/m.test(text);
  };
  // On a busy machine it may take minutes.
  while (!isReported() && !isOver()) await delay(100);
  return isReported();
}
