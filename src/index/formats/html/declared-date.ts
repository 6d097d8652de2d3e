/** The day that a page declares: in its meta elements, its structured data or its scripts. */

import { type DayMonthOrder, readDate } from '../../metadata/dates.js';
import { dateOf, first, type Properties } from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { ofWeb, plausible } from './day-of-web.js';
import type { PageHead } from './head.js';
import type { MetaElements } from './meta-elements.js';
import { wholeText } from './nodes.js';

/** Names of meta elements for the day of publication, surest first; the time when a CMS saved the page is last. */
const SURE = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'article:published',
    'article.published',
  ],
  ...[
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
  ],
  ...['citation_publication_date', 'citation_online_date', 'rnews:datepublished', 'originalpublicationdate'],
  ...[
    'article_date_original',
    'published_time',
    'bt:pubdate',
    'vr:published_time',
    'published-date',
    'displaydate',
  ],
  ...[
    'publish-date',
    'publish_date',
    'publishdate',
    'publication_date',
    'publication-date',
    'pubdate',
    'pub_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'article:post_date',
    'article.created',
    'ptime',
    'pdate',
  ],
  ...[
    'dc.date.created',
    'dcterms.created',
    'dc.date',
    'og:pubdate',
    'article-publication-date',
    'releasedate',
    'post_date',
  ],
  ...[
    'og:article:published',
    'og:publish_date',
    'og:datepublished',
    'og:question:published_time',
    'og:regdate',
    'shareaholic:article_published_time',
    'dcsext.articlefirstpublished',
    'mediator_published_time',
  ],
  ...[
    'publish_time',
    'published_date',
    'publisheddate',
    'dateposted',
    'twt-published-at',
    'rbpubdate',
    'pub-date',
    'citation_date',
  ],
  ...[
    'dc.date.publication',
    'dc.date.published',
    'dc.created',
    'dc:created',
    'dc:date',
    'dcterms:created',
    'dcterms:date',
    'datecreated',
  ],
];
const UNSURE = [
  ...['date', 'article_date', 'article.date', 'created', 'creation_date', 'date_created', 'date_published'],
  ...['gentime', 'doc_date', 'release_date', 'og:release_date', 'timestamp'],
];

/** The name of a meta element whose content is JSON, and the day in it. */
const PARSELY = 'parsely-page';
const PARSELY_DAY = /"pub_date"\s?:\s?"([^"]{8,40})"/;

/** What a page says about itself, apart from its text. */
export interface Signs {
  readonly article: Properties;
  readonly webPage: Properties;
  readonly meta: MetaElements;
  readonly head: PageHead;
  readonly url: string | null;
}

/** Names of meta elements for the day of a change. */
const CHANGED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmodified',
  'dc.modified',
  'revised',
];

/**
 * The day of publication as the page's metadata declares it; `marked`, which the markup of its text gives, is surer than most
 * names of meta elements.
 */
export function declaredDate(
  { article, webPage, meta }: Signs,
  order: DayMonthOrder,
  marked: string | null,
): string | null {
  const day = declaredDay(order);
  return (
    first(day, [article.datePublished, ...meta.values('article:published_time')]) ??
    marked ??
    first(day, [
      ...SURE.flatMap((name) => meta.values(name)),
      ...meta.values(PARSELY).map((json) => PARSELY_DAY.exec(json)?.[1]),
      webPage.datePublished,
      article.dateCreated,
    ])
  );
}

/** The day of meta elements that often hold another one. */
export const unsurelyDeclaredDate = ({ meta }: Signs, order: DayMonthOrder): string | null =>
  first(
    declaredDay(order),
    UNSURE.flatMap((name) => meta.values(name)),
  );

const declaredDay =
  (order: DayMonthOrder) =>
  (value: unknown): string | null =>
    plausible(typeof value === 'string' ? readDate(value.trim(), order) : dateOf(value));

/** The day when the page says it was changed last. */
export function declaredChange({ article, webPage, meta }: Signs): string | null {
  const day = (value: unknown) => ofWeb(typeof value === 'string' ? readDate(value.trim()) : dateOf(value));
  return first(day, [
    ...CHANGED.flatMap((name) => meta.values(name)),
    article.dateModified,
    webPage.dateModified,
  ]);
}

const IN_SCRIPT =
  /(?<![\w$-])["']?(?:datePublished|date_published|published(?:Date|_date)|published_?[aA]t|publish_?[dD]ate|publication_?[dD]ate|publish_?[tT]ime|firstPublished(?:Date|At)?|first_published_at|pub_?[dD]ate|datePosted|uploadDate)["']?\s?[:=]\s?(?:["']([^"']{8,40})["']|(1\d{9})(?:\d{3})?(?!\d))/g;

/** The day of publication in the page's scripts, if they give only one. */
export function scriptDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const days = new Set<string>();
  for (const script of page.querySelectorAll('script')) {
    for (const [, written, instant] of wholeText(script).slice(0, 500_000).matchAll(IN_SCRIPT)) {
      const day = plausible(written === undefined ? dateOf(instant) : readDate(written, order));
      if (day !== null) days.add(day);
    }
  }
  return days.size === 1 ? [...days][0]! : null;
}
