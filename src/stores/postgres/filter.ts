import type { ArticleFilter } from '../../domain.js';

/**
 * A condition on `article a` for a WHERE clause, beginning with AND; its values are numbered after those already
 * given.
 */
export function filterClause(filter: ArticleFilter | undefined, values: unknown[]): string {
  const { articleIds, outlet, since, until, hidden } = filter ?? {};
  const condition = (value: unknown, write: (placeholder: string) => string): string =>
    value === undefined ? '' : ` AND ${write(`$${values.push(value)}`)}`;
  return (
    condition(articleIds, (ids) => `a.public_id = ANY(${ids})`) +
    condition(outlet?.toLowerCase(), (name) => `a.outlet = ${name}`) +
    condition(since, (date) => `a.published >= ${date}`) +
    condition(until, (date) => `a.published <= ${date}`) +
    condition(
      hidden?.map((folder) => `${folder}/`),
      (folders) =>
        `NOT EXISTS (SELECT FROM unnest(${folders}::text[]) AS f (folder) WHERE starts_with(a.path, f.folder))`,
    )
  );
}
