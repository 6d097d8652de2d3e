import { describe, expect, it } from 'vitest';
import { saidRequest, timeBeside } from '../../src/said/typed.js';

const read = (line: string) => saidRequest(line, new Date(2023, 4, 10));

describe('what is typed after /said', () => {
  it.each([
    ['Ada Lund', 'Ada Lund', undefined],
    ['“Ada Lund”?', 'Ada Lund', undefined],
    ['lund about the bridge', 'lund', 'the bridge'],
    ['lund on the bridge on Elm Street', 'lund', 'the bridge on Elm Street'],
    ['Lund regarding ferries', 'Lund', 'ferries'],
    ['Lund: ferries', 'Lund', 'ferries'],
    ['Lund about', 'Lund', undefined],
    ['what did Lund say?', 'Lund', undefined],
    ['what has the mayor said about ferries', 'the mayor', 'ferries'],
    ['Ada Lund, Mayor of Storvik', 'Ada Lund, Mayor of Storvik', undefined],
    ['Theresa May', 'Theresa May', undefined],
    ['lund about schools in Storvik', 'lund', 'schools in Storvik'],
    ['lund on the election in 2024', 'lund', 'the election in 2024'],
  ])('%s: the person and the topic', (line, person, topic) => {
    expect(read(line)).toEqual({ person, topic, filter: undefined });
  });

  it.each([
    ['lund last week', { since: '2023-05-01', until: '2023-05-07' }],
    ['lund since January', { since: '2023-01-01' }],
    ['lund since last year', { since: '2022-01-01' }],
    ['lund until 2022', { until: '2022-12-31' }],
    ['lund in March 2023', { since: '2023-03-01', until: '2023-03-31' }],
    ['lund in 2022', { since: '2022-01-01', until: '2022-12-31' }],
    ['lund, 2022', { since: '2022-01-01', until: '2022-12-31' }],
    ['lund yesterday', { since: '2023-05-09', until: '2023-05-09' }],
  ])('%s: the days', (line, filter) => {
    expect(read(line)).toEqual({ person: 'lund', topic: undefined, filter });
  });

  it.each([
    ['lund about ferries last week', 'ferries', { since: '2023-05-01', until: '2023-05-07' }],
    ['lund about ferries, 2022', 'ferries', { since: '2022-01-01', until: '2022-12-31' }],
    ['lund about ferries in Storvik since 2022', 'ferries in Storvik', { since: '2022-01-01' }],
  ])('%s: the topic and the days', (line, topic, filter) => {
    expect(read(line)).toEqual({ person: 'lund', topic, filter });
  });

  it.each([
    ['what did lund say about ferries last week?', 'what did lund say about ferries', '2023-05-01'],
    ['lund, 2022', 'lund', '2022-01-01'],
    ['Theresa May', 'Theresa May', undefined],
    ['lund on the election in 2024', 'lund on the election in 2024', undefined],
    [' in 2022', ' in 2022', undefined],
  ])('%s: the time beside a name', (line, rest, since) => {
    const beside = timeBeside(line, new Date(2023, 4, 10));
    expect([beside.rest, beside.filter?.since]).toEqual([rest, since]);
  });

  it.each(['', ' about ferries', '?', 'last week'])('“%s” names nobody', (line) => {
    expect(read(line)).toBeNull();
  });
});
