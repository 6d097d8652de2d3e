/**
 * The program as plain JavaScript: through tsx, module by module, it takes twice the processor time to start. It is compiled
 * when it first runs and whenever a source has changed; where that fails, tsx runs it. This file is JavaScript itself,
 * because it runs before anything is compiled; `compiled.d.mts` describes what it exports.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SOURCES = fileURLToPath(new URL('../', import.meta.url));
/**
 * Each state of the sources has a folder here, named by a hash of them. Not in node_modules: `npm ci` would delete it under a
 * running bot, whose processes would then run newer sources than the bot itself.
 */
const STATES = fileURLToPath(new URL('../../.cache/quotewire/', import.meta.url));
/** What is started by its name: the program, and its processes and threads. */
const ENTRY = /(?:^(?:cli|main)|-(?:process|worker))\.ts$/;
/** A program that still runs may load more of an older state. */
const KEPT_STATES = 10;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const filesOf = (pattern) =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort();

let state;
/** The folder for the sources as they were when this program first asked. */
function folder() {
  state ??= filesOf(/\.(?:ts|json|mjs)$/)
    .reduce(
      (hash, file) => hash.update(`\0${file}\0`).update(readFileSync(join(SOURCES, file))),
      createHash('sha256').update(SOURCES),
    )
    .digest('hex')
    .slice(0, 20);
  return join(STATES, state);
}

export function compiled(module) {
  const file = relative(SOURCES, fileURLToPath(module)).replace(/\.ts$/, '.mjs');
  const path = join(folder(), file);
  return existsSync(path) ? pathToFileURL(path) : null;
}

export async function compile() {
  let fresh;
  try {
    const now = new Date();
    if (existsSync(folder())) {
      await utimes(folder(), now, now);
      return false;
    }
    const entries = filesOf(ENTRY).map((file) => join(SOURCES, file));
    await mkdir(STATES, { recursive: true });
    // Sources are named from there, for stack traces. mkdtemp() would close the folder to others, for whom root may compile.
    fresh = `${await realpath(STATES)}/${basename(folder())}.${randomUUID()}`;
    await bundle(entries, SOURCES, fresh);
    await toDisk(fresh);
    // Another process may have been first: then what it made stays.
    await rename(fresh, folder()).catch(() => {});
    // Another process may be deleting the same ones.
    await forgetOldStates().catch(() => {});
    return true;
  } catch {
    // The folder may be closed to this user: the program is only slower to start.
    return false;
  } finally {
    if (fresh) await rm(fresh, { recursive: true, force: true }).catch(() => {});
  }
}

export async function run(module) {
  // The compiler's process holds some 100 MB. Not stopped in compile(), as another build may be using it.
  if (await compile()) await (await import('esbuild')).stop();
  const program = compiled(module);
  if (program) process.setSourceMapsEnabled(true);
  else (await import('tsx/esm/api')).register();
  await import((program ?? module).href);
}

export async function bundle(entryPoints, outbase, outdir) {
  const { build } = await import('esbuild');
  await build({
    entryPoints,
    outbase,
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'import-attributes': true },
    // The tests' bundle lies in node_modules, where no package.json says that .js is a module.
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [inPlace],
  });
}

/** After a power cut, a folder that got its name may otherwise hold empty files: a program that does nothing, and says nothing. */
async function toDisk(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = await open(join(entry.parentPath ?? entry.path, entry.name), 'r+');
        await file.sync().finally(() => file.close());
      }),
  );
}

/** Files that a module names beside its own, and its packages, are found where its source is. */
const inPlace = {
  name: 'in place',
  setup(build) {
    build.onResolve({ filter: /^quotewire$/ }, async () => ({ path: fileURLToPath(await library()) }));
    build.onResolve({ filter: /\/compiled\.mjs$/ }, () => ({ path: import.meta.url, external: true }));
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: inSource(await readFile(path, 'utf8'), path),
    }));
  },
};

function inSource(code, path) {
  const meta = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
  return code.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, name) => JSON.stringify(meta[name]));
}

/** What this package is to those who import it by its name. */
async function library() {
  const description = new URL('../../package.json', import.meta.url);
  return new URL(JSON.parse(await readFile(description, 'utf8')).exports['.'], description);
}

async function forgetOldStates() {
  const paths = (await readdir(STATES)).map((name) => join(STATES, name));
  const states = await Promise.all(paths.map(async (path) => ({ path, used: (await stat(path)).mtimeMs })));
  const old = states.sort((a, b) => b.used - a.used).slice(KEPT_STATES);
  for (const { path, used } of old) {
    if (Date.now() - used > KEPT_MS) await rm(path, { recursive: true, force: true });
  }
}
