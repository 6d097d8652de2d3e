/**
 * Fits the classifier of talk about the bot to the messages in lab/intent, and writes its weights to
 * src/question/intent/talk-weights.json. The questions of sets are examples of `question`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { LEAST } from '../src/answer/talk.js';
import type { Intent } from '../src/domain.js';
import { UserError } from '../src/errors.js';
import { withoutCourtesy } from '../src/question/courtesy.js';
import { PLACES, talkFeatures } from '../src/question/intent/talk-features.js';
import { likelyIntent, packed, type TalkWeights, unpacked } from '../src/question/intent/talk-model.js';
import { wishOf } from '../src/question/wish.js';
import { spelledOut } from '../src/question/words/chat-spelling.js';
import { fitClasses } from './fit.js';
import { evenly, readSet } from './sets.js';

/** A message, and what it wants. */
export interface LabelledMessage {
  readonly intent: Intent;
  readonly message: string;
}

/** All that a message may want: a class that is none of these would be a reply that does not exist. */
export const INTENTS: Readonly<Record<Intent, true>> = {
  question: true,
  greeting: true,
  farewell: true,
  thanks: true,
  acknowledgement: true,
  complaint: true,
  test: true,
  noise: true,
  help: true,
  identity: true,
  task: true,
  deletion: true,
  web: true,
  adding: true,
  filter: true,
  clock: true,
  sources: true,
  count: true,
  newest: true,
  oldest: true,
  summary: true,
  verify: true,
  trust: true,
  speakers: true,
  privacy: true,
  reason: true,
  origin: true,
  more: true,
  unclear: true,
};

const isIntent = (name: string): name is Intent => Object.hasOwn(INTENTS, name);

const EXAMPLES = new URL('./intent/', import.meta.url);
const WEIGHTS = new URL('../src/question/intent/talk-weights.json', import.meta.url);
const PENALTY = 0.3;
/** Questions that a set contributes, and how much each counts: there are many more than messages of any kind. */
const SET_QUESTIONS = 800;
const SET_WEIGHT = 0.3;
/** Likelihoods for which it is reported how often they are right. */
const REPORTED = [0.5, 0.6, LEAST.refused, 0.7, 0.8];

/** The messages of each writer, by the name of the file: lines with an intent, a tab and a message. */
export async function readMessages(): Promise<ReadonlyMap<string, readonly LabelledMessage[]>> {
  const files = (await readdir(EXAMPLES)).filter((file) => file.endsWith('.tsv')).sort();
  const read = files.map((file) => readFile(new URL(file, EXAMPLES), 'utf8'));
  const texts = await Promise.all(read);
  return new Map(files.map((file, i) => [file, messagesIn(file, texts[i]!)]));
}

/** The messages of one file. @throws {UserError} For a line that is no intent, tab and message. */
export function messagesIn(file: string, text: string): LabelledMessage[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const [intent, message] = line.split('\t');
      if (!intent || !isIntent(intent) || !message)
        throw new UserError(`${file}, line ${i + 1} is not an intent, a tab and a message.`);
      return { intent, message };
    });
}

/**
 * Says first how the messages of each writer are understood by weights fitted to the others alone, then fits to all.
 * `folders` are sets.
 */
export async function trainIntent(folders: readonly string[], say: (line: string) => void): Promise<void> {
  const sets = await Promise.all(folders.map((folder) => readSet(folder)));
  const questions = sets.flatMap((set) =>
    evenly(set.questions, SET_QUESTIONS).map(({ question }) => question),
  );
  const written = await readMessages();
  for (const [writer, messages] of written) {
    const others = [...written].flatMap(([name, own]) => (name === writer ? [] : own));
    report(writer, messages, questions, unpacked(packed(fitted(others, questions))), say);
  }
  const weights = packed(fitted([...written.values()].flat(), questions));
  await writeFile(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
}

/** A message as `answerFor` reads it. */
export const asRead = (message: string): string => withoutCourtesy(spelledOut(message));

function fitted(messages: readonly LabelledMessage[], questions: readonly string[]): TalkWeights {
  const intents = [...new Set<Intent>(['question', ...messages.map(({ intent }) => intent)])].sort();
  const examples = [
    ...messages.map(({ intent, message }) => ({ intent, message, weight: 1 })),
    ...questions.map((message) => ({ intent: 'question' as const, message, weight: SET_WEIGHT })),
  ].map(({ intent, message, weight }) => ({
    features: talkFeatures(asRead(message)),
    is: intents.indexOf(intent),
    weight,
  }));
  const weights = fitClasses(examples, intents.length, PLACES, PENALTY);
  return Object.fromEntries(intents.map((intent, k) => [intent, Float32Array.from(weights[k]!)]));
}

/** Of one writer's messages that the patterns leave, how many are understood from each likelihood on. */
function report(
  writer: string,
  messages: readonly LabelledMessage[],
  questions: readonly string[],
  weights: TalkWeights,
  say: (line: string) => void,
): void {
  const read = messages.map(({ intent, message }) => ({ intent, message: asRead(message) }));
  const left = read.filter(({ message }) => wishOf(message, { text: message }).intent === 'question');
  const told = left.map(({ intent, message }) => ({ wanted: intent, ...likelyIntent(message, weights) }));
  const asked = questions.map((question) => likelyIntent(asRead(question), weights));
  const talk = read.filter(({ intent }) => intent !== 'question').length;
  const leftTalk = told.filter(({ wanted }) => wanted !== 'question').length;
  say(
    `${writer}: the patterns leave ${leftTalk} of ${talk} messages, and ${left.length - leftTalk} questions`,
  );
  for (const from of REPORTED) {
    const taken = told.filter(({ intent, likelihood }) => intent !== 'question' && likelihood >= from);
    const right = taken.filter(({ intent, wanted }) => intent === wanted).length;
    const lost = taken.filter(({ wanted }) => wanted === 'question').length;
    const ofSets = asked.filter(
      ({ intent, likelihood }) => intent !== 'question' && likelihood >= from,
    ).length;
    say(
      `  from ${from}: ${right} right, ${taken.length - right - lost} wrong, ${lost} of the questions, ${ofSets} of ${questions.length} of the sets`,
    );
  }
}
