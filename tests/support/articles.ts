/**
 * A small newspaper for the tests. Two people share the family name Holm, both reports mention a bridge, and a
 * page still has its furniture.
 */
export const ARTICLES: Readonly<Record<string, string>> = {
  'bridge.md': `---
title: Bridge to Storvik stays closed until May
publisher: Fjord Courier
author: Ida Moe
date: 2023-03-14
url: https://example.org/bridge
---

The bridge between Lisand and Storvik will stay closed until May, Norwegian Transport Minister Kari Holm said on Tuesday.

Engineers found 214 cracks in the northern pillar during an inspection in February. “Nobody will drive over a bridge that we do not trust,” Holm told reporters.

She added that a ferry will run every twenty minutes. The repair is to cost 85 million kroner.

Storvik’s mayor, Lars Dahl, warned that shops in the town lose a third of their customers.
`,
  'news/festival.txt': `Herring festival returns to Lisand after four years

By Per Lund
Published June 2, 2023 | 09:30 AM

LISAND (Coast News - 2nd June, 2023) The herring festival returns to Lisand this weekend for the first time since 2019, festival director Nils Holm said on Friday.

"We expect twelve thousand guests, and every one of them will smell of fish," Holm said.

READ MORE: Ten recipes for people who hate fish

The festival was founded in 1951 by the brothers Arne and Olav Vik. It was cancelled in 2020 because of the pandemic.

Leave a Reply

Your email address will not be published.

Next Story

Lighthouse keeper wins national lottery
`,
};
