import { publicationDay } from './day.js';

const DAY =
  '(?<year>(?:19|20)\\d\\d)(?<mark>[-_.]?)(?<month>0[1-9]|1[0-2])\\k<mark>(?<day>0[1-9]|[12]\\d|3[01])';
/** `2024-03-05-slug.md`, `20240305_slug.md`, `slug-2024-03-05.md`, `2024/03/05/slug.md` */
const IN_NAME = [
  new RegExp(String.raw`(?:^|/)${DAY}(?=[-_. T][^/]*$|\.\w+$)`),
  new RegExp(String.raw`[-_. ]${DAY}\.\w+$`),
  /(?:^|\/)(?<year>(?:19|20)\d\d)\/(?<month>0[1-9]|1[0-2])\/(?<day>0[1-9]|[12]\d|3[01])\/[^/]+$/,
];

/** The day with which a file's name begins or ends, or which its folders name: `YYYY-MM-DD`, or null. */
export function dateInFileName(path: string): string | null {
  for (const pattern of IN_NAME) {
    const { year, month, day } = pattern.exec(path.slice(-500))?.groups ?? {};
    const found = year ? publicationDay(Number(year), Number(month), Number(day)) : null;
    if (found !== null) return found;
  }
  return null;
}
