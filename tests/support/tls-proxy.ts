import { type AddressInfo, connect, createServer } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificates.js';

/** The code of PostgreSQL's SSLRequest, the first message of a client that wants TLS. */
const SSL_REQUEST = 80877103;

/**
 * A loopback port that adds PostgreSQL's TLS to a server without it. Clients that do not ask for TLS are rejected.
 * Counts the connections that were encrypted.
 */
export async function tlsBefore(
  target: { host: string; port: number },
  { certificate, key }: Certificate,
): Promise<{ readonly port: number; encrypted(): number; stop(): Promise<void> }> {
  const secureContext = createSecureContext({ cert: certificate, key });
  let encrypted = 0;
  const server = createServer((plain) => {
    plain.on('error', () => plain.destroy());
    plain.once('readable', () => {
      const request = plain.read(8) as Buffer | null;
      if (request?.readInt32BE(4) !== SSL_REQUEST) return plain.destroy();
      plain.write('S');
      const client = new TLSSocket(plain, { isServer: true, secureContext });
      client.on('error', () => client.destroy());
      client.once('secure', () => {
        encrypted += 1;
        const upstream = connect(target);
        upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
        client.on('close', () => upstream.destroy());
        client.pipe(upstream).pipe(client);
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    encrypted: () => encrypted,
    stop: () => new Promise((stopped) => void server.close(() => stopped())),
  };
}
