import { messageOf, UserError } from '../../errors.js';

/** The connection broke, or could not be made just now; the same query may well succeed soon. */
export class ConnectionError extends UserError {}

/** Five-character codes of PostgreSQL's documentation, appendix A, and what a person can do about each. */
const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password: check the user and password in DATABASE_URL',
  '28000': 'refuses this user: check DATABASE_URL and the pg_hba.conf of the server',
  '3D000': 'has no such database: create it, or correct the name in DATABASE_URL',
  '42501': 'does not let this user do that: grant it CREATE on the database (see docs/postgres.md)',
  '53100': 'has no disk space left; the index that was live stays as it was. Free some space and index again',
  '53200': 'is out of memory: lower maintenance_work_mem or give the server more',
  '57014': 'took longer than statement_timeout allows: raise it in DATABASE_URL',
  '58P01': 'lacks the extension pgvector: install it on the server (see docs/postgres.md)',
  '0A000': 'lacks the extension pgvector: install it on the server (see docs/postgres.md)',
};

const PASSING_CODES =
  /^(?:08...|57P0[123]|53300|40001|40P01|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)$/;
const PASSING_MESSAGES =
  /Connection terminated|connection is closed|not queryable|timeout exceeded when trying to connect|timeout expired/i;

/** Node's codes for an invalid certificate; every mode that verifies certificates refuses the connection. */
const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS_/;

/** Whether waiting and trying again can help. */
export const isPassing = (thrown: unknown): boolean => thrown instanceof ConnectionError;

/** Turns what `pg` throws into a `UserError` with one plain line if a person can do something about it. */
export function explain(thrown: unknown): unknown {
  if (thrown instanceof UserError || !(thrown instanceof Error)) return thrown;
  const { code = '', syscall } = thrown as NodeJS.ErrnoException;
  const reason = messageOf(thrown) || code;
  // A missing socket file means that the server does not run.
  const noSocket = code === 'ENOENT' && syscall === 'connect';
  if (noSocket || PASSING_CODES.test(code) || PASSING_MESSAGES.test(reason)) {
    return new ConnectionError(
      `The database cannot be reached (${reason}). Check that it runs and that DATABASE_URL is right; ` +
        'work goes on as soon as it is back.',
      { cause: thrown },
    );
  }
  const remedy = REMEDIES[code] ?? remedyOf(code, reason);
  return remedy ? new UserError(`The database ${remedy} (${reason}).`, { cause: thrown }) : thrown;
}

/** What to do about a failure that the client reports, and not the server. */
function remedyOf(code: string, reason: string): string | undefined {
  // The server may still be working on it: asking again would double its load.
  if (reason === 'Query read timeout') return 'did not answer in time: ask again, or raise query_timeout';
  if (UNTRUSTED.test(code)) {
    return 'has a certificate that does not hold: check the host name, sslmode and sslrootcert in DATABASE_URL';
  }
  if (code === 'ENOENT' || code === 'EACCES') {
    return 'address names a file that cannot be read: check sslrootcert, sslcert and sslkey in DATABASE_URL';
  }
  if (/does not support SSL/.test(reason)) {
    return 'server has no TLS: turn it on there, or set sslmode=disable in DATABASE_URL';
  }
  if (/requires specifying a CA/.test(reason)) {
    return 'certificate must be verified, which needs sslrootcert=FILE in DATABASE_URL';
  }
  return undefined;
}
