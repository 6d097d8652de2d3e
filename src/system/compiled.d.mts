/** Where the compiled form of a module of `src` is that is started by its name; null where the program is not compiled. */
export function compiled(module: URL): URL | null;

/** Compiles the program, unless it is compiled already. Never fails: without it, tsx runs the program. True where it did. */
export function compile(): Promise<boolean>;

/** Runs a module of `src` in this process, compiled where possible. */
export function run(module: URL): Promise<void>;

/**
 * Compiles modules, with what they import, into a folder, which is made. Packages stay outside.
 * @param entryPoints Paths. @param outbase The folder whose layout `outdir` gets.
 */
export function bundle(entryPoints: readonly string[], outbase: string, outdir: string): Promise<void>;
