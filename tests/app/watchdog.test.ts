import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readConfig } from '../../src/app/config.js';
import { feedWatchdog } from '../../src/app/watchdog.js';
import { folderOf } from '../support/folder.js';

it('is fed where systemd waits for it', async () => {
  const folder = folderOf({});
  const command = join(folder, 'systemd-notify');
  writeFileSync(command, `#!/bin/sh\necho "$1" > "${join(folder, 'told')}"\n`);
  chmodSync(command, 0o755);
  feedWatchdog(undefined, command);
  expect(existsSync(join(folder, 'told'))).toBe(false);
  feedWatchdog(60_000, command);
  await vi.waitFor(() => expect(existsSync(join(folder, 'told'))).toBe(true), { timeout: 60_000 });
});

it('waits as long as systemd says, for the main process alone', () => {
  const systemd = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' };
  expect(readConfig({}, systemd).watchdogMs).toBe(60_000);
  expect(readConfig({}, { ...systemd, SHARDING_MANAGER: 'true' }).watchdogMs).toBeUndefined();
  expect(readConfig({}, {}).watchdogMs).toBeUndefined();
});
