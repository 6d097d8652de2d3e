import { expect, it } from 'vitest';
import { lacksRelation, namesNoDoer } from '../../../src/answer/rules/agents.js';
import {
  countsAll,
  countsOthers,
  isShareOfOthers,
  lacksCount,
  lacksProperty,
} from '../../../src/answer/rules/counts.js';
import {
  hasDeedAsDoerOnly,
  hasDeedAsNounOnly,
  isCauseOfAnother,
  isDoneToAnother,
} from '../../../src/answer/rules/deeds.js';
import { isTimeOfAnother } from '../../../src/answer/rules/measures.js';
import { tellsOfLongerName, tellsPollOnly } from '../../../src/answer/rules/outcomes.js';
import { lacksReaction } from '../../../src/answer/rules/reactions.js';
import { isOfOtherOccasion, reportsOnly } from '../../../src/answer/rules/speech.js';
import { lacksSuccession } from '../../../src/answer/rules/succession.js';
import { isSumOfAnother, lacksPrice, lacksSum } from '../../../src/answer/rules/sums.js';
import { isOfOthers, lacksClaim, lacksDeed, lacksMostOfIt } from '../../../src/answer/rules/yes-or-no.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

async function lacks(question: string, text: string, test = namesNoDoer): Promise<boolean> {
  const index = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
  const [summary] = await index.articles();
  const article = await index.excerpt(summary!.id, { start: 0, end: text.length });
  return test(await parseQuestion(question, index), { article: article!, start: 0, end: text.length });
}

it.each([
  ['Who stole the crown?', 'A crown made by Ada Lund was stolen from the castle on Monday.'],
  ['who killed Lund', 'The baker Ada Lund was found dead. She had been brutally killed by night.'],
  [
    'Who shot Ada Lund?',
    'Ada Lund was wounded when shots were fired at her car. Lund accused General Tor Aas of it.',
  ],
  [
    'who fired at her car',
    'Mayor Tor Aas mourned the victims of the mass shooting. Shots were fired at a car.',
  ],
  ['Who shot Ada Lund?', 'The Ada Lund, Tor Aas shootings may renew a debate.'],
  ['Who was the shooter?', 'A shooter killed six people at a school on Monday.'],
  ['Who was the shooter?', 'The shooter fled into the woods, mayor Ada Lund said.'],
  ['Who was the shooter?', 'Ada Lund, the mayor, said the gunman fled.'],
  ['Who was the shooter?', 'The suspect killed Ada Lund on Sunday.'],
  ['Who was the shooter?', 'Ada Lund was shot dead by the gunman.'],
  ['Who was the shooter?', 'The Tarn shooter fled.'],
  ['Who was the shooter?', 'The gunman fired 42 shots at the crowded Star Ballroom.'],
  ['Who was the shooter?', '“I want a long sentence,” the suspect’s father, Robert Aas, wrote.'],
  ['Who robbed the bank?', 'They robbed the bank at noon, the cashier Ada Lund said.'],
  ['Who has closed the bridge?', 'The bridge is closed, mayor Tor Aas said.'],
])('%s “%s” names no doer', async (question, text) => expect(await lacks(question, text)).toBe(true));

it.each([
  ['Who stole the crown?', 'The crown was stolen by two men.'],
  ['Who stole the crown?', 'Tor Aas stole the crown. It was stolen at night.'],
  ['Who was killed?', 'Ada Lund was killed.'],
  ['Who shot Ada Lund?', 'Tor Aas, 34, fatally shot Lund in May.'],
  ['who robbed the bank', 'A man was arrested over the robbery of the bank. Police named him as Tor Aas.'],
  ['Who killed the mayor?', 'A gunman killed the mayor.'],
  ['who was the shooter', 'The shooter was identified as Tor Aas, 28.'],
  ['Who was the shooter?', 'Tor Aas, 28, who shot six people, was charged on Monday, mayor Ada Lund said.'],
  ['Who was the gunman?', 'The suspect, Tor Aas, opened fire, and Ada Lund was wounded.'],
  ['Who is the killer’s lawyer?', 'The killer fled.'],
  ['Who was the gunman targeting?', 'The gunman fled.'],
  ['Who fired the manager?', 'The manager had been warned.'],
  ['Who won the cup?', 'Tarn beat Vell in the final.'],
  ['Who is Ada Lund?', 'Ada Lund was elected mayor.'],
])('%s “%s” may', async (question, text) => expect(await lacks(question, text)).toBe(false));

it.each([
  ['Who followed Ada Lund as mayor?', 'Mayor Ada Lund stepped down. Tor Aas praised her.', true],
  ['Who replaced Karin Lund?', 'Mayor Per Lund stepped down. Lund was replaced by Tor Aas.', true],
  ['Who replaced Per Lund?', 'Mayor Per Lund stepped down. Lund was replaced by Tor Aas.', false],
  ['who replaced lund', 'Ada Lund, who replaced Tor Aas in 2017, stepped down.', true],
  ['Who is Lund’s successor?', 'Tor Aas succeeds Ada Lund as mayor.', false],
  ['Who took over from Ada Lund?', 'Lund was replaced by Tor Aas.', false],
  ['Who did Ada Lund replace?', 'Ada Lund, who replaced Tor Aas in 2017, stepped down.', false],
  ['Who did Ada Lund replace?', 'Tor Aas succeeds Ada Lund as mayor.', true],
  ['Who followed the trial?', 'Ada Lund sat in court.', false],
])('%s “%s” lacks a successor: %s', async (question, text, isLacking) =>
  expect(
    await lacks(
      question[0]!.toUpperCase() + question.slice(1).replace('lund', 'Lund'),
      text,
      lacksSuccession,
    ),
  ).toBe(isLacking),
);

it.each([
  ['How did Norway react to the closure?', 'A union of drivers in Norway said that it would march.', true],
  [
    'how did Norway respond when the border closed',
    'Sweden’s government closed the border with Norway.',
    true,
  ],
  ['How did Norway react?', 'The president of Norway and the Swedish king met.', false],
  ['How did Norway react?', 'The Swedish king offered Norway and the ministers of Denmark a loan.', true],
  ['How did Russia react?', 'The Kremlin called it a mistake.', false],
  [
    'What was Norway’s reaction to the closure?',
    'The Norwegian foreign ministry summoned the ambassador.',
    false,
  ],
  ['How did Norway react?', 'Oslo recalled its ambassador.', false],
  ['How did Norway react?', 'Norway said that it would close its ports.', false],
  ['How did Norway react?', 'The drivers of Norway marched.', true],
  ['How did Jordan react?', 'Ada Jordan said that it was late.', true],
  ['How did the United States react?', 'The United States sent a ship.', false],
  ['How did the United States react?', 'Washington recalled its ambassador.', false],
  ['How did the United States react?', 'A baker in the United States sent a cake.', true],
  ['How did Ada Lund react?', 'The drivers marched.', false],
])('%s “%s” lacks a reaction of the state: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksReaction)).toBe(isLacking),
);

it.each([
  ['how much are Vell Queens tickets', 'Sellers of fake tickets face a penalty of $2,500.', true],
  ['How much are Vell Queens tickets?', 'Tickets for the Queens cost $49 in Vell.', false],
  ['How much is the ferry?', 'The ferry sails at noon. It costs $3.', false],
  ['How much does the ferry cost?', 'The ferry sails at noon. A new quay cost $3 million.', true],
  [
    'How much is the Vell Millions jackpot?',
    'Nobody won Vell Millions. The jackpot is now $9 million.',
    false,
  ],
  ['How much is inflation?', 'Inflation is 4%.', false],
  ['How much did Lund pay for the ferry?', 'The quay cost $3 million.', false],
])('%s “%s” lacks the price: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksPrice)).toBe(isLacking),
);

it.each([
  ['How much did Lund win?', 'Lund won the race in Vell for the third time since 1987.', true],
  ['how much money did the choir raise', 'The choir sang in front of 300 people.', true],
  ['How much did the bridge cost?', 'The bridge has four lanes and opened in May.', true],
  ['How much did Lund win?', 'Lund won $3,000.', false],
  ['How much did Lund win?', 'Lund won 2.5m for the third time.', false],
  ['How much did Lund win?', 'Ada Lund, 17, won the title, ahead of Eva Dahl.', true],
  ['How much did Lund win?', 'Lund won two gold medals.', true],
  ['How much is a ticket?', 'A ticket costs 950 won.', false],
  ['How much is a ticket?', 'A ticket costs 15 euros.', false],
  ['How much is a ticket?', 'A ticket costs 40 roubles.', false],
  ['How much is a ticket?', 'A ticket costs 30 marks.', false],
  ['How much is a ticket?', 'A ticket was sold every 15 minutes.', true],
  ['How much is a ticket?', 'A ticket for 2019 Francis Kings is dear.', true],
  ['How much is a ticket?', 'A ticket shows 4 kings.', true],
  ['How much did Lund win by?', 'Lund won by four points.', false],
  ['How much did the bridge cost?', 'It was built for an undisclosed sum.', false],
  ['How much weight did Lund lose?', 'Lund lost 30 kilos.', false],
  ['What did Lund say about the price of bread?', 'Bread is dear, Lund said.', false],
])('%s “%s” lacks a sum of money: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksSum)).toBe(isLacking),
);

it.each([
  ['Is it true that Lund sold the mill?', 'The baker Tor Aas sold the mill of Ada Lund’s uncle.', false],
  ['Is it true that Lund sold the mill?', 'Tor Aas sold the mill.', true],
  ['is it true that Lund sold the mill', 'Lund was born in the mill.', true],
  ['Is it true that Lund sold the mill?', 'Ada Lund needed money. She sold the mill in May.', false],
  ['Is it true that Lund sold the mill?', 'Lund has not sold the mill.', false],
  ['Is it true that the mayor resigned?', 'The mayor accepted his resignation.', true],
  ['Is it true that the mayor resigned?', 'The mayor resigned.', false],
  ['Is it true that Lund sold 12 mills?', 'Lund sold 3 mills.', true],
  ['Who sold the mill?', 'Tor Aas sold it.', false],
])('%s “%s” has no sentence of the claim: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksClaim)).toBe(isLacking),
);

it.each([
  ['Did Lund ask for a recount?', 'Tor Aas asked for a recount.', true],
  ['Did Lund ask for a recount?', 'Ada Lund asked for a recount.', false],
  ['Did Lund ask for a recount?', 'She asked Tor Aas for a recount.', false],
  ['Did Lund ask for a recount?', 'A recount was refused.', false],
])('%s “%s” tells of others: %s', async (question, text, isOther) =>
  expect(await lacks(question, text, isOfOthers)).toBe(isOther),
);

it.each([
  [
    'What did the director say when the mask was found?',
    '“It is a house of light,” said the director, Olga Renn.',
    true,
  ],
  [
    'What did the director say after the fire?',
    'After the fire, the director, Olga Renn, wept. “It is a pity,” she said.',
    false,
  ],
  ['What did the director say?', '“It is a house of light,” said the director, Olga Renn.', false],
])('%s “%s” is of another occasion: %s', async (question, text, isOther) =>
  expect(await lacks(question, text, isOfOtherOccasion)).toBe(isOther),
);

it.each([
  ['What were the exact words of the prosecutor?', 'The prosecutor said that the guard had slept.', true],
  ['What were the exact words of the prosecutor?', '“He slept,” the prosecutor said.', false],
  ['What did the prosecutor say?', 'The prosecutor said that the guard had slept.', false],
])('%s “%s” only reports words that are asked for as spoken: %s', async (question, text, isReport) =>
  expect(await lacks(question, text, reportsOnly)).toBe(isReport),
);

it.each([
  ['Did the tunnel get a majority?', 'A poll found 51 percent in favour of the tunnel.', true],
  ['Did the tunnel get a majority?', 'Voters rejected the tunnel, against all polls.', false],
  ['Who leads the polls?', 'A poll found 51 percent in favour of Lund.', false],
  ['Who won the election?', 'Lund won 51 percent before the last polling stations closed.', false],
])('%s “%s” only tells of a poll: %s', async (question, text, isPoll) =>
  expect(await lacks(question, text, tellsPollOnly)).toBe(isPoll),
);

it.each([
  ['Is Lund related to the old mayor?', 'Ada Lund took over as acting mayor.', true],
  ['Is Lund related to the old mayor?', 'Lund is not related to the mayor.', false],
  ['Was Lund hurt?', 'Lund left the house.', false],
  ['Who is related to the old mayor?', 'Ada Lund took over as acting mayor.', false],
])('%s “%s” lacks most of what is asked of somebody: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksMostOfIt)).toBe(isLacking),
);

it.each([
  ['How many provinces were hit?', 'A quake of magnitude 5.1 shook the province of Velm.'],
  ['How many provinces were hit?', 'Prices in the province rose by 30 percent in 2024.'],
  ['How many farmers were paid?', 'The farmers of the valley got £400.'],
  ['How many lakes froze?', 'One of the lakes froze on 3 May.'],
  ['How many lakes froze?', 'The lakes froze only in the valley.'],
])('%s is not answered by %s', async (question, text) => {
  expect(await lacks(question, text, lacksCount)).toBe(true);
});

it.each([
  ['How many provinces were hit?', 'A quake of magnitude 5.1 shook two provinces.'],
  ['How many lakes froze?', 'Several lakes froze.'],
  ['How many lakes froze?', 'Lakes froze, 12 in the valley alone.'],
  ['How many percent did it fall?', 'It fell by 30 percent.'],
  ['How many people died?', 'Nine died.'],
  ['How many houses were lost?', 'As the water rises, 12 may be lost.'],
  ['How many nurses were there?', 'Some 3,000 march for the ward.'],
  ['How many goals did Lund score?', 'Lund scored a brace.'],
  ['How many goals did Lund score?', 'Lund scored thrice.'],
  ['How many goals did Lund score?', 'Lund scored the only goal.'],
  ['How many goals did Lund score?', 'Lund left with a hat-trick.'],
])('%s may be answered by %s', async (question, text) => {
  expect(await lacks(question, text, lacksCount)).toBe(false);
});

it.each([
  ['Where was The Long Lamp filmed?', 'A film on birds, The Long Lamp, opened in Ulm on Monday.', true],
  ['Where was The Long Lamp filmed?', 'The Long Lamp, a film on birds, was filmed in Ulm.', false],
  ['Where was The Long Lamp filmed?', 'Tor Aas shot The Long Lamp in Ulm.', false],
  ['Where was the van attacked?', 'Gunmen attacked the van in Ulm before the attack on the bank.', false],
])('%s “%s” has the deed only as a noun: %s', async (question, text, isNoun) =>
  expect(await lacks(question, text, hasDeedAsNounOnly)).toBe(isNoun),
);

it.each([
  ['What did Rita Lund teach?', 'The head teacher Rita Lund left on Monday.', true],
  ['When did Tor Aas write?', 'Tor Aas, a writer, left Ulm in 2019.', true],
  ['What did Rita Lund teach?', 'The head teacher Rita Lund taught physics.', false],
  ['What did Rita Lund offer?', 'Rita Lund made an offer on Monday.', false],
])('%s “%s” has the deed only as what somebody is: %s', async (question, text, isDoer) =>
  expect(await lacks(question, text, hasDeedAsDoerOnly)).toBe(isDoer),
);

it.each([
  ['When was the dam built?', 'Forty homes were built below the dam in 2019.', true],
  ['When was the dam built?', 'The dam was built in 1957.', false],
  ['When was the dam built?', 'The dam is old. It was built in 1957, when the old dam burst.', false],
  ['When was the dam built?', 'Built in 1957, the dam holds.', false],
  ['When was the dam built?', 'Forty homes were built in 2019.', false],
])('%s “%s” dates what was done to another thing: %s', async (question, text, isOther) =>
  expect(await lacks(question, text, isDoneToAnother)).toBe(isOther),
);

it('names a successor by "he" where the sentence before says who', async () => {
  const text = 'Tarn Rovers named Tor Aas as manager. He will take over from Rita Lund, who was dismissed.';
  expect(await lacks('Who replaced Rita Lund?', text, lacksSuccession)).toBe(false);
});

it.each([
  ['Who won in Vell?', 'Torsby beat Vell Rovers 5-4 on penalties.', true],
  ['Who won in York?', 'Ada Lind won the mayoral race in New York.', true],
  ['Who won in Vell?', 'Vell Rovers beat Torsby in Vell on Sunday.', false],
  ['Who won in Vell?', 'In Vell the mayor won again.', false],
  ['Who won the cup in Vell?', 'Torsby won the cup.', false],
  ['What happened in Vell?', 'Torsby beat Vell Rovers.', false],
])('%s “%s” has the place only in a longer name: %s', async (question, text, isLonger) =>
  expect(await lacks(question, text, tellsOfLongerName)).toBe(isLonger),
);

it.each([
  ['How many mill workers are women?', 'The mill will keep 600 workers.', true],
  ['How many of the houses in Vell were insured?', 'A flood swept away 40 houses in Vell.', true],
  [
    'What share of the pupils are under age?',
    'The school has 200 pupils, a share of 40 percent of all.',
    true,
  ],
  ['How many mill workers are women?', 'Of 600 workers at the mill, 200 are women.', false],
  ['How many of the dead were women?', 'Three workers died in a fire.', true],
  ['How many people were killed?', 'Seven people died.', false],
  ['How many workers are there?', 'The mill has 600 workers.', false],
  ['How many workers are in Vell?', 'The mill has 600 workers.', false],
])('%s “%s” has no word for what some of them are: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksProperty)).toBe(isLacking),
);

it.each([
  ['Who owns the mill?', 'The mill at Vell will close, said its manager Ada Lind.', true],
  ['Who paid for the pilot?', 'Ada Lind, the chair of the board, praised the pilot.', true],
  ['Which company built the mill?', 'The mill at Vell was opened by Ada Lind.', true],
  ['Who owns the mill?', 'Ada Lind bought the mill at Vell in May.', false],
  ['Who built the mill?', 'The mill at Vell is the work of the contractor Hexel.', false],
  ['Who wrote the play?', 'The house opened with a play by Ada Lind.', false],
  ['Who wrote of the play?', 'Ada Lind disliked the play.', false],
  ['Who took the mill?', 'Ada Lind left the mill.', false],
])('%s “%s” has no word for that relation: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksRelation)).toBe(isLacking),
);

it.each([
  ['How many foreign workers died?', 'At least 37 workers died at the stadium.', true],
  ['How many foreign workers died?', 'At least 37 workers died. Foreign workers had come in May.', true],
  ['How many foreign workers died?', 'At least 37 foreign workers died at the stadium.', false],
  ['How many different workers died?', 'At least 37 workers died at the stadium.', false],
  ['How many workers died?', 'At least 37 workers died at the stadium.', false],
])('%s “%s” counts all of them: %s', async (question, text, isOfAll) =>
  expect(await lacks(question, text, countsAll)).toBe(isOfAll),
);

it.each([
  ['How many teachers were hurt?', 'A bus with teachers overturned, and 19 people were hurt.', true],
  ['How many farmers died?', 'A flood killed 14 people. Farmers lost 600 cows.', true],
  ['How many teachers were hurt?', '19 people were hurt, six of them teachers.', false],
  ['How many teachers were hurt?', 'A bus with teachers overturned, and 19 were hurt.', false],
  ['How many people were hurt?', 'A bus overturned, and 19 pupils were hurt.', false],
])('%s “%s” counts others: %s', async (question, text, isOfOthersOnly) =>
  expect(await lacks(question, text, countsOthers)).toBe(isOfOthersOnly),
);

it('an age or a length of time counts nobody', async () => {
  expect(await lacks('How many women voted?', 'Ada Lind, 58, had ruled for nine years.', lacksCount)).toBe(
    true,
  );
  expect(await lacks('How many days did it last?', 'It lasted nine days.', lacksCount)).toBe(false);
});

it.each([
  ['What share of women backed it?', 'It was backed by 54 percent. Women voted in large numbers.', true],
  ['What share of women backed it?', '54 percent of women backed it.', false],
  ['What share of people backed it?', '54 percent of voters backed it.', false],
])('%s “%s” has a share of others: %s', async (question, text, isOfOthersOnly) =>
  expect(await lacks(question, text, isShareOfOthers)).toBe(isOfOthersOnly),
);

it.each([
  [
    'How much did Halden pay its workers?',
    'Halden paid 12 million dollars in tax. Its rival Corvex paid its workers 900 dollars.',
    true,
  ],
  ['How much did Wren spend on roads?', 'Ashby spent £4 on roads, while Wren spent £9 on schools.', true],
  ['How much did Wren spend on schools?', 'Ashby spent £4 on roads, while Wren spent £9 on schools.', false],
  ['How much did Wren spend on schools?', 'Wren has a new plan. It spent £9 on schools.', false],
  ['How much did Wren spend on schools?', 'Ashby has a new plan. It spent £9 on schools.', true],
  ['How much did Wren spend?', 'Wren spent £9 on schools.', false],
  [
    'How much would it cost to raise the ship?',
    'Gotby wants to raise it. That would cost £15 million.',
    false,
  ],
  [
    'How much would Gotby have to pay to raise the ship?',
    'Gotby wants to raise the ship. That would cost £15 million.',
    false,
  ],
])('%s “%s” has the sum of another: %s', async (question, text, isOfAnother) =>
  expect(await lacks(question, text, isSumOfAnother)).toBe(isOfAnother),
);

it.each([
  ['What caused the collapse of the bank?', 'A fire at a branch of the bank was caused by a heater.', true],
  ['What caused the collapse of the bank?', 'The bank collapsed because of bad loans.', false],
  ['What caused the fire at the bank?', 'A fire at a branch of the bank was caused by a heater.', false],
])('%s “%s” tells the cause of something else: %s', async (question, text, isOfAnother) =>
  expect(await lacks(question, text, isCauseOfAnother)).toBe(isOfAnother),
);

it.each([
  ['How long has Bo Marr been mayor?', 'Ada Lind has been mayor for 11 years. Bo Marr left in May.', true],
  ['How long has Ada Lind been mayor?', 'Ada Lind has been mayor for 11 years. Bo Marr left in May.', false],
  ['How long has Ada Lind been mayor?', 'Ada Lind lives in Vell. She has been mayor for 11 years.', false],
])('%s “%s” tells how long another did it: %s', async (question, text, isOfAnother) =>
  expect(await lacks(question, text, isTimeOfAnother)).toBe(isOfAnother),
);

it.each([
  ['Has parliament approved the deal?', 'Parliament will vote on the deal next week.', true],
  ['Has parliament approved the deal?', 'Parliament approved the deal on Monday.', false],
  ['Did the dockers get a rise?', 'The dockers will have a rise of 6 percent.', false],
  ['Was it a fire or a flood?', 'It was a flood.', false],
])('%s “%s” lacks a word of the deed: %s', async (question, text, isLacking) =>
  expect(await lacks(question, text, lacksDeed)).toBe(isLacking),
);
