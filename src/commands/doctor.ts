import { readFile } from 'node:fs/promises';
import { readConfig } from '../app/config.js';
import { envText } from '../app/env-file.js';
import type { Execute } from './command.js';
import {
  checkAnswerModels,
  checkArticles,
  checkCollections,
  checkEnvFile,
  checkFeeds,
  checkFolders,
  checkIndex,
  checkModel,
  checkNode,
  checkPrivacy,
  type ReportLine,
} from './doctor-checks.js';
import { checkDiscord } from './doctor-discord.js';

const SIGNS = { ok: 'ok', note: '--', broken: '!!' } as const;

/** Checks everything that a start needs. Its status is 1 if something is broken. */
export const doctor: Execute = async (_, { stdout, env }) => {
  const show = (finding: ReportLine): ReportLine => {
    stdout.write(`${SIGNS[finding.verdict]}  ${finding.subject}: ${finding.detail}\n`);
    return finding;
  };
  // Both help to see what is wrong with settings that cannot be read.
  const before = [
    show(checkNode(process.versions.node)),
    ...checkEnvFile(await readFile('.env').then(envText, () => '')).map(show),
  ];
  const config = readConfig({}, env);
  const findings = [
    ...before,
    show(await checkArticles(config)),
    show(await checkModel(config)),
    ...(await checkAnswerModels(config)).map(show),
    ...(await checkCollections(config)).map(show),
    ...(await checkFeeds(config)).map(show),
    ...(await checkFolders(config)).map(show),
    ...(await checkPrivacy(config)).map(show),
    show(await checkIndex(config)),
    ...(await checkDiscord(config)).map(show),
  ];
  return findings.some(({ verdict }) => verdict === 'broken') ? 1 : 0;
};
