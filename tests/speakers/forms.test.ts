import { expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences, soleSpeaker } from '../../src/speakers/attribute.js';

/** The name under the last sentence of a text. */
function lastName(text: string): string | null {
  const voices = attributeSentences({ text, sentences: splitSentences(text) });
  return soleSpeaker(voices.at(-1)!)?.name ?? null;
}

it.each([
  ['“We have a duty to choose, and to stop wasting everyone’s time.” Cora Lind said.', 'Cora Lind'],
  ['“We will find a way to stay open one way or another.” – Cora Lind, owner', 'Cora Lind'],
  ['“We will find a way to stay open one way or another.” – Cora Lind (Greens)', 'Cora Lind'],
  ['As Cora Lind puts it, “a river does not read maps.”', 'Cora Lind'],
  ['Cora Lind took to the social network to complain that nobody answered.', 'Cora Lind'],
  ['The dam is unsafe, in Cora Lind’s view.', 'Cora Lind'],
  ['Cora Lind shared that she had lost her job.', 'Cora Lind'],
  ['Judge Cora Lind ruled that the firm knew of the leak.', 'Cora Lind'],
  ['The Ethics Court of Norland found that the firm knew of the leak.', 'Ethics Court of Norland'],
  [
    'The Survivors Network of those Abused by Priests (SNAP) said it was late.',
    'Survivors Network of those Abused by Priests',
  ],
  [
    '“It is good,” said state Board for Health and Family Services inspector general Adam Mather.',
    'Adam Mather',
  ],
  ['The governor, Abu Rashid al-Tamimi, told reporters that it was late.', 'Abu Rashid al-Tamimi'],
  ['Borealis said on Tuesday it would cut 900 jobs.', 'Borealis'],
  ['Will it last? They hope so: “Yes, it will be fine.” – Cora Lind, owner', 'Cora Lind'],
  ['“It is late. It will be fine.” – Cora Lind, owner', 'Cora Lind'],
  ['Norland’s state director, Cora Lind, left the party, saying it was late.', 'Cora Lind'],
  ['76-year-old Cora Lind, a miller, backed the plan, saying it was late.', 'Cora Lind'],
  ['Lind Sports vice president and head of strategy and analytics Cora Lind said no.', 'Cora Lind'],
  ['Board of Waters Vice-Chair Cora Lind said the dam was safe.', 'Cora Lind'],
  ['Cora Lind, who acts in “The River,” said it was late.', 'Cora Lind'],
  ['A hiker was found dead on Monday, Cora Lind, a spokeswoman for the park, said.', 'Cora Lind'],
  ['The hiker died on Monday, Lt. Cora Lind, a spokeswoman for the park, said.', 'Cora Lind'],
  ['As troops advanced, Cora Lind left her house, saying it was late.', 'Cora Lind'],
  ['The dispute went on, with Cora Lind saying the plan was “dead”.', 'Cora Lind'],
  ['For Cora Lind, the storm was bad. “It rained for days,” she said.', 'Cora Lind'],
  ['“No,” said longtime voter and Norland County resident Cora Lind, 79.', 'Cora Lind'],
  ['– Cora Lind on the new bridge: “It has been a long time in coming.”', 'Cora Lind'],
  ['Cora Lind runs it. Responded Lind: “Well, it has been a long time in coming.”', 'Cora Lind'],
  ['“Nobody checked the lock,” said Cora Lind KC.', 'Cora Lind'],
  ['Cora Lind KC came. Lind said it was late.', 'Cora Lind'],
  ['It is late, Henning Lind, director of energy and trade, told reporters.', 'Henning Lind'],
  ['One of her allies, Rep. Cora Lind of Ohio, said on Monday that it was late.', 'Cora Lind'],
  ['“It is late,” the ADM’s CEO, Cora Lind, wrote on Monday.', 'Cora Lind'],
  ['But Cora Lind, a member for Selden, said the GOP “is late”.', 'Cora Lind'],
  ["It is late, the Norland Pilots' Association tweeted.", "Norland Pilots' Association"],
  ['“It is late,” the Bulletin of the Grey Millers said.', 'Bulletin of the Grey Millers'],
  ['While Cora Lind has left, Ivo Berg has stayed and called it “odd”.', 'Ivo Berg'],
  ['Ahead of the vote, Cora Lind, the chairwoman of the party, said Berg was late.', 'Cora Lind'],
  ['Another charity, the Norland Rescue Committee, said that it was late.', 'Norland Rescue Committee'],
  ['They came, the Norland Border Guard said on Tuesday.', 'Norland Border Guard'],
  ['“It is late,” added a local baker, Cora Lind.', 'Cora Lind'],
  ['The Bank of Norland met. The central bank said rates would stay.', 'Bank of Norland'],
  [
    'Cora Lind came. The crash is examined by the Norland Safety Board, and Lind said it was late.',
    'Cora Lind',
  ],
  [
    'The U.S. Court of Appeals for the 2nd Circuit said it was late.',
    'U.S. Court of Appeals for the 2nd Circuit',
  ],
  ['Cora Long won. Long said her trio was late.', 'Cora Long'],
  ['The boat was sold on Monday, per Cora Lind.', 'Cora Lind'],
  ['Per Lind Research, the boat was sold on Monday.', 'Lind Research'],
  ['“It is late,” said Herald editor in chief Cora Lind.', 'Cora Lind'],
  ['“It is late,” Norland’s Ambassador to Japan Sergiy Korsunsky said.', 'Sergiy Korsunsky'],
  ['“It is late,” said Norland Ambassador to the US Qin Gang.', 'Qin Gang'],
  ['“It is late,” said Twyla Baker, the college’s president.', 'Twyla Baker'],
  ['Twyla Baker, a nurse, left. “It is late,” Baker said.', 'Twyla Baker'],
  ['“It is late,” Cora Lind, a baker who is a “hard no” on the plan, told the Herald.', 'Cora Lind'],
  ['“It is late,” Cora Lind, author of the 2020 book “The Long Road to the Mills,” told me.', 'Cora Lind'],
  ['Cora Lind of “The Real Wives of Norland City” told reporters that it was late.', 'Cora Lind'],
  ['“It is late,” Dr. Cora Lind, who works at the mill in Bergen told the Herald.', 'Cora Lind'],
  ['“It is late,” said 20-year-old Cora Lind at the mill.', 'Cora Lind'],
  ['“It is late,” Norland President Cora Lind, said in a release.', 'Cora Lind'],
  ['Fish holds Vitamin A. Lind said it was late.', 'Lind'],
  ['Cora Lind came to see Part A. Lind said it was late.', 'Cora Lind'],
  ['Why now? A. Lind said it was late.', 'Lind'],
  ['“It is late,” Lavonda A. Lind, director of the mill, said.', 'Lavonda A. Lind'],
  ['“It is late,” Cora A. Lind, director of the mill, said.', 'Cora A. Lind'],
  ['“It is late,” state Rep. Mark Baker said.', 'Mark Baker'],
  ['“It is late,” ACLU of Norland Executive Director Cora Lind said.', 'Cora Lind'],
  ['“It is late,” said Health and Human Services Secretary Cora Lind last month.', 'Cora Lind'],
  ['Cora Lind announced in a series of tweets her plan to leave.', 'Cora Lind'],
  ['Norland’s first Prime Minister Jawaharlal Nehru said it was late.', 'Jawaharlal Nehru'],
  ['CEO Cora Lind of Norland-based Tarn Farms said it was late.', 'Cora Lind'],
  ['In the city, eyewitness Cora Lind said it was late.', 'Cora Lind'],
  ['Tarn mistress Cora A. Lind testifies that she was late.', 'Cora A. Lind'],
  ['On Monday, Cora Lind apologised for the delay.', 'Cora Lind'],
  ['Cora Lind blamed the weather for it.', 'Cora Lind'],
  ['Cora Lind said it was late. But Lind thinks the port can be saved.', 'Cora Lind'],
  ['Cora Lind said it was late. She is confident that the port can be saved.', 'Cora Lind'],
  ['NORLAND, S.C. − Cora Lind, a senator who is a “hard no” on the plan, said it was late.', 'Cora Lind'],
])('finds who says it in %s', (text, name) => {
  expect(lastName(text)).toBe(name);
});

it.each([
  'Cora Lind declared the fair open at noon.',
  'Cora Lind found that hard to believe.',
  'Research has found that lakes are warm.',
  'Cora Lind wrote three novels and a play called “The Mill”.',
  'Attendees said the hall was cold.',
  'Anything Cora Lind says could be used against her.',
  'Cora Lind shared that photo with friends.',
  'Norlane told to pay £2m over rotten fish',
  'Cora Lind added a pocket to her gown as “a joke”.',
  'Records show Adam Mather was away when he told the court that he was ill.',
  '“The Road” – Cora Lind, writer',
  'Cora Lind went to Middle Tennessee. Why Middle Tennessee? “It is kind,” he said.',
  'Cora Lind thinks the port can be saved.',
  'Cora Lind spoke. Lind thinks the port can be saved.',
  'Cora Lind said it was late. She fears nobody.',
  'Cora Lind said it was late. Lind still feels the pain.',
  'They will not let Cora Lind in unless she apologises.',
  'The storm came as Cora Lind blamed the weather.',
  'Cora Lind encouraged her dog to jump.',
  'Cora Lind begged a friend to drive her.',
  'Cora Lind thanked God and went to sleep.',
  'Cora Lind congratulated the team in the locker room.',
  'Cora Lind said it was late. Lind was sure the port could be saved.',
  'Cora Lind said it was late. Lind remained confident that the port could be saved.',
  'The deaths were blamed on the heat by many.',
  'A spokesperson for Secretary of State Cora Lind said it was late.',
  'The price rose to 12 dollars per Norland household.',
  '2771 per Mill Road, Norland',
])('finds nobody in %s', (text) => {
  expect(lastName(text)).toBeNull();
});

it('gives a quotation to whoever says so in a sentence of its own', () => {
  const text = '“We have a duty to choose.” Cora Lind said.';
  const voices = attributeSentences({ text, sentences: splitSentences(text) });
  expect(voices.map((voice) => soleSpeaker(voice)?.name)).toEqual(['Cora Lind', 'Cora Lind']);
});
