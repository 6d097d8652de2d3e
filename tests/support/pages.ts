/** Invented pages of a news site, in the markup of newsroom software. */
export function newsPage(parts: {
  title: string;
  date?: string;
  author?: string;
  paragraphs: readonly string[];
  head?: string;
}): string {
  const { title, date, author, paragraphs, head = '' } = parts;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="og:title" content="${title}">
${date ? `<meta property="article:published_time" content="${date}T09:00:00Z">` : ''}
${author ? `<meta name="author" content="${author}">` : ''}${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main><footer>Contact us</footer></body></html>`;
}

export const BRIDGE = newsPage({
  title: 'Old bridge at Nordhaven reopens',
  date: '2024-03-04',
  author: 'Ida Holm',
  paragraphs: [
    'The old bridge at Nordhaven reopened on Monday after two years of repairs, the harbour office said.',
    '“The bridge will carry trams by 2026,” engineer Otto Berg told reporters on the quay, where some 300 people had gathered.',
    'The repairs cost 12 million crowns, of which the state paid half. A second bridge is planned further up the river.',
  ],
});

/** An article on one thing of a town, which `words` say something of. */
export const townPage = (name: string, words: string): string =>
  newsPage({
    title: `News of the ${name}`,
    date: '2023-05-04',
    paragraphs: [
      `The ${name} of Nordhaven ${words}, harbour master Otto Berg said on Monday to the reporters on the quay.`,
      'He said that the town had waited for that for two years, and that the work would go on until the summer.',
    ],
  });
