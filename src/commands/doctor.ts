import { readConfig } from '../app/config.js';
import type { Command } from './command.js';
import {
  checkAnswerModels,
  checkArticles,
  checkFolders,
  checkIndex,
  checkModel,
  checkNode,
  type Finding,
} from './doctor-checks.js';
import { checkDiscord } from './doctor-discord.js';

const SIGNS = { ok: 'ok', note: '--', broken: '!!' } as const;

export const doctor: Command = {
  summary: 'Checks Node.js, articles, model, index, database, token and permissions, and says what to do.',
  usage: '',
  options: {},

  async execute() {
    const config = readConfig();
    const show = (finding: Finding): Finding => {
      process.stdout.write(`${SIGNS[finding.verdict]}  ${finding.subject}: ${finding.detail}\n`);
      return finding;
    };
    const findings = [
      show(checkNode(process.versions.node)),
      show(await checkArticles(config)),
      show(await checkModel(config)),
      ...(await checkAnswerModels(config)).map(show),
      ...(await checkFolders(config)).map(show),
      show(await checkIndex(config)),
      ...(await checkDiscord(config)).map(show),
    ];
    return findings.some(({ verdict }) => verdict === 'broken') ? 1 : 0;
  },
};
