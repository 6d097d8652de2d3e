import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, partSoftLines } from '../../../src/index/furniture/clean.js';
import { FURNITURE } from '../../../src/index/furniture/rules.js';

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
      'MORE: Cat elected mayor',
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
      'ALSO ON MELSUND RADIO',
      'More on this story¶Cat elected mayor¶Why do dogs sulk?',
    ],
    keeps: [
      'More: that is what they want, he said.',
      'MORE: We never agreed to the bridge.',
      'MORE: Who ever agreed to the bridge?',
      'MORE: Never!”',
      'MORE: I cannot tell you…',
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
  'linked headline': {
    removes: [
      'More:Cat elected mayor of the village',
      "What's new?:Cat elected mayor of the village",
      '‘Sick of it’:Cat elected mayor of the village as dogs sulk',
      '►The latest:Cat elected mayor. Here is how the dogs took it',
      'Cat of the year:What makes a good mayor?',
    ],
    keeps: [
      'Oslo:A cat was elected mayor of the village on Friday.',
      'Where to watch:Village Hall',
      'The "From:" field and the mailbox of the mayor would appear in',
      'MAYOR:Who let the cat in?',
      'Lind:What a terrible day!',
      'The score was 3:2 at the end',
      'The mayor: Cat of the village',
    ],
  },
  'teasers of other languages': {
    removes: [
      'Lire aussi : Le bac en grève pour la troisième semaine',
      'Mehr zum Thema¶Streik der Fähren geht in die dritte Woche¶Bäckerei abgebrannt',
      'Lesen Sie auch: Streik der Fähren',
      'Leggi anche: Sciopero dei traghetti',
      'Más información',
      'Leia também: Greve das balsas',
      'Lees ook: Staking op de veerboot',
      '関連記事',
    ],
    keeps: [
      'Mehr zum Thema steht in dem Bericht, den der Rat gestern vorlegte.',
      'Lire aussi longtemps fatigue les yeux, dit-elle.',
      'Más información dará el alcalde el lunes.',
    ],
  },
  'furniture of other languages': {
    removes: [
      'Leestijd 3 min',
      '3 minuti di lettura',
      'Anzeige',
      'Publicité',
      'Réutiliser ce contenu',
      'Teilen',
      'Archivado en',
      'Suscríbete aquí a nuestra newsletter semanal.',
      'Pour lire la suite de cet article, abonnez-vous à partir de 1 € par mois.',
      '【编辑:张三】',
      'ⓒ 항구일보, 무단 전재 및 재배포 금지',
      '[항구일보 김소라 기자 sora@gazette.example]',
      '記事・写真の無断転載を禁じます。',
      'Melden Sie sich für unseren Newsletter an',
      'Il vous reste 65.3% de cet article à lire. La suite est réservée aux abonnés.',
      'Dieses Thema im Programm: Über dieses Thema berichtete der Rundfunk am 4. März 2024.',
      'Jetzt weiterlesen mit G+',
      'Article réservé aux abonnés',
      'Recibe el boletín de la tarde con las noticias.',
      'Źródło: PAP',
      '« Zurück zur Übersicht',
      'Retour à la liste',
      'War dieser Artikel hilfreich?',
      'Síguenos en Facebook',
      'Suivez-nous sur les réseaux sociaux',
      'Folgen Sie uns auf Instagram und YouTube',
      'Seguici su Facebook',
      'Volg ons op Facebook',
      'Подписывайтесь на наш канал в Telegram',
      'Partagez cet article',
      'Zum Newsletter anmelden',
      'Cette page vous a-t-elle été utile ?',
      'Quelle: dpa/Gazette',
      '10 réactions',
      '1 Kommentar',
    ],
    keeps: [
      'Dopo 3 minuti di lettura si è alzata.',
      '10 réactions chimiques expliquées',
      'Fuente: «No lo sabemos», dijo.',
      'Zurück zur Natur',
      'Подписание соглашения с Google',
      'Curta história do Facebook',
      '«Síguenos en Facebook», decía el cartel.',
      'Suivez-nous, a dit la maire, et personne n’a bougé.',
      'Retour à Vaubrun',
      'War dieser Weg der richtige?',
      'Über dieses Thema wollte der Minister nicht reden.',
      'Anzeige gegen den Bürgermeister erstattet',
      'Teilen will die Stadt die Kosten nicht.',
      'La publicité coûte trois millions par an.',
      'Inscrivez-vous avant lundi, a dit la maire.',
      'Pour lire, elle va au port.',
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
      'Comments (12)',
      'Comments are closed.',
      'Leave a Reply',
      'Leave a comment¶Cancel reply',
      'Leave a Reply to Ana Cancel reply',
      'Your Thoughts and Comments',
      'Add Your Opinion On This Article',
      'Latest Comments',
      'Visitor Opinions (latest shown first)',
    ],
    keeps: [
      'Latest comments by the minister suggest that he will stay.',
      'Add your opinion to mine, he said, and there are two.',
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
  'wire slug': {
    removes: [
      'BC-EU--Harbour Reopens, 2nd Ld-Writethru,AP',
      'AP-US--Harbour Reopens',
      'APNewsAlert',
      'URGENT',
      'Eds: UPDATES: Adds comment from the mayor. With photos.',
      '(Adds comment, background)',
      '(Recasts with vote; updates throughout)',
    ],
    keeps: [
      'Urgent repairs began at noon.',
      'EU--the wall fell.',
      '(He adds that the wall fell)',
      'Eds and meds carry the town.',
      '(Updates are expected on Monday.) The wall fell.',
    ],
  },
  'wire foot': {
    removes: [
      'Associated Press writers Ana Ruiz in Lima and Li Wei in London contributed to this report.',
      'The Associated Press contributed to this report.',
      'Ana Ruiz and Tom Poe contributed reporting.',
      'Li Wei in Hong Kong contributed reporting from Macau.',
      'Reporting was contributed by Ana Ruiz from Lisbon.',
      '((ana.ruiz@agency.example; +44 20 5555 0100))',
      '((Keywords: HARBOUR REOPENS/))',
      'Follow Ana Ruiz on Twitter at @anaruiz',
      'Follow Ana Ruiz at: https://social.example/anaruiz',
      'Follow Ana Ruiz @anaruiz and Google+. Follow us @MelsundGazette, Facebook and Google+.',
      'Follow @MelsundGazette',
      'With files from The Melsund Press',
      'With reporting by AFP, AP, and Reuters',
      'Email: ana.ruiz@gazette.example',
      'For comments and feedback: desk@gazette.example',
      'Contact Ana Ruiz at 555-0188 or follow her on Twitter @anaruiz.',
      'Write to Ana Ruiz at ana.ruiz@agency.example',
      'Ana Ruiz can be reached at 555-0188 or ana@agency.example.',
      '(dpa/lno)',
      '___',
      '-30-',
      '###',
      'ENDS',
      'Ana Ruiz is a reporter for the Melsund Gazette. She can be reached at 555-0188 or ana@gazette.example.',
      'Ana Ruiz covers the harbour for the Gazette. Follow her on X.',
    ],
    keeps: [
      'Ana Ruiz is a reporter for the Melsund Gazette and was arrested on Monday.',
      'Tom Poe is the editor of a newspaper that nobody could reach on Monday.',
      'Scientists from forty countries contributed to this report.',
      'The mayor said that he had contributed to this report.',
      'Ana Ruiz contributed a chapter.',
      'Reporting was slow in Lisbon.',
      '((the second bracket is his))',
      'Follow Ana Ruiz on her way to work.',
      'With reporting by day and editing by night, she slept little.',
      'Follow the money, said @anaruiz, and the harbour will pay.',
      'Email: the council asks for it by Monday.',
      'Contact the harbour office at 555-0188 for tickets to the boat and the island.',
      'Ana Ruiz can be reached at home by night.',
      '(laughs)',
      'Ends meet in the harbour.',
    ],
  },
  paywall: {
    removes: [
      'Subscribe now for unlimited access. Already a subscriber? Log in.',
      'Subscribe for full digital access',
      'This article is for subscribers only. To continue reading, subscribe now.',
      'Already a subscriber? Sign in',
      'Already have an account? Log in here.',
      'You have 2 free articles remaining this month.',
      'You’ve reached your limit of free articles.',
      'This article is for subscribers only.',
      'To continue reading, subscribe or log in.',
      'Log in or register to continue',
    ],
    keeps: [
      'Subscribe now for unlimited access, the poster said, and thousands did.',
      '“Subscribe now for unlimited access,” the poster said.',
      'Subscribers have full access to the harbour.',
      'Already a father of two, he left.',
      'You have 2 ferries remaining.',
      'You have reached the harbour.',
      'This article is for those who lost.',
      'To continue the work, the city needs money.',
    ],
  },
  appeal: {
    removes: [
      'Support independent journalism: donate today.',
      'Support our journalism',
      'If you value our work, please consider making a donation.',
      'Donate now',
      'Become a member today and help us do more',
      'Have a tip? Email us at tips@gazette.example.',
      'If you have a story for us, email news@gazette.example or call 0123 456.',
      'Do you have a story? Contact our newsroom.',
      'Got a news tip? Send it to tips@gazette.example',
      'Contact the reporter at ana@gazette.example',
      'Your membership makes our reporting possible.',
      'Since you’re here ...',
      '... we have a small favour to ask. More people are reading than ever.',
      'Support The Gazette from as little as £1. It only takes a minute.',
      'If you liked this, please give it a clap and follow me.',
      'Have you been affected by the closure? Get in touch by emailing story@gazette.example',
      'Get in touch with our news team by emailing us at news@gazette.example.',
      'Questions? Comments? Email us at',
      'To contact the reporter on this story: Ana Ruiz in Lima at ana@agency.example',
      'Let us know what you think about this article. Write a letter to the editor.',
    ],
    keeps: [
      'Get in touch with our feelings, the teacher told them.',
      'To contact the editor, he walked to the harbour.',
      'Let us know what you think, she told the council.',
      'Support independent journalism, the minister urged them.',
      'Support for journalism fell.',
      'Have a heart, he said.',
      'Do you have a story? She asked each of them.',
      'Please consider the ferries, he wrote.',
      'Donate today, the poster said.',
      'Contact the harbour master at noon.',
      'Become a member of the union, she told them.',
      'Your support helps us all, the coach told them.',
      'Since you’ve been gone, the harbour has closed.',
      'If you liked this town as a child, you will hate it now.',
      'Have you been to the harbour? Tell them so, he said.',
    ],
  },
  disclaimer: {
    removes: [
      'The views expressed in this article are the author’s own and do not necessarily reflect those of the Gazette.',
      'Opinions expressed by columnists are not necessarily those of the Gazette.',
      'This story was originally published by the Gazette and is republished here with permission.',
      'This article first appeared in the Harbour Review and is part of a collaboration.',
      'This story was originally published by the Harbour Review.',
      'This article is republished from The Gazette under a Creative Commons licence.',
      'A version of this article appears in print on March 5, 2024, Section A, Page 4 of the New York edition.',
      'Appeared in the March 5, 2024, print edition as Boats to Go.',
    ],
    keeps: [
      'The views expressed at the meeting were bitter.',
      'The views from the author’s window reflect the sea.',
      'The report was published in partnership with the port.',
      'This story was first published in 1843, and sold out.',
      'This article was never published.',
    ],
  },
  'labelled caption': {
    removes: ['Image caption, The harbour at dawn', 'Image caption,¶The harbour at dawn'],
    keeps: ['Image captions, she said, must be short.', 'The image caption, which was wrong, is gone.'],
  },
  'media controls': {
    removes: [
      'JUST WATCHED',
      'Replay More Videos ...¶MUST WATCH',
      'MUST WATCH¶00:45',
      'Image 1 of / 13¶Caption¶Close¶Image 1 of 13',
      '1 / 5¶Hide caption',
      'Now Playing¶Video¶01:12 / 03:40',
      'Current Time 0:00 / Duration 1:12',
      'Unable to play video',
    ],
    keeps: [
      'Close',
      'Caption',
      '00:45',
      '1 of 13',
      'Play',
      'Image 1 of the series shows the pier.',
      'Just watched the ferry leave, she wrote.',
      'Watch now how she ties the knot, he said.',
      '09:00¶The ferry leaves.',
    ],
  },
  'page controls': {
    removes: [
      'Text size - +',
      '[+] Enlarge',
      'STORY HIGHLIGHTS',
      'Top Searches',
      '×',
      'Add your comments',
      'Comments',
      'Continue reading the main story',
      'Verifying your credentials...',
      'To view this content, Javascript must be enabled and a player must be installed.',
      'Gazette © 2013 The Gazette is not responsible for the content of external sites. Read more.',
      'This page is best viewed in an up-to-date web browser with style sheets (CSS) enabled.',
      'The comments below have not been moderated.',
      'Please follow Harbour Watch on Twitter and Facebook.',
      'View this post on Instagram',
      'A post shared by Ada (@ada) on Mar 4, 2020 at 8:10am PST',
      'Echo transcripts are created on a rush deadline by a contractor. This text may not be in its final form.',
      'Listen (5 min)',
      'E-mail this story | Printer-friendly version',
    ],
    keeps: [
      'Listen, he said.',
      'Print',
      'RSS',
      'Loading',
      'Highlights',
      'Comments on the plan fell.',
      'A post shared by the mayor was seen by “half the town”.',
      'Share prices fell.',
      'This page is torn from her diary.',
      'Enlarge the harbour, she wrote.',
      'Please follow the signs to the quay, he said.',
      'Enable the alarm before noon.',
    ],
  },
  'video title': {
    removes: [
      'Storm tears the roof off the market hall in Tarn 01:19 - Source: TNN',
      "'It was loud': Hear a baker tell how the wall fell 02:37 - Source: Tarn News",
    ],
    keeps: [
      'The train left at 01:19 - Source: the timetable of the railway, as printed in May.',
      'The race was won in 02:37.',
    ],
  },
  'breaking label': {
    removes: ['BREAKING NEWS', 'Breaking News', 'JUST IN', 'This is a developing story and will be updated.'],
    keeps: [
      'Breaking news is what he lives for.',
      'Just in',
      'Live updates came every hour.',
      'This is a story.',
    ],
  },
  permalink: {
    removes: ['https://www.gazette.example/news/quay-148.php', 'Permalink: https://gazette.example/q'],
    keeps: ['The harbour’s address is https://harbour.example', 'See www.harbour.example for more.'],
  },
  commission: {
    removes: [
      'Many of the offers that appear on the website are from companies from which we receive compensation.',
      'If you buy something through our links, we may earn an affiliate commission.',
      'This post contains affiliate links.',
      'Advertiser Disclosure',
    ],
    keeps: [
      'The offers came from companies in three towns.',
      'The links between tax and commissions were “close”, he said.',
      'They received compensation after nine years, she said.',
      'This post was vacant for a year.',
    ],
  },
  shortcode: {
    removes: [
      '[caption id="a1" width="300"]The harbour at dawn. (Photo: Ana Ruiz)[/caption]',
      '[caption id="a1"]The harbour at dawn.¶Ana Ruiz[/caption]',
      '[embed]https://video.example/1[/embed]',
      '[gallery ids="1,2,3"]',
      '{% include figure.html src="a.jpg" %}',
      '{{< figure src="a.jpg" >}}',
    ],
    keeps: [
      '[Applause]',
      '[caption missing] The harbour at dawn.',
      '[1]',
      '{a} is the set of ferries.',
      '[The mayor] said no.',
    ],
  },
  account: {
    removes: ['Posted by admin', 'By Admin', 'by Staff', 'Published by: webmaster'],
    keeps: ['Posted by hand, the letters took a week.', 'By staff and rod.', 'By Guest Street the wall fell'],
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
  'press release': {
    removes: [
      'FOR IMMEDIATE RELEASE',
      'For release: 4 May 2020, 9 a.m.',
      'Contact: Press Office, +44 20 5555 0100',
      'Media contact: Ana Ruiz, ana@umber.example',
    ],
    keeps: [
      'For immediate release of the hostages, he asked in vain.',
      'Contact: that is what they miss, he said.',
      'Contact: the mayor could be reached at 555 1234 on most days, she told the council.',
      'Press contacts: none were made in May, she said.',
      'Press contacts with the ministry ended.',
    ],
  },
  'newsletter prompt': {
    removes: [
      'You receive this email because you signed up. Unsubscribe',
      'Unsubscribe | Manage preferences',
      'View in browser',
      'View this email in your browser',
      'Sign up for our newsletter',
      'Sign up to our daily newsletter for the latest news.',
      'Subscribe to our newsletter',
      'Get the latest news delivered straight to your inbox.',
      'Enter your email address',
      'Start the day smarter. Get all the news you need in your inbox each morning.',
      'Want more stories like this one? Sign up for our newsletter.',
      'Subscribe now',
      'Follow us on Twitter',
      'Like us on Facebook and Instagram',
      'Join our WhatsApp channel',
      'Download our app',
      'Sign up for our news letter and get the harbour in your mail every morning.',
      'Get the latest from Melsund straight to your phone by joining our WhatsApp community. Members see offers of our partners.',
      'Stay tuned to Channel 9 for updates. Download our free app for alerts.',
      'Follow Ana Ruiz on Twitter.',
      'Ana Ruiz on Twitter: http://twitter.example/anaruiz',
      'Keep up with all the latest news from Melsund by following the Gazette',
      'Get unlimited digital access',
      'Subscribe now for just $2 for 2 months.',
    ],
    keeps: [
      'Get the boats out of the harbour before the WhatsApp group wakes, he told them.',
      'Stay tuned to the tide, she said.',
      'Follow the money on Facebook, the inspectors were told, and they did.',
      'Keep up with the tide, he said.',
      'You received this letter because you wrote, she told him.',
      'Unsubscribe, he told his readers.',
      'Sign up for the army, the poster said.',
      'Subscribe to this view and you will be lost, he said.',
      'Get the latest figures before you vote, she said.',
      'Follow us on the road, the driver shouted, and they did.',
      'Join the newsletter’s staff, the editor told her, or leave.',
      'The newsletter went to every inbox in town.',
      'Keep the letters in your inbox for a year, he said.',
      'Register now, the newsletter of the party said.',
      'Download the harbour app, the mayor urged them, and look.',
    ],
  },
  contacts: {
    removes: ['Media Contact:¶Ana Ruiz¶555-0199¶press@gazette.example', 'Contacts¶Li Wei, +44 20 5555 0100'],
    keeps: ['Contact¶It was lost at noon.', 'Contacts:¶Ana Ruiz¶Li Wei', 'Press contact lenses into water.'],
  },
  advertisement: {
    removes: [
      'Advertiser content',
      'Advertisement',
      'ADVERTISEMENT',
      '- Advertisement -',
      'Sponsored Content',
      'Story continues below advertisement',
      'Story continues',
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
      'Copyright 2024 The Gazette. All rights reserved. This material may not be published without permission.',
      'All rights reserved. No part of this page may be copied.',
      'Copyright 2013 Gazette. To see more, visit http://www.gazette.example/.',
      '—Copyright 2013 Agency',
      'Copyright: Harbour News Today',
      'Not to be reproduced without permission of Harbour News Today',
    ],
    keeps: [
      'Copyright: that is what the two sides argued over.',
      'Copyright law protects the songs.',
      'This material may not be strong enough, the engineer said.',
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
      'IMAGE: The harbour at dawn. Credit: Getty Images',
      'Caption: The harbour (Photo: Ana Ruiz)',
      'The harbour at dawn on Friday. Ana Ruiz/Getty Images',
      'A ferry at the quay. Ana Ruiz/AFP/Getty Images The captain of the ferry waves. Bo Lind/The Gazette via AP',
      'Mayor Rosa Blum Ana Ruiz/Reuters',
      'Foto: Ana Ruiz / dpa',
      'Bild: picture alliance/dpa',
      '(Crédit photo : Ana Ruiz/AFP)',
      'Foto: Archivo',
      'Bildquelle: Stadt Lund',
      'Fot. Ana Ruiz / PAP',
    ],
    keeps: [
      'The picture was sold by Ana Ruiz/Getty Images for a large sum.',
      'The story was first reported by Reuters',
      'She left for Getty Images',
      'Photo by photo, the archive showed the wall.',
      'Photo: the wall fell at noon.',
      'Image: The minister was seen as honest.',
      'Reuters said the wall fell.',
      'Pictures of the wall went round the world.',
      'Bild: Der Kanzler nannte es einen Irrtum.',
      'Fotos: 12',
      'Foto: “We saw nothing,” she said',
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
      'This is an archived article and the information in it may be outdated.',
      'This story was originally published March 4, 2024, 5:30 AM.',
      'For more stories like this, check our news page.',
      'Jump to Recipe',
      '(Source)',
      'To read the full report on the harbour, click here.',
      'Jump to Recipe Print Recipe',
      'Back to all news',
      'Return to the home page',
      'This page is maintained by Bo Lund. Last modified 14 January 2006.',
      'Was this page helpful? Yes No',
      'Asked 6 years ago',
      'Viewed 2k times',
      'Materials provided by Lund University. Note: Content may be edited for style and length.',
    ],
    keeps: [
      'To read the full report, she took a week off.',
      'Sources said the wall fell.',
      'This story was first published in 1904, and nobody believed it then.',
      'Jump to recipes is what cooks do, he wrote.',
      'Home is where the harbour is.',
      'Back to top form, she won.',
      'Back to work after the storm',
      'Back to school',
      'This page is a copy of the first, the museum said.',
      'Was this page torn from the book? The judge thought so.',
      'Asked 6 years ago about the wall, she said nothing.',
      'Topics: the talks covered ferries.',
      '2 hours ago the wall fell.',
    ],
  },
  'production credit': {
    removes: [
      'Reporting by Ana Ruiz; Editing by Li Wei',
      '(Reporting by Ana Ruiz and Li Wei; writing by Tom Poe; editing by Jo Doe)',
      'Additional reporting by Ana Ruiz.',
      '(Reporting by Ana Ruiz, Writing by Tom Poe, Editing by Jo Doe and Li Wei)',
      '(Editing by Ana Ruiz and Li Wei)',
    ],
    keeps: [
      '(Editing by hand takes a year)',
      'Editing by Ana Ruiz took a year.',
      'Reporting by the newspaper led to two arrests.',
      'Editing by hand takes a year.',
    ],
  },
};

const ARTICLE = 'The harbour reopened on Monday after a week of checks, the port authority said.';
const cleaned = (lines: string) => clean([ARTICLE, ...lines.split('¶'), ARTICLE]);
const examples = (side: 'removes' | 'keeps') =>
  Object.entries(EXAMPLES).flatMap(([rule, { [side]: lines }]) => lines.map((line) => [rule, line] as const));

describe('furniture', () => {
  it('has examples of every rule, both ways', () => {
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

describe('partSoftLines', () => {
  it.each([
    ['The harbour', 'reopened on Monday.'],
    ['He told reporters on Monday that he would not', 'Watch: the ferries left without him'],
    ['The picture that he had bought for a year’s pay was by', 'Getty Images', 'and nobody else.'],
    ['READ MORE: Cat elected mayor', 'of the village'],
  ])('keeps a paragraph whole: %s', (...lines) => {
    expect(partSoftLines(lines)).toEqual([lines.join(' ')]);
  });

  it('separates furniture, wherever it is between sentences', () => {
    const lines = [
      'Advertisement',
      'The harbour',
      'reopened.',
      'Watch: Cat elected mayor',
      'Share',
      'Two left.',
    ];
    expect(partSoftLines(lines)).toEqual([
      'Advertisement',
      'The harbour reopened.',
      'Watch: Cat elected mayor',
      'Share',
      'Two left.',
    ]);
    expect(partSoftLines(['By Ana Ruiz', 'Published 4 March 2024', 'Two ferries left.'])).toEqual([
      'By Ana Ruiz',
      'Published 4 March 2024',
      'Two ferries left.',
    ]);
  });

  it('loses no word', () => {
    const line = fc.constantFrom(
      'Share',
      'a wall',
      'The wall fell.',
      'Read more',
      'Advertisement',
      'Next',
      'of it',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        expect(partSoftLines(lines).join(' ')).toBe(lines.join(' '));
      }),
    );
  });
});

it('takes a credit off behind the last sentence of a story, and nothing else in brackets', () => {
  const story = 'The ship was freed, the port said.';
  for (const credit of ['(Reporting by Ana Ruiz in Lund; Editing by Bo Lund)', '(Writing by Ana Ruiz)'])
    expect(clean([`${story} ${credit}`]).blocks).toEqual([story]);
  for (const other of ['(Reporting by the port was late.)', '(Ana Ruiz)'])
    expect(clean([`${story} ${other}`]).blocks).toEqual([`${story} ${other}`]);
});
