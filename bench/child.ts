/** Runs one part in a separate process: `tsx child.ts PART REQUEST`, with the result as JSON on its last line. */
const [part, request] = process.argv.slice(2) as [string, string];
const { measure } = (await import(`./parts/${part}.ts`)) as { measure(request: unknown): Promise<unknown> };
process.stdout.write(`\n${JSON.stringify(await measure(JSON.parse(request)))}\n`);
process.exit(0);
