import { readdirSync, readFileSync } from 'node:fs';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../../src/bot/commands/index.js';

const guide = readFileSync('docs/discord.md', 'utf8');

describe('docs/discord.md', () => {
  it('names every command', () => {
    for (const { data } of COMMANDS) expect(guide).toContain(`\`/${data.name}`);
    for (const { data } of MESSAGE_COMMANDS) expect(guide).toContain(`**${data.name}**`);
  });

  it('invites the bot with exactly the permissions that it explains', () => {
    const [, bits] = /&permissions=(\d+)/.exec(guide)!;
    const explained = [
      'ViewChannel',
      'SendMessages',
      'SendMessagesInThreads',
      'EmbedLinks',
      'AttachFiles',
      'ReadMessageHistory',
    ];
    expect(new PermissionsBitField(BigInt(bits!)).toArray().sort()).toEqual(explained.sort());
  });

  it('explains only lines that the bot does log', () => {
    const sources = readdirSync('src/bot', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/bot/${file}`, 'utf8'))
      .join('\n');
    const [, troubles] = guide.split('## When something goes wrong');
    // Where a line names what it is about, only what comes before that can be looked up.
    const lines = [...troubles!.matchAll(/^\| `([^`…]+)/gm)].map(([, line]) =>
      line!.replace(/ answered 404:.*/, '').trim(),
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(sources).toContain(line);
  });
});
