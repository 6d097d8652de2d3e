import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Breaks every connection without notice. */
  cut(): void;
  /** Breaks every connection and accepts none until `restore`. */
  away(): Promise<void>;
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** A loopback port that leads to another one, until it is told to fail. */
export async function proxyTo(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const listen = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((client) => {
        const upstream = track(connect(target));
        track(client).pipe(upstream).pipe(client);
        client.on('close', () => upstream.destroy());
        upstream.on('close', () => client.destroy());
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const away = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return {
    port,
    cut,
    away,
    restore: async () => {
      server = await listen(port);
    },
    stop: away,
  };
}
