/** The gateway's side of a fake Discord: HELLO, IDENTIFY, READY, RESUME, heartbeats, dispatches. */
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './limits.js';
import { APPLICATION, BOT, GUILD, guild } from './world.js';

/** GuildMembers, GuildPresences; MessageContent is the operator's choice. */
const PRIVILEGED = (1 << 1) | (1 << 8);
const MESSAGE_CONTENT = 1 << 15;

export interface Gateway {
  /** Sends an event; one sent while the socket is down is replayed when the client resumes. */
  dispatch(type: string, data: unknown): void;
  drop(code?: number): void;
  readonly identified: Json[];
  readonly resumes: number;
  /** Resolves at the next RESUME. */
  resumed(): Promise<void>;
  /** Ends every connection at once, without notice. */
  hangUp(): void;
  /** Close every IDENTIFY with this code from now on. */
  refuse(code: number): void;
  close(): void;
}

export function openGateway(
  server: Server,
  address: () => string,
  violations: string[],
  { readsMessages = false, isNowhere = false } = {},
): Gateway {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const bus = new EventEmitter();
  const sent: { op: 0; t: string; s: number; d: unknown }[] = [];
  const identified: Json[] = [];
  let socket: WebSocket | null = null;
  let refusal = 0;
  let resumes = 0;
  const write = (packet: unknown): void => socket?.send(JSON.stringify(packet));
  const dispatch = (type: string, data: unknown): void => {
    const packet = { op: 0 as const, t: type, s: sent.length + 1, d: data };
    sent.push(packet);
    write(packet);
  };
  const identify = (packet: Json): void => {
    identified.push(packet);
    const asked = Number(packet.intents);
    if (asked & PRIVILEGED || Boolean(asked & MESSAGE_CONTENT) !== readsMessages)
      violations.push('IDENTIFY asks for a privileged intent');
    if (refusal) {
      socket?.close(refusal);
      return;
    }
    dispatch('READY', {
      v: 10,
      user: BOT,
      session_id: 'session',
      resume_gateway_url: address(),
      shard: [0, 1],
      guilds: isNowhere ? [] : [{ id: GUILD, unavailable: true }],
      application: { id: APPLICATION, flags: 0 },
    });
    if (!isNowhere) dispatch('GUILD_CREATE', guild);
  };
  const resume = (packet: Json): void => {
    for (const missed of sent.slice(Number(packet.seq))) write(missed);
    dispatch('RESUMED', {});
    resumes++;
    bus.emit('resumed');
  };
  sockets.on('connection', (opened) => {
    socket = opened;
    write({ op: 10, d: { heartbeat_interval: 41_250 } });
    opened.on('close', () => {
      if (socket === opened) socket = null;
    });
    opened.on('message', (text) => {
      const { op, d } = JSON.parse(String(text)) as { op: number; d: Json };
      if (op === 1) write({ op: 11 });
      if (op === 2) identify(d);
      if (op === 6) resume(d);
    });
  });
  const hangUp = (): void => {
    for (const client of sockets.clients) client.terminate();
  };
  return {
    dispatch,
    identified,
    get resumes() {
      return resumes;
    },
    drop: (code = 4000) => socket?.close(code),
    resumed: () => new Promise((resolve) => bus.once('resumed', () => resolve())),
    hangUp,
    refuse: (code) => {
      refusal = code;
    },
    close: () => {
      hangUp();
      sockets.close();
    },
  };
}
