import { FetchError } from './fetch-error.js';

const LONGEST_ADDRESS = 2000;

/**
 * An address that may be fetched, without its fragment, name and password. Numbers in
 * any notation become an ordinary IP address here, as `URL` reads them. Throws `FetchError` for any other.
 */
export function targetOf(address: string, base?: string): URL {
  if (address.length > LONGEST_ADDRESS) throw new FetchError('That address is too long.');
  if (!URL.canParse(address, base))
    throw new FetchError('That is not a web address: those begin with https://');
  const target = new URL(address, base);
  if (target.protocol !== 'http:' && target.protocol !== 'https:')
    throw new FetchError('I only fetch web addresses: they begin with http:// or https://');
  target.username = '';
  target.password = '';
  target.hash = '';
  return target;
}

/** Throws `FetchError` for ports other than a web server's. `URL` drops the usual ports. */
export function requireUsualPort(target: URL): void {
  if (target.port !== '' && target.port !== '80' && target.port !== '443')
    throw new FetchError('I only fetch from the usual ports of the web (80 and 443).');
}
