/** How requests are made to Discord, where the HTTP client's way and that of discord.js do not fit. */
import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { errorCode } from '../errors.js';

type MakeRequest = RESTOptions['makeRequest'];

/** The most addresses whose outcome is unknown: only while Discord is down are there more than a few. */
const MOST_UNKNOWN = 1000;

/**
 * Discord closes idle connections, sometimes just as one is used again. discord.js tries again after a reset, but
 * recognises only the operating system's code for it, not that of its own HTTP client.
 */
const overLostSockets: MakeRequest = async (...request) => {
  try {
    return await DefaultRestOptions.makeRequest(...request);
  } catch (error) {
    if (errorCode(error) !== 'UND_ERR_SOCKET') throw error;
    throw Object.assign(new Error('Discord hung up', { cause: error }), { code: 'ECONNRESET' });
  }
};

/**
 * How often a failed request is tried again. With a pause each time, a Discord that fails for two seconds loses no answer,
 * and an acknowledgement still arrives within its three seconds.
 */
export const RETRIES = 5;
const PAUSE_MS = 400;

/** discord.js tries again at once, which a Discord that fails for a moment has no time to recover from. */
const patiently =
  (make: MakeRequest): MakeRequest =>
  async (...request) => {
    const response = await make(...request);
    if (response.status >= 500) await delay(PAUSE_MS);
    return response;
  };

/**
 * An acknowledgement may reach Discord although its answer is lost on the way back. discord.js then sends it again, and is
 * told that the interaction has already been acknowledged. After a failed attempt that counts as a success; otherwise
 * another process was first.
 */
export function createRequests(make: MakeRequest = patiently(overLostSockets)): MakeRequest {
  /** Addresses of acknowledgements that may have arrived; each interaction has its own. */
  const unknown = new Set<string>();
  return async (url, init) => {
    if (!/\/interactions\/\d+\/[^/]+\/callback/.test(url)) return make(url, init);
    const isRepeated = unknown.delete(url);
    if (unknown.size >= MOST_UNKNOWN) unknown.clear();
    unknown.add(url);
    const response = await make(url, init);
    if (response.status < 500) unknown.delete(url);
    if (!isRepeated || response.status !== 400) return response;
    const problem = (await response.json()) as { code?: unknown };
    const isAcknowledged = problem.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    return isAcknowledged ? new Response(null, { status: 204 }) : Response.json(problem, { status: 400 });
  };
}
