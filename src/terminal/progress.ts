import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../index/building/report.js';
import { phaseInWords } from '../wording/reading.js';
import { ENGLISH } from '../wording/words.js';
import type { Output } from './io.js';

/** A line on the terminal that shows how far a build or a download has come. */
export interface ProgressView {
  show(progress: Progress): void;
  /** A model file being downloaded, in bytes. */
  download(progress: { file: string; loaded: number; total: number }): void;
  stop(): void;
}

/** A bar on a terminal, and elsewhere a plain line at the start of each phase and every quarter of it. */
export function createProgressView(stream: Output): ProgressView {
  return stream.isTTY ? bars(stream) : lines(stream);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function bars(stream: Output): ProgressView {
  let bar: SingleBar | null = null;
  let label = '';
  const stop = (): void => {
    bar?.stop();
    bar = null;
    for (const signal of SIGNALS) process.off(signal, leave);
  };
  /** The bar hides the cursor, so a signal first gives it back to the terminal and then takes its normal effect. */
  const leave = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  const update = (next: string, done: number, total: number): void => {
    if (next !== label || !bar) {
      stop();
      label = next;
      bar = new SingleBar(
        {
          stream,
          format: '{label} {bar} {percentage}% · {value}/{total}',
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
        },
        Presets.shades_classic,
      );
      for (const signal of SIGNALS) process.on(signal, leave);
      bar.start(Math.max(total, 1), done, { label });
    }
    bar.setTotal(Math.max(total, 1));
    bar.update(done);
  };
  return {
    show: ({ phase, done, total }) => update(phaseInWords(phase, ENGLISH), done, total),
    download: ({ file, loaded, total }) => update(`Downloading ${file}`, loaded, total),
    stop,
  };
}

/** Fewer than this are done before a second line could be read. */
const MANY = 200;

function lines(stream: Output): ProgressView {
  let last = '';
  const update = (label: string, done: number, total: number): void => {
    const quarter = total >= MANY ? Math.floor((4 * done) / total) * 25 : 0;
    const line = quarter > 0 ? `${label}: ${quarter}% of ${total}` : label;
    if (line === last || (last.startsWith(label) && quarter === 0)) return;
    last = line;
    stream.write(`${line}\n`);
  };
  return {
    show: ({ phase, done, total }) => update(phaseInWords(phase, ENGLISH), done, total),
    download: ({ file, loaded, total }) => update(`Downloading ${file}`, loaded, total),
    stop: () => {},
  };
}
