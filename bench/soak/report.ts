/** What a soak test reports every minute and, at its end, whether each claim holds. */
import { ownMs, type Pause } from '../loop-watch.js';
import { percentile } from '../measure.js';
import type { Memory, Sign } from './bot.js';
import { answeredIn, type Tally } from './traffic.js';
import { type Trend, trendOf } from './trend.js';

export interface Soak {
  readonly minutes: number;
  readonly isEndedEarly: boolean;
  readonly tally: Tally;
  readonly reindexes: number;
  readonly signs: readonly Sign[];
  /** At each rest. */
  readonly memory: readonly Memory[];
}

/** The longest time for which the bot may be blocked, or leave a request unacknowledged. */
const AIM_MS = 300;
/** Rests that do not count: until every kind of work has been done and every cache is full. */
const WARMING = 1 / 4;
/** From this hourly growth on, as a share of the level, memory is not called flat. */
const FLAT = 0.05;

/** One line about the time since the last rest. */
export function minuteLine({ tally, reindexes, signs, memory }: Soak, since: number): string {
  const minute = signs.filter(({ at }) => at >= since);
  const { heap = 0, reserved = 0, external = 0, process = 0 } = memory.at(-1) ?? {};
  return [
    `minute ${memory.length}`,
    `${tally.sent} sent, ${answeredIn(tally)} answered, ${tally.lost.length} lost, ${late(tally)} late`,
    `${reindexes} reindexes`,
    `pause ${ms(longest(minute.map((sign) => sign.longest.ms)))} by the clock, ${ms(longest(minute.map((sign) => ownMs(sign.own))))} own, ${ms(longest(minute.map((sign) => sign.longest.ranMs ?? 0)))} at work`,
    `at rest: heap ${mb(heap)} of ${mb(reserved)} MB, external ${mb(external)}, process ${mb(process)}`,
  ].join('; ');
}

/** The figures, and a line for each claim. */
export function reportOf(soak: Soak): { readonly lines: readonly string[]; readonly holds: boolean } {
  const claims = claimsOf(soak);
  return {
    lines: [
      ...figures(soak),
      ...claims.map(({ claim, holds }) => `${holds ? 'HOLDS' : 'DOES NOT HOLD'}: ${claim}`),
    ],
    holds: claims.every(({ holds }) => holds),
  };
}

interface Claim {
  readonly claim: string;
  readonly holds: boolean;
}

function claimsOf({ minutes, isEndedEarly, tally, signs, memory }: Soak): Claim[] {
  const clock = longest(signs.map((sign) => sign.longest.ms));
  const own = longest(signs.map((sign) => ownMs(sign.own)));
  const acknowledged = longest(tally.acknowledged);
  return [
    { claim: `runs for ${minutes} minutes`, holds: !isEndedEarly },
    {
      claim: `loses nothing: ${tally.lost.length} of ${tally.sent} requests`,
      holds: tally.lost.length === 0,
    },
    {
      claim: `never stands still for more than ${AIM_MS} ms: ${ms(clock)} by the clock (${ms(own)} without waits for a processor)`,
      holds: clock <= AIM_MS,
    },
    {
      claim: `acknowledges within ${AIM_MS} ms: ${ms(acknowledged)} at the latest, ${late(tally)} late`,
      holds: acknowledged <= AIM_MS,
    },
    flatness(
      'heap in use',
      memory.map(({ heap }) => heap),
      minutes,
    ),
    flatness(
      'memory of the process',
      memory.map(({ process }) => process),
      minutes,
    ),
  ];
}

/** Whether the true growth is likely to be less than what is called flat; `false` if that is not certain. */
function flatness(what: string, all: readonly number[], minutes: number): Claim {
  const values = all.slice(Math.floor(all.length * WARMING));
  const trend = trendOf(values);
  if (!trend) return { claim: `${what} is flat: too few rests to tell`, holds: false };
  const anHour = (60 * all.length) / minutes;
  const level = percentile(values, 0.5);
  const { slope, low, high }: Trend = {
    slope: trend.slope * anHour,
    low: trend.low * anHour,
    high: trend.high * anHour,
  };
  const grows = low > 0 ? ' (it grows)' : '';
  return {
    claim: `${what} is flat: ${signed(slope)} MB an hour, 95% interval ${signed(low)} to ${signed(high)}, at ${mb(level)} MB, after the first quarter; at most ${mb(FLAT * level)} is called flat${grows}`,
    holds: high <= FLAT * level,
  };
}

function figures({ minutes, tally, reindexes, signs, memory }: Soak): string[] {
  const { took, acknowledged } = tally;
  const clock = signs.map((sign) => sign.longest).sort((a, b) => b.ms - a.ms);
  const own = signs.map((sign) => sign.own).sort((a, b) => ownMs(b) - ownMs(a));
  return [
    `${tally.sent} requests in ${minutes} minutes, ${answeredIn(tally)} answered; ${reindexes} reindexes`,
    ...[...new Set(tally.lost)].map((why) => `  lost: ${why}`),
    ...[...took].map(
      ([what, times]) =>
        `${what}: ${times.length}, p50 ${ms(percentile(times, 0.5))}, p99 ${ms(percentile(times, 0.99))}`,
    ),
    `acknowledged: p50 ${ms(percentile(acknowledged, 0.5))}, p99 ${ms(percentile(acknowledged, 0.99))}`,
    'pauses of the event loop, longest first (of it: at work, waiting for a processor; the rest is disk and helpers)',
    `  by the clock: ${clock.slice(0, 8).map(parted).join(', ')}; ${over(clock.map((pause) => pause.ms))}`,
    `  without waits for a processor: ${own.slice(0, 8).map(parted).join(', ')}; ${over(own.map(ownMs))}`,
    ...(['heap', 'external', 'process'] as const).map((part) => {
      const values = memory.map((one) => mb(one[part]));
      const fifth = values[Math.floor(values.length / 5)];
      return `${part} at rest: ${fifth ?? '–'} MB after a fifth of the time, ${values.at(-1) ?? '–'} MB at the end; each minute: ${values.join(' ')}`;
    }),
  ];
}

const parted = (pause: Pause): string =>
  `${ms(pause.ms)} (${ms(pause.ranMs ?? 0)}, ${ms(pause.waitedMs ?? 0)})`;

const over = (pauses: readonly number[]): string =>
  `${pauses.filter((pause) => pause > AIM_MS).length} of ${pauses.length} seconds have one over ${AIM_MS} ms`;

const late = ({ acknowledged }: Tally): number => acknowledged.filter((after) => after > AIM_MS).length;

const longest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

const ms = (value: number): string => `${Math.round(value)} ms`;

const mb = (value: number): string => String(Math.round(value));

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
