import { describe, expect, it } from 'vitest';
import { type Access, type AccessSettings, type Asker, accessOf } from '../../src/bot/access.js';
import { OPEN } from '../support/bot.js';

const MEMBER: Asker = {
  userId: 'ann',
  guildId: 'town',
  channelIds: ['thread', 'channel', 'category'],
  roleIds: ['crew'],
  isUserInstall: false,
  isAlone: false,
  locale: null,
};
const OWN = { isUserInstall: true, roleIds: [] };
const ALONE = { guildId: null, channelIds: ['dm'], roleIds: [], isAlone: true };
const hiddenFrom = (
  asker: Partial<Asker>,
  grants: AccessSettings['collections'][number]['grants'],
): { own: boolean; forAll: boolean } => {
  const settings = {
    ...OPEN,
    adminRoleIds: [],
    adminUserIds: [],
    collections: [{ folder: 'board', grants }],
  };
  const access = accessOf({ ...MEMBER, ...asker }, settings) as Extract<Access, { allowed: true }>;
  return { own: access.scope.hidden.length > 0, forAll: access.publicScope.hidden.length > 0 };
};
const SEEN = { own: false, forAll: false };
const HIDDEN = { own: true, forAll: true };
const PERSONAL = { own: false, forAll: true };

describe('a collection', () => {
  it.each([
    ['a server, to its members', {}, { guilds: ['town'] }, SEEN],
    ['another server', {}, { guilds: ['city'] }, HIDDEN],
    ['a channel, in its threads', {}, { channels: ['channel'] }, SEEN],
    ['a category, in its channels', {}, { channels: ['category'] }, SEEN],
    ['another channel', {}, { channels: ['other'] }, HIDDEN],
    ['a role, to those who have it', {}, { roles: ['crew'] }, PERSONAL],
    ['another role', {}, { roles: ['staff'] }, HIDDEN],
    ['a person', {}, { users: ['ann'] }, PERSONAL],
    ['another person', {}, { users: ['ben'] }, HIDDEN],
    ['a role in another server', {}, { guilds: ['city'], roles: ['crew'] }, HIDDEN],
    ['a role in another channel', {}, { channels: ['other'], roles: ['crew'] }, HIDDEN],
    ['everybody', {}, {}, SEEN],
    ['nobody by an empty list', {}, { roles: [] }, HIDDEN],
    ['a server, in direct messages', ALONE, { guilds: ['town'] }, HIDDEN],
    ['a person, in direct messages with the bot', ALONE, { users: ['ann'] }, SEEN],
    ['a person, between people', { ...ALONE, isAlone: false }, { users: ['ann'] }, PERSONAL],
    ['a server, by an installation of one’s own there', OWN, { guilds: ['town'] }, HIDDEN],
    ['a channel, by an installation of one’s own there', OWN, { channels: ['channel'] }, HIDDEN],
    ['a person, by an installation of one’s own', OWN, { users: ['ann'] }, PERSONAL],
  ])('given to %s is seen accordingly', (_, asker, grant, expected) => {
    expect(hiddenFrom(asker, [grant])).toEqual(expected);
  });

  it('is seen by whoever matches one of several entries', () => {
    expect(hiddenFrom({}, [{ roles: ['staff'] }, { guilds: ['town'] }])).toEqual(SEEN);
    expect(hiddenFrom({}, [])).toEqual(HIDDEN);
  });
});
