import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFeedback, type Reason, type Vote } from '../../src/bot/feedback.js';
import { folderOf } from '../support/folder.js';

const ALICE = '284920173948372481';
const BEN = '284920173948372482';
const voteOn = (message: string, vote: Vote['vote'], question = 'Why?'): Omit<Vote, 'voter'> => ({
  time: '2024-05-04T00:00:00Z',
  vote,
  question,
  searched: question,
  outcome: 'answered',
  answer: [],
  generation: 'first',
  message,
});
const votesIn = (folder: string, file = 'feedback.jsonl'): Vote[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Vote);

const NONE = { wrong: 0, incomplete: 0, other: 0 };
const why = (message: string, reason: Reason) => ({ time: '2024-05-04T00:00:00Z', message, reason });

describe('feedback', () => {
  it('counts a person’s last vote on each message', async () => {
    const feedback = createFeedback(join(folderOf({}), 'new'));
    expect(await feedback.summary()).toEqual({ up: 0, down: 0, disliked: [], reasons: NONE });
    await feedback.record(voteOn('1', 'up'), ALICE);
    await feedback.record(voteOn('1', 'down', 'Once?'), ALICE);
    await feedback.record(voteOn('1', 'up'), BEN);
    await feedback.record(voteOn('2', 'down', 'Twice?'), ALICE);
    expect(await feedback.summary()).toEqual({
      up: 1,
      down: 2,
      reasons: NONE,
      disliked: [
        { question: 'Twice?', reason: null },
        { question: 'Once?', reason: null },
      ],
    });
  });

  it('does not lead from a vote to a person without the key, which only its owner may read', async () => {
    const folder = folderOf({});
    const [one, other] = [createFeedback(folder), createFeedback(folder)]; // as two shards
    await Promise.all([one.record(voteOn('1', 'up'), ALICE), other.record(voteOn('1', 'down'), ALICE)]);
    await one.record(voteOn('2', 'up'), ALICE);
    const [first, second, third] = votesIn(folder);
    expect(first!.voter).toMatch(/^[0-9a-f]{16}$/);
    expect(second!.voter).toBe(first!.voter);
    expect(third!.voter).not.toBe(first!.voter); // what one person thinks of several answers is nobody's business
    expect((await one.summary()).up + (await one.summary()).down).toBe(2);
    const elsewhere = folderOf({});
    await createFeedback(elsewhere).record(voteOn('1', 'up'), ALICE);
    expect(votesIn(elsewhere)[0]!.voter).not.toBe(first!.voter);
    expect(readdirSync(folder).sort()).toEqual(['feedback.jsonl', 'feedback.key']);
    expect(statSync(join(folder, 'feedback.key'))).toMatchObject({ size: 32, mode: 0o100600 });
  });

  it('takes from others the right to read what an earlier version left open to them', async () => {
    const folder = folderOf({});
    const files = ['feedback.jsonl', 'feedback.old.jsonl'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, '', { mode: 0o644 });
    await createFeedback(folder).record(voteOn('1', 'up'), ALICE);
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('keeps why somebody voted against an answer, with their last vote alone, and no word of it', async () => {
    const folder = folderOf({});
    const feedback = createFeedback(folder);
    await feedback.explain(why('0', 'wrong'), ALICE); // no vote of theirs
    await feedback.record(voteOn('1', 'down', 'Once?'), ALICE);
    await feedback.explain(why('1', 'wrong'), ALICE);
    await feedback.explain(why('1', 'incomplete'), ALICE); // thought better of it
    await feedback.explain(why('1', 'other'), BEN); // who did not vote
    await feedback.record({ ...voteOn('2', 'down'), question: null }, BEN);
    await feedback.explain(why('2', 'other'), BEN);
    expect(await feedback.summary()).toEqual({
      up: 0,
      down: 2,
      reasons: { wrong: 0, incomplete: 1, other: 1 },
      disliked: [{ question: 'Once?', reason: 'incomplete' }],
    });
    expect(Object.keys(votesIn(folder)[2]!)).toEqual(['time', 'message', 'reason', 'voter']);
    await feedback.record(voteOn('1', 'up'), ALICE);
    expect((await feedback.summary()).reasons.incomplete).toBe(0);
  });

  it('skips lines that are not votes', async () => {
    const folder = folderOf({});
    const feedback = createFeedback(folder);
    await feedback.record(voteOn('1', 'down', 'Kept?'), ALICE);
    appendFileSync(join(folder, 'feedback.jsonl'), 'null\n7\n"up"\n[]\n{"vote":"up"}\n{"torn":\n\n');
    await feedback.record(voteOn('2', 'up'), ALICE);
    expect(await feedback.summary()).toEqual({
      up: 1,
      down: 1,
      reasons: NONE,
      disliked: [{ question: 'Kept?', reason: null }],
    });
  });

  it('keeps the newest votes, in two files that stay small', async () => {
    const folder = folderOf({});
    const feedback = createFeedback(folder, 2000);
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => feedback.record(voteOn(String(i), 'down', `${i}`), ALICE)),
    );
    const [older, newer] = [votesIn(folder, 'feedback.old.jsonl'), votesIn(folder)];
    expect(statSync(join(folder, 'feedback.jsonl')).size).toBeLessThanOrEqual(2000);
    expect(statSync(join(folder, 'feedback.old.jsonl')).size).toBeLessThanOrEqual(2000);
    expect(older.length).toBeGreaterThan(5);
    const kept = [...older, ...newer].map(({ message }) => Number(message));
    expect(kept).toEqual(Array.from(kept, (_, i) => 100 - kept.length + i));
    expect((await feedback.summary()).disliked[0]?.question).toBe('99');
  });
});
