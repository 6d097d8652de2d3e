import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index/clean.js';
import { FURNITURE } from '../../src/index/furniture/rules.js';

/**
 * Examples of every rule, both ways. `¶` parts lines. What is removed must go wholly and by that rule; what is
 * kept looks alike and must stay, whichever rule sees it.
 */
const EXAMPLES: Record<string, { removes: readonly string[]; keeps: readonly string[] }> = {
  teasers: {
    removes: [
      'READ MORE: Cat elected mayor of the village',
      'READ MORE: Cat elected mayor. Dogs protest.',
      'Read more: Cat elected mayor of the village?',
      'Also read: Cat elected mayor',
      'Also Read | Cat elected mayor',
      'READ ALSO – Cat elected mayor',
      'Related: Cat elected mayor of the village',
      "DON'T MISS: Cat elected mayor of the village",
      'DON’T MISS:¶Cat elected mayor of the village¶Dog sulks in the U.S.¶Goat “furious” at result [REPORT]',
      'Related articles¶Cat elected mayor¶Dog sulks',
      'You may also like¶Cat elected mayor',
      'More from World¶Cat elected mayor',
      'Most read',
      'See also: Cat elected mayor',
      'Recommended for you',
      'WATCH: Cat elected mayor',
      'More Stories From World¶Cat elected mayor¶Dog sulks',
      'READ MORE¶Cat elected mayor of the village',
    ],
    keeps: [
      'Read more than one book, the teacher said.',
      'Read more: that was the only advice she gave.',
      'Related problems delayed the opening by a week.',
      'Related: the two men were cousins.',
      'Watch: he looked at it again.',
      'Recommended: two tablets a day, with water.',
      'Don’t miss the point, the minister said.',
      'See also the appendix, which lists every ferry.',
      'You may also like to know that the harbour is open.',
      'Most read the letter twice.',
      'More from the minister is expected today.',
      'You may like it.',
      'Related stories of the flood were told for years.',
      'Trending upwards since May, prices fell on Monday.',
    ],
  },
  comments: {
    removes: [
      'Your email address will not be published.',
      'Your email address will not be published. Required fields are marked *',
      'Save my name, email, and website in this browser for the next time I comment.',
      'Name *',
      'Email*',
      'Post Comment',
      'You must be logged in to post a comment.',
      '12 Comments',
      'Comments are closed.',
      'Leave a Reply',
      'Leave a comment¶Cancel reply',
      'Leave a Reply to Ana Cancel reply',
      'Your Thoughts and Comments',
    ],
    keeps: [
      'Leave a reply on his desk, she told the clerk.',
      'The name * marks a donor.',
      '3 comments were read out in court.',
      '3 comments on the plan were read out in court.',
      'No comment.',
      'Your email address will be published, the court ruled.',
      'Join the discussion, he urged both sides.',
    ],
  },
  'previous and next story': {
    removes: [
      'Previous Story¶Cat elected mayor of the village',
      'Next Story¶Cat elected mayor of the village',
      'Previous Story¶Next Story¶Cat elected mayor¶Dog sulks',
      'Previous article: Cat elected mayor',
      'Next post → Cat elected mayor',
      '← Cat elected mayor',
      'Cat elected mayor »',
      '‹ Previous',
      'Next ›',
    ],
    keeps: [
      'Next, the committee heard from the divers.',
      'Previous stories of the flood were exaggerated.',
      'Next story, same floor: the fire started there.',
      '« Nous avons gagné »',
      '« Nous avons gagné », dit-il.',
      'Next week: a vote on the harbour.',
    ],
  },
  'share bar': {
    removes: [
      'Share',
      'Share this article',
      'Share on Facebook¶Share on X',
      'Facebook¶Twitter¶WhatsApp¶Email',
      'Facebook Twitter LinkedIn',
      'Tweet | Pin it | Email',
      '1.2K Shares',
      'Share via Email: Copy link',
    ],
    keeps: [
      'Share prices fell.',
      'Share prices',
      'Shares in Twitter and Facebook fell.',
      'Facebook',
      'Print',
      'Post and email are the same, the clerk said.',
      '- Facebook¶- Twitter',
      'The firms are:¶Facebook¶Twitter¶Reddit',
      '2024',
    ],
  },
  'cookie notice': {
    removes: [
      'We use cookies to improve your experience on our website.',
      'This website uses cookies to ensure you get the best experience.',
      'By continuing to use this site you agree to our use of cookies.',
      'Accept all cookies',
      'Cookie settings',
    ],
    keeps: [
      'He said cookies were baked at dawn.',
      '“We use cookies to follow you,” the witness said.',
      'We use cookies as bait, the ranger said.',
      'This website uses cookies the size of plates in its logo.',
      'By continuing to fight, he said, they lost everything.',
      'Accept all cookies that a stranger offers and you will be ill.',
    ],
  },
  'newsletter prompt': {
    removes: [
      'Sign up for our newsletter',
      'Sign up to our daily newsletter for the latest news.',
      'Subscribe to our newsletter',
      'Get the latest news delivered straight to your inbox.',
      'Enter your email address',
      'Subscribe now',
      'Follow us on Twitter',
      'Like us on Facebook and Instagram',
      'Join our WhatsApp channel',
      'Download our app',
    ],
    keeps: [
      'Sign up for the army, the poster said.',
      'Subscribe to this view and you will be lost, he said.',
      'Get the latest figures before you vote, she said.',
      'Follow us on the road, the driver shouted, and they did.',
      'Join the newsletter’s staff, the editor told her, or leave.',
      'The newsletter went to every inbox in town.',
      'Register now, the newsletter of the party said.',
      'Download the harbour app, the mayor urged them, and look.',
    ],
  },
  advertisement: {
    removes: [
      'Advertisement',
      'ADVERTISEMENT',
      '- Advertisement -',
      'Sponsored Content',
      'Story continues below advertisement',
      'Article continues after this ad',
      'Scroll to continue reading',
    ],
    keeps: [
      'Advertisement of the plan cost a million.',
      'Story continues to grip the town, the mayor said.',
      'Sponsored children wrote back.',
    ],
  },
  copyright: {
    removes: [
      '© 2024 The Gazette',
      'Copyright © 2024 The Gazette. All rights reserved.',
      '(c) 2024 The Gazette',
      'Copyright 2024 The Gazette. All rights reserved.',
      'All rights reserved.',
      'Our Standards: The Thomson Reuters Trust Principles.',
      'This material may not be published, broadcast, rewritten or redistributed.',
    ],
    keeps: [
      'Copyright law protects the songs.',
      'Copyright 2024 reforms changed little, and the songs stayed free for most of those who sang them in the streets.',
      'All rights reserved to the states stayed with them.',
      '(C) The third panel shows the wall.',
    ],
  },
  'photo credit': {
    removes: [
      'Photo: Ana Ruiz',
      'Image: Getty Images',
      '(Image: Getty)',
      '[Photo: Reuters/Ana Ruiz]',
      'Photo by Ana Ruiz',
      'Picture courtesy of The Gazette',
      'REUTERS/Ana Ruiz',
      'Ana Ruiz/Getty Images',
      'AP Photo/Ana Ruiz',
      'Getty Images',
      'Image source, Getty Images',
    ],
    keeps: [
      'Photo by photo, the archive showed the wall.',
      'Photo: the wall fell at noon.',
      'Image: The minister was seen as honest.',
      'Reuters said the wall fell.',
      'Pictures of the wall went round the world.',
    ],
  },
  navigation: {
    removes: [
      'Skip to content',
      'Back to top',
      'Home > World > Asia',
      '4 min read',
      'Tags: harbour, ferries',
      'View comments',
      'Home¶Menu¶Log in',
      '2 hours ago',
      'Listen to this article',
      'Related Topics NATO Moscow',
    ],
    keeps: [
      'Home is where the harbour is.',
      'Back to top form, she won.',
      'Topics: the talks covered ferries.',
      '2 hours ago the wall fell.',
    ],
  },
  'production credit': {
    removes: [
      'Reporting by Ana Ruiz; Editing by Li Wei',
      '(Reporting by Ana Ruiz and Li Wei; writing by Tom Poe; editing by Jo Doe)',
      'Additional reporting by Ana Ruiz.',
    ],
    keeps: ['Reporting by the newspaper led to two arrests.', 'Editing by hand takes a year.'],
  },
};

const ARTICLE = 'The harbour reopened on Monday after a week of checks, the port authority said.';
const cleaned = (lines: string) => clean([ARTICLE, ...lines.split('¶'), ARTICLE]);
const examples = (side: 'removes' | 'keeps') =>
  Object.entries(EXAMPLES).flatMap(([rule, { [side]: lines }]) => lines.map((line) => [rule, line] as const));

describe('furniture', () => {
  it('has examples, both ways, of every rule', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FURNITURE.map(({ name }) => name).sort());
  });

  it.each(examples('removes'))('%s: removes %s', (rule, lines) => {
    const { blocks, removed } = cleaned(lines);
    expect(blocks.filter((block) => block !== ARTICLE)).toEqual([]);
    expect(new Set(removed.map((removal) => removal.rule))).toEqual(new Set([rule]));
  });

  it.each(examples('keeps'))('%s: keeps %s', (_, lines) => {
    expect(cleaned(lines)).toEqual({ blocks: [ARTICLE, ...lines.split('¶'), ARTICLE], removed: [] });
  });
});

describe('clean', () => {
  it('keeps the article after an empty teaser, and ends it at the comment form', () => {
    const { blocks } = clean([
      ARTICLE,
      'DON’T MISS:',
      'Despite the storm, both ferries sailed.',
      'Leave a Reply',
      'Your email address will not be published.',
      'Previous Story',
      'Cat elected mayor of the village',
      'Next Story',
      'Dog sulks',
    ]);
    expect(blocks).toEqual([ARTICLE, 'Despite the storm, both ferries sailed.']);
  });

  it('drops the comments that stand above the form, but not an article that follows it', () => {
    expect(clean([ARTICLE, '2 Comments', 'Tom says:', 'What a wall.', 'Leave a Reply']).blocks).toEqual([
      ARTICLE,
    ]);
    expect(clean(['Leave a Reply', ARTICLE]).blocks).toEqual([ARTICLE]);
  });

  it('looks into the lines of a block', () => {
    expect(clean([`Share\n${ARTICLE}\nREAD MORE: Cat elected mayor`]).blocks).toEqual([ARTICLE]);
  });
});
