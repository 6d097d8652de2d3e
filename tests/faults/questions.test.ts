/** Hostile questions through the real assistant: an answer in the time of any other, or one plain line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../lab/statistics.js';
import { isVerbatim } from '../../src/answer/quotes/compose.js';
import type { Answer, Exchange } from '../../src/domain.js';
import { UserError } from '../../src/errors.js';
import { answerJson } from '../../src/terminal/json.js';
import { renderAnswer } from '../../src/terminal/render.js';
import { runs } from '../support/full.js';
import { expectWithin, processorTime } from '../support/growth.js';
import { HOSTILE } from '../support/hostile.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';
import { oneOf } from '../support/random.js';
import { expectPrintable } from '../support/terminal.js';

/** Times as long as a plain question of the same length. */
const MOST = 20;
const LEAST_MS = 20;

const WORDS = 'what did lund say about the plant ferry to skarvik cost 120 crowns he said and why'.split(' ');
const SCRIPTS = [
  'вопрос о пароме',
  '问题是什么渡轮',
  'سؤال عن العبارة',
  'שאלה על המעבורת',
  'कौन सा',
  'ลิฟต์',
  '한국어 질문',
  'ﷺ',
];
const CODE = [
  ...['(a+)+$', '.*.*.*x', '[', '\\', '^(?=(a*))', '{1,99999}', '(?<n>', '$&', '$1', '\\u{110000}'],
  ...[
    "'; DROP TABLE articles; --",
    '" OR 1=1 --',
    "'",
    '%00',
    '$(reboot)',
    '{{7*7}}',
    '<script>',
    '../../etc/passwd',
  ],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'NaN', 'null', 'undefined', '-1', '1e999'],
];
const PUNCTUATION = [...'?!.,;:-_()[]{}<>/\\|@#$%^&*~`\'"“”’…—。！？¿¡'];
const many = (count: number, random: () => number, from: readonly string[], by: string): string =>
  Array.from({ length: 1 + Math.floor(random() * count) }, () => oneOf(from, random)).join(by);

/** Kinds of hostile questions, one question each for some random numbers. */
const KINDS: Readonly<Record<string, (random: () => number) => string>> = {
  'mentions and Markdown': (random) => many(30, random, [...HOSTILE, ...WORDS], ' '),
  'as long as may be': (random) => many(2000, random, WORDS, ' ').padEnd(2000, 'lund ').slice(0, 2000),
  'too long': (random) => many(50, random, WORDS, ' ').padEnd(2001, 'x'),
  zalgo: (random) => many(20, random, WORDS, ' ').replace(/\w/g, `$&${'\u0301\u0323\u0489'.repeat(3)}`),
  'right to left': (random) => `\u202e${many(20, random, [...SCRIPTS, ...WORDS, '\u2066', '\u200f'], ' ')}`,
  'null bytes and escapes': (random) =>
    many(30, random, ['\0', '\u001b[2J', '\u001b]0;x\u0007', '\r', '\b', ...WORDS], ' '),
  'half characters': (random) => many(30, random, ['\ud800', '\udc00', '😀'.slice(0, 1), ...WORDS], ''),
  'punctuation alone': (random) => many(300, random, PUNCTUATION, ''),
  'patterns, SQL and names of objects': (random) => many(20, random, [...CODE, ...WORDS], ' '),
  '300 times one word': (random) => Array(300).fill(oneOf(WORDS, random).slice(0, 5)).join(' '),
  'one long word': (random) =>
    oneOf(['a', 'aA', 'a.', "a'", 'é', '你', '1,', 'A-', '👩‍🚀'], random).repeat(900).slice(0, 2000),
  'other scripts': (random) => many(20, random, SCRIPTS, ' '),
  'names without end': (random) =>
    many(300, random, ['Ada', 'Lund', 'de la', 'and', 'said', 'Mr.', 'U.S.'], ' ').slice(0, 2000),
  'words of an article, mistyped': (random) =>
    many(15, random, WORDS, ' ').replace(/\w/g, (letter) => (random() < 0.1 ? 'x' : letter)),
};

describe('hostile questions', () => {
  const each = Math.ceil(runs(42, 1000) / Object.keys(KINDS).length);
  const look = { colour: false, width: 100 };
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  /** What a long plain question takes, in milliseconds of processor time. */
  let plain: number;
  beforeAll(async () => {
    const nasty = Object.fromEntries(
      HOSTILE.map((piece, i) => [`nasty/${i}.txt`, `Ferry ${piece} news.\n\n${piece} Lund said.`]),
    );
    newsroom = await openNewsroom({ ...NEWS, ...nasty });
    const long = many(2000, seeded(1), WORDS, ' ').slice(0, 2000);
    await newsroom.assistant.ask({ text: long });
    plain = Math.max(LEAST_MS, await processorTime(() => newsroom.assistant.ask({ text: long })));
  });
  afterAll(() => newsroom.close());

  it.each(Object.keys(KINDS))(
    `%s: ${each} are answered or refused, none in much longer than a plain one`,
    async (kind) => {
      const random = seeded(kind.length);
      let previous: Exchange | undefined;
      for (let i = 0; i < each; i += 1) {
        const text = KINDS[kind]!(random);
        const outlet = random() < 0.1 ? text.slice(0, 90) : undefined;
        const question = { text, ...(previous && { previous }), ...(outlet && { filter: { outlet } }) };
        let answer: Answer | Error | undefined;
        const ask = async (): Promise<void> => {
          answer = await newsroom.assistant.ask(question).catch((error: Error) => error);
        };
        await expectWithin(MOST * plain, ask, JSON.stringify(text));
        if (!answer) continue;
        if (answer instanceof Error) {
          expect(answer).toBeInstanceOf(UserError);
          expect(answer.message).toMatch(/^The question is (?:empty|longer)/);
          continue;
        }
        previous = random() < 0.5 ? answer.exchange : undefined;
        const json = answerJson(answer);
        expect(json).not.toContain('\n');
        expect(JSON.parse(json)).toMatchObject({ question: text.trim(), answered: answer.answered });
        expectPrintable(renderAnswer(answer, look));
        for (const quote of [...answer.quotes, ...answer.closest]) {
          expect(isVerbatim(quote, (await newsroom.assistant.article(quote.article.id))!)).toBe(true);
        }
      }
    },
  );
});
