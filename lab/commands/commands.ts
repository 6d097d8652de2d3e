/** The commands for developers of quotewire: each has an entry here, and a file next to this one that exports its `Execute`. */
import { commandLine } from '../../src/commands/command-line.js';

export const main = commandLine('npm run --silent', {
  ablate: {
    summary:
      'Measures what each part of the ranking is worth: quote@1 and quote@3 without it, and without a model. ' +
      'With --rules: what each rule for a kind of question changes, over sets and the conversations of --cases.',
    usage: '[--rules] SET... [--cases DIR] [--limit N]',
    takesArguments: true,
    options: { rules: { type: 'boolean' }, cases: { type: 'string' }, limit: { type: 'string' } },
    load: async () => (await import('./ablate.js')).ablate,
  },
  eval: {
    summary:
      'Measures the answers over evaluation sets: folders with questions.jsonl and articles/. ' +
      'With --cases: over conversations, in a folder with cases.jsonl, each with what a right answer looks like. ' +
      'With --check: the verdicts on quotes made by rule from the articles of a set: real, altered and absent ones. ' +
      'With --ingestion: what is read from files and known about them, in folders with cases.jsonl and files/. ' +
      'With --pages: the text and the date of web pages, name.html beside name.txt. ' +
      'With --speakers: the names under quotes, over articles.jsonl with marked attributions, a .txt of cases or, for reading by hand, any articles.',
    usage:
      'SET... [--cases DIR] [--check] [--ingestion] [--pages] [--json] [--limit N] [--model ID] [--reranker ID] [--reader ID] | --speakers SET... ' +
      '[--half tune|check] [--list] [--sample N] [--seed N] [--limit N]',
    takesArguments: true,
    options: {
      cases: { type: 'string' },
      check: { type: 'boolean' },
      ingestion: { type: 'boolean' },
      pages: { type: 'boolean' },
      json: { type: 'boolean' },
      limit: { type: 'string' },
      model: { type: 'string' },
      reranker: { type: 'string' },
      reader: { type: 'string' },
      speakers: { type: 'boolean' },
      half: { type: 'string' },
      list: { type: 'boolean' },
      sample: { type: 'string' },
      seed: { type: 'string' },
    },
    load: async () => (await import('./eval.js')).evaluate,
  },
  train: {
    summary:
      'Fits the weights of ranking and refusal to training sets, and saves them. ' +
      'With --intent: those that recognise messages about the bot, to lab/intent and to the questions of the sets.',
    usage: 'SET... [--weights | --ranker | --refusal | --intent]',
    takesArguments: true,
    options: {
      weights: { type: 'boolean' },
      ranker: { type: 'boolean' },
      refusal: { type: 'boolean' },
      intent: { type: 'boolean' },
    },
    load: async () => (await import('./train.js')).train,
  },
  tune: {
    summary: "Measures over training sets what an embedder's vectors add to words, and saves their weight.",
    usage: 'SET... [--limit N] [--model ID]',
    takesArguments: true,
    options: { limit: { type: 'string' }, model: { type: 'string' } },
    load: async () => (await import('./tune.js')).tune,
  },
});
