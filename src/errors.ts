/**
 * Something that the operator of quotewire can put right: one plain line that says what to do. It may name folders, hosts
 * and users, so it is for the terminal and the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Something that the asker can put right, such as a date that cannot be read: safe to show to anybody. */
export class AskerError extends UserError {
  /** The message with names in braces instead of values: the key of its translations. */
  readonly template: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(template: string, values: AskerError['values'] = {}, options?: ErrorOptions) {
    super(
      template.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole)),
      options,
    );
    this.template = template;
    this.values = values;
  }
}

/** There is nothing to answer from yet. */
export class NoIndexError extends UserError {}

/** What was typed was not understood; on the command line, exit status 2. */
export class UsageError extends AskerError {}

/** The message of whatever was thrown, on one line. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
