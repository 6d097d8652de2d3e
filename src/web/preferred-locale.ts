import { LANGUAGES } from '../wording/catalogue/index.js';

/** The first language of the catalogue among those that a browser asks for (RFC 9110, 12.5.4); null if there is none. */
export function preferredLocale(header = ''): string | null {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const isKnown = ({ tag }: { tag: string }): boolean =>
    LANGUAGES.some((language) => language === tag.split('-')[0]?.toLowerCase());
  return wanted.find(isKnown)?.tag ?? null;
}
