import { AskerError } from '../errors.js';

/** Why an address could not be fetched, in words that name no private machine: safe to show to anybody. */
export class FetchError extends AskerError {
  /** The server's status; undefined if there was none, or the server was not asked. */
  readonly status: number | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    template: string,
    values: AskerError['values'] = {},
    {
      status,
      retryAfterMs,
      cause,
    }: { status?: number; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(template, values, { cause });
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
