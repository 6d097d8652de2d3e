import { targetOf } from '../fetching/target.js';
import { isTracking } from '../language/addresses.js';

/** An address in normal form, so that the same one is recognised. Throws `FetchError` if it cannot be fetched. */
export function canonicalAddress(address: string): string {
  const target = targetOf(address);
  for (const name of [...target.searchParams.keys()]) if (isTracking(name)) target.searchParams.delete(name);
  return target.href;
}

/** The address that a page gives itself, if it lies on the site that the page came from and names more than the site. */
export function ownAddress(declared: string | null, fetched: URL): string {
  const site = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./, '');
  if (declared !== null && URL.canParse(declared)) {
    const { host, pathname } = new URL(declared);
    if (site(host) === site(fetched.host) && pathname !== '/') return canonicalAddress(declared);
  }
  return canonicalAddress(fetched.href);
}
