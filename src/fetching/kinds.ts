/** Which kind of file a response is: by the type that the server names, or else by the ending of its name. */
import { extname } from 'node:path';

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'application/epub+zip': '.epub',
  'message/rfc822': '.eml',
  'multipart/related': '.mhtml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
};
/** Types sent by servers that do not know the type, or that call everything text. */
const VAGUE = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/download',
  'text/plain',
  'application/zip',
]);

/** A media type and its charset, in lower case; each empty if not given. */
export function mediaTypeOf(contentType: string | undefined): { type: string; charset: string } {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*["']?([\w.:-]{1,40})/.exec(one)?.[1])
    .find(Boolean);
  return { type: type.trim(), charset: charset ?? '' };
}

/** What a file is called: as the server names it for saving, if that says what kind it is, or else in its address. */
export function nameOf(contentDisposition: string | undefined, { pathname }: URL): string {
  // In the extended form, `UTF-8''R%C3%A9sum%C3%A9.pdf`, the ending is as in the plain one.
  const [, quoted, plain] =
    /(?:^|;)\s*filename\*?\s*=\s*(?:"([^"]{1,300})"|([^\s";]{1,300}))/i.exec(contentDisposition ?? '') ?? [];
  const name = quoted ?? plain ?? '';
  return extname(name) === '' ? pathname : name;
}

/** Whether a type is that of a list of articles. Nearly all XML that has an address of its own is a feed or a sitemap. */
export function isListing(type: string): boolean {
  return /^(?:application\/(?:(?:rss|atom|rdf)\+xml|xml|feed\+json)|text\/xml)$/.test(type);
}

/** The file ending, such as `.html`, for what was sent; null for types that hold no article. */
export function endingOf(type: string, name: string, isArticle: (path: string) => boolean): string | null {
  const ending = extname(name).toLowerCase();
  if (VAGUE.has(type) && ending !== '' && isArticle(`page${ending}`)) return ending;
  // Without a type, a web server most likely sends a page.
  if (type === '') return '.html';
  return ENDINGS[type] ?? null;
}
