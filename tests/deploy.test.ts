import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('systemd restarts a bot that hangs, bounds its memory and keeps its files for their owner', () => {
  const service = read('deploy/quotewire.service').split('\n');
  for (const line of [
    'WatchdogSec=60',
    'NotifyAccess=all',
    'MemoryMax=4G',
    'UMask=0077',
    'SystemCallFilter=@system-service',
    'SystemCallFilter=~@privileged',
    'CapabilityBoundingSet=',
    'NoNewPrivileges=true',
  ])
    expect(service).toContain(line);
});

it('the bot of the compose file may do nothing in the database beyond its own', () => {
  const { services } = parse(read('compose.yaml'));
  const { environment, cap_drop, read_only } = services.bot;
  expect(new URL(environment.DATABASE_URL).username).toBe('quotewire');
  expect(environment.POSTGRES_ADMIN_PASSWORD).toBe('');
  expect([cap_drop, read_only]).toEqual([['ALL'], true]);
  const [role] = /CREATE ROLE quotewire[^;]*;/.exec(read('deploy/create-database.sh')) ?? [];
  expect(role).toBe("CREATE ROLE quotewire LOGIN PASSWORD :'password';");
});

it('every package that runs, and what is known of the database’s, is of exactly the version that was tried', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const pinned = { ...dependencies, 'types of pg': devDependencies['@types/pg'] };
  for (const [name, version] of Object.entries<string>(pinned))
    expect(version, name).toMatch(/^(?:npm:.+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('every image from a registry is named by its digest', () => {
  const { services } = parse(read('compose.yaml'));
  const images = [
    ...read('Dockerfile')
      .split('\n')
      .flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []),
    ...Object.values<{ image?: string; build?: unknown }>(services).flatMap(({ image, build }) =>
      image && !build ? image : [],
    ),
  ];
  expect(images.length).toBe(3);
  for (const image of images) expect(image).toMatch(/^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
});
