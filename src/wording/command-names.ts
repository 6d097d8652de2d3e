/** The names of commands in other languages. */

import { en } from './catalogue/en.js';
import { CATALOGUES } from './catalogue/index.js';

const COMMANDS = [
  'command.sources',
  'command.said',
  'command.check',
  'command.reindex',
  'command.help',
] as const;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  COMMANDS.flatMap((key) =>
    Object.values(CATALOGUES).map((catalogue) => [`/${catalogue[key]}`, `/${en[key]}`] as const),
  ),
);

/** A command by its English name: "/hilfe" is "/help". What is no command stays as typed. */
export const commandNamed = (typed: string): string => ENGLISH.get(typed) ?? typed;
