import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../../src/app/config.js';

describe('configuration', () => {
  it('has defaults for everything', () => {
    const config = readConfig({}, {}, '/srv');
    expect(config.articlesDir).toBe('/srv/data/articles');
    expect(config.discordToken).toBeUndefined();
    expect(config.discordApiBase).toBe('https://discord.com/api');
  });

  it('takes overrides before the environment', () => {
    expect(readConfig({ LOG_LEVEL: 'warn' }, { LOG_LEVEL: 'debug' }).logLevel).toBe('warn');
  });

  it('takes an empty value for an unset one', () => {
    expect(readConfig({}, { LOG_LEVEL: '', DISCORD_TOKEN: ' ' }).logLevel).toBe('info');
  });

  it.each([
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud"; it takes one of fatal, .*silent\.$/],
    ['DISCORD_API_BASE', 'nonsense', /^DISCORD_API_BASE is "nonsense"; it takes an http/],
    ['DISCORD_GUILD_ID', 'my server', /^DISCORD_GUILD_ID is "my server"; it takes a server's id/],
    ['ADMIN_USER_IDS', '12, bob', /^ADMIN_USER_IDS is "12, bob"; it takes Discord ids/],
    ['SHARDS', '0', /^SHARDS is "0"; it takes auto, or how many/],
    ['METRICS_PORT', '70000', /^METRICS_PORT is "70000"; it takes a port/],
    ['METRICS_PORT', 'on', /^METRICS_PORT is "on"; it takes a port/],
    ['DATABASE_URL', 'mysql://x:secret@y', /^DATABASE_URL is a value that does not fit; it takes a postgres/],
  ])('refuses a wrong %s in one line', (name, value, message) => {
    expect(() => readConfig({}, { [name]: value })).toThrow(message);
  });

  it('closes direct messages once it is set who may ask, and user installs until they are switched on', () => {
    const open = ({ directMessages, userInstalls }: ReturnType<typeof readConfig>) => [
      directMessages,
      userInstalls,
    ];
    const role = { ALLOWED_ROLE_IDS: '123456789012345678' };
    expect(open(readConfig({}, {}))).toEqual([true, false]);
    expect(open(readConfig({}, role))).toEqual([false, false]);
    expect(open(readConfig({}, { ...role, DIRECT_MESSAGES: 'on', USER_INSTALLS: 'on' }))).toEqual([
      true,
      true,
    ]);
    expect(open(readConfig({}, { DIRECT_MESSAGES: 'OFF' }))).toEqual([false, false]);
    expect(() => readConfig({}, { DIRECT_MESSAGES: 'maybe' })).toThrow('it takes on or off');
  });

  it('is documented in .env.example, variable by variable', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(
      (m) => m[1],
    );
    expect(documented.sort()).toEqual([...VARIABLES].sort());
  });
});
