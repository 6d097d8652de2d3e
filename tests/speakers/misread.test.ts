import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences } from '../../src/speakers/attribute.js';
import { soleSpeaker } from '../../src/speakers/voice.js';

/** Name and role of who speaks in the last sentence of a text. */
function last(text: string): string {
  const speaker = soleSpeaker(attributeSentences({ text, sentences: splitSentences(text) }).at(-1)!);
  return speaker === null ? '-' : speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

describe('whose name it is', () => {
  it.each([
    // A thing that begins or ends with the name.
    ['Selkirk Starship left. Will Fed rates rise? The Fed said that rates rise.', 'Fed'],
    ['It sold Yeezo Gap shoes. Gap said it was over.', 'Gap'],
    ['Norland CNN sent them. CNN said that they left.', 'CNN'],
    // Nobody whom "he" or "she" could mean.
    ['She wrote in the Selden Dispatch. The Selden Dispatch reports on it. She says it is late.', '-'],
    ['They marked the Platinum Jubilee. “It is late,” she said.', '-'],
    ['They drove past Palm Canyon. “It is late,” she said.', '-'],
    ['They drove past Renneva Canyon. “It is late,” she said.', 'Renneva Canyon'],
    ['They drove past Iowa Tarnlok. “It is late,” she said.', '-'],
    ['They sold it to Selden-based Tarnlok. “It is late,” she said.', '-'],
    // Somebody by his party, and whoever has no name.
    ['“We must go,” the Norland Republican told reporters.', '-'],
    ['The police came. Police said it was late.', '-'],
    ['Trump and some Republicans said it was late.', '-'],
    ['Whatever Bill Lind told his team has worked.', '-'],
    ['It is the very crisis that Bill Lind is warning about.', '-'],
    ['Ada Lind was there. “Yes,” E. replied.', '-'],
    ['Ada Lind, Ivo Berg and Mona Holt urged the town to wait.', '-'],
    ['The Chamber of Trade, Berth Union and Guild of Norland Bakers urged the town to wait.', '-'],
    // Whoever lives in a place, and the place.
    ['Another Norwegian, student Ada Lind, said it was late.', 'Ada Lind, student'],
    ['“It was late,” his ex-wife, Ada Lind, said.', 'Ada Lind, ex-wife'],
    ['“No,” Lind, the incoming mayor, said.', 'Lind, incoming mayor'],
    ['Lind, citing the mayor, said it was late.', 'Lind'],
    [
      "Tarn County Sheriff's Office detective Ada Lind left. It is late, Lind said.",
      "Ada Lind, Tarn County Sheriff's Office detective",
    ],
    ["Selden County State's Attorney Ada Lind said no.", "Ada Lind, Selden County State's Attorney"],
    ['The mayor of Selden, Ohio, has criticised it.', '-'],
    ['The city manager in Selden, N.Y., urged them to go.', '-'],
    // A word that stands before the name by chance.
    ['“No,” Lind said. Said Lind: “It is late.”', 'Lind'],
    ['It owns 90 U.S. Vexel stores. Vexel argues that it is late.', 'Vexel'],
    ['The Selden Police Department came. Selden said it was late.', 'Selden'],
    ['The Labor Department said no. It was late, Labor said.', 'Labor Department'],
    [
      'Norland Air Chief Customer and Operating Officer Ada Lind said no.',
      'Ada Lind, Norland Air Chief Customer and Operating Officer',
    ],
    ['Minister of Finance Zhyvo Lind said so. Lind said no.', 'Zhyvo Lind, Minister of Finance'],
    ['Model Karla Kloss also revealed that it was late.', 'Karla Kloss, Model'],
    // Storms.
    ['It was Hurricane Ida. On Monday, Ida slams the coast.', '-'],
    ['Tropical Storm Ivo claimed the inn at Selden as a victim.', '-'],
    ['It will rain, the Storm Prediction Center said.', 'Storm Prediction Center'],
    // What is done, if the pronoun and its helper are one word.
    ["Ada Lind left. “It is late,” she's said repeatedly.", 'Ada Lind'],
    ["Ada Lind left. She's often referred to as “the mother of rain”.", '-'],
    // Asides, ages and the place where somebody speaks.
    ['It was late, but Chair Kelly Lind, R-Selden, said no.', 'Kelly Lind, Chair'],
    ['It was late, but chef Ada Lind, head cook at the inn, told the Post, “We go.”', 'Ada Lind, chef'],
    ['Ada Lind left. The 51-year-old Lind said no.', 'Ada Lind'],
    ['Ada Lind, head of the trust, in a statement called it “a gift”.', 'Ada Lind, head of the trust'],
    ['They voted to remove Rep. Ada Lind, R-Selden, from the House for alleged theft.', '-'],
    ['Norland Hall of Famer Tom Lind said no.', 'Tom Lind, Norland Hall of Famer'],
    ['Anna Lindqvist left. “It is late,” Lindqvist of Norlane Research said.', 'Anna Lindqvist'],
    ['Peter Van de Veire sang. “It is late,” said Van de Veire.', 'Peter Van de Veire'],
    ['The NBA announced Wednesday night that it was late.', 'NBA'],
    ['District Attorneys came. Attorneys for the towns said no.', '-'],
    [
      'The Selden Department of Farms (SDF) said it was late, according to SDF.',
      'Selden Department of Farms',
    ],
    // One who says it, and many who do not.
    [
      'Parents had expressed concern, Ada Lind, a clerk, said on Monday at the hall, which is why it shut again in May.',
      'Ada Lind, clerk',
    ],
    ['Residents said it was “late”, the Post reported.', '-'],
    [
      'Rep. Ivo Berg told the Post he expects Ada Lind, a Selden clerk who formally announced her bid, to win.',
      'Ivo Berg, Rep.',
    ],
    ['Ada Lind was blunt: “It is much too late for everybody here.”', 'Ada Lind'],
    ['Ada Lind asked Ivo Berg if he would go. He replied: “It is late.”', 'Ivo Berg'],
    // Names that go on: Jr., and kings.
    ['Ivo Brask Jr. left. “It is late,” Brask said.', 'Ivo Brask Jr.'],
    ['Ivo Brask left. Ivo Brask Jr. stayed. “It is late,” Brask said.', 'Ivo Brask'],
    ['Several senators and Lind confirmed on Monday that it was late.', '-'],
    ['We rate as false the claim that Lind Steel is predicting rain.', '-'],
    // Bodies and places, and the family of whoever holds an office.
    ['The Port of Selden has denied it.', 'Port of Selden'],
    ['The state of the union touted it.', '-'],
    ['There were 29 fires, according to King County.', 'King County'],
    ['First lady Ada Lind came. President Lind said it was late.', 'Lind, President'],
    ['First lady Ada Lind came. President Lind left. Lind said it was late.', 'Lind, President'],
    ['Norbank, which has 40 branches, announced on Friday that it was late.', 'Norbank'],
    ['First lady Ada Lind came. Dr. Lind left. Lind said it was late.', 'Ada Lind, First lady'],
    ['It will rain, the Hurricane Center said.', 'Hurricane Center'],
    ['The U.N. Security Council met. The U.N. said no.', 'U.N.'],
    ['“We go,” the 59-year-old Norwegian said.', '-'],
    ['Ada Lind, the founder of a group called We the Many was there.', '-'],
    ['SLCU of Norland attorney Ken Lind called it “theft”.', 'Ken Lind, SLCU of Norland attorney'],
    // Roundabout ways of saying.
    ['It was Ada Lind who first said that it was late.', 'Ada Lind'],
    ['Ada Lind wondered aloud whether it was late.', 'Ada Lind'],
    ['Ada Lind left the stage, exclaiming “You have no shame at all!” and wept.', 'Ada Lind'],
    ['Ada Lind, senior vice president of new programmes said, “We will build it.”', 'Ada Lind'],
    // The only one named, in the sentence of "she said".
    ['Mia Lind will tell more later, she said.', 'Mia Lind'],
    ['Ivo Berg will resign. Mia Lind will tell more later, she said.', '-'],
    // Marks within marks, and a statement in a paragraph of its own.
    ['“It is another “Green Barn” bill,” said Ada Lind. “It is late.”', 'Ada Lind'],
    ['Ada Lind left.\n\nLind then released the following statement:\n\n“It is late for us all.”', 'Ada Lind'],
    // A quotation right after a sentence about one person.
    ['Ada Lind, a farmer, pointed to the barn. “We had 60 cows in March.”', 'Ada Lind, farmer'],
    ['Ada Lind said no. She pointed to the barn. “We had 60 cows in March. They are gone.”', 'Ada Lind'],
    ['Ada Lind met Ivo Berg in the barn. “We had 60 cows in March.”', '-'],
    // Deeds.
    ['Bill Lind said a last farewell to Oslo.', '-'],
    ['The strike ended when Lind Steel conceded and raised wages.', '-'],
    ['Bill Lind wrote for several newspapers.', '-'],
    ['Judge Bill Lind wrote for the majority that it was late.', 'Bill Lind, Judge'],
    ['The Masters called the match off on Saturday.', '-'],
    ['Bill Lind is a full-time clown, known for telling stories about rain.', '-'],
    ['Bill Lind has claimed five national titles.', '-'],
    ['Bill Lind woke, and was able to communicate in writing.', '-'],
    ['Such "odd" songs were new when Bill Lind began his career.', '-'],
    ['Bill Lind makes the paper by himself, reporting, editing and printing.', '-'],
    // Whoever an organisation is only the object of.
    ['A spokesman for the Food and Drug Administration said no.', '-'],
    ['The head of the Department of Fish and Wildlife said no.', '-'],
    ['Lia Prewitt of the Food and Drug Administration said no.', 'Lia Prewitt'],
    // Organisations whole.
    ['Crate & Berth said it would close.', 'Crate & Berth'],
    ['It ended. Procter & Berth said no.', 'Procter & Berth'],
    ['It ended, the Selden News & Guide reports.', 'Selden News & Guide'],
    ['A spokesman for Crate & Berth said no.', '-'],
    ['According to the Norland Academy of Sleep, it is late.', 'Norland Academy of Sleep'],
    ['Water Matters for Norland said no.', 'Water Matters for Norland'],
    ['Crate & Berth chief Ada Lind said no.', 'Ada Lind, Crate & Berth chief'],
    ['On Monday, the Food and Drug Administration said no.', 'Food and Drug Administration'],
    ['It will grow, the Selden Regional Chamber of Commerce said.', 'Selden Regional Chamber of Commerce'],
    [
      'Selden Fish and Wildlife Service spokeswoman Ada Lind said no.',
      'Ada Lind, Selden Fish and Wildlife Service spokeswoman',
    ],
    // Names cut short, glued together or known only from a heading.
    ["Sean O'Brien came. “No,” O’Brien said.", "Sean O'Brien"],
    ['Taylor Kane: no\n\nRep. Marjorie Taylor Kane left.\n\n“No,” Kane said.', 'Marjorie Taylor Kane, Rep.'],
    ['The Kvitter Board met. Kvitter announced that it had agreed to the sale.', 'Kvitter'],
    ['The firm will close, USA TODAY reported.', 'USA TODAY'],
    [
      'Norland Freedom of Information Coalition says files were lost.',
      'Norland Freedom of Information Coalition',
    ],
    ['It fell, Ada Lind of the FDA’s Office of Food Research and Review told them.', 'Ada Lind'],
    ['The Lind Fund, a charity, and Club for Growth, a group, agreed that it was late.', '-'],
    ['Holt won 20 votes, according to the official House tally.', '-'],
    // What somebody denies, or does.
    ['Ada Lind, a nurse, said she was robbed, a claim Mayor Tom Beck later denied.', 'Ada Lind, nurse'],
    [
      'The Mail said so. Ada Lind, a friend of the late Ella Moss, left the show, which, she said, was unkind.',
      '-',
    ],
    ["Ada Lind, who was in “The Film: A Life,” said he'll remember Holt.", 'Ada Lind'],
    ['Ada Lind scored in May. Lind added his 14th goal.', '-'],
    ['Ada Lind scored in May. Lind claimed a spot in the final.', '-'],
    ['Officials say Ada Lind lied when she told police she was ill.', '-'],
    // Roles that go on, and credits before them.
    ['“No,” said Ada Lind, a professor at Selden who studies fires.', 'Ada Lind, professor at Selden'],
    [
      '“No,” said Ada Lind, head of Menu and Packaging for Chick-fil-A.',
      'Ada Lind, head of Menu and Packaging for Chick-fil-A',
    ],
    [
      '“No,” said Ada Lind, a senior fellow in the Ivo L. Holt Centre.',
      'Ada Lind, senior fellow in the Ivo L. Holt Centre',
    ],
    [
      '“No,” said Ada Lind, an epidemiologist at the Institute for Food, Air and Water Research.',
      'Ada Lind, epidemiologist at the Institute for Food, Air and Water Research',
    ],
    [
      '“No,” the director of the Office of Water, Ada Lind, said.',
      'Ada Lind, director of the Office of Water',
    ],
    // A surname that the government has as well, and words that are an answer.
    [
      'He left the Trump White House. Former President Donald Trump was there. Trump said no.',
      'Donald Trump, Former President',
    ],
    ['“Never again” was Ada Lind’s answer.', 'Ada Lind'],
    ['“No comment” was all Ada Lind would say.', 'Ada Lind'],
    [
      'It drew the Norland Stones, Ivo Berg and a member of Pink Ice, too. Norland Stones said no.',
      'Norland Stones',
    ],
    ['Selden’s latest list of boats, Lind Kell, said no.', 'Lind Kell'],
    ['Reps. Ada Lind and Ivo Berg came. Lind said no.', 'Ada Lind, Rep.'],
    [
      'Centers for Health and Prevention Director Dr. Ada Lind said no.',
      'Ada Lind, Centers for Health and Prevention Director',
    ],
    ['Kirsty Moe/PA Images/Getty Images Prince Charles spoke to them. “Go,” he said.', 'Charles, Prince'],
  ])('is known, or left open, in “%s”', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('the role', () => {
  it.each([
    // Fields of work, with commas between them.
    [
      'Ada Lind, chair of the Committee on Trade, Science, and Transport, said no.',
      'Ada Lind, chair of the Committee on Trade, Science, and Transport',
    ],
    [
      '“It is late,” said Ada Lind, head of the Center on Race, Trade, and the Law at Selden.',
      'Ada Lind, head of the Center on Race, Trade, and the Law',
    ],
    ['Ada Lind, mayor of Selden, Berg and Holm, said no.', 'Ada Lind, mayor of Selden'],
    [
      'Ada Lind, director of energy, climate and trade at Selden, said no.',
      'Ada Lind, director of energy, climate and trade at Selden',
    ],
    ['It fell, and acting Norland Minister Ada Lind said no.', 'Ada Lind, acting Norland Minister'],
    ['Ada Pope left. Pope, a baker and mill owner who was there, said no.', 'Ada Pope, baker and mill owner'],
    ['Ada Lind, head of sales, wife and mother, said no.', 'Ada Lind, head of sales'],
    ['It is late, 22-time champion Ada Lind said.', 'Ada Lind, 22-time champion'],
    ['It is close to the 55% benchmark Gov. Ada Lind said she wants.', 'Ada Lind, Gov.'],
    ['Ada Lind, another star of “The Mill,” said it was late.', 'Ada Lind, star'],
    // A surname that is a title as well.
    ['Gov. Jim Justice said no.', 'Jim Justice, Gov.'],
    ['Norland Park Superintendent Bill Justice said no.', 'Bill Justice, Norland Park Superintendent'],
    // The whole of it: at the head of a paragraph, and with many words.
    [
      'It ended.\n\nFormer Norland energy adviser Ada Lind said no. “It is late,” Lind added.',
      'Ada Lind, Former Norland energy adviser',
    ],
    [
      'They met before White House national security adviser Ada Lind left. “It is late,” Lind said.',
      'Ada Lind, White House national security adviser',
    ],
    [
      'Associate Vice Chancellor for Marketing and Communications Bill Lind told them.',
      'Bill Lind, Associate Vice Chancellor for Marketing and Communications',
    ],
    // All of it where a word goes with the title, and a party.
    ['Senate President Pro Tem Ada Lind said no.', 'Ada Lind, Senate President Pro Tem'],
    ['Mayor Pro-Tem Ada Lind said no.', 'Ada Lind, Mayor Pro-Tem'],
    ['“It fell,” Master Distiller Jacob Call said.', 'Jacob Call, Master Distiller'],
    ['Republican Allen West said no.', 'Allen West, Republican'],
    // As the text writes it, without what stands before it.
    ['The ex-Prime Minister Ada Lind left. “It is late,” Lind said.', 'Ada Lind, ex-Prime Minister'],
    ['A volcano. Ivo Berg/Agency Gov. Ada Lind came. “It is late,” Lind said.', 'Ada Lind, Gov.'],
    ['Says longtime coach Ada Lind: “It is late.” Lind said no.', 'Ada Lind, longtime coach'],
    [
      'The letter, also signed by Chris Berg, Ada Lind, and Ivo Holm, asked for “all of it”. Lind said no.',
      'Ada Lind',
    ],
  ])('is read whole in “%s”', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('“the Ohio Republican”', () => {
  it.each([
    ['Rep. Ada Lind, R-Ohio, met voters. “We must go,” the Ohio Republican said.', 'Ada Lind, Rep.'],
    ['Rep. Ada Lind (D-N.Y.) met voters. “We must go,” the New York Democrat said.', 'Ada Lind, Rep.'],
    ['Ohio Gov. Bill Berg met voters. “We must go,” the Ohio Republican said.', 'Bill Berg, Ohio Gov.'],
    ['Rep. Ada Lind, R-Ohio, met voters. “We must go,” the Iowa Republican said.', '-'],
    ['Rep. Ada Lind, D-Ohio, met voters. “We must go,” the Ohio Republican said.', '-'],
    ['Rep. Ada Lind, R-Ohio, met Rep. Bill Berg, R-Ohio. “We must go,” the Ohio Republican said.', '-'],
  ])('is whoever was introduced so, or nobody, in “%s”', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('“the survey said”', () => {
  it.each([
    ['A survey by Lind Research came out. Half are late, the survey said.', 'Lind Research'],
    ['According to a report from the Norland Bank, it is late. The report said no.', 'Norland Bank'],
    ['A survey came out. Half are late, the survey said.', '-'],
    ['Lind Research says it is “late”, but the forecast calls for sun.', 'Lind Research'],
    // What a person found, others report.
    ['A survey by Ada Lind came out. Half are late, the survey said.', '-'],
  ])('is whoever made it, or nobody, in “%s”', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('a pronoun in the first sentence below a heading', () => {
  it('means the person whom that sentence is about', () => {
    const above = 'Mayor Ivo Berg said it was late.';
    const below = 'Gov. Bill Lind is ill and at home, he announced on Sunday.';
    expect(last(`${above}\n\nGovernor tests positive\n\n${below}`)).toBe('Bill Lind, Gov.');
  });
});

describe('lines with a label', () => {
  it('are not a conversation if they are about the people in their labels', () => {
    const lines = ['Ada Lind', 'Bill Berg', 'Eva Holm'].map(
      (name) => `Gov. ${name}: You know the name. I think ${name.split(' ')[1]} will run. It is early.`,
    );
    expect(last(lines.join('\n'))).toBe('-');
  });

  it('are a conversation if people introduce themselves', () => {
    expect(last('HOST: Who are you?\n\nADA LIND: I’m Ada Lind, and we make bread.')).toBe('Ada Lind');
    expect(last('HOST: Who are you?\n\nADA LIND: My name is Ada Lind.')).toBe('Ada Lind');
  });
});

describe('the role next to a name', () => {
  it.each([
    [
      'According to the Selden Board, the average teacher salary in the U.S. for 2018 was low.',
      'Selden Board',
    ],
    [
      'Ada Lind, a professor of U.S. women’s history at the University of Selden, said no.',
      'Ada Lind, professor of U.S. women’s history at the University of Selden',
    ],
    ['“No,” said Ada Lind, director of Lindata in a note on Monday.', 'Ada Lind, director of Lindata'],
    ['They spoke with sea turtle manager Ada Lind. Lind said no.', 'Ada Lind, sea turtle manager'],
    ['They spoke with 22-time champion Bill Lind. Lind said no.', 'Bill Lind, 22-time champion'],
    // A dateline is no link to another story.
    ['OSLO:Mayor Ada Lind said no.\n\nLind said it was late.', 'Ada Lind, Mayor'],
    ['65-year-old truck driver Bill Lind said no.', 'Bill Lind, truck driver'],
    ['Gulfside, however, said no.', 'Gulfside'],
    [
      'That day, the health secretary at the time, Bill Lind, said no.',
      'Bill Lind, health secretary at the time',
    ],
    [
      'House Ways and Means Committee Chairman Bill Lind left. Lind said no.',
      'Bill Lind, House Ways and Means Committee Chairman',
    ],
    ['President Ruiz and Labor Secretary Bill Lind met. Lind said no.', 'Bill Lind, Labor Secretary'],
  ])('is read as far as it goes in “%s”', (text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});
