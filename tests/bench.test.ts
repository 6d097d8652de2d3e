import { describe, expect, it } from 'vitest';
import { makeArticles, makeQuestions } from '../bench/corpus.js';
import { latency, percentile } from '../bench/measure.js';
import { svgOf } from '../bench/plot.js';
import { chartOf, type Results, reportOf } from '../bench/report.js';
import { trendOf } from '../bench/soak/trend.js';
import { seeded } from '../lab/statistics.js';
import { contentStems } from '../src/language/tokens.js';

const figures = {
  openMs: 20,
  firstMs: 30,
  memoryMb: 150,
  recall: 1,
  loadMs: null,
  nearest: { p50: 0.5, p95: 1 },
  retrieval: { p50: 2, p95: 12_345 },
};
const results: Results = {
  command: 'npm run bench',
  machine: 'a machine',
  date: '2024-01-01',
  server: 'PGlite',
  seconds: 5,
  corpora: [],
  search: [
    { engine: 'quotewire', passages: 1000, figures },
    { engine: 'vectra', passages: 1000, figures: null },
    { engine: 'quotewire', passages: 50_000, figures },
  ],
};

describe('the benchmark', () => {
  it('measures on the same articles and questions each time', () => {
    const articles = makeArticles(120);
    expect(makeArticles(120)).toEqual(articles);
    expect(makeQuestions(articles, 20)).toEqual(makeQuestions(articles, 20));
    const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
    expect(passages).toBeGreaterThanOrEqual(120);
    expect(passages - articles.at(-1)!.passages.length).toBeLessThan(120);
  });

  it('has words as uneven and articles as different as real ones', () => {
    const articles = makeArticles(120);
    const counts = new Map<string, number>();
    for (const { text } of articles) {
      for (const stem of contentStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    const ordered = [...counts.values()].sort((a, b) => b - a);
    const total = ordered.reduce((sum, count) => sum + count, 0);
    const common = ordered.slice(0, 100).reduce((sum, count) => sum + count, 0) / total;
    expect(common).toBeGreaterThan(0.15);
    expect(common).toBeLessThan(0.6);
    expect(ordered.filter((count) => count === 1).length).toBeGreaterThan(ordered.length / 5);
    const lengths = articles.map(({ text }) => text.length).sort((a, b) => a - b);
    expect(lengths.at(-1)! / lengths[0]!).toBeGreaterThan(8);
  });

  it('quotes, names, counts and dates as often as news does', () => {
    const sentences = makeArticles(300).flatMap(({ text }) => text.split(/(?<=[.”])\s+(?=[A-Z“])/));
    const share = (pattern: RegExp): number =>
      sentences.filter((sentence) => pattern.test(sentence)).length / sentences.length;
    expect(share(/“/)).toBeCloseTo(0.2, 1);
    expect(share(/\d/)).toBeCloseTo(0.28, 1);
    expect(share(/\bon (?:\d|[A-Z][a-z]+day)/)).toBeCloseTo(0.1, 1);
    expect(share(/[a-z,”] [A-Z]/)).toBeGreaterThan(0.5);
  });

  it('takes percentiles by nearest rank', async () => {
    expect([0.5, 0.95, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([2, 4, 4]);
    const { p50, p95 } = await latency([1, 2, 3], async () => {});
    expect(p50).toBeLessThanOrEqual(p95);
  });

  it('distinguishes memory that grows from memory that goes up and down', () => {
    const random = seeded(1);
    const noise = Array.from({ length: 60 }, () => 100 + 10 * random());
    const flat = trendOf(noise)!;
    expect(flat.low).toBeLessThan(0);
    expect(flat.high).toBeGreaterThan(0);
    const growing = trendOf(noise.map((value, minute) => value + minute))!;
    expect(growing.slope).toBeCloseTo(flat.slope + 1, 9);
    expect(growing.low).toBeGreaterThan(0.5);
    // Caches that fill and empty in long waves look like growth to whoever counts each value.
    const waves = trendOf(noise.map((value, minute) => value + 20 * Math.sin(minute / 10)))!;
    expect(waves.low).toBeLessThan(0);
    expect(trendOf([1, 2, 3])).toBeNull();
  });

  it('says where an engine failed, and leaves out what was not measured', () => {
    const report = reportOf(results);
    expect(report).toMatch(/\| Vectra +\| +1,000 \| +fails \|/);
    expect(report).toContain('12,345');
    expect(report).not.toContain('## Many at once');
  });

  it('draws one line for each engine, and only what was measured', () => {
    const chart = chartOf(results);
    expect(chart.match(/<polyline/g)).toHaveLength(3);
    expect(chart).not.toContain('NaN');
    expect(svgOf([{ title: 'Nothing', unit: 'ms', series: [] }])).toContain('Nothing: not measured');
  });
});
