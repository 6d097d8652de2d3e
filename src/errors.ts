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

/**
 * The message of whatever was thrown, on one line: in plain words if the system refused something. For a failed request it
 * is the reason, which `fetch` hides in the cause.
 */
export function messageOf(thrown: unknown): string {
  const refused = whyRefused(thrown);
  if (refused) return [refused, (thrown as NodeJS.ErrnoException).path].filter(Boolean).join(': ');
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  if (line !== '' && !SAYS_NOTHING.test(line)) return line;
  const cause = thrown instanceof Error && thrown.cause !== undefined ? messageOf(thrown.cause) : '';
  return (
    whyUnreached(thrown) ??
    ([line, cause].filter(Boolean).join(': ') || codesOf(thrown)[0] || 'no reason given')
  );
}

/** How `fetch` words every failure of a request. */
const SAYS_NOTHING = /^(?:fetch failed|terminated)$/;

/** Reasons by the codes of the operating system, of TLS and of Node's client. Each continues "cannot be reached: ". */
const UNREACHED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, 'no address is known for its name; check the spelling and DNS'],
  [/^ECONNREFUSED$/, 'nothing listens there'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'it broke off the connection'],
  [/^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT|TimeoutError|AbortError)$/, 'it does not answer in time'],
  [/^E(?:HOST|NET)UNREACH$/, 'this network has no way there'],
  [/^(?:EPROTO|ERR_SSL_\w+|HPE_\w+)$/, 'it does not speak that protocol; check http or https, and the port'],
  [
    /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS_/,
    'its certificate is not to be trusted; if a proxy here opens TLS, set NODE_EXTRA_CA_CERTS to its authority',
  ],
];

/** Why a server could not be reached, to continue "cannot be reached: "; null if that is not what went wrong. */
export function whyUnreached(thrown: unknown): string | null {
  for (const code of codesOf(thrown)) {
    const known = UNREACHED.find(([pattern]) => pattern.test(code));
    if (known) return `${known[1]} (${code})`;
  }
  return null;
}

/** The system's reasons about files and ports. */
const REFUSED: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user has no permission',
  EPERM: 'this user has no permission',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'there is one already',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'this program has too many files open',
  ENFILE: 'this machine has too many files open',
  ENOSPC: 'there is no more room',
  EDQUOT: 'this user may store no more there',
  EROFS: 'its file system can only be read',
  EBUSY: 'another program is using it',
  EIO: 'the disk has an error',
  EADDRINUSE: 'another program is using it',
  EADDRNOTAVAIL: 'this machine has no such address',
};

/** Why the system refused something, to continue "cannot be read: "; null if that is not what went wrong. */
export function whyRefused(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const { code = '', syscall } = thrown as NodeJS.ErrnoException;
  if (!syscall) return null;
  const reason = REFUSED[code];
  return reason ? `${reason} (${code})` : whyUnreached(thrown);
}

const UNWRITTEN: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user may store no more there',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENOENT: 'its folder is missing and cannot be made',
};

/** Why a file could not be written, to continue "could not be written: ". */
export function whyNotWritten(thrown: unknown): string {
  const [code = ''] = codesOf(thrown);
  return code in UNWRITTEN ? `${UNWRITTEN[code]} (${code})` : messageOf(thrown);
}

/** The code of an error of the system or of a client, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The codes, or otherwise the names, of an error and its causes. */
function codesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  const { code, name } = thrown as NodeJS.ErrnoException;
  const causes = thrown instanceof AggregateError ? thrown.errors : [thrown.cause];
  return [typeof code === 'string' ? code : name, ...causes.flatMap(codesOf)];
}
