import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * Paths of the articles below `root`, relative to it, with `/`, in code-unit order.
 *
 * Hidden files and folders are skipped. A file that is not `isArticle` by name is passed to `onOther`. A symbolic
 * link counts if it stays inside `root` and leads to something not listed already. What may hold articles but cannot
 * be followed (a folder that may not be read, a link that is broken or leads outside) is listed under its own path,
 * so that reading it says why.
 */
export async function walk(
  root: string,
  isArticle: (path: string) => boolean,
  onOther: (path: string) => void = () => {},
): Promise<string[]> {
  const base = await realpath(root);
  const found: Found = { base, isArticle, onOther, paths: [], links: [], seen: new Set() };
  await visit('', found);
  // Real files first, so that a link never takes the place of what it leads to. Following may find more links.
  const { links } = found;
  links.sort();
  for (let link = links.shift(); link !== undefined; link = links.shift()) await follow(link, found);
  return found.paths.sort();
}

/** The state of a walk. */
interface Found {
  /** The real path of the root. */
  readonly base: string;
  readonly isArticle: (path: string) => boolean;
  readonly onOther: (path: string) => void;
  readonly paths: string[];
  /** Symbolic links that are still to be followed. */
  readonly links: string[];
  /** Real paths of what has been listed. */
  readonly seen: Set<string>;
}

/** Lists the contents of a folder; the folder itself if it cannot be read. */
async function visit(folder: string, found: Found): Promise<void> {
  const { base, isArticle, onOther, paths, links, seen } = found;
  let real: string;
  let entries: Dirent[];
  try {
    real = await realpath(join(base, folder));
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(real, { withFileTypes: true });
  } catch {
    paths.push(folder);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || isPartsOfPage(entry.name, names)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory()) await visit(path, found);
    else if (entry.isFile() && isArticle(path)) {
      seen.add(join(real, entry.name));
      paths.push(path);
    } else if (entry.isFile()) onOther(path);
  }
}

/** Lists what a link leads to, under the link's own path; the link itself if it cannot be followed or leads outside. */
async function follow(link: string, found: Found): Promise<void> {
  const { base, isArticle, paths, seen } = found;
  const target = await realpath(join(base, link)).catch((error) => {
    // It leads somewhere, but where is not known.
    if (!isGone(error) && !isArticle(link)) paths.push(link);
    return null;
  });
  const folder = target !== null && (await isFolder(target));
  if (target === null || !contains(base, target)) {
    if (folder || isArticle(link)) paths.push(link);
  } else if (folder) {
    await visit(link, found);
  } else if (isArticle(link) && !seen.has(target)) {
    seen.add(target);
    paths.push(link);
  }
}

/** Whether a folder is the one that a browser saves beside a page, with the page's pictures, scripts and frames. */
function isPartsOfPage(name: string, beside: ReadonlySet<string>): boolean {
  const page =
    /^(.+?)(?:[_.-]files|[_-]dateien|[_-]fichiers|[_-]archivos|[_-]bestanden|[_-]arquivos|_file)$/i.exec(
      name,
    )?.[1];
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`));
}

/** Whether a system error means that a path leads nowhere, rather than that it cannot be followed just now. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}

/** A path that has disappeared is ignored. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether `path` is `folder` or lies below it; both are real, absolute paths. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether one listed path lies below another, if that is a folder. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
