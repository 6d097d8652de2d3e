/** Distinguishes addresses on the public internet from those in private networks. */
import { lookup as lookUp } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchError } from './fetch-error.js';

/** An IP address to connect to. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a host's name, as the system resolves it. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** Asks the operating system's resolver. Rejects with its error for a name that does not exist. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookUp(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** All addresses allocated to machines on the internet (https://www.iana.org/assignments/ipv6-unicast-address-assignments). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a machine on the public internet may have this address. IPv6 addresses that carry an IPv4 address (mapped,
 * 6to4, Teredo, NAT64) do not count: they lead wherever that one does.
 */
export function isPublic(address: string): boolean {
  if (!isIP(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/**
 * The addresses of a host, looked up once. Connect to these and no others, because a second look-up may give
 * others. Throws `FetchError` if there are none, or if one of them is not `allowed`: such a name cannot be trusted.
 */
export async function checkedAddresses(
  host: string,
  resolve: Resolve,
  allowed: (address: string) => boolean,
): Promise<readonly Address[]> {
  const literal = host.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  const addresses = family
    ? [{ address: literal, family: family === 6 ? 6 : 4 } as const]
    : await resolve(host).catch((error) => {
        // Any other code means that the look-up itself failed, not that there is no such name.
        const isPassing = (error as NodeJS.ErrnoException).code !== 'ENOTFOUND';
        throw new FetchError(
          'I cannot find {host}: check the address.',
          { host },
          { isPassing, cause: error },
        );
      });
  if (addresses.length === 0) throw new FetchError('I cannot find {host}: check the address.', { host });
  if (!addresses.every(({ address }) => allowed(address)))
    throw new FetchError('{host} is not on the public internet, so I do not go there.', { host });
  return addresses;
}
