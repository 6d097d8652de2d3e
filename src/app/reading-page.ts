/** Puts the reading page together: its links, its pages and the server. */
import type { Assistant } from '../assistant.js';
import { createLinks } from '../web/links.js';
import { createPages } from '../web/pages.js';
import { withReadingLinks } from '../web/reading-links.js';
import { linkKey } from '../web/secret.js';
import { serveWeb } from '../web/server.js';
import type { WebConfig } from './config.js';

/** The reading page, while it is served. */
export interface Web {
  /** The assistant, with links to the page for articles without an address. */
  readonly assistant: Assistant;
  readonly port: number;
  close(): Promise<void>;
}

/** @param dataDir Where the key of the links is kept, unless the configuration names one. */
export async function startReadingPage(
  assistant: Assistant,
  { port, url, host, secret }: WebConfig,
  dataDir: string,
): Promise<Web> {
  const links = createLinks(url, secret === undefined ? await linkKey(dataDir) : Buffer.from(secret));
  const server = await serveWeb(createPages(assistant, links), host, port);
  return { assistant: withReadingLinks(assistant, links), port: server.port, close: server.close };
}
