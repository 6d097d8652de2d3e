import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Values } from '../../src/commands/command.js';
import { UserError } from '../../src/errors.js';
import { neededText } from '../needed.js';
import { judge, KINDS, readAnnotated, type Verdict } from '../speakers/annotated.js';
import { drawn, type GivenName, namesGiven } from '../speakers/archive.js';
import { faultOf, parseCases } from '../speakers/cases.js';
import { limitOf } from './typed.js';

/**
 * Measures who is said to speak: on annotated news (a folder with `articles.jsonl`), on cases (a `.txt`), or, as a list
 * to be judged by reading, over any folder of articles.
 */
export async function evaluateSpeakers(path: string, values: Values): Promise<string> {
  const { half, list, sample, seed } = values;
  const most = limitOf(values);
  if (path.endsWith('.txt')) return reportCases(await neededText(path));
  if (existsSync(join(path, 'articles.jsonl'))) {
    const articles = (await readAnnotated(path)).filter(
      (_, i) => half === undefined || i % 2 === (half === 'check' ? 1 : 0),
    );
    return reportAnnotated(articles.slice(0, most).flatMap(judge), list === true);
  }
  const folder = existsSync(join(path, 'articles')) ? join(path, 'articles') : path;
  const { names, sentences, ms } = await namesGiven(folder, most);
  if (sentences === 0) throw new UserError(`There are no articles in ${folder}.`);
  const head = `${names.length} names given to ${sentences} sentences, ${names.filter(({ labelled }) => labelled).length} by labels; ${ms.toFixed(0)} ms`;
  return [head, ...drawn(names, Number(sample ?? 0), Number(seed ?? 1)).map(shown)].join('\n\n');
}

function reportCases(text: string): string {
  const cases = parseCases(text);
  const faults = cases.flatMap((one) => {
    const fault = faultOf(one);
    return fault === null ? [] : [`${one.name ?? '-'} and not ${fault} | ${one.marked}`];
  });
  return [...faults, `${cases.length - faults.length} of ${cases.length} cases hold`].join('\n');
}

const share = (part: number, whole: number): string =>
  `${(part / Math.max(1, whole)).toFixed(3)}  ${part} of ${whole}`;

function reportAnnotated(verdicts: readonly Verdict[], isListed: boolean): string {
  const all = verdicts.filter((one) => one.given !== null);
  const given = all.filter(({ unknown }) => !unknown);
  const rows = KINDS.map((kind) => {
    const all = verdicts.filter((one) => one.kind === kind);
    return `found: ${kind.padEnd(12)} ${share(all.filter(({ right }) => right).length, all.length)}`;
  });
  const precision = `right of names given ${share(given.filter(({ right }) => right).length, given.length)}, and ${all.length - given.length} of a pronoun or a role whose name nobody knows`;
  const line = ({ kind, rule, given, sources, sentence, article }: Verdict): string =>
    `[${kind ?? '-'}] [${rule}] ${given ?? '-'} | ${sources.join(' ; ')} | ${sentence.replace(/\s+/g, ' ')} (${article})`;
  const listed = isListed
    ? [
        'WRONG',
        ...given.filter(({ right }) => !right).map(line),
        'MISSED',
        ...verdicts.filter(({ kind, right, given }) => kind !== null && !right && given === null).map(line),
      ]
    : [];
  return [...listed, precision, ...rows, '', ...byRule(given)].join('\n');
}

/** How many of the names given by each rule are right, beginning with the rule that gives most. */
function byRule(given: readonly Verdict[]): string[] {
  const rules = new Map<string, Verdict[]>();
  for (const one of given) rules.set(one.rule, [...(rules.get(one.rule) ?? []), one]);
  return [...rules]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([rule, all]) =>
        `right by rule: ${rule.padEnd(22)} ${share(all.filter(({ right }) => right).length, all.length)}`,
    );
}

function shown({ path, name, role, labelled, sentence, before, after }: GivenName): string {
  return `### ${path}\n${before}‹${sentence}›${after}\n=> ${name} <${role ?? ''}>${labelled ? ' (label)' : ''}`;
}
