/** What is said while the articles are read, in words that terminal and Discord share. */
import type { Progress } from '../index/building/report.js';

export const PHASES: Readonly<Record<Progress['phase'], string>> = {
  reading: 'Reading the articles',
  embedding: 'Preparing the text for searching',
  writing: 'Saving what was read',
};

export const ALREADY_READING = 'The articles are being read already. I keep answering meanwhile.';
