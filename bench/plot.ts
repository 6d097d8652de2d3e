/**
 * Lines over the size of the corpus, with both axes logarithmic, as an SVG that can be read on light and on dark
 * pages.
 */

export interface Series {
  readonly name: string;
  readonly color: string;
  /** x is the number of passages; y is above 0. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
export interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
}

const WIDTH = 340;
const HEIGHT = 240;
const LEFT = 58;
const RIGHT = 16;
const TOP = 34;
const BOTTOM = 40;
const INK = '#7d8590';

export function svgOf(panels: readonly Panel[]): string {
  const legend = [...new Map(panels.flatMap(({ series }) => series.map((one) => [one.name, one.color])))];
  const keys = legend.map(
    ([name, color], i) =>
      `<rect x="${LEFT + i * 190}" y="10" width="12" height="12" fill="${color}"/>` +
      text(LEFT + 18 + i * 190, 20, name, 'start'),
  );
  const body = panels.map((panel, i) => `<g transform="translate(${i * WIDTH} 30)">${draw(panel)}</g>`);
  const size = `width="${panels.length * WIDTH}" height="${HEIGHT + 30}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif" font-size="11">\n` +
    `${[...keys, ...body].join('\n')}\n</svg>\n`
  );
}

function draw({ title, unit, series }: Panel): string {
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return text(WIDTH / 2, HEIGHT / 2, `${title}: not measured`, 'middle');
  const x = logScale(
    points.map((point) => point.x),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = logScale(
    points.map((point) => point.y),
    HEIGHT - BOTTOM,
    TOP,
  );
  const lines = series.map(({ color, points: own }) => {
    const path = own.map((point) => `${x.at(point.x)},${y.at(point.y)}`).join(' ');
    const dots = own.map(
      (point) => `<circle cx="${x.at(point.x)}" cy="${y.at(point.y)}" r="3" fill="${color}"/>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
  });
  const rules = y.ticks.map(
    (tick) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(tick)}" y2="${y.at(tick)}" stroke="${INK}" opacity="0.25"/>` +
      text(LEFT - 6, y.at(tick) + 4, short(tick), 'end'),
  );
  const marks = x.ticks.map((tick) => text(x.at(tick), HEIGHT - BOTTOM + 16, short(tick), 'middle'));
  const labels = [
    text(LEFT, TOP - 14, `${title} (${unit})`, 'start'),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'passages', 'middle'),
  ];
  return [...rules, ...marks, ...labels, ...lines].join('\n');
}

/** From the power of ten below the smallest value to the one above the largest. */
function logScale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    at: (value: number) =>
      Math.round(10 * (from + ((to - from) * (Math.log10(value) - low)) / (high - low))) / 10,
  };
}

const short = (value: number): string =>
  value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(1)));
const text = (x: number, y: number, content: string, anchor: string): string =>
  `<text x="${x}" y="${y}" fill="${INK}" text-anchor="${anchor}">${content}</text>`;
