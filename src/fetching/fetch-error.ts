import { AskerError } from '../errors.js';

/** Why an address could not be fetched, in words that name no machine of one's own: safe to show to anybody. */
export class FetchError extends AskerError {
  /** The status that the server answered with; undefined where none came, or it was not asked. */
  readonly status: number | undefined;
  /** Milliseconds that the server asks to be left alone for. */
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
