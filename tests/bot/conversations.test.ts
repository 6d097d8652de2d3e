import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/bot/conversations.js';

const turn = (messageId: string, channelId = 'here', userId = 'alice') => ({
  messageId,
  channelId,
  userId,
  isPrivate: false,
  question: messageId,
  filter: '',
  exchange: { question: messageId, people: [] },
});

describe('conversations', () => {
  it('are found by message, and by person and channel together', () => {
    const memory = createConversations();
    memory.remember(turn('1'));
    memory.remember(turn('2'));
    memory.remember(turn('3', 'there'));
    expect(memory.ofMessage('1')?.question).toBe('1');
    expect(memory.latest('here', 'alice')?.question).toBe('2');
    expect(memory.latest('there', 'alice')?.question).toBe('3');
    expect(memory.latest('here', 'ben')).toBeNull();
  });

  it('are never continued in public if they were private', () => {
    const memory = createConversations();
    memory.remember(turn('1'));
    memory.remember({ ...turn('2'), isPrivate: true });
    expect(memory.latest('here', 'alice')?.question).toBe('1');
    expect(memory.ofMessage('2')?.question).toBe('2');
  });

  it('are forgotten after a time', () => {
    let now = 0;
    const memory = createConversations({ longestMs: 100, mostTurns: 10 }, () => now);
    memory.remember(turn('1'));
    now = 99;
    expect(memory.latest('here', 'alice')).not.toBeNull();
    now = 100;
    expect(memory.latest('here', 'alice')).toBeNull();
    expect(memory.ofMessage('1')).toBeNull();
  });

  it('are bounded in number, the oldest going first', () => {
    const memory = createConversations({ longestMs: 100, mostTurns: 2 }, () => 0);
    for (const id of ['1', '2', '3']) memory.remember(turn(id, id));
    expect(memory.ofMessage('1')).toBeNull();
    expect(memory.latest('1', 'alice')).toBeNull();
    expect(memory.latest('3', 'alice')?.question).toBe('3');
  });
});
