import type { Assistant } from '../../src/assistant.js';
import type { Answer, Article, ArticleSummary, Quote } from '../../src/domain.js';
import { paragraphs } from '../../src/language/paragraphs.js';
import { splitSentences } from '../../src/language/sentences.js';
import { readSentences } from '../../src/speakers/sentences.js';
import { ENGLISH } from '../../src/wording/words.js';

/** How a message with an answer is made for everybody in a channel. */
export const PUBLIC_SETTING = {
  filter: '',
  scope: '',
  isPrivate: false,
  askerId: '1',
  shownBefore: 0,
  mention: String,
  words: ENGLISH,
};

/** An assistant that does what the test specifies, and throws otherwise. */
export function fakeAssistant(methods: Partial<Assistant>): Assistant {
  const unset = (name: string) => () => Promise.reject(new Error(`unexpected call of ${name}`));
  const assistant: Assistant = {
    warmUp: async () => {},
    for: () => assistant,
    ask: unset('ask'),
    check: unset('check'),
    checkEach: unset('checkEach'),
    quotes: unset('quotes'),
    speakers: unset('speakers'),
    sources: unset('sources'),
    article: unset('article'),
    excerpt: unset('excerpt'),
    examples: unset('examples'),
    status: unset('status'),
    leftOut: unset('leftOut'),
    isReindexing: () => false,
    reindex: unset('reindex'),
    refresh: unset('refresh'),
    reportFor: async (report) => report,
    close: async () => {},
    ...methods,
  };
  return assistant;
}

export function article(parts: Partial<Article> & { text: string }): Article {
  return {
    id: '0123456789ab',
    path: 'energy/river.md',
    title: 'Town council backs the river power plant',
    publisher: 'Harbour Gazette',
    author: 'Ida Holm',
    published: '2023-05-04',
    url: 'https://gazette.example/river-plant',
    passages: 1,
    offset: 0,
    firstNumber: 0,
    sentences: parts.sentences ?? readSentences({ text: parts.text, sentences: splitSentences(parts.text) }),
    ...parts,
  };
}

/** The quote of an article's text that begins and ends as given. */
export function quote(source: Article, text: string, parts: Partial<Quote> = {}): Quote {
  const start = source.text.indexOf(text);
  if (start < 0) throw new Error(`not in the article: ${text}`);
  const { text: _, sentences: __, offset: ___, firstNumber: ____, ...summary } = source;
  return {
    text,
    start,
    end: start + text.length,
    paragraph: paragraphs(source.text.slice(0, start + 1)).length,
    speaker: null,
    marks: [],
    score: 1,
    article: summary satisfies ArticleSummary,
    ...parts,
  };
}

export function answer(parts: Partial<Answer> = {}): Answer {
  return {
    question: 'Who backs the plant?',
    intent: 'question',
    language: null,
    reply: null,
    understood: null,
    after: null,
    answered: true,
    confidence: 0.9,
    tentative: false,
    mode: 'builtin',
    quotes: [],
    closest: [],
    unmatched: [],
    respelled: [],
    note: null,
    articlesSearched: 2,
    newest: '2023-05-04',
    generation: 'generation-1',
    exchange: { question: 'Who backs the plant?', people: [] },
    tookMs: 3,
    ...parts,
  };
}
