/** Tells systemd that the program is alive: from its event loop, so that systemd restarts a program that hangs. */
import { execFile } from 'node:child_process';

/** Signs of life in the time that systemd waits for one. */
const SIGNS = 3;

/**
 * Gives a sign of life until the program ends. Node speaks no datagrams over Unix sockets, so systemd's own program does.
 * @param watchdogMs How long systemd waits; undefined if it does not.
 */
export function feedWatchdog(watchdogMs: number | undefined, command = 'systemd-notify'): void {
  if (!watchdogMs) return;
  const tell = (): void => void execFile(command, ['WATCHDOG=1'], () => {});
  tell();
  setInterval(tell, watchdogMs / SIGNS).unref();
}
