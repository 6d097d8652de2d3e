import { LANGUAGES } from '../wording/catalogue/index.js';

/** Of the languages that a browser asks for (RFC 9110, 12.5.4), the first that there are texts in; null for none. */
export function preferredLocale(header = ''): string | null {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.trim().split(/\s*;\s*q=/);
      return { tag, quality: quality === '' ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const isKnown = ({ tag }: { tag: string }): boolean =>
    LANGUAGES.some((language) => language === tag.split('-')[0]?.toLowerCase());
  return wanted.find(isKnown)?.tag ?? null;
}
