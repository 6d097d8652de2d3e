/** Something the person at the keyboard can put right: its message is safe to show and says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The command line was not understood: exit status 2. */
export class UsageError extends UserError {}

/** The message of whatever was thrown, on one line. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
