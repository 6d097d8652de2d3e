/** Past this, every process that opens an index folder takes hundreds of megabytes and scans for longer (docs/benchmark.md). */
const FOLDER_CEILING = 100_000;
const NEAR = 0.8 * FOLDER_CEILING;

/** What to do about an index folder of so many passages, in one line; null while it has room to grow. */
export function ceilingAdvice(passages: number): string | null {
  if (passages < NEAR) return null;
  return `An index folder serves up to about ${FOLDER_CEILING.toLocaleString('en')} passages well: set DATABASE_URL and run \`npm run index -- --to postgres\` (docs/postgres.md).`;
}
