/** A follow-up is answered surely only if a quote holds what it asks itself; the question before only says of what. */
import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

const newsroom = await openNewsroom({
  'keeper.md':
    '---\ntitle: "Tidewater sign goalkeeper Veld for 9 million"\noutlet: The Touchline\ndate: 2024-08-02\nauthor: Marcus Iyer\n---\n\nTidewater have signed the goalkeeper Jonas Veld from Marrow Athletic for nine million euros, the club announced on Friday.\n\nVeld, 27, signed a contract until 2028 and will wear the number 13. He kept 17 clean sheets for Marrow last season.\n\n“I grew up forty minutes from this ground, and my grandmother still has a season ticket,” Veld said.\n\nCoach Paloma Ruiz, who took over at Tidewater in May, said she had wanted him for two years. “He talks all game long, and a defence needs to hear a voice,” Ruiz said.\n\nMarrow’s chairman Desmond Kell said that the club had turned down two earlier offers. The money will be used to rebuild the youth academy.\n\nThe former first-choice goalkeeper, Ilir Basha, is expected to leave on loan.\n',
  'library.md':
    '---\ntitle: "Hackers shut down Brookhaven library for three weeks"\noutlet: Brookhaven Star\ndate: 2024-02-08\nauthor: Imani Cole\n---\n\nThe public library of Brookhaven reopened its catalogue on Wednesday, three weeks after hackers encrypted its computers.\n\nThe attackers, a group that calls itself Night Heron, demanded 400,000 dollars in bitcoin. The library did not pay, its director, Philippa Odom, said.\n\n“We went back to paper cards and pencils, and the children loved it,” Odom said.\n\nThe names and addresses of 61,000 readers were stolen. Police advised them to change their passwords.\n\nThe intruders got in through the account of a former employee that had never been closed, according to a report of the security firm Palisade. Rebuilding the system cost the city 1.2 million dollars.\n\nLate fees for the three weeks will be waived, the library said.\n',
  'mask.md':
    '---\ntitle: "Thieves steal golden mask from Pellham museum"\noutlet: Pellham Evening Post\ndate: 2024-09-10\nauthor: Aisling Roe\n---\n\nThieves stole a golden funeral mask from the museum of Pellham in the night to Monday, police said.\n\nTwo men came through a skylight at about 2:40 in the morning and were gone in under four minutes. The alarm went off, but the guard took it for a false one.\n\nThe mask, 2,400 years old and found near Korvas in 1931, was insured for six million pounds. It was on loan from the national museum of Tarnia.\n\n“It is like losing a member of the family,” said the museum’s director, Cosima Grant.\n\nInspector Basil Hurd said a burnt-out van had been found by the canal. He asked anyone who had seen two men with a ladder to come forward.\n\nThe ambassador of Tarnia, Milos Deric, demanded an explanation. The museum will stay closed until Saturday.\n',
  'mayor.md':
    '---\ntitle: "Delia Marsh elected mayor of Lakeport"\noutlet: Lakeport Courier\ndate: 2024-11-06\nauthor: Nils Okada\n---\n\nDelia Marsh, a former bus driver, was elected mayor of Lakeport on Tuesday with 52.8 percent of the votes.\n\nShe beat the incumbent, Gordon Stiles, who had held the office for twelve years and received 44.1 percent.\n\n“You have hired a driver, and I know every pothole,” Marsh told supporters at the depot in Quay Street.\n\nMarsh, 49, promised free buses for pupils and a freeze on council rents. She wants to pay for them with a tax on second homes.\n\nStiles congratulated her shortly before midnight. He said that he would go back to his law firm.\n\nTurnout was 63 percent, up from 51 percent four years ago. The new council meets for the first time on 18 November.\n',
  'phones.md':
    '---\ntitle: "Schools of Varna county ban phones from January"\noutlet: County Ledger\ndate: 2024-10-17\nauthor: Hollis Bright\n---\n\nAll 84 schools of Varna county will ban mobile phones from January, the school board decided on Wednesday by seven votes to two.\n\nPupils will have to leave their phones in locked pouches, which cost the county 190,000 dollars. Teachers may keep theirs.\n\n“A child checks the phone ninety times a day. We want those ninety moments back,” said board member Lorna Pike, who had proposed the ban.\n\nBoard member Ezra Quint voted against it. “We are locking away the only torch some children have on the way home,” he said.\n\nA trial at Fenwick High had cut the number of quarrels by a third, the board said. Pupils with diabetes who measure their sugar by phone are exempt.\n\nThe parents’ association had asked for a ban during lessons only. Its head, Tamar Wills, said that parents needed to reach their children in an emergency.\n',
  'trial.md':
    '---\ntitle: "Accountant admits taking 3.4 million from children’s charity"\noutlet: Harrow Gazette\ndate: 2024-01-25\nauthor: Piers Langley\n---\n\nThe former accountant of the charity Bright Start admitted in court on Wednesday that she had taken 3.4 million pounds over nine years.\n\nJudith Carrow, 56, pleaded guilty to fraud and forgery at the crown court of Harrow. She paid the money to a firm that did not exist, the prosecutor, Amir Dastan, said.\n\nCarrow spent it on horses, a house in Portugal and a box at the opera, according to Dastan.\n\n“She taught my son to read, and all the time she was robbing him,” said Beth Yarrow, the mother of a boy looked after by the charity.\n\nHer lawyer, Quentin Moss, said that Carrow was ashamed and had sold the horses. The sentence will be passed on 8 March.\n\nThe charity, which helps 1,200 children, had to close four of its eleven centres. Its chairman, Sir Alec Byrd, resigned in November.\n',
  'heron.md':
    '---\ntitle: "Kestrel lander touches down on asteroid Mirela"\noutlet: Science Dispatch\ndate: 2024-05-30\nauthor: Yusuf Adeniran\n---\n\nThe European lander Kestrel touched down on the asteroid Mirela on Wednesday after a flight of six years.\n\nThe craft, which weighs 96 kilograms, bounced twice before its harpoons took hold, mission control in Darmholt said.\n\n“It is standing at an angle, but it is standing,” said flight director Carmen Oyelaran. The first picture showed a plain of dark gravel.\n\nKestrel is to drill 30 centimetres deep and look for organic molecules. Its battery lasts about 60 hours; after that it depends on its solar panels, which are partly in shadow.\n\nThe mission cost 410 million euros. A Japanese camera and an Italian drill are on board.\n\nThe project scientist, Bertil Anker, said that the asteroid was older than the Earth. “We are reading the first page of a very long book,” he said.\n',
  'drought.md':
    '---\ntitle: "Lakeport limits water as reservoir falls to 22 percent"\noutlet: Lakeport Courier\ndate: 2024-08-15\nauthor: Nils Okada\n---\n\nPeople in Lakeport may no longer water lawns or wash cars from Friday, the water company Clearmere said.\n\nThe reservoir of Tarn Hollow is only 22 percent full, the lowest level since it was built in 1968. It has hardly rained since April.\n\n“If everybody showers a minute less, we gain eleven days,” said Clearmere’s spokeswoman Ingrid Sable.\n\nWhoever breaks the rule pays a fine of up to 500 pounds. Golf courses may still water their greens at night, which angered residents.\n\nThe farmer Ted Marlow said he had sold half of his cattle because there was no grass. “My father never saw it like this, nor did his,” Marlow said.\n\nMayor Gordon Stiles asked the government for tankers. The weather service expects no rain before the end of August.\n',
  'fire-1.md':
    '---\ntitle: "Wildfire destroys 43 homes at Cressida Ridge"\noutlet: Tamsin Valley Herald\ndate: 2024-07-21\nauthor: Rhea Molloy\n---\n\nA wildfire driven by dry winds destroyed 43 homes at Cressida Ridge on Saturday and forced 2,300 people to leave, the fire service said.\n\nFlames jumped the river Ansel shortly after three in the afternoon and reached the first houses within twenty minutes.\n\n“It sounded like a train coming down the hill,” said Wendell Pruitt, a retired postman who lost his house and his workshop. “I took the dog and the photo albums.”\n\nFire chief Ottoline Barr said 310 firefighters and six aircraft were at work. “We have the northern edge in hand, but the south is still running,” she told reporters on Sunday morning.\n\nResidents have been put up in the sports hall of Lower Ansel, where the Red Cross hands out blankets and meals.\n\nThe electricity company Tamsin Grid switched off its lines in the valley as a precaution. Some 5,000 customers were without power.\n',
  'ward.md':
    '---\ntitle: "Ostby hospital to close maternity ward"\noutlet: Ostby Messenger\ndate: 2024-03-14\nauthor: Sunniva Aas\n---\n\nThe maternity ward of Ostby hospital will close on 1 June because it cannot find enough midwives, the health board decided on Wednesday.\n\nWomen will have to travel to Granvik, 58 kilometres away, to give birth. Last year 212 children were born in Ostby.\n\n“We looked for eleven months and had four applications,” said the head of the health board, Tor Melin. “A ward without midwives is not safe.”\n\nThe midwife Annika Frost, who has worked in Ostby for 22 years, called the decision a betrayal. “Babies do not wait for the ferry,” she said.\n\nThe board will pay for a flat in Granvik in which women can stay before the birth. An ambulance with a midwife on board is to be stationed in Ostby.\n\nAbout 3,000 people signed a petition against the closure. The mayor, Peder Lunde, said the council would take the board to court.\n',
  'boat.md':
    '---\ntitle: "New boat for the islands"\noutlet: Ostby Messenger\ndate: 2024-05-02\n---\n\nA new boat goes to the islands from Monday, twice a day. A ticket costs nine crowns, and children travel free.\n',
});
afterAll(() => newsroom.close());

const isSure = async (...messages: string[]): Promise<boolean> => {
  const { answered, tentative } = await newsroom.converse(...messages);
  return answered && !tentative;
};

describe('a follow-up is answered with doubt where no quote holds', () => {
  it.each([
    ['a word of what it asks', 'When will the maternity ward close?', 'how many people lose their jobs?'],
    ['most of what it asks about somebody', 'Who coaches Tidewater?', 'how many games has she won?'],
    ['a price', 'what will the health board pay for?', 'how much does the flat cost?'],
    [
      'more than one word of what may be so',
      'How long does the battery of Kestrel last?',
      'did it find any molecules?',
    ],
    ['a number of just that', 'who may still use water?', 'how many golf courses are there?'],
    ['a number of it but a share', 'How many percent did Marsh win?', 'how many votes is that?'],
    ['who did it', 'How much did it cost to rebuild the library’s system?', 'who paid for that?'],
    ['anything but a name and a place', 'Who is Ezra Quint?', 'which country is he from?'],
    ['an apology', 'how full is the reservoir?', 'did he apologise?'],
    ['the size of it', 'what did Delia Marsh promise?', 'how big is it?'],
    ['the story before', 'Why is the maternity ward in Ostby closing?', 'what did the police say?'],
    ['the price of something in the story before', 'Who coaches Tidewater?', 'how much does a ticket cost?'],
  ])('%s: “%s”, “%s”', async (_, before, question) => {
    expect(await isSure(before, question)).toBe(false);
  });
});

it.each([
  ['how many homes were destroyed at Cressida Ridge?', 'how many people had to leave?'],
  ['How much ransom did the hackers demand?', 'did the library pay?'],
  ['How many percent did Marsh win?', 'what was the turnout?'],
  ['Who voted against the phone ban?', 'and who proposed it?'],
  ['who is jonas veld', 'how many clean sheets did he keep?'],
  ['How old is the mask?', 'where was it found?'],
])('a follow-up is answered surely where the story tells just that: “%s”, “%s”', async (...talk) => {
  expect(await isSure(...talk)).toBe(true);
});

it('who “the guard” was is answered with doubt by a quote that names no guard', async () => {
  expect(await isSure('who was the guard?')).toBe(false);
  expect(await isSure('who was the farmer?')).toBe(true);
});
