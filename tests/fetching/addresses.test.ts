import { describe, expect, it } from 'vitest';
import { checkedAddresses, isPublic } from '../../src/fetching/addresses.js';
import { requireUsualPort, targetOf } from '../../src/fetching/target.js';

describe('public addresses', () => {
  it.each(['8.8.8.8', '151.101.1.140', '2606:4700::1111', '2a00:1450:4001::200e'])('%s is one', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1'],
    ...['169.254.169.254', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.3', '203.0.113.9'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1', '2001:db8::1', '100::1'],
    ...[
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      '::7f00:1',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['', 'localhost', '1.2.3', 'fe80::1%eth0'],
  ])('“%s” is none', (address) => expect(isPublic(address)).toBe(false));

  it('accepts all of a host’s addresses or none', async () => {
    const both = async () => [
      { address: '8.8.8.8', family: 4 } as const,
      { address: '10.0.0.1', family: 4 } as const,
    ];
    await expect(checkedAddresses('news.example', both, isPublic)).rejects.toThrow(
      'not on the public internet',
    );
    const never = () => Promise.reject(new Error('asked'));
    await expect(checkedAddresses('[::1]', never, isPublic)).rejects.toThrow('not on the public internet');
    await expect(checkedAddresses('news.example', async () => [], isPublic)).rejects.toThrow('cannot find');
  });
});

describe('targets', () => {
  it.each([
    ...['http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'http://0/'],
    ...['http://①②⑦.0.0.1/', 'http://[::ffff:127.0.0.1]/', 'http://127.0.0.1./'],
  ])('sees through %s', async (address) => {
    const { hostname } = targetOf(address);
    const never = () => Promise.reject(new Error('asked'));
    await expect(checkedAddresses(hostname, never, isPublic)).rejects.toThrow('not on the public internet');
  });

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'javascript:alert(1)', 'data:text/html,a', 'news', ''])(
    'refuses %s',
    (address) => expect(() => targetOf(address)).toThrow(/web address/),
  );

  it('drops names, passwords and fragments, and keeps to the usual ports', () => {
    expect(targetOf('https://ann:secret@news.example/a?b#c').href).toBe('https://news.example/a?b');
    for (const port of [':22', ':8080', ':6379'])
      expect(() => requireUsualPort(targetOf(`http://news.example${port}/`))).toThrow('usual ports');
    for (const port of ['', ':80', ':443']) requireUsualPort(targetOf(`http://news.example${port}/`));
  });
});
