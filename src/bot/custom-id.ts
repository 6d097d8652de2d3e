/**
 * A button's custom id carries everything needed to serve it, so that it works after a restart.
 * Form: a prefix that names the handler, then its arguments, separated by colons.
 */
const LONGEST_ID = 100;

/** Throws when the id is too long: every argument is bounded where it is made. */
export function customId(prefix: string, ...args: readonly (string | number)[]): string {
  const id = [prefix, ...args].join(':');
  if (id.length > LONGEST_ID) throw new Error(`custom id over ${LONGEST_ID} characters: ${prefix}`);
  return id;
}

/** The reverse of `customId`. An id may come from anybody: nothing in it is checked. */
export function parseCustomId(id: string): { prefix: string; args: string[] } {
  const [prefix = '', ...args] = id.split(':');
  return { prefix, args };
}

/** A number from an argument, or null if it is not one: ids come from outside. */
export function numberFrom(argument: string | undefined): number | null {
  return argument !== undefined && /^\d{1,9}$/.test(argument) ? Number(argument) : null;
}
