import pino from 'pino';
import pretty from 'pino-pretty';

export type Log = pino.Logger;

/**
 * Structured logs on standard error: JSON lines, or a line for people when it is a terminal.
 * A token never reaches them: fields that could carry one are redacted.
 */
export function createLog(level: string): Log {
  const settings: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'], remove: true },
  };
  return process.stderr.isTTY
    ? pino(
        settings,
        pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }),
      )
    : pino(settings, pino.destination({ dest: 2, sync: true }));
}
