import type { Command, MessageCommand } from '../handlers.js';
import ask from './ask.js';

/** Registration, routing and /help all follow these two lists. */
export const COMMANDS: readonly Command[] = [ask];
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [];
export const DEFINITIONS = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);
