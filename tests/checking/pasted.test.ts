/** Quotes as people paste them: in all kinds of marks, with a name glued to them, with small changes. All is invented. */
import { describe, expect, it } from 'vitest';
import { checkQuote, checkQuotes } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { renderChecks } from '../../src/terminal/render-check.js';

const POOL = `The town council of Brennick voted on Tuesday to keep the swimming pool open.

“We have fifteen lifeguards and not one of them wants to leave,” said Mayor Lotte Harms. “Nobody should have to drive forty kilometres to learn how to swim, and as long as I sit in this chair nobody will.”

“The pool,” Harms said, “is older than I am.” She added that the roof would cost 2.4 million euros, a third more than planned.

The opposition disagreed. “It's a bottomless pit – we've said so for years – and the council can't keep pouring money into it,” councillor Jörg Müller told reporters.

“I was born here.

“I learnt to swim in that pool, and my children did too,” said Petra Voss, 61, who has signed the petition.

The petition has 3,812 signatures. It was handed over by seven pupils of the Lindenschule, who had collected them in only two weeks, mostly at the weekly market and in front of the supermarket on the ring road, where people queued in the rain to sign.`;
const FERRY = `Ferry tickets between Storvik and Lunde will cost 12 kroner more from January.

„Wir fahren weiter, auch im Winter“, sagte Kapitän Arne Dahl der Zeitung.

“No one asked the islanders,” said Ingrid Moe, who runs the only shop on Lunde. “We will go to court if we must.”

Transport Secretary Per Aas rejected the criticism: “We held three meetings on the island, and each time fewer than ten people came.”

«Nous ne voulons pas payer davantage», a dit la commerçante.

「私たちは毎日この船を使っています」と佐藤健一さんは話した。`;
const HARBOUR = `The harbour master of Brennick, Tom Reyes, resigned on Friday.

“I did not take any money, and I never asked anyone for a favour,” Reyes said in a statement. “My lawyers will answer the rest.”

Reyes: The ice was thin that year. Nobody went out on it.

“The quay,” Reyes said, “is old,” he added, “and deep.”

Emily Post said: “The harbour wall will be rebuilt before the winter storms.”`;

const index = await createMemoryIndex(
  [
    { id: 'pool', title: 'Pool stays open', published: '2024-03-01', text: POOL },
    { id: 'ferry', title: 'Ferry tickets', published: '2024-04-01', text: FERRY },
    { id: 'harbour', title: 'Harbour master resigns', published: '2024-05-01', text: HARBOUR },
  ],
  createBuiltinEmbedder(),
);

/** What is pasted, and the name given beside it. */
type Pasted = readonly [text: string, speaker?: string];

const PASTED: Readonly<Record<CheckVerdict, readonly Pasted[]>> = {
  verbatim: [
    ['"We have fifteen lifeguards and not one of them wants to leave."'],
    ['„We have fifteen lifeguards and not one of them wants to leave“'],
    ['«We have fifteen lifeguards and not one of them wants to leave»'],
    ['「私たちは毎日この船を使っています」'],
    ['『毎日この船を使って』'],
    ['»Wir fahren weiter, auch im Winter«'],
    ['„Wir fahren weiter, auch im Winter“'],
    ["''We will go to court if we must''"],
    ['> We will go to court if we must'],
    ['> “We will go to court if we must.”\n> — Ingrid Moe'],
    ['>>> “No one asked the islanders. We will go to court if we must.”'],
    ['**“We will go to court if we must.”**'],
    ['*We will go to court if we must*'],
    ['__We will go to court if we must__'],
    ['`We will go to court if we must`'],
    ['Ingrid Moe: “We will go to court if we must.”'],
    ['Ingrid Moe said: “We will go to court if we must.”'],
    ['Ingrid Moe said, "We will go to court if we must."'],
    ['did mayor harms really say "nobody should have to drive forty kilometres"?'],
    ['BREAKING: nobody should have to drive forty kilometres to learn how to swim'],
    ['ALERT: "Nobody should have to drive forty kilometres to learn how to swim"'],
    ['nobody should have to drive forty kilometres to learn how to swim - Lodde Harms', 'Lotte Harms'],
    ['Lotte Harms said: nobody should have to drive forty kilometres to learn how to swim'],
    ['Ingrid Moe said that out there "no one asked the islanders" before all of this'],
    ['"We will go to court if we must," Ingrid Moe said.'],
    ['"We will go to court if we must," said Ingrid Moe.'],
    ['"We will go to court if we must" - Ingrid Moe'],
    ['"We will go to court if we must" ~ Ingrid Moe'],
    ['"We will go to court if we must" (Ingrid Moe)'],
    ['"We will go to court if we must" by Ingrid Moe'],
    ['According to Ingrid Moe, "We will go to court if we must"'],
    ['Did Ingrid Moe really say "We will go to court if we must"?'],
    ['did Ingrid Moe really say we will go to court if we must?'],
    ['is it true that Moe said “we will go to court if we must”?'],
    ['older than I am'],
    ['only two weeks'],
    ['“The pool is older than I am.”'],
    [
      '“We have fifteen lifeguards and not one of them wants to leave. Nobody should have to drive forty kilometres to learn how to swim”',
    ],
    ['I was born here. I learnt to swim in that pool, and my children did too'],
    ['“I was born here.\n\n“I learnt to swim in that pool, and my children did too,”'],
    ['Nobody should have to drive ... to learn how to swim'],
    ['Nobody should have to drive [forty] kilometres to learn how to swim'],
    ['... and as long as I sit in this chair nobody will ...'],
    ['[W]e will go to court if we must'],
    ['We held three meetings on the island (…) fewer than ten people came'],
    ['We held three meetings on the island […], fewer than ten people came.'],
    ['Its a bottomless pit - weve said so for years - and the council cant keep pouring money into it'],
    [
      'It’s a bottomless pit — we’ve said so for years — and the council can’t keep pouring money into it',
      'Jorg Mueller',
    ],
    ["the council can't keep pouring money into it", 'Joerg Müller'],
    ['We will go to court if we must', 'I. Moe'],
    [
      'It was handed over by seven pupils of the Lindenschule, who had collected them in only two weeks, mostly at the weekly market and in front of the supermarket on the ring road, where people queued in the rain to sign.',
    ],
    ['The petition has 3812 signatures'],
    ['the roof would cost 2.4 million euros'],
    ['We will go to court if we must https://example.org/ferry'],
    ['“We will go to court if we must.” (The Example Times, 1 April 2024)'],
    ['“We will go to court if we must https://example.org/a” (Ingrid Moe)'],
    ['The quay is old and deep'],
    ['“The harbour wall will be rebuilt before the winter storms.” — Emily Post'],
    ['“The harbour wall will be rebuilt before the winter storms.” — The Charlotte Observer'],
    ['[We will go to court](https://example.org/12-days_(old)) if we must'],
    ['[We will go to court if we must.](<https://example.org/news>)'],
    ['<p>We will <b>go to court</b> if we must</p>'],
    ['We will go [sic] to court (sic) if we must'],
    ['We will go to court; if we must!!!'],
    ['The petition has [3,812] signatures'],
    ['[The islanders] will go to court if [they] must'],
    ['We held three meetings on the island … fewer than ten people came'],
    ['“I did not take any money … My lawyers will answer the rest.” — Tom Reyes'],
    ['Ingrid Moe on Facebook: “We will go to court if we must.”'],
    [
      '“I learnt to swim in that pool, and my children did too” (The Brennick Courier, 1 March 2024)',
      'Petra Voss',
    ],
  ],
  altered: [
    ['Tom Reyes said: my lawyers will answer to the rest'],
    ["It is a bottomless pit and the council can't keep pouring money into it"],
    [
      'It is a bottomless pit – we have said so for years – and the council cannot keep pouring money into it',
    ],
    ['We have fifty lifeguards and not one of them wants to leave'],
    ['We have fifteen lifeguards and one of them wants to leave'],
    ['We have 15 lifeguards and not one of them wants to leave'],
    ['We have fifteen lifeguards and all of them want to leave'],
    ['Everybody should have to drive forty kilometres to learn how to swim'],
    ['Nobody should have to drive fourteen kilometres to learn how to swim'],
    ['We will not go to court if we must'],
    ['We will go to war if we must'],
    ['We must go to court if we will'],
    ['I did take money, and I asked anyone for a favour'],
    ['I did not take any money, and I always asked everyone for a favour'],
    ['We held three meetings on the mainland, and each time fewer than ten thousand people came'],
    ['each time more than ten people came'],
    ['We held meetings on the island and fewer than ten people came'],
    ['Nobody should have to drive forty kilometers too learn how to swimm'],
    ['Noboby shuold have to drive forty kilometres to learn how to swim'],
    ['no one asked the islander'],
    ['The petition has 3,821 signatures'],
    ['the roof would cost 24 million euros'],
    ['the roof would cost 2.4 billion euros'],
    ['the roof would cost 2.4 million dollars, a third more than planned'],
    ['the roof would cost 2.4 million euros, a third less than planned'],
    ['We will go to court if we must, and we will win'],
    ['Believe me, we will go to court if we must'],
    ['My lawyers will answer the press'],
    ['My lawyers answer the rest'],
    ['The quay … is old … and sound'],
    ['「私たちは毎年この船を使っています」'],
    ['“We will go to court if we must not.” — Ingrid Moe'],
    ['We will [not] go to court if we must'],
    ['We will[not] go to court if we must'],
    ['We will <not> go to court if we must'],
    ['“No one asked the islanders,” said Ingird Moe, who runs the only shop on Lunde.'],
    ['We will [soon] go to [criminal] court if we must'],
    ['[Everyone] will go to court if we must'],
    ['[We will go to war if we must]'],
    ['[We will go to war if we must](https://example.org/news)'],
    ['We will ~~not~~ go to court if we must'],
    ['I ... take any money, and I ... asked anyone for a favour'],
    ['I did [...] take any money, and I never asked anyone for a favour'],
    ['We have fifteen lifeguards and … one of them wants to leave'],
    ['We … have … lifeguards … leave … drive … swim'],
    [
      'as long as I sit in this chair nobody will, nobody should have to drive forty kilometres to learn how to swim',
    ],
    ['“No one asked the islanders,” said Ingrid Moe, who runs the only bank on Lunde.'],
    ['Ferry tickets between Storvik and Lunde will cost 12 kroner more from June.'],
    ['Ferry tickets between Storvik and Lunde might cost 12 kroner more from January.'],
    ['The petition has 3.812 signatures'],
    ['only two days'],
    ['“We will go to war if we must.” — The Brennick Courier'],
    ['We will go to war if we must.\n— Brennick Radio, 1 March 2024'],
  ],
  misattributed: [
    ['did mayor moe really say "nobody should have to drive forty kilometres"?'],
    ['NATO: nobody should have to drive forty kilometres to learn how to swim'],
    ['nobody should have to drive forty kilometres to learn how to swim - Quilb Varro'],
    ['We will go to court if we must', 'Per Aas'],
    ['Per Aas said: “We will go to court if we must.”'],
    ['Per Aas: "We will go to court if we must"'],
    ['"We will go to court if we must," Per Aas said.'],
    ['"We will go to court if we must," said Per Aas, the transport secretary.'],
    ['> We will go to court if we must\n- Per Aas'],
    ['"We will go to court if we must" (Per Aas)'],
    ['“I did not take any money” ― Lotte Harms'],
    ['I was born here. I learnt to swim in that pool', 'Lotte Harms'],
    ['Did Per Aas say "We will go to court if we must"?'],
    ['So did Per Aas say that we will go to court if we must?'],
    ['We will go to court if we must', 'Arne Moe'],
    ['“We will go to court if we must,” said Petra Voss, who runs the only shop on Lunde.'],
    ['“We will go to court if we must.”\n— Per Aas, transport secretary'],
    ['“We will go to court if we must.” — Emily Post'],
    ['> We will go to court if we must\n— National Centre for the Control and Prevention of Disease'],
    ['“We will go to court if we must https://example.org/a” (Per Aas)'],
  ],
  stitched: [
    ['We will go to court if we must. Nobody should have to drive forty kilometres to learn how to swim.'],
    ['I did not take any money, and as long as I sit in this chair nobody will.'],
    ['No one asked the islanders. My lawyers will answer the rest.'],
    ['We have fifteen lifeguards and each time fewer than ten people came'],
    ['“I was born here. We will go to court if we must.”'],
    ['It’s a bottomless pit … My lawyers will answer the rest.'],
    ['“No one asked the islanders … We held three meetings on the island”'],
  ],
  absent: [
    ['We shall fight on the beaches'],
    ['I have nothing to offer but blood, toil, tears and sweat'],
    ['The mayor should resign at once and pay the money back'],
    ['Ferry prices are a scandal, and people on the island will never accept them'],
    ['We want to learn how to swim in the rain'],
    ['They asked for a favour and never got it'],
    ['We are going to court next week'],
    ['the council is the only one'],
    ['people will come to the island to swim in the pool'],
    ['私は昨日学校に行きました'],
    ['Das Wetter bleibt im Winter weiter schlecht'],
    ['said in a statement on Friday that the'],
  ],
};

describe.each(Object.entries(PASTED))('a pasted quote is %s', (verdict, pasted) => {
  it.each(pasted.map(([text, speaker]) => ({ text, speaker })))(
    '$text $speaker',
    async ({ text, speaker }) => {
      expect((await checkQuote({ text, ...(speaker && { speaker }) }, index)).verdict).toBe(verdict);
    },
  );
});

describe('a text with several quotes', () => {
  const verdicts = async (text: string): Promise<string[]> =>
    (await checkQuotes({ text }, index)).map(({ verdict }) => verdict);

  it.each([
    [
      '“We will go to court if we must,” said Ingrid Moe. “I did not take any money,” said Petra Voss.',
      ['verbatim', 'misattributed'],
    ],
    [
      '> We will go to court if we must\n— Ingrid Moe\n\n> We shall fight on the beaches\n— Tom Reyes',
      ['verbatim', 'absent'],
    ],
    [
      'Ingrid Moe: “We will go to war if we must.”\nPer Aas: “We held three meetings.”',
      ['altered', 'verbatim'],
    ],
    ['Did they say "We will go to court if we must" and "older than I am"?', ['verbatim', 'verbatim']],
    [
      'Look:\n1. "No one asked the islanders" (Ingrid Moe)\n2. "the roof would cost 24 million euros" (Harms)\n3. "Nobody went out on it"',
      ['verbatim', 'altered', 'verbatim'],
    ],
    [
      '**Ingrid Moe**\n> My lawyers will answer the rest\n**Tom Reyes**\n> My lawyers will answer the rest',
      ['misattributed', 'verbatim'],
    ],
  ])('has a verdict for each: %j', async (text, expected) => {
    expect(await verdicts(text)).toEqual(expected);
  });

  it('says how many are left where there are too many', async () => {
    const six = [
      'We will go to court if we must',
      'No one asked the islanders',
      'I was born here. I learnt to swim',
      'I did not take any money',
      'The ice was thin that year',
      'We shall fight on the beaches',
    ];
    const checks = await checkQuotes({ text: six.map((one) => `> ${one}`).join('\n\n') }, index);
    expect(checks.map(({ verdict }) => verdict)).toEqual(Array(5).fill('verbatim'));
    expect(checks.map(({ quotesLeft }) => quotesLeft)).toEqual([...Array(4).fill(undefined), 1]);
    expect(renderChecks(checks, { colour: false, width: 80 })).toMatch(
      /Only the first 5 quotes were checked\.$/,
    );
  });

  it.each([
    ['“The pool,” Harms said, “is older than I am.”', 'verbatim'],
    [
      '“I was born here.\n\n“I learnt to swim in that pool, and my children did too,” said Petra Voss',
      'verbatim',
    ],
    ['“We shall fight on the beaches.” “We shall never surrender to anybody.”', 'absent'],
  ])('is one where one person goes on, or nothing is found: %j', async (text, expected) => {
    expect(await verdicts(text)).toEqual([expected]);
  });
});
