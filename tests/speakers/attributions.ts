/**
 * Sentences of made-up news, each with the one whose words a quote of it may be put under, or "-" for nobody. The quote
 * stands between ‹ and ›; ¶ separates paragraphs, ⏎ lines.
 */
export const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  'an employer and a role before the name': `
Rita Holm | ‹“We will rebuild,” said Norfern chairwoman Rita Holm.› Norfern Foods was founded in 1930.
Paul Ashe | Vexel Group fell 4%. ‹“It was a bad week,” said Vexel spokesman Paul Ashe.›
Joan Pike | Vexel was founded by Ada Vexel. ‹“I loved the work,” said Vexel worker Joan Pike.›
Lena Moor | ‹“The line was slow,” said Corbin Steel engineer Lena Moor.›
Hugo Bast | ‹The plant will reopen in May, said Corbin Steel manager Hugo Bast.›
Tara Lund | ‹Corbin Steel analyst Tara Lund said orders had doubled.›
Marco Neri | ‹Bank of Spain deputy governor Marco Neri said rates were too high.›
Ines Cole | ‹University of Tarn historian Ines Cole said the map was a forgery.›
Olga Brandt | ‹“It is a start,” said Ministry of Health spokeswoman Olga Brandt.›
Dan Rook | ‹Rook Airlines will sue, said chief executive Dan Rook.›
Mina Sato | ‹Opposition leader Mina Sato accused the government of hiding the report.›
Carl Berg | ‹Union representative Carl Berg claimed that nobody had been asked.›
Yusuf Adan | ‹“They came at dawn,” said shopkeeper Yusuf Adan.›
Nell Frey | ‹Former trade secretary Nell Frey said the deal was dead.›
Abel Cruz | ‹“Bring water,” said Harlow fire chief Abel Cruz.›
Sofia Lind | ‹Swedish Foreign Minister Sofia Lind said talks would go on.›
Ewa Nowak | ‹“It hurts,” said striker Ewa Nowak after the match.›
Tim Ode | ‹Port authority director Tim Ode said that 40 ships were waiting.›
`,
  'the titles of works, which nobody says': `
- | Mayor Ada Lund left early. ‹She wrote a film about a cruel teacher, “The Long Road,” released in 1953.›
- | ‹Ada Lund wrote her first novel, "The River and the Sea," in 1999.›
Ada Lund | ‹Ada Lund wrote of the film, “It is a joy.”›
Ada Lund | Mayor Ada Lund left early. ‹She wrote, “The River is too low,” and left.›
`,
  'titles that belong to the role': `
Piet Roos | ‹Heavyweight Piet Roos said on Monday he would fight again.›
Asha Rao | ‹Councillor Asha Rao, who proposed the plan, said it would save money.›
Luc Daman | ‹Alderman Luc Daman said the fee would stay.›
Rosa Vega | ‹“We told them,” said Sen. Rosa Vega, D-N.M.›
Priya Nair | ‹Analyst Priya Nair of Halden Research said the plan “makes no sense”.›
Omar Said | ‹Police chief Omar Said told reporters that the road was closed.›
Ana Ruiz | ‹Dr. Ana Ruiz, who was not involved in the study, said the sample was small.›
Élise Moreau | ‹The fire took six hours to put out, said Captain Élise Moreau of the coastal fire service.›
Sam Tudor | ‹Grandmaster Sam Tudor said he had missed a move.›
Nora Byrne | ‹The Taoiseach, Nora Byrne, told the Dáil that the army was on standby.›
Ivo Klein | ‹The Chancellor, Ivo Klein, said taxes would rise.›
Ruth Adler | ‹Vice-chancellor Ruth Adler said three guests would come.›
Kim Yoon | ‹Goalkeeper Kim Yoon said her knee was fine.›
Bea Lott | ‹Prof. Bea Lott of the University of Oum said the fossil was real.›
Jan Maas | ‹Rep. Jan Maas, R-Ohio, called it “a gift to nobody”.›
`,
  'those who are spoken for': `
- | Maria Lopez was fined. ‹A lawyer for Maria Lopez said she would appeal.›
- | ‹Aides to President Ivan Cole said he was unwell.›
- | ‹The wife of Tom Marsh said he was at home.›
- | ‹A spokesperson for Boris Lang said he had not written it.›
- | ‹Friends of Anna Vale said she had never sailed before.›
- | ‹Supporters of Mayor Lee Hart said the vote was stolen.›
- | ‹Officials close to Karin Wolf told reporters that she would resign.›
- | ‹“He is resting,” said a spokesman for King Albert.›
- | ‹“She is well,” said the mother of Ada Finn.›
- | ‹“We never met,” according to a statement from Dr. Eve Moss’s office.›
- | ‹According to Peter Lunn’s lawyer, the money was a loan.›
- | ‹A report by Eva Stern said that the dam was unsafe.›
- | ‹A letter to Minister Paul Grey said the dam was unsafe.›
- | ‹Lawyers for Acme chairman Victor Ames said he would appeal.›
- | ‹Critics of Sen. Rosa Vega said she had changed her mind.›
- | ‹A man accused of killing Ida Brook told the court he was innocent.›
- | ‹A source in the office of Governor Hal Munn said the bill was dead.›
Jack Neal | Maria Lopez was fined. ‹Her lawyer, Jack Neal, said she would appeal.›
Jack Neal | ‹Jack Neal, a lawyer for Maria Lopez, said she would appeal.›
Jack Neal | ‹“She will appeal,” said a lawyer for Maria Lopez, Jack Neal.›
Fay Dunn | ‹Fay Dunn, the wife of Tom Marsh, said he was at home.›
Pablo | ‹“He lied,” Lopez’s brother, Pablo, said.›
Ruta Kalns | ‹His coach, Ruta Kalns, said Marsh trains four hours a day.›
Bo Strand | ‹A spokesman for the ministry, Bo Strand, said the figures were wrong.›
Ida Falk | ‹Gomez’s lawyer Ida Falk said he would appeal.›
`,
  'names that are no subject': `
- | ‹The judge, quoting Shakespeare, said: “Let us kill all the lawyers.”›
- | ‹The suspect, citing Judge Ann Hale, said he was free to go.›
- | ‹The company, founded by Otto Brand, said sales had fallen.›
- | ‹Neighbours of the Falk family said they had heard nothing.›
- | ‹Police in Lower Tarn said two men were held.›
- | ‹Shares in Rook Airlines fell, the company said.›
- | ‹A woman who met Paul Grey said he was kind.›
- | ‹The man whose house Ida Brook bought said he was sorry.›
- | ‹Residents said the noise began at dawn.›
- | ‹Officials said on Monday that 3,000 homes were without power.›
- | ‹“It was like a train,” one witness said.›
- | ‹Nobody from Rook Airlines said a word about Otto Brand.›
- | ‹According to police, the suspect was arrested at noon.›
- | Lind said no. ‹It was said that the bridge would close.›
- | Kari Lind said no. ‹They said the bridge would close.›
- | ‹A street called Kari Lind Road was closed.›
- | ‹The plan announced by Kari Lind will cost 3 million.›
- | ‹Kari Lind is said to be writing a book.›
- | ‹Kari Lind never said that the bridge would close.›
- | ‹Kari Lind was told that the bridge would close.›
- | ‹Neither Lopez nor Adan said whether it was arson.›
Kari Lind | ‹The delay was confirmed by Kari Lind, who said it would be short.›
Kari Lind | ‹“I know,” a tearful Kari Lind said.›
Kari Lind | ‹In a statement, Kari Lind said that the road was safe.›
Kari Lind | ‹After meeting Ida Brook, Kari Lind said that the road was safe.›
`,
  'organisations, whole or not at all': `
Ohio Department of Transportation | ‹The bridge carries 18,400 vehicles a day, according to the Ohio Department of Transportation.›
Ministry of Trade and Industry | ‹Exports fell, according to the Ministry of Trade and Industry.›
Norfern Foods | ‹Norfern Foods said it would appeal.›
Bank of Tarn | ‹The Bank of Tarn said inflation would slow.›
International Court of Justice | ‹The International Court of Justice said it would hear the case.›
- | ‹The regional chamber put losses at 90 million and said more would come.›
- | ‹The company said it had cash for 14 months.›
- | ‹The ministry’s website says that schools stay closed.›
Pacific Shale | ‹Mining company Pacific Shale said it would go to court.›
- | ‹Norfern Foods and Vexel Labs called off their merger.›
`,
  'ages, asides and times between subject and verb': `
Carl Voss | Carl Voss is a minister. ‹“I am not going anywhere,” Voss, 54, told reporters.›
Luca Neri | Boxer Luca Neri trains in Bari. ‹“I said I was hungry,” Neri, 36, told reporters in Bari.›
Kari Lind | ‹Kari Lind, the mayor of Bergen, Norway, said the ferry would stop.›
Kari Lind | ‹Kari Lind, of Oslo, Norway, said the ferry would stop.›
Kari Lind | ‹Kari Lind, who was born in Tarn, Norway, said the ferry would stop.›
Kari Lind | ‹Kari Lind on Monday said the ferry would stop.›
Kari Lind | ‹Kari Lind (Green) said the ferry would stop.›
Kari Lind | ‹Kari Lind, however, said the ferry would stop.›
Kari Lind | ‹Kari Lind, speaking in Oslo, said the ferry would stop.›
Kari Lind | ‹Kari Lind later added that the ferry would stop.›
Kari Lind | ‹Kari Lind has repeatedly warned that the ferry would stop.›
Kari Lind | ‹Kari Lind, 54, a fisherman from Tarn, said the ferry would stop.›
Kari Lind | ‹“The ferry will stop,” said Kari Lind, the mayor.›
Kari Lind | ‹“The ferry will stop,” Kari Lind told a crowd of 3,000 in Nelson.›
Otto Brand | ‹My friend Otto Brand, who still marches, told me: “You call it progress.”›
Hana Ito | ‹“The deal is dead,” said the lead negotiator, Prof. Hana Ito of Kyoto University.›
Hana Ito | ‹“The deal is dead,” said the lead negotiator, Hana Ito.›
Ebba Lund | ‹Harbour master Ebba Lund said 400,000 tonnes of mud would go.›
- | ‹The minister, visibly tired, said he would resign.›
`,
  'he and she': `
- | ‹Asked whether he would resign, the minister, Carl Voss, laughed. “No,” he said.› ¶ It rained.
Carl Voss | “We never met,” according to a statement from Eve Stone’s office. ¶ Asked whether he would resign, the minister, Carl Voss, laughed. ‹“No,” he said.›
Idris Kane | Ministry spokesman Idris Kane declined to comment. ‹“We do not discuss reserves,” he said in a text message.›
Bert Dell | The mill’s owner, Bert Dell, denied that checks had been skipped. ‹“Every valve was tested,” he said.›
Eileen Fox | Councillor Eileen Fox voted against. ‹She said the cost could not be justified.›
Rosalind | Harold Finn died aged 93. His daughter, Rosalind, said he died at home. ¶ ‹“He paddled every morning,” she said.›
Kari Lind | Kari Lind said the ban would hold. ‹She added that it was late.›
Kari Lind | Kari Lind said the ban would hold. The decision is final. ‹“It is late,” she added.›
Kari Lind | ‹Kari Lind laughed when she said it was late.›
Kari Lind | Kari Lind said it was late. ‹She accused the mayor of sleeping, and said that he had to go.›
- | Kari Lind met Ida Brook on Monday. ‹“It is late,” she said.›
- | Kari Lind said Bo Dahl would resign. ‹“I am tired,” he said.›
- | Spokeswoman Kari Lind said the ban would hold. ‹“I am tired,” he said.›
- | Kari Lind came. The former mayor arrived late. ‹“I am tired,” he said.›
- | Ms. Brook said no. ‹“I am tired,” he said.›
- | Kari Lind’s lawyer was late. ‹“I am tired,” she said.›
- | The fire began in the house of Kari Lind. ‹“I am tired,” she said.›
- | “I never took a cent,” the former mayor told the paper. ‹“Not one cent,” he said.›
- | Kari Lind came. ¶ It rained. ¶ The road was shut. ¶ ‹“I am tired,” she said.›
- | ‹“I am tired,” she said.›
- | A woman was hurt in Tarn. ‹She said the car came from the left.›
- | Kari Lind won. A source said otherwise. ‹“They cheated,” she said.›
`,
  'the minister': `
Eva Holm | Foreign Minister Eva Holm arrived on Monday. ‹The minister said talks would go on.›
- | Foreign Minister Eva Holm met Foreign Minister Bo Dahl. ‹The minister said talks would go on.›
- | ‹The minister said talks would go on.›
- | Mayor Eva Holm arrived. ‹The spokesman said talks would go on.›
Eva Holm | Mayor Eva Holm arrived. ‹“Talks go on,” the mayor told reporters.›
`,
  'two who speak': `
- | ‹Anna Lund claimed that prices fell, while Bo Dahl warned of debt.›
- | Neither Rosa Vega nor Omar Said would speak. ‹Vega said Said had told her: “It was a cigarette.”›
- | ‹Ann Ray said it was late. Bo Dahl said it was early.›
- | ‹“It is late,” said Ann Ray. “It is early,” said Bo Dahl.›
- | ‹Ann Ray said she would go, and officials said she had to.›
Ann Ray | ‹Ann Ray said it was late. “We should go,” she added.›
Ann Ray | ‹Ann Ray said Bo Dahl had warned of debt.›
Ann Ray | ‹Some 40% of pupils eat there, and Education Minister Ann Ray said it would end.›
- | ‹Ida Brook, Bo Dahl and Ann Ray said it was late.›
- | ‹Omar Said walked home and it rained.›
Ann Ray | ‹Oslo urged Bergen to wait, government spokeswoman Ann Ray said.›
- | ‹Joachim Berg welcomed the decision, while Bank of Spain governor Ann Ray said she would have preferred a pause.›
- | ‹Joachim Berg said it was right, while Bank of Spain governor Ann Ray said she would have preferred a pause.›
Ann Ray and Bo Dahl | ‹Ann Ray and Bo Dahl said in a joint letter that it was late.›
- | ‹Ann Ray met Ida Brook and Bo Dahl said it was late.›
- | ‹The road was shut on Monday. “It is late,” said Ann Ray.›
- | ‹“It is late,” said Ann Ray. The road was shut on Monday.›
`,
  'quotations of several sentences': `
Luca Neri | ‹“I did not say I was finished. I said I was hungry,” Luca Neri told reporters.›
Luca Neri | ‹“I did not say I was finished.› I said I was hungry,” Luca Neri told reporters.
Nora Byrne | Nora Byrne spoke at noon. ‹“Stay at home. No journey is worth a life,” she said.›
Eva Holm | “We waited eleven minutes,” Eva Holm said. ‹“Eleven minutes is nothing.”›
Eva Holm | “We waited,” Eva Holm said. “Eleven minutes.” ‹“It is nothing.”›
Eva Holm | Eva Holm said: “We waited. ‹It is nothing.› We go on.”
Eva Holm | Eva Holm said: “We waited. ¶ ‹“It is nothing.”›
Omar Haddo | Police chief Omar Haddo refused to name him: ‹“There is a child involved.”›
Omar Haddo | ‹Police chief Omar Haddo refused to name him: “There is a child involved.”›
Eva Holm | Eva Holm said: ¶ ‹“It is nothing.”›
Eva Holm | “We waited,” Eva Holm said. ¶ ‹“It is nothing.”›
- | “We waited,” Eva Holm said. ‹The rain went on.›
- | Eva Holm said it was late. ‹“It is.”› “It is early,” said Bo Dahl.
- | Eva Holm said: “It is late. ‹The rain went on.›
- | ‹“Nobody asked us.”›
- | ‹He refused to name him: “There is a child involved.”›
- | “I never took a cent,” the former mayor told the paper. ‹“Not one.”›
Bo Dahl | “It was late,” said Ann Ray. “It was early,” said Bo Dahl. ‹“It is late.”›
Eva Holm | ‹Eva Holm said: “Berg claimed otherwise.”›
Eva Holm | ‹Eva Holm called it “a gift to our rivals”.›
Eva Holm | ‹"It is a 6' 2" man," Eva Holm said.›
`,
  'transcripts and interviews': `
Fenwick | CHAIR (Ms. DALY): Order. ¶ MR. FENWICK: Thank you. ‹We cancelled 1,312 flights.› ¶ CHAIR: Why?
Daly | CHAIR (Ms. DALY): Order. ¶ MR. FENWICK: Thank you. ¶ ‹CHAIR: That is a disgrace.›
Fenwick | CHAIR: Who approved it? ¶ ‹MR. FENWICK: I did. I signed it in March.›
Chair | CHAIR: Who approved it? ¶ MR. FENWICK: I did. ¶ ‹CHAIR: That is a disgrace.›
Oyelaran | MR. FENWICK: I did. ¶ ‹SENATOR OYELARAN: And how many are waiting.›
Ivy Santos | HOST: Welcome back. ¶ ‹DR. IVY SANTOS: The reef lost forty percent of its coral.› ¶ HOST: Can it recover?
Ivy Santos | HOST: Welcome back. ⏎ DR. IVY SANTOS: The reef is pale. ⏎ HOST: Can it recover? ⏎ ‹DR. IVY SANTOS: It can.›
Amara Obi | The runner Amara Obi talks to Per Lind. ¶ Per Lind: What went through your mind? ¶ ‹Amara Obi: I laughed. I thought it was a joke.›
Amara Obi | The runner Amara Obi talks to Per Lind. ¶ Per Lind: What now? ¶ ‹AO: Nineteen months. Four operations.›
Per Lind | The runner Amara Obi talks to Per Lind. ¶ AO: I laughed. ¶ ‹PL: You laughed a lot.›
Amara Obi | The runner Amara Obi talks to Per Lind. ¶ PL: What now? ¶ AO: I run. ¶ ‹I have always run.› ¶ PL: Why?
- | The runner Amara Obi talks to Per Lind. ¶ PL: What now? ¶ AO: I run. ¶ ‹This interview was shortened.›
- | Per Lind talks to Amara Obi and Anders Olsen. ¶ PL: What now? ¶ ‹AO: I run.›
- | MR. FENWICK: I did. ¶ CHAIR: Why? ¶ ‹(Recess at 11:15 a.m.)› ¶ MR. FENWICK: I am sorry.
- | PHOTO: A bridge. ¶ ‹PHOTO: A road in Tarn.› ¶ VIDEO: Rain. ¶ VIDEO: Snow.
- | ‹UPDATE: The road is open.› ¶ WHEN: Friday. ¶ WHERE: Tarn.
- | Q: Why? ¶ ‹A: I wanted to.›
- | ‹Background: the road was shut in May.› ¶ Cost: 3 million.
- | Kari Lind is a boxer. ¶ ‹Kari Lind: no plan to retire› ¶ She trains in Bari.
Amara Obi | The runner Amara Obi talks to Per Lind. ¶ Per Lind: What did he say? ¶ ‹Amara Obi: Bo Dahl said I was slow.›
`,
  'names that two share, and names of things': `
Smith | Karen Smith met Oliver Smith. ‹“It is late,” Smith said.›
Karen Smith | Karen Smith chairs the board. ‹“It is late,” Smith said.›
Kessler | The Kessler Bridge is shut. ‹“It is late,” said Kessler.›
NCAA | The NCAA Tournament starts on Friday. ‹The NCAA said it would appeal.›
Ukraine | The Ukraine Center opened in May. ‹Ukraine said it would appeal.›
Acme | Acme Industries was founded by Ann Acme. ‹Acme said it would appeal.›
Stephen King | ‹“It is late,” Stephen King said.›
Stephen King | Stephen King wrote it. ‹“It is late,” King said.›
Jan van der Berg | ‹“It is late,” said Jan van der Berg.›
Mei-Ling Cho | ‹“It is late,” said Mei-Ling Cho, 40.›
Sean O’Neill | ‹“It is late,” Sean O’Neill laughed.›
Luca Neri | Boxer Luca Neri trains. ‹“It is late,” Luca said.›
`,
  // Written after the rules, and before anything was changed for them.
  'whatever came to mind': `
Helen Marsh | ‹“We can't afford it,” said council leader Helen Marsh at Tuesday's meeting.›
Dev Patel-Jones | ‹“There was smoke everywhere,” Dev Patel-Jones, a 34-year-old nurse, said.›
- | ‹“There was smoke everywhere,” said a 34-year-old nurse who lives next door.›
Greta Wahl | ‹Greta Wahl, director of the Nordic Seed Vault, said that the doors had frozen shut.›
Tomas Ek | ‹"I'm done," Tomas Ek wrote on his blog.›
- | ‹Speaking after the verdict, Amir Haddadi's sister Leila was in tears. "It is over," said Amir Haddadi.›
- | ‹The prosecutor's office said it would not comment on the case.›
- | ‹A statement from the family of Lucy Bright said she had died peacefully.›
- | ‹Two former colleagues of Mr. Brandt said he had been warned.›
Lucy Bright | ‹The actress Lucy Bright said she would return to the stage.›
Noel Grant | ‹US Secretary of State Noel Grant warned that time was running out.›
Noel Grant | Noel Grant landed in Cairo on Friday. ‹Grant told Egyptian leaders that time was running out.›
Ingrid Sol | ‹"Our members will not accept this," warned Ingrid Sol, general secretary of the Teachers' Union.›
- | ‹"Our members will not accept this," warned the union.›
Kofi Mensah | Kofi Mensah has fished here for forty years. ‹"The sea has changed," he said.›
Kofi Mensah | Kofi Mensah, a fisherman, has worked here for forty years. ‹"The sea has changed," the fisherman said.›
- | The bus hit Kofi Mensah's car. ‹"I never saw it," he said.›
- | Kofi Mensah sued Ben Carter. ‹"I never saw it," he said.›
Ben Carter | ‹It was, Ben Carter said, a miracle.›
Ben Carter | ‹"It was," Ben Carter said, "a miracle."›
- | ‹"It was a miracle," he said. Ben Carter had been under the rubble for two days.›
- | ‹Asked about Ben Carter, she said it was a miracle.›
- | ‹Like Ben Carter, many residents said they would not return.›
- | ‹Ben Carter's neighbours said they would not return.›
Ben Carter | ‹Ben Carter, like many residents, said he would not return.›
- | ‹Ben Carter and his wife live in Tarn. Carter said he would not return.›
Marie Duval | ‹“It is not about money,” insisted Marie Duval, 61.›
Marie Duval | ‹Marie Duval insisted that it was not about money.›
- | ‹It emerged that Marie Duval, according to court papers, had been paid twice.›
- | ‹Reuters reported that Marie Duval had been paid twice.›
Marie Duval | ‹Marie Duval told Reuters she had been paid once.›
- | ‹Sources told Marie Duval that she would be paid.›
- | ‹The bank told Marie Duval that she would be paid.›
European Commission | ‹The European Commission said the rules would change.›
World Health Organization | ‹Cases rose by a third, the World Health Organization said on Tuesday.›
Amnesty International | ‹Amnesty International called the verdict "a mockery".›
- | ‹The charity called the verdict "a mockery".›
Rob Finch | ‹“Nobody told us,” Finch Brothers co-owner Rob Finch said.›
Rob Finch | ‹Rob Finch of Finch Brothers said nobody had told them.›
Rob Finch | ‹Rob Finch, whose family has run the shop since 1920, said nobody had told them.›
Rob Finch | ‹“Nobody told us”, Rob Finch says.›
- | ‹“Nobody told us”, his brother says.›
Rob Finch | Rob Finch runs the shop. ‹“Nobody told us”, he says. “Nobody at all.”›
Rob Finch | ‹Shop owner Rob Finch: “Nobody told us.”›
- | ‹Under the headline “Nobody told us”, the paper said that Rob Finch had lied.›
- | ‹The minister thanked Rob Finch and said the shop would stay.›
- | ‹The minister, who met Rob Finch on Monday, said the shop would stay.›
- | ‹A day after the minister met Rob Finch, officials said the shop would stay.›
Rob Finch | ‹A day after the minister left, Rob Finch said the shop would stay.›
Yara Solis | ‹“When I came back,” Yara Solis said, “the house was gone.”›
Yara Solis | ‹“When I came back, the house was gone,” recalled Yara Solis, wiping her eyes.›
Yara Solis | ‹President-elect Yara Solis vowed to rebuild.›
Yara Solis | ‹Acting mayor Yara Solis vowed to rebuild.›
- | ‹Supporters cheered as Yara Solis's deputy vowed to rebuild.›
Yara Solis | ‹But Yara Solis, the party's deputy leader, disagreed, arguing that taxes were too high. “It is theft,” she said.›
- | ‹Yara Solis was wrong, the court said.›
- | ‹Yara Solis was wrong, said the court.›
- | ‹Yara Solis, the court said, was wrong.›
- | ‹Yara Solis must pay, according to the ruling.›
Nils Aune | ‹Yara Solis must pay, according to Judge Nils Aune.›
Nils Aune | ‹Yara Solis must pay, according to Nils Aune, a judge in Bergen.›
Nils Aune | ‹According to Nils Aune of the Bergen court, she must pay.›
- | ‹According to friends of Nils Aune, she must pay.›
- | ‹Nils Aune’s book, which critics called dull, sold well.›
Nils Aune | ‹Sir Nils Aune said the book had sold well.›
Nils Aune | ‹Lt. Col. Nils Aune said the road was mined.›
Nils Aune | ‹Army spokesman Lt. Col. Nils Aune said the road was mined.›
Nils Aune | ‹“The road is mined,” Army spokesman Lt. Col. Nils Aune told state television.›
Nils Aune | ‹In an interview with Kari Holt, Nils Aune said the road was mined.›
- | ‹In an interview with Kari Holt the general said the road was mined.›
- | ‹“The road is mined,” said one of Nils Aune's officers.›
- | ‹“The road is mined,” said an officer under Nils Aune.›
- | ‹“The road is mined,” reads a sign beside Nils Aune.›
- | ‹Nils Aune has not said whether the road is mined.›
- | ‹Nils Aune refused to comment, but an aide said the road was mined.›
Jo Webb | ‹Jo Webb, an aide to Nils Aune, said the road was mined.›
Jo Webb | ‹An aide to Nils Aune, Jo Webb, said the road was mined.›
Jo Webb | ‹His aide Jo Webb said the road was mined.›
- | ‹Jo Webb's lawyer, who asked not to be named, said the road was mined.›
- | ‹The plaintiffs, Jo Webb and Kari Holt, said the road was mined.›
- | ‹Jo Webb said. Kari Holt said.›
`,
  // Likewise; four of them name somebody, and yet not plainly enough.
  'and whatever else': `
Maya Lindholm | ‹Maya Lindholm, who leads the project at the Karolinska Institute, said early results were promising.›
- | ‹Early results were promising, the Karolinska Institute's director said.›
Erik Dahlberg | ‹“We are not there yet,” cautioned co-author Erik Dahlberg, a physicist at Lund University.›
- | ‹“We are not there yet,” said a physicist at Lund University, who was not involved in the work of Erik Dahlberg.›
Zara Malik | ‹Zara Malik, a shadow minister, accused him of cowardice.›
Zara Malik | ‹Labour MP Zara Malik said the bill was a disgrace.›
Zara Malik | ‹“It is a disgrace,” Labour's Zara Malik told the BBC.›
- | ‹The BBC has learned that Zara Malik will resign, sources said.›
BBC | ‹Zara Malik will resign, the BBC reported.›
Tom Reyes | ‹Goalscorer Tom Reyes added: “It was for my dad.”›
- | Tom Reyes scored twice. ‹“It was for my dad,” the striker said.›
Tom Reyes | Striker Tom Reyes scored twice. ‹“It was for my dad,” he told Sky Sports.›
- | Tom Reyes scored twice against Ali Demir's side. ‹“It was for my dad,” he told Sky Sports.›
- | Tom Reyes replaced Ali Demir in the second half. ‹“It was for my dad,” he told Sky Sports.›
Ali Demir | ‹Coach Ali Demir praised Reyes.›
- | ‹Reyes was praised by coach Ali Demir.›
Ali Demir | ‹“He was brilliant,” coach Ali Demir said of Reyes.›
Ali Demir | ‹“He was brilliant,” said Ali Demir of Reyes.›
Chen Guang | ‹Chinese Foreign Ministry spokesman Chen Guang said on Thursday that Beijing opposed the move.›
Chen Guang | Chinese Foreign Ministry spokesman Chen Guang met the press. ‹Chen said that Beijing opposed the move.›
Beijing | ‹Beijing said it opposed the move.›
White House | ‹The White House said it was monitoring the case.›
- | ‹A White House official said it was monitoring the case.›
- | ‹White House officials said they were monitoring the case.›
- | ‹Senior aides to White House chief of staff Dina Ford said they were monitoring the case.›
Dina Ford | ‹White House chief of staff Dina Ford said she was monitoring the case.›
Dina Ford | ‹Dina Ford, the White House chief of staff, said she was monitoring the case.›
Dina Ford | ‹“We are watching,” White House press secretary Dina Ford said Tuesday.›
- | ‹“We are watching,” an official who asked not to be named told Dina Ford.›
- | ‹In 2019 Dina Ford's husband said he wanted a divorce.›
- | ‹For Paolo Conti, the verdict was a relief. “I slept,” said Paolo Conti.›
Paolo Conti | ‹“I slept,” Mr Conti said.› The jury had cleared Paolo Conti.
Paolo Conti | Mr Paolo Conti was cleared. ‹“I slept,” Mr Conti said.›
- | ‹Prosecutors say Paolo Conti lied.›
- | ‹Prosecutors, who say Paolo Conti lied, told the court that he had fled.›
- | ‹“He lied,” prosecutors told the jury at Paolo Conti's trial.›
Lia Moretti | ‹“He lied,” prosecutor Lia Moretti told the jury at Paolo Conti's trial.›
Lia Moretti | ‹Lia Moretti, prosecuting, said he had lied.›
Lia Moretti | ‹Lia Moretti (pictured) said he had lied.›
Lia Moretti | ‹Opening the case, Lia Moretti told jurors he had lied.›
Lia Moretti | ‹But in court on Friday, prosecutor Lia Moretti said he had lied.›
- | ‹Asked by Lia Moretti, the witness said he had lied.›
- | ‹The witness, cross-examined by Lia Moretti, said he had lied.›
- | ‹The witness told Lia Moretti: “I lied.”›
- | ‹The lawyer representing Lia Moretti said he had lied.›
- | ‹The firm of Lia Moretti said he had lied.›
- | ‹The late Lia Moretti's son said he had lied.›
- | ‹An email from Lia Moretti to the court said he had lied.›
Gus Wright | ‹Local resident Gus Wright, 71, said the flood came fast.›
Gus Wright | ‹“It came fast,” says Gus Wright, 71, standing in his kitchen.›
Gus Wright | ‹“It came so fast,” Gus Wright, 71, says. “You had no time.”›
Gus Wright | “It came so fast,” Gus Wright, 71, says. ‹“You had no time. My dog drowned.”›
- | “It came so fast,” one man says. ‹“You had no time. My dog drowned.”›
- | Gus Wright watched. ¶ ‹“You had no time,” a neighbour said.›
- | Gus Wright was rescued by Ana Silva. ¶ ‹“You had no time,” she said.›
Noor Aziz | ‹Noor Aziz from the Red Crescent said 40 tents had arrived.›
Noor Aziz | ‹Noor Aziz, from the Red Crescent, said 40 tents had arrived.›
Noor Aziz | ‹Red Crescent volunteer Noor Aziz said 40 tents had arrived.›
Red Crescent | ‹The Red Crescent said 40 tents had arrived.›
- | ‹Forty tents had arrived, aid workers said.›
- | ‹Forty tents had arrived, according to aid workers and Noor Aziz.›
Noor Aziz | ‹Forty tents had arrived, according to Noor Aziz, who runs the camp.›
- | ‹The UN High Commissioner for Refugees said 40 tents had arrived.›
Sven Holt | ‹NATO Secretary General Sven Holt said the alliance would respond.›
Sven Holt | ‹Sven Holt, NATO's secretary general, said the alliance would respond.›
Sven Holt | Sven Holt leads NATO. ‹Holt also warned of winter.›
- | ‹Reporters asked Sven Holt whether the alliance would respond.›
- | ‹Sven Holt's remarks came after Moscow warned of war.›
`,
  // Likewise, a third time.
  'and more of it': `
Vera Koss | ‹Vera Koss has denied any wrongdoing.›
- | ‹Vera Koss's family has denied any wrongdoing.›
- | ‹A company owned by Vera Koss has denied any wrongdoing.›
- | ‹The bank, where Vera Koss worked, said it had no comment.›
- | ‹Investigators believe, and Vera Koss denies, that money was moved, the paper said.›
Vera Koss | ‹Through her lawyer, Vera Koss said she would cooperate.›
- | ‹Through a lawyer for Vera Koss, the firm said it would cooperate.›
- | ‹Days later, she said that Vera Koss had left.›
Ilya Petrov | ‹Russian opposition figure Ilya Petrov said from exile that he would return.›
Ilya Petrov | ‹“I will return,” exiled politician Ilya Petrov wrote on Telegram.›
Ilya Petrov | ‹Writing on Telegram, Ilya Petrov said he would return.›
- | ‹The Kremlin's critics, among them Ilya Petrov, said the vote was rigged.›
Kremlin | ‹The Kremlin said the vote was fair.›
- | ‹Kremlin critics said the vote was rigged.›
- | ‹The family of the late Ilya Petrov told reporters that he had been ill.›
Oona Ryan | ‹Irish swimmer Oona Ryan, who won bronze, said: “I am over the moon.”›
Oona Ryan | Irish swimmer Oona Ryan won bronze. She beat two champions. ‹“I am over the moon,” Ryan said.›
Oona Ryan | Irish swimmer Oona Ryan won bronze. She beat two champions. ‹“I am over the moon,” she said.›
- | Irish swimmer Oona Ryan beat Mia Koch. ‹“I am over the moon,” she said.›
Oona Ryan | Irish swimmer Oona Ryan won bronze in Doha. ¶ ‹“I am over the moon,” she said.›
- | Irish swimmer Oona Ryan won bronze. Her coach cried. ‹“I am over the moon,” she said.›
- | ‹Ryan's coach said: “I am over the moon.”›
- | ‹“I am over the moon,” said her coach.›
Liam Burke | ‹“I am over the moon,” said her coach Liam Burke.›
Liam Burke | ‹“I am over the moon,” said her coach, Liam Burke, who was in tears.›
Liam Burke | ‹Her coach of ten years, Liam Burke, said he was over the moon.›
- | ‹Her coach, a former champion, said he was over the moon.›
Drew Hall | ‹Deputy Chief Constable Drew Hall said officers had acted lawfully.›
Drew Hall | ‹Det. Insp. Drew Hall said officers had acted lawfully.›
Drew Hall | ‹Det Supt Drew Hall appealed for witnesses: “Please come forward.”›
- | ‹Officers acting for Drew Hall said they had acted lawfully.›
- | ‹Anyone who saw Drew Hall is asked to call police, a spokesman said.›
- | ‹The case against Drew Hall, prosecutors said, was weak.›
Drew Hall | ‹The case, Drew Hall said, was weak.›
Drew Hall | ‹The case was weak, argued Drew Hall, defending.›
Drew Hall | ‹Rights group founder Drew Hall called on the UN to act.›
Human Rights Centre | ‹The Human Rights Centre called on the UN to act.›
Jean-Luc Petit | ‹“C'est fini,” said Jean-Luc Petit, mayor of Saint-Aubin.›
Jean-Luc Petit | ‹The mayor of Saint-Aubin, Jean-Luc Petit, said it was over.›
Jean-Luc Petit | ‹Saint-Aubin's mayor, Jean-Luc Petit, said it was over.›
Jean-Luc Petit | ‹Saint-Aubin mayor Jean-Luc Petit said it was over.›
- | ‹Saint-Aubin's mayor said it was over.›
- | ‹“It is over,” read the banner that Jean-Luc Petit held.›
- | ‹The film, which Jean-Luc Petit directed, said more than any speech.›
`,
  // Kinds of faults met on real news, with other words.
  'what real pages hold': `
- | Delmont: The bus is late. ¶ ‹Rain is due on Friday.› ¶ Arvika: The bus is full. ¶ Delmont: The fair is back.
Mira Holt | Delmont: The bus is late. ¶ ‹“We wait,” said Mira Holt.› ¶ Arvika: The bus is full.
- | Toys Go On: More than 40 shops ¶ ‹You could buy trains there.› ¶ Nils Aune: Nine shops ¶ It sold boats.
Mira Holt | “It was dark,” said Mira Holt, a nurse. ¶ ‹“Nobody came.”›
Mira Holt | ‹“Who was there?”› Mira Holt asked.
Mira Holt | ‹''Nobody came,'' said Mira Holt.›
Mira Holt | ‹Mira Holt left the room, telling reporters that nobody came.›
Mira Holt | ‹Mira Holt is warning that nobody will come.›
Mira Holt | ‹“Come home,” Mira Holt begged.›
Mira Holt | ‹“It lasts,” Mira Holt, chief analyst in Oslo at Vexel Ltd., said in a note.›
Mira Holt | ‹“It lasts,” Bergen police Chief Mira Holt said Monday.›
Mira Holt | ‹Board of Education President Mira Holt said schools would open.›
Mira Holt | ‹Party President and CEO Mira Holt said it was over.›
Mira Holt | ‹BERGEN, Norway—Mira Holt said it was over.›
Mira Holt | ‹Filmmaker Mira Holt said it was over.›
Mira Holt | Mira Holt said it was over. Oslo Sun sold copies. ¶ ‹“It is late,” she added.›
Mira Holt | ‹Mira Holt said she was hurt by what she called “a lie”.›
Dunmore Gas & Light | ‹Rates will rise, Dunmore Gas & Light said.›
Tarn County Sheriff's Office | ‹Two men were held, the Tarn County Sheriff's Office said.›
- | ‹Vexel recalled 4,000 pans on Monday.›
- | ‹Vexel added 400 jobs.›
- | ‹Emails show that Mira Holt was wrong when she claimed to know nothing.›
- | ‹A lawyer accused Judge Mira Holt of theft; she has denied the claim.›
- | ‹It would hold if Mira Holt promised to wait, and said so.›
- | ‹Some Democrats praised the plan.›
- | ‹Mira Holt was described as calm and accused of theft.›
- | Crowds came. Ulf Lund/Agency ¶ ‹“I am tired,” he said.›
Priya Raman | Halden Post: How did you begin? ¶ ‹Priya Raman: I was nine when I wrote my first program.› ¶ Halden Post: And now? ¶ Priya Raman: I teach others, and I love it.
Zeke Arlen | ‹Zeke Arlen, an oncologist who has advised ministers, said Oslo so far has waited.›
Howard Ingram | ‹A longtime NORDA official, Howard Ingram, said the group gave its award in May.›
Maren Holt | “We lost it early,” Maren Holt said. ¶ The Selden Hawks scored four times. Photo by Dirk Vale/Getty Images ¶ ‹“They were better than us,” she said.›
Aiko Tanabe | Aiko Tanabe, 41, lost her home in the flood. ¶ A Legal Battle Begins ¶ ‹“I have nothing left,” she said.›
Mike Hanson | ‹“It is bad,” said Office of Traffic Safety Director Mike Hanson.›
U.S. Food and Drug Administration | ‹The U.S. Food and Drug Administration has said the substance may be addictive.›
- | Oliver Dowd, the Cabinet Office minister, spoke. ‹When asked, the prime minister said that he was looking.›
- | ‹Ukrainian officials reported at least 137 deaths and claimed hundreds.›
Halvor Foods | Halvor Foods closed a mill on Monday. ¶ ‹The company said 40 jobs would go.›
- | Three years ago, Ray Moss had a call from a colonel. ‹He told Moss about the plan.›
`,
  'surnames with a particle': `
Bill de Brask | ‹“This is about our recovery,” de Brask said.› Mayor Bill de Brask spoke on Monday.
Bill de Brask | Mayor Bill de Brask spoke on Monday. ¶ ‹“This is about our recovery,” de Brask said.›
Ursula von der Tann | Commission President Ursula von der Tann spoke in Oslo. ¶ ‹The war must end, von der Tann said.›
Khalid bin Farsi | ‹“We will pump less,” said Energy Minister Khalid bin Farsi.›
Luis de la Rey | Luis de la Rey won the race. ¶ ‹De la Rey said he was tired.›
Pim van Dorp | ‹“The dike held,” van Dorp told reporters.› Pim van Dorp is the engineer.
Ana María da Luz | ‹Ana María da Luz, who runs the shelter, said it was full.›
Jean-Luc d'Arbois | ‹Jean-Luc d'Arbois told the court he had never seen the letter.›
Ngozi Adichukwu-Eze | ‹“Prices doubled,” trader Ngozi Adichukwu-Eze told the agency.›
Nguyen Van Thanh | ‹Nguyen Van Thanh, a fisherman from Bac Lieu, said the water had turned black.›
Kim Tae-hyun | ‹Kim Tae-hyun, deputy director of the institute, said the launch had failed.›
`,
  'sources that documents name': `
Aldus Research | ‹Rents rose by 4% last year, according to data from Aldus Research.›
Centers for Dental Health | ‹One in three children has a cavity, according to figures from the Centers for Dental Health.›
Paul Windham | ‹The detour burned 5,600 gallons more, according to calculations by Paul Windham, an atmospheric scientist at the University of Tarn.›
Norland Weather Service | ‹Gusts reached 90 mph, according to the Norland Weather Service.›
Mina Sato | ‹According to Mina Sato, an economist at Aldus Bank, rates will stay high.›
Mina Sato | ‹Rates, according to economist Mina Sato, will stay high.›
Hale | ‹He was asleep at the time, according to Detective Hale.›
- | ‹According to court documents, the car was stolen.›
- | ‹The car was stolen, according to a person familiar with the case.›
`,
  'offices of several words': `
Andy Knott | ‹“This increases demand,” said local Hiking Club official Andy Knott, part of the group's campaign.›
Fred Dickson | ‹“Oslo plays a starring role,” said OSL & Company President and CEO Fred Dickson.›
Max Ariano | ‹In an interview on Tuesday, Local 99 Executive Director Max Ariano said he doesn't see the district budging.›
Bill Smythe | ‹Associate Vice Chancellor for Marketing and Communications Bill Smythe told KABC-TV that the animals were released.›
DeMarcus Morgan | ‹“But that was the first time, senator,” NBS This Morning co-anchor DeMarcus Morgan said.›
Majd Banura | ‹Last month she celebrated her birthday there, her longtime colleague, cameraman Majd Banura, recalled.›
Tal Schnee | ‹An Alban blogger, Tal Schnee, reported this week that she had obtained the video.›
Yin Myint Moe | ‹Yin Myint Moe, 60, a doctor, said she was elated but still feared the army.›
Andrew J. Pinkus | ‹“The odds are that there will be eight,” said another leading advocate, Andrew J. Pinkus of the law firm Mayer Lund.›
Ada Kessel | Ada Kessel runs the school. ¶ ‹“There wasn't a lot of education in the early days,” said Kessel, whose organization is helping push for bills in the House and Senate.›
Ron Tully | ‹Ron Tully, the longtime owner of the pageant and star of the show “The Baker,” said in an interview with The Alba Post that conventions have been dull.›
Jon Ryder | ‹Jon Ryder, the party's chief counsel and a member from Tarn, replied later Saturday that the dispute is a misunderstanding.›
Lia Fields | ‹Lia Fields, along with Alba Post reporter Ben Terry, says the manager pulled her out of the way.›
Jane Odell | ‹“We were not told,” said Odell, 43, a mother of three who has lived on the street since 2009.› Jane Odell is one of 40 tenants.
Rosa Quill | ‹“It's a disgrace,” fumed Rosa Quill, whose flat was flooded twice.›
Tom Berriman | ‹Sgt. Tom Berriman of the Harlow Police Department's traffic unit said the driver fled.›
Leah Strom | ‹Leah Strom, vice president for policy and government affairs at the Alba Chamber of Commerce, said firms were hiring again.›
Idris Cole | ‹Chief Constable Idris Cole said: “We got it wrong.”›
Helen Marsh | ‹Shadow health secretary Helen Marsh branded the plan “a sticking plaster”.›
Ruth Peel | ‹Dame Ruth Peel, who chaired the inquiry, said lessons had not been learned.›
Per Holm | ‹Lord Per Holm told peers the bill was “a mess”.›
`,
  'statements and institutions': `
Norland Foreign Ministry | ‹“The carrier has returned,” read a statement from the Norland Foreign Ministry.›
Norland Foreign Ministry | ‹The Norland Foreign Ministry said in a statement on Sunday that the envoy had been recalled.›
Ministry of Health | The Ministry of Health counted 40 cases. ¶ ‹The ministry said schools would stay open.›
Orla Foods | ‹Orla Foods said in a filing that it would cut 400 jobs.›
Vexel | ‹Vexel, which makes batteries, said on Tuesday that sales had doubled.›
Orsk Zoo | The Orsk Zoo has a new elephant. ¶ ‹The zoo said in a news release that Hugo will meet Patience in May.›
Alba Supreme Court | The Alba Supreme Court ruled on Friday. ¶ ‹The court said the tax was legal.›
`,
  'what was quoted by others': `
Eva Lindqvist | ‹Eva Lindqvist was quoted as saying that the plan was “dead”.›
Eva Lindqvist | ‹“The plan is dead,” Eva Lindqvist was quoted by the Alba Post as saying.›
Eva Lindqvist | ‹The plan was dead, Eva Lindqvist was quoted as saying by state media.›
Josh Hendricks | ‹This has been called “strategic ambiguity” by Josh Hendricks, a professor at Loyola Tarn.›
`,
  'quotations that a colon announces': `
Ron Tully | Ron Tully took the stage. ¶ ‹In a radio interview later that day, Tully went even further: “If he loses, it's the end of his career.”›
Tom Perriman | Tom Perriman is the labour secretary. ¶ ‹In city after city, Perriman lobbies for a higher wage: “No one who works full time should live in poverty.”›
Idris Cole | Idris Cole shook his head. ‹His answer was short: “No comment at all, thank you.”›
Mara Quist | ‹Mara Quist put it this way: “We build, they wait.”›
Mara Quist | ‹Mara Quist was blunt: “We lost because we were lazy.”›
Mara Quist | We asked three neighbours about the road. ¶ ‹Mara Quist: “No metre of it. We have enough asphalt.”›
Mara Quist | Mara Quist sings in Tarn. ¶ ‹Quist jokes about being asked to lead the choir: “One day you make tea. The next you are on stage.”›
- | Mara Quist spoke in parliament. ¶ ‹Quist gave the speaker a helmet inscribed by a pilot: “We have courage. Give us time.”›
`,
  'ways of saying': `
Eva Lindqvist | ‹Eva Lindqvist declined to say whether she would run.›
Eva Lindqvist | ‹Eva Lindqvist made clear that she would not run.›
Eva Lindqvist | ‹Eva Lindqvist emphasizes the law's successes.›
Eva Lindqvist | ‹Eva Lindqvist asked the court to step in.›
Eva Lindqvist | ‹Eva Lindqvist is promising to create “a big spectacle”.›
Eva Lindqvist | ‹Eva Lindqvist did say on Friday that the mine would close.›
Eva Lindqvist | ‹Eva Lindqvist would say only that talks went on.›
Eva Lindqvist | ‹Eva Lindqvist has repeatedly vowed to close the mine.›
Eva Lindqvist | ‹In interviews and tweets, Eva Lindqvist has argued that the vote was “rigged”.›
Eva Lindqvist | ‹In a video posted on Saturday titled “do not believe the fakes,” Eva Lindqvist revealed that she is still in Oslo.›
Eva Lindqvist | ‹Speaking on Wednesday in Bergen, Eva Lindqvist warned that if Norland continues “down this road”, it will “only increase the condemnation”.›
Eva Lindqvist | ‹Each death has added to a “huge loss,” Eva Lindqvist said, and “I felt we had to reckon with it.”›
Eva Lindqvist | ‹Eva Lindqvist said she had two options: leave, or work with Marten, whom she called “the most divisive man in the party”.›
Eva Lindqvist | ‹Eva Lindqvist, a party official, said that according to its analysis, the party has won 82 percent, but “we are still counting.”›
Eva Lindqvist | ‹Eva Lindqvist agrees with Viggo that Marten is the best candidate.›
Eva Lindqvist | ‹Eva Lindqvist introduced him as “a fighter for families”.›
Eva Lindqvist | Eva Lindqvist smiled. ‹Marten is the most able candidate, Lindqvist argues.›
Eva Lindqvist | ‹“What are you looking at?”› Eva Lindqvist demanded to know.
Eva Lindqvist | ‹“If he's not going to honor his country, he's dishonoring himself,’’ Eva Lindqvist told the paper on Wednesday.›
Eva Lindqvist | “It's terrible,’’ Eva Lindqvist said. ‹“This tells you a lot about him.”›
Eva Lindqvist | ‹Eva Lindqvist tried to laugh it off by saying that nobody had asked.›
Eva Lindqvist | ‹Eva Lindqvist turned on the paper, pointing out that it had erred before.›
Eva Lindqvist | ‹Eva Lindqvist told jurors she heard two shots.›
Eva Lindqvist | ‹Asked about the leak, Eva Lindqvist said: “I have no idea.”›
Eva Lindqvist | ‹“We lost,” a tearful Eva Lindqvist said.›
Eva Lindqvist | ‹“We lost,” Eva Lindqvist, her voice breaking, said.›
Eva Lindqvist | ‹“We lost” was how Eva Lindqvist put it.›
Eva Lindqvist | ‹Eva Lindqvist replied by email that the dam would hold.›
Eva Lindqvist | ‹Eva Lindqvist has warned by letter that the dam would fail.›
Eva Lindqvist | ‹Eva Lindqvist announced last week by video that the dam would close.›
Eva Lindqvist | ‹“We will not wait,” Eva Lindqvist responded by text message.›
Eva Lindqvist | Eva Lindqvist smiled. ‹“We will not wait,” she responded by text message.›
- | ‹Norland Mills was warned by Eva Lindqvist that the dam would fail.›
- | ‹Problems reported by patients cost 5 million.›
`,
  'a few words of a sentence': `
Eva Lindqvist | ‹The plan was doomed by what Eva Lindqvist called “a failure of nerve.”›
Eva Lindqvist | ‹Under what Eva Lindqvist called “the old model,” the club charged a fee.›
- | ‹The dam that Eva Lindqvist said would fail was closed.›
Eva Lindqvist | ‹The dam is a danger, in the words of Eva Lindqvist.›
- | ‹I heard hope in the words of Eva Lindqvist.›
Eva Lindqvist | ‹“That is a lie and you know it,” Eva Lindqvist shot back.›
Eva Lindqvist | ‹Eva Lindqvist fired back that he was lying.›
- | ‹Eva Lindqvist fired back twice and fled.›
Eva Lindqvist | ‹“I did nothing wrong,” Eva Lindqvist said in prepared remarks to reporters.›
Eva Lindqvist | ‹“The dam is safe,” Eva Lindqvist said in her televised remarks at the town hall.›
Eva Lindqvist | ‹“Go home,” Eva Lindqvist said to cheers.›
Eva Lindqvist | ‹Eva Lindqvist -- whose husband built the dam -- said it was safe.›
Eva Lindqvist | ‹Eva Lindqvist — a lawyer who lives in Bergen — said it was safe.›
Eva Lindqvist | ‹“It is like a war,” the Bergen area’s health officer, Eva Lindqvist, said.›
Eva Lindqvist | ‹The win over Selden – and the draw before it – suggests they are ready, said Eva Lindqvist on Monday.›
Eva June | ‹Eva June, 60, a doctor, said she was glad.›
Eva May | ‹Eva May, the mayor, said she was glad.›
`,
  'offices of places': `
Omar Diallo | Omar Diallo, the governor of Norland, has a plan. ‹The governor said it would work.›
Omar Diallo | Omar Diallo, a surgeon from Norland, was there. ‹The surgeon said he would go.›
Omar Diallo | French President Omar Diallo met his guest. ‹The French president said he was glad.›
Omar Diallo | President Omar Diallo of France met his guest. ‹The French president said he was glad.›
- | US President Omar Diallo met his guest. ‹The French president said he was glad.›
- | Sen. Omar Diallo (R-Ohio) has a plan. ‹The Texas senator said it would fail.›
Omar Diallo | Sen. Omar Diallo (R-Ohio) has a plan. ‹The Ohio senator said it would work.›
Omar Diallo | Ohio Gov. Omar Diallo met Texas Gov. Ann Berg. ‹The Ohio governor said it would work.›
- | Omar Diallo is an adviser to Chen. ‹“It will work,” according to a Berg adviser.›
`,
  'still about the same': `
Omar Diallo | Omar Diallo was born in Ohio. ¶ ‹“I never wanted to leave,” he said.›
Omar Diallo | Omar Diallo has been mayor since 2010. His wife, Ann, is a teacher. ‹“I never wanted to leave,” he said.›
- | Omar Diallo has been mayor since 2010. His father lived to see it. ‹“I never wanted to leave,” he said.›
`,
  'names of institutions': `
Ministry of Economy, Trade and Industry | ‹Sales fell by half, according to the Ministry of Economy, Trade and Industry.›
Environmental and Energy Study Institute | ‹Flights cause 2% of it, according to the Environmental and Energy Study Institute.›
Institute for the Study of War | ‹The Institute for the Study of War said the line would hold.›
General Mills | ‹General Mills said sales of cereal had fallen.›
General Mills | ‹“Sales were soft,” General Mills said in a statement.›
`,
  'announced quotations, and quotations of a few words': `
Eva Lindqvist | ‹Here is what Eva Lindqvist said about the bridge: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist on the bridge: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist had this to say: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹This from Eva Lindqvist: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹As Eva Lindqvist put it: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹That led Eva Lindqvist to tweet: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist took to Twitter: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist, the mayor, had an answer: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist's message to voters: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Then came Eva Lindqvist: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹According to Eva Lindqvist: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist responded with a tweet: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Another resident, Eva Lindqvist, was angry: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹And from Eva Lindqvist, the mayor: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Asked whether she would wait, Eva Lindqvist shook her head: “We will not wait for the money any longer.”›
Eva Lindqvist | Eva Lindqvist rose to speak. ‹Her reply: “We will not wait for the money any longer.”›
Eva Lindqvist | ‹Eva Lindqvist has railed against a “rigged market”.›
Eva Lindqvist | ‹Eva Lindqvist boasts of her “huge” crowds.›
Eva Lindqvist | ‹Eva Lindqvist ridiculed him as “a small man”.›
Eva Lindqvist | ‹Eva Lindqvist pitched herself as “the only grown-up”.›
Eva Lindqvist | ‹Eva Lindqvist compared the plan to “a bad marriage”.›
Eva Lindqvist | ‹Eva Lindqvist lauded the team for its “courage”.›
Eva Lindqvist | ‹Eva Lindqvist apologised for “a foolish joke”.›
Eva Lindqvist | ‹Eva Lindqvist has promised “a beautiful bridge”.›
Eva Lindqvist | ‹Eva Lindqvist talked of “a new beginning” for the town.›
Eva Lindqvist | ‹Eva Lindqvist welcomed the “brave” decision.›
Eva Lindqvist | ‹Eva Lindqvist scoffed at the “so-called experts” in Oslo.›
Eva Lindqvist | ‹Eva Lindqvist dismissed the report as “nonsense”.›
Eva Lindqvist | ‹Eva Lindqvist painted the town as “a place of ruins”.›
Eva Lindqvist | ‹Eva Lindqvist thanked the crowd for a “wonderful night”.›
Eva Lindqvist | ‹Eva Lindqvist cited “personal reasons” for leaving.›
Eva Lindqvist | ‹Eva Lindqvist spoke of the need for “a cooler head”.›
Eva Lindqvist | ‹Eva Lindqvist joked about her “second job”.›
Eva Lindqvist | ‹Eva Lindqvist rejected the offer as “an insult”.›
Eva Lindqvist | ‹Eva Lindqvist, who has called the tax “a theft”, will vote on Monday.›
Eva Lindqvist | ‹Eva Lindqvist warned of “a long winter”.›
Eva Lindqvist | ‹Eva Lindqvist pledged a “clean break” with the past.›
- | ‹Eva Lindqvist, known as “the Lion”, died on Monday.›
- | ‹Eva Lindqvist wrote the novel “The Long Road”.›
- | ‹Eva Lindqvist starred in “The Long Road”.›
- | ‹Eva Lindqvist won a prize for “The Long Road”.›
- | ‹Eva Lindqvist wore a shirt that read “Go home”.›
Sam Obi | Sam Obi lived with Karl Weiss for a year. Obi owned the house. ¶ From the first days, Weiss talked of enemies. ¶ ‹“He always thought he was followed,” he said.›
Hal Dunn | ‹It rests on commissioner Hal Dunn's word, when he said that “nobody was asked”.›
- | ‹Ada Lind read posts by students mocking her and calling her names.›
Tarn National Guard | ‹The Tarn National Guard said the road was closed.›
Children's Norland Hospital | ‹Children should rest, according to Children's Norland Hospital.›
`,
  'whom the sentence before introduces, and what "it" says': `
Ulla Lain | Anna Berg sang. Delegation leader Ulla Lain flew in with Berg's band. ‹“It was warm,” she said.›
Greg Odum | The bill goes to Gov. Greg Odum. ‹He declined to say whether he would sign it.›
Ann West | “We try,” said Superintendent Ann West. West runs three schools. ‹“I hope so,” she said.›
Mark Lund | “We wait,” director Mark Lund said. ¶ More:New park opens beside river ¶ ‹These days, he said, ships are late.›
Vexel | Vexel said it would close the mill. ‹It added that nobody would be sacked.›
- | Mayor Ada Lind said Vexel would close the mill. ‹It added that nobody would be sacked.›
- | Vexel said it would close. ‹Corbin Steel Group is “worried,” it said.›
Ada Lind | ‹“Going there is an honour.› It is over!” Ada Lind tweeted on Monday.
Ada Lind | ‹“Let’s go,” laughs Ada Lind.›
Ada Lind | ‹“They say ‘rain’,” reported Ada Lind in The Herald.›
Ada Lind | Ada Lind spoke first. ‹Would it rain, she asked.›
Ada Lind | ‹As Ada Lind finished, having concluded her letter, she said it was late.›
Ada Lind | ‹Ada Lind said the hills reminded her of home.›
Ada Lind | ‹Ada Lind made it clear this week that the bridge would close.›
Ada Lind | ‹“It is late,” Ada Lind's statement read, which also gave her address.›
Norland Institute | ‹Half of the bridges are unsafe, according to a 2021 study by the Norland Institute.›
`,
  'lost marks, and whoever goes on': `
Ada Lind | ‹We are late,” said Ada Lind.›
- | ‹He is 6' 2,” wrote somebody.›
Ada Lind | Ada Lind said the road would close. ¶ ‹“It is late. We must go.”›
- | A woman said the road would close. ¶ ‹“It is late.”›
Ada Lind | ‹Ada Lind lives in Oslo and has said that she likes it.›
Ada Lind | Ada Lind was born here. ‹She lives in Oslo and has said that she likes it.›
- | ‹Ada Lind wrote her thesis on rain.›
Ada Lind | Ada Lind wrote first. ‹She wrote a letter to say that it was late.›
Tarn Herald | ‹As the Tarn Herald reported, the road would close.›
Ada Lind and Bo Berg | ‹On Monday, Ada Lind and Bo Berg said the road would close.›
Ada Lind | Ada Lind said it was late. ‹Lind will not stay, she said.›
- | Ada Lind said it was late. ‹She told Lind that it was late.›
`,
  'works, dates and reports within reports': `
- | ‹Ada Lind was twenty when she wrote the “Song of Rain”.›
- | ‹It was made by Ada Lind's son Bo, who wrote lyrics for it.›
Norland Institute | ‹Half are full, according to an Aug. 9 survey by the Norland Institute.›
Ada Lind | ‹Indeed, Ada Lind, director of the institute, said it was late.›
Ada Lind | ‹Ada Lind testified that Berg called Dahl in a “heated” exchange.›
Kelly | ‹When members were asked, what that means was left to each, said Kelly, the spokeswoman.›
Tarn TV | ‹Lind arrived on Monday, state media Tarn TV reported.›
`,
  'verbs of saying inside what somebody says': `
Ada Lind | ‹Ada Lind said he understands how tired people are but noted that the flood continues and “things aren’t normal yet”.›
Ada Lind | ‹Ada Lind said that critics had claimed there would be a “war” within weeks.›
Ada Lind | ‹Ada Lind tweeted that the port had concluded its repairs, and said she had “told them so”.›
Ada Lind | ‹Ada Lind has denied the charge and in a letter said it was Berg who ran into her.›
Ada Lind | ‹Though Bo Berg claimed that she had the files, Ada Lind explained in a note that she had none.›
Ada Lind | ‹“It is late,” Ada Lind said when the Herald asked her about the bridge.›
Ada Lind | ‹Ada Lind said the mural was “ugly” but that it would stay, KTRN-TV reports.›
Ada Lind | ‹Ada Lind said on Monday that the bridge would close, the Tarn Herald reported.›
Ada Lind | ‹“It is late,” Ada Lind said, according to a person in the room.›
Ada Lind | Ada Lind told reporters the bill was “dead”, according to Tarn Public Radio. ‹But she said she would vote.›
Ada Lind | ‹“It is late,” Ada Lind said, a statement by the palace said.›
Ada Lind | ‹Ada Lind said the mayor would deliver remarks on “how the town has grown”.›
Ada Lind | ‹Ada Lind said it was easier said than done.›
- | ‹“I am sorry,” Ada Lind said, to which Berg replied, “You are kind.”›
- | ‹Ada Lind tells viewers, “they were happy to lie,” while her wife says “I was thrown out.”›
Norland Today | ‹The plan may “split the town”, said Norland Today, and threatens to go on doing so.›
- | ‹Ada Lind called the harbour office, where spokesman Bo Berg says nobody is in.›
Health Office | ‹Norland added 40 beds in May, according to the Health Office.›
- | ‹In Tarn, Gov. Ada Lind said that schools would open, and in Bexley, Gov. Bo Berg said they would not.›
- | ‹Ada Lind said Bo Berg had told her: “It is late.”›
- | ‹It is what a third of Norlanders, who said the vote was wrong, believe.›
`,
  'people and things between a pronoun and its person': `
Ada Lind | Sanctions will grow, Council President Ada Lind said on Tuesday. The Norland Ministry denied it. ‹“We will keep at it,” she said.›
Bo Berg | The Tarn Herald reports a bylaw was proposed on Tuesday by council member Bo Berg. ‹He says a few inns burden the town.›
James Berg III | James Berg III, the chef’s lawyer, said he would ask for a new trial. ‹He said Weiss accepts the verdict.›
Laura Hall | Laura Hall said the port was full. ‹“It is hard to get in,” she said.›
Bo Berg | Ada Lind said the port was full. The Norland Ministry denied it, and Bo Berg did not disagree. ‹“We will see,” he said.›
Dr. Brigham Temple | Fire Chief Bo Berg spoke first. Five were children, according to Dr. Brigham Temple. ‹He said that all were well.›
Bo Berg | Ada Lind won. ‹Bo Berg is open about it – “We will see,” he said on Monday – but must win first.›
Ada Lind | Weiss’s mother, Ada Lind, wrote to Bo Berg at the court. ‹“All I want is rest,” she said.›
`,
  'statements, and quoted words that go on': `
Tarnex | Tarnex released a statement on Tuesday. ‹“We are proud of our town,” the statement read.›
- | Lawyers said in a statement that it was late, the Tarn Herald reports. ‹“It is late,” the statement said.›
Ada Lind | “A lot of people shop here,” said Ada Lind. ‹So when prices change, they “really notice that, and feel it.”›
- | “A lot of people march here,” said Ada Lind. ‹Some wore shirts that read “Justice for all of us.”›
- | “A lot of people march here,” said Ada Lind. ‹Asked one clerk: “Is this a march for us?”›
- | The Tarn Herald called the shop “a king of its trade.” ‹Pennet became known as the “Man with a Thousand Friends.”›
- | “We are proud,” Ada Lind, head of sales at Tarnex, said in the release. ‹All shops will take part, the release said.›
Ada Lind | ‹“Be brave, and the others will follow you.” — Ada Lind›
- | ‹“The Answer Is …” — Ada Lind›
`,
  'subjects with roles around them': `
Ada Lind | ‹“It is late,” Norland Foreign Affairs Minister, Ada Lind, tweeted on Monday.›
Ada Lind | ‹Ada Lind, a supervisor at the Brimfield Bus Station in Tarn told the Herald by phone that it was full.›
April Berg | ‹“It is not over,” said April Berg, a nurse who runs the clinic.›
Ada Lind | Ada Lind leaves in May. ‹This week, Lind listed her proudest days and said she hoped to be missed.›
Ada Lind | ‹Mayor Ada Lind announced in November that she would run again.›
Ada Lind | ‹Late on Monday, Ada Lind, the director of trails, told the board that the gates would close.›
Ada Lind Jr. | ‹“It is late,” Norland state Rep. Ada Lind Jr., of Tarn, told the Herald.›
Ada Lind | ‹The strike will hold, said Special Envoy for Harbour Affairs Ada Lind, who led the talks.›
Eastern Harbour Command | ‹The Norland navy’s Eastern Harbour Command said that two boats had sunk.›
Ada Lind | ‹Ada Lind faulted the board for “its decision to ignore the harm”.›
Laura Rooney | ‹“It hurts,” said Norland goalie Laura Rooney, who made 23 saves.›
Ada Lind Jr. | Ada Lind left. ‹Ada Lind, Jr., said it was late.›
Bo Lund | ‹“It is late,” Lund – who told reporters that he had a “plan” – said on Monday.› Bo Lund left.
Ada Lind | ‹Ada Lind added to reporters, “I will let you know.”›
NRE | ‹NRE said more than half of the books had “errors”.›
`,
  'names that hold a word of grammar, a title, "and" or a possessive': `
Anton Berg | ‹US Rescue Service spokesman Anton Berg said that the service planned “to answer”.›
US Tidal Survey | ‹The coast was quiet, according to the US Tidal Survey.›
P.J. Dean | ‹“We have had many cases,” P.J. Dean, a spokesman for the port, told reporters.›
Karen King | ‹Karen King of the Northern Saints says: “This is the one to see.”›
Southern Food and Tea Museum | ‹It is eaten cold, according to the Southern Food and Tea Museum.›
U.S. Harbor and Border Protection | ‹It was shut, according to U.S. Harbor and Border Protection.›
- | ‹It was shut, according to the White House and Energy Department.›
Arno's | ‹Customers buy less, Arno's said last week.›
- | ‹A friend of Lind's said that it was late.›
- | Ada Lind came. ‹Norland applied the rule to Lind's tweets on Monday.›
La Verda | ‹But according to La Verda newspaper he gave up his pay.›
Tilda Okoro | ‹Republican Tilda Okoro said that she would vote no.›
Republican Party | ‹The Republican Party said no.›
`,
  'more ways of saying': `
Reid Ryan | ‹Hawks president of business operations Reid Ryan told the Herald that the team would come.›
NHB | ‹Places will be few, the NHB announced in June.›
Port Board | ‹It was shut on Friday, the Port Board confirmed to the Herald.›
Ada Lind | ‹“It is a night to remember,” a visibly moved Ada Lind said, thanking the crowd.›
Ada Lind | ‹Ada Lind questioned whether the count was fair.›
Ada Lind | ‹Ada Lind on May 3 showed a plan, saying that it would reopen the pools.›
Kestrel Bank | ‹“We regret the error,” a statement from Kestrel Bank read.›
Ada Lind | ‹Ada Lind tried to laugh it off by interjecting, “Only when it rains!”›
Ada Lind | ‹The members will vote on a motion that Chairwoman Ada Lind said would “hold the board to account”.›
- | ‹The members will vote on a motion that Chairwoman Ada Lind said would hold the board to account.›
`,
  'a noun of saying and its owner': `
Ada Lind | ‹The concerns go beyond Ada Lind's odd pledge to be “neutral” in talks.›
Ada Lind | ‹Voters did not like Ada Lind's claim that the harbour was “a hole in the ground”.›
- | ‹Ada Lind's claim to the house was met with chants of “Go home”.›
- | ‹Ada Lind's demands for more, a year ago, led to “a mess”.›
`,
  'a pronoun inside a clause, and an office before a comma': `
Bo Lund | “It is no basis,” Ada Lind said. ¶ At a rally in Oslo, Bo Lund named the islands on a list of towns he said were poor. ¶ ‹“We let them in,” he said.›
Ada Lind | Ada Lind came. ‹On Monday she said that it was late.›
- | ‹According to the Tarn County attorney’s office, Lund was there with a lawyer.›
- | ‹Tarn star Ada Lind declares for the draft.›
Reeves | ‹“We try,” Republican Reeves said on Monday.›
`,
  'nouns behind a name, titles still to be taken up, and names that hold a name': `
- | ‹US officials in Tarn have grown tired and have warned of floods.›
- | ‹The two-time US Olympic rowing medalist pleaded guilty and said it was late.›
Tarnex | ‹Tarnex has closed a mill and said it would close another.›
Ada Lind | ‹Ada Lind also sued the Herald, accusing the paper of “a campaign”.›
- | ‹Ada Lind was joined by Bo Berg, and both made it clear that the road would close.›
Mara Quill | ‹“It is late,” said Republican Sen.-elect Mara Quill.›
Mara Quill | ‹Gov.-elect Mara Quill said that it was late.›
- | ‹Eva Dahl died at 91, her nursing home, Residence Marta Lund, confirmed.›
Bo Trumble | Bo Trumble spoke. ‹On Monday, reporters questioned whether he knew, Trumble said he did not.›
`,
  'an organisation by the words of its kind': `
National Tidal Service | It may rain, the National Tidal Service said. ‹“It is late,” the tidal service said on Monday.›
Barl County Sheriff’s Office | The Barl County Sheriff’s Office closed it. ‹It will stay shut, according to the county sheriff’s office.›
- | It may rain, the National Tidal Service said. ‹“It is late,” the fire service said.›
- | The Barl Fire Service met the Tarn Fire Service. ‹“It is late,” the fire service said.›
`,
  'a position before a name, and clauses that no comma closes': `
Mark Lund | ‹Tarn Ravens tight end Mark Lund said the team was ready.›
Ada Berg | ‹Ravens wing Ada Berg said the team was ready.›
- | ‹Ravens visiting Ada Berg said the team was ready.›
- | ‹Residents near rural Virginia Beach said the road was shut.›
Lena Berg | ‹Lena Berg, who works in Tarn, told the Herald that it was late.›
- | ‹Lena Berg, who was held in Tarn officials said, had a knife.›
- | ‹Lena Berg, who was arrested in Tarn police said on Monday.›
- | ‹Ana Lopez met Lena Berg, who works in Tarn told the Herald that it was late.›
`,
  'statements on a day, and what is shared in one': `
Paul Okoye | ‹A statement from spokesman Paul Okoye on Saturday morning said: “It is late.”›
Paul Okoye | ‹A statement on Saturday from Paul Okoye said the road was shut.›
- | ‹A statement on Saturday by officials said the road was shut.›
Lena Berg | ‹Lena Berg on Saturday morning said the road was shut.›
Paul Okoye | ‹Spokesman Paul Okoye shared on Monday in a statement that the road was shut.›
- | ‹Paul Okoye shared a room in a house that the mayor owns.›
- | ‹Paul Okoye shared in a prize that the mayor gave.›
`,
  'an office that a preposition, an "and" or a number is part of': `
Ada Berg | ‹“It is late,” Norland’s Ambassador to Tarn Ada Berg said.›
Ada Berg | ‹“It is late,” Tarn College Provost for Strategy and Analytics Ada Berg, who is new, said.›
Ada Berg | ‹The rules are clear, said Harlow director of flood prevention Ada Berg.›
Ada Berg | ‹“It is late,” said Tarn vice president and chief communications officer Ada Berg.›
Ada Berg | ‹“It is late,” said 317 Burger owner Ada Berg.›
Ada Berg | ‹Former Tarn News and Radio Nord host Ada Berg said it was late.›
Jan Call | ‹Master Distiller Jan Call said 200 barrels were lost.›
- | ‹“It is late,” said a lawyer for actress Ada Berg.›
- | ‹Senior aides to harbour chief of staff Ada Berg said it was late.›
- | ‹The head of the South Virginia National Guard said it was late.›
- | ‹“It is late,” said Tarn council chair Ada Berg and Harlow mayor Ivo Lund.›
- | ‹Mayor Ivo Lund, Tarn clerk Eva Dahl and council president Ada Berg said it was late.›
`,
  'a description that no comma closes behind a quotation': `
Mairéad Lynn | ‹“It is late,” Mairéad Lynn, the mayor’s spokesperson said in a statement.›
Ada Berg | ‹“It is late,” Ada Berg, president of the Tarn Pilots Union told the Herald.›
- | ‹Ada Berg, the Tarn Pilots Union president has said, will leave.›
`,
  'words that are given out beforehand': `
Ada Berg | Mayor Ada Berg speaks on Monday. ‹“We begin today,” Berg will say, according to excerpts that her office released.›
Ada Berg | Mayor Ada Berg speaks on Monday. ‹“We begin today,” Berg plans to say.›
- | ‹Mayor Ada Berg is expected to ask the council for a loan to rebuild the quay.›
- | ‹Mayor Ada Berg will say on Monday whether she will run.›
`,
  'nouns and deeds that look like verbs of saying': `
Ada Berg | Chief Ada Berg spoke. ‹She said the board knew but said reports of fraud “should give us pause”.›
- | ‹Ada Berg continued her walk along the coast.›
Ada Berg | ‹Ada Berg continued her scathing remarks.›
- | ‹Ada Berg wrote nine books in her life.›
- | ‹Ada Berg has maintained a list of ships for “Harbour News”.›
`,
  'somebody who speaks inside what is said of others': `
Ada Berg | ‹“It is late,” said Ada Berg, a clerk who wrote that the town had “failed”.›
Ada Berg | ‹Ada Berg told the Herald she was hurt by people who said the harbour was hers.›
`,
  'the place that a report is from': `
Ada Berg | ‹Tarn: Gov. Ada Berg on Friday ended the curfew, saying the town was safe.›
- | ‹Tarn: A three-member U.S. appeals court panel sided with the town, denying the claims.›
- | ‹Tarn: City officials on Tuesday opened the road and said they would mend it.›
Ada Berg | ‹Mayor Ada Berg on Monday urged all to wait, and the mayor said the quay would open.›
`,
  'given names that are another word, and verbs that need what is said': `
Will Berg | ‹The quay will be closed, said Will Berg.›
Ada Berg | ‹It was the wrong way to do it, recalled Ada Berg, who led the inquiry.›
Port Authority | ‹Employees near the quay have complained of the smell, according to the Port Authority.›
- | ‹His daughters said he was ill, according to the Tarn Herald.›
`,
  'what stands between a speaker and "he"': `
Ada Berg | Commissioner Ada Berg said the quay was shut. Permits are sold by the town or a private school. ‹She says now is the time to buy one.›
Hugo Lund | “It is late,” Gov. Hugo Lund told reporters. ¶ The news came as a surprise, and was read out by the governor. ¶ ‹He said he saw how hard it was.›
- | “It is late,” Gov. Hugo Lund told reporters. ¶ The news came as a surprise, and was read out by a sailor. ¶ ‹He said he saw how hard it was.›
Joel Vance | “The road is closed,” said Joel Vance. ¶ Norland Rail said nothing. ¶ ‹“It will stay so,” he said.›
Ada Berg | ‹Gov. Ada Berg meanwhile told the Herald that it was late.›
Ada Berg | ‹The town is dry, Ada Berg, director of the Tarn museum said.›
`,
  'an agency by that word': `
TRMA | The road will be shut, TRMA said. ‹“It will take a week,” the agency said.›
Tarn Water Department | The Tarn Water Department warned of floods. Rain is due. ‹The agency said it was ready.›
- | CNN said the road was shut. ‹“It will take a week,” the agency said.›
- | Tarn Foods said the road was shut. ‹“It will take a week,” the agency said.›
`,
  'deeds, and those who speak in a clause that depends on another': `
- | ‹Ada Berg noted down the number of the car.›
- | ‹Friends doubt that Ada Berg, who says she will run, has the money.›
`,
  'participles that go on with the main verb, and what stands inside them': `
Ada Berg | Mayor Ada Berg left. ‹Berg declined to answer, telling reporters that she knew what the clerk had told the police.›
Ada Berg | ‹Outgoing Tarn Mayor Ada Berg took a hard stance on Friday, saying the town was late.›
TRMA | ‹TRMA ended the rule a year ago, saying it was “no longer needed”.›
- | ‹TRMA is the command that provides detection, validation and warning of storms.›
Ivo Lund | ‹When asked if the party was calling on the mayor to leave, clerk Ivo Lund said no.›
`,
  'a firm that is hired, and words that are somebody’s own': `
- | ‹Berg Oil called on Falk & Lie, a law firm, to plead its case.›
Rights Norland | ‹Rights Norland called on the mayor to plead the case.›
Ivo Lund | Tarn Tech met Norland State. ¶ ‹It all hangs on referee Ivo Lund's report, when he said that “nobody fell”.›
`,
  'names that the Arabic article is joined to': `
Omar al-Hadi | ‹Omar al-Hadi said the quay was shut.›
Omar al-Hadi | ‹Omar al-Hadi, a sailor from Tarn, said the quay was shut.›
Omar al-Hadi | Mayor Omar al-Hadi left. ‹“It is late,” said al-Hadi.› ¶ It rained.
Omar al-Hadi | Mayor Omar al-Hadi left. ‹“It is late,” Al-Hadi told the town council.›
Omar al-Hadi | Mayor Omar al-Hadi left. ‹“It is late,” Hadi said.›
`,
  'how somebody looks while speaking': `
Ada Berg | ‹“We are saved,” a smiling Ada Berg told reporters outside the court.›
- | ‹“We are saved,” ageing Norland sailors told reporters.›
`,
  'an outlet after the verb, and what it adds': `
Tarn Herald | ‹The boat was sold for £2m, reported the Tarn Herald.›
Tarn Herald | The boat was sold for £2m, reported the Tarn Herald. ‹The newspaper said that the buyer was a clerk.›
`,
  'a short message': `
Ada Berg | ‹Ada Berg’s message was simple: “Go and vote.”›
`,
  'somebody who speaks inside what others say, or where something happened': `
- | ‹Prosecutors say Ivo Lund told his wife that he would burn the boat.›
- | ‹A sailor sued the clinic where Dr. Ada Berg said the crane was safe.›
`,
  'a thing with an article before its name': `
Ivo Lund | Ivo Lund drove off. ¶ His car, a Tessla Nova, hit the quay. ¶ ‹“It burned for an hour,” he said.›
- | Ivo Lund drove off. ¶ The car, a Tessla Nova, hit a crane that a sailor had left there. ¶ ‹“It burned for an hour,” he said.›
`,
  'somebody who is alone in a few paragraphs': `
Ivo Lund | Ivo Lund coached the Hawks for six years. ¶ The Hawks lost again on Sunday. ¶ ‹“I take the blame,” he said.›
- | Ivo Lund coached the Hawks for six years. ¶ The striker was fined on Sunday. ¶ ‹“I take the blame,” he said.›
Ivo Lund | Ivo Lund runs Ostby Robotics. Ostby Robotics sold 90 arms. ¶ ‹“I had no choice,” he said.›
Ivo Lund | Ivo Lund runs Ostby Farms. Ostby Farms sold 90 cows. ¶ ‹“I had no choice,” he said.›
`,
  'given names of two syllables': `
Eun-ji Park | Dr Eun-ji Park studies sleep. ¶ ‹“They need more of it,” Dr Park said.›
- | Visitors to the Obama-era Park came. ¶ ‹“They need more of it,” he said.›
`,
  'single marks': `
Ada Berg | ‹‘We will sue,’ said Ada Berg.›
Ada Berg | ‹‘It is late. Nobody asked the boys’ club,’› Ada Berg told the council.
Ada Berg | Ada Berg shook her head. ¶ ‹‘Why did nobody ask?’ she said.›
Ada Berg | ‘We will sue,’ said Ada Berg. ¶ ‹‘It is a matter of honour.’›
Ada Berg | ‹Ada Berg said the plan was ‘a gift’ to the rich.›
`,
  'his family': `
Ivo Lund | Ivo Lund lost his boat in the storm. His wife and two sons are safe. ¶ ‹“We sleep in the car,” he said.›
- | Ivo Lund lost his boat in the storm. His brother and two sons are safe. ¶ ‹“We sleep in the car,” he said.›
`,
  'what is said of works, and what they are not': `
Tarn Post | ‹Tarn Post writes that the album “gives the harbour a voice of its own at last”.›
Ada Berg | ‹Judge Ada Berg wrote that the clerk could not show that the group had planned “to harm the town”.›
- | ‹Ada Berg wrote a film about a teacher, “The Long Road,” in 1953.›
- | ‹Halden Foods recalled its soups after a customer found glass.›
`,
  'a town whose name ends as a trade does': `
Manchester Medical School | ‹Manchester Medical School said 30 students were ill.›
`,
  'the view of somebody': `
Ada Berg | ‹In the view of Ada Berg, the road is “a death trap”.›
Ada Berg | Tarn Tech met Norland State. ¶ ‹It all hangs on referee Ada Berg's memo, when she said that “nobody fell”.›
`,
  'a name, and a thing that begins with it or belongs to its bearer': `
Ada Little | Gov. Ada Little left for Little Rock. ¶ ‹Little said it was late.›
Netflix | It won for director Ada Lind's Netflix film. ¶ ‹According to Netflix, it was late.›
Ada Lind | Nobody saw Ada Lind's Norlane series. ¶ ‹Lind said it was late.›
Sunday Herald | ‹It was late, the Sunday Herald reported.›
`,
  'a department below another heading': `
- | The state Trade Department shut a shop. ¶ New Norland ¶ A home opened. ¶ ‹The department said that it was late.›
Trade Department | The state Trade Department shut a shop. ¶ ‹The department said that it was late.›
`,
  'the truth and stories, which are told': `
- | ‹Ada Lind told the truth for once.›
- | ‹Ada Lind tells stories to anyone who listens.›
Ada Lind | ‹Ada Lind told the board it was late.›
Ada Lind | ‹Mayor Ada Lind told Story County officials that it was late.›
Ada Lind | ‹“It was late,” Ada Lind told the Story County board.›
Ada Lind | ‹Ada Lind told the truth commission that it was late.›
`,
  'a noun that ends as a past tense does, before a name': `
Ada Lind | ‹The accused, Ada Lind, said it was late.›
Ada Lind | ‹The top seed, Ada Lind, said it was late.›
Ada Lind | ‹The newlywed, Ada Lind, said it was late.›
`,
  'what somebody adds, as a clause without "that"': `
Ada Lind | Ada Lind left. ‹Lind added a decision would be made “very soon”.›
- | Ada Lind left. ‹Lind added a pocket to her gown as “a joke”.›
`,
  'the central bank, which not every bank is': `
- | Bank of America cut jobs. ‹The central bank said it was late.›
- | Norland Nature Reserve is shut. ‹The central bank said it was late.›
Bank of England | Bank of England rates rose. ‹The central bank said it was late.›
`,
  'a full name with what is its own': `
Ada Lind | Ada Lind’s Norlane Studios opened. ¶ ‹Lind said it was late.›
`,
  'one person in two spellings, and two of a family': `
Steve Berg | Treasury Secretary Steve Berg came. Treasury Secretary Steven Berg left. ¶ ‹Berg said it was late.›
Andrew Berg | Rep. Andrew Berg came. Rep. Andy Berg left. ¶ ‹Berg said it was late.›
Volodymyr Berg | President Volodymyr Berg came. President Volodomyr Berg left. ¶ ‹Berg said it was late.›
Berg | Rep. Christine Berg came. Rep. Christopher Berg left. ¶ ‹Berg said it was late.›
Berg | Rep. Alexandra Berg came. Rep. Alexander Berg left. ¶ ‹Berg said it was late.›
Berg | Rep. Christine Berg came. Rep. Christina Berg left. ¶ ‹Berg said it was late.›
Ada Berg | Ada Berg came. Ada C. Berg left. ¶ ‹Berg said it was late.›
Berg | Ada B. Berg came. Ada C. Berg left. ¶ ‹Berg said it was late.›
Berg | Rep. Ada Berg came. Rep. Mona Berg left. ¶ ‹Berg said it was late.›
Joe Berg | President Joe Berg came with first lady Jill Berg. His son, Hunter Berg, left. ¶ ‹Berg said it was late.›
Berg | Former President Joe Berg came with Jill Berg. ¶ ‹Berg said it was late.›
Berg | Hunter Berg came. President Joe Berg left. ¶ ‹Berg said it was late.›
`,
  'names that are put together by chance': `
Ada Tarn | Ada Tarn came. ¶ Can Tarn win? ¶ ‹“It is late,” Tarn said.›
Ada Tarn | Ada Tarn came. ¶ Ivo Lund/Reuters Tarn left on Friday. ¶ ‹“It is late,” Tarn said.›
Ada Tarn | Ada Tarn came. ¶ It was late. AP Tarn left on Friday. ¶ ‹“It is late,” Tarn said.›
- | The team won the Jules Tarn Trophy in Norland. ¶ ‹“It is late,” he said.›
Ada Tarn | Ada Tarn came. ¶ Mona Tarn © Norland Academy ¶ ‹“It is late,” Tarn said.›
NFL | Ada Tarn is an ESPN NFL analyst. ¶ ‹“It is late,” the NFL said.›
- | ‹Article II of the Constitution says that it is late.›
`,
  'bodies whose names go on after plain words': `
Doctors Without Berths | ‹“It is late,” Doctors Without Berths said.›
Ada Berg | ‹“It is late,” Ada Berg said.› Without Ivo Lund nothing works.
Tarn News Now | ‹Tarn News Now reports that it was late.›
Ada Berg | ‹Ada Berg now says that it was late.›
Sailors for the Sea | ‹On Monday, Sailors for the Sea said it was late.›
Physicians for Human Rights | ‹“It is late,” Physicians for Human Rights said.›
- | ‹Lawyers for Trade Holdings said it was late.›
- | ‹“It is late,” said lawyers for Trade Holdings.›
Everyport for Sea Safety | ‹It was late, according to a study by Everyport for Sea Safety.›
- | ‹It was late, according to a study by the think tank Norlane for TRMA.›
- | ‹A spokesperson for the Office for Promotion of Virtue and Prevention of Vice announced that it was late.›
Joint Chiefs of Staff | ‹The Joint Chiefs of Staff said it was late.›
Rita Stroud | ‹Rita Stroud of Tarn said it was late.›
ACLU of Norland | ‹In a letter, the ACLU of Norland said it was late.›
Ada Berg | ‹It was late, according to ACLU of Norland Legal Director Ada Berg.›
Ada Berg | ‹Iowa Freedom of Information Council Executive Director Ada Berg said it was late.›
Maine Chapter of the Academy of Trade | ‹The Maine Chapter of the Academy of Trade said it was late.›
Pro Football Hall of Fame | ‹It was late, the Pro Football Hall of Fame announced.›
- | Ada Berg scored. ‹“It is late,” the Hockey Hall of Famer said.›
Office of the High Commissioner for Human Rights | ‹The Office of the High Commissioner for Human Rights said it was late.›
Office of the Director of National Trade | ‹It was late, according to the Office of the Director of National Trade.›
- | ‹The High Commissioner for Human Rights said it was late.›
- | ‹Montana State University and the University of Montana said it was late.›
`,
  'where somebody is from, before the name': `
Tarnlok | ‹Selden-based Tarnlok said it was late.›
Tarnlok | ‹New York-based Tarnlok said it was late.›
Ada Berg-Lind | ‹Ada Berg-Lind said it was late.›
`,
  'a family name and somebody with an office, who both speak': `
Ada Lindq and Ivo Berg | Ada Lindq left. ‹Lindq and Mayor Ivo Berg said it was late.›
Ada Lindq and Ivo Berg | Ada Lindq left. ‹On Monday, Lindq and Mayor Ivo Berg announced the plan.›
- | ‹In a statement, Mayor Bo Holt and clerks Ivo Berg, Eva Dahl and Norland’s leader Ada Lindq said it was late.›
Ada Lindq | ‹Business and Energy Secretary Ada Lindq said it was late.›
Ada Lindq | ‹It was met with joy by Tarnov, Ionescu and harbour star Ada Lindq, who said it was late.›
`,
  'a newspaper whose name begins as a given name does': `
Casper Star-Tribune | It was late, according to the Harbour Board. The Casper Star-Tribune reports that it rained. ‹The newspaper says that the road is shut.›
Casper Star-Lind | Casper Star-Lind left. ‹“It is late,” he said.›
- | The sale was read about in the Casper Star-Tribune. ‹“It is late,” he said.›
`,
  'a company and a group, which no newspaper is': `
- | Tarnlok sold 90 arms, the Harrow Telegraph said. ‹The company said that it was late.›
- | The Harrow Tribune reports that a union sued. ‹The group said that it was late.›
Tarnlok | Tarnlok said it had sold 90 arms. ‹The company said that it was late.›
Harrow Telegraph | Tarnlok sold 90 arms, the Harrow Telegraph said. ‹The newspaper said that it was late.›
`,
  'an outlet that speaks in between': `
Eastern Tarn Tribe | The Eastern Tarn Tribe said it was late. It rained, the Harrow Tribune reports. ‹The tribe said the road was shut.›
- | The Eastern Tarn Tribe said it was late. It rained, the Harbour Board said. ‹The tribe said the road was shut.›
- | Tarnlok said it was late. It rained, the Harrow Tribune reports. ‹The company said the road was shut.›
`,
  'a writer who signs, and a speaker': `
- | Ivo Berg left early. Berg said it was late. ¶ ‹“Nobody asked the town about the plan before the vote.” — Ada Lind›
- | Ivo Berg left early. Berg said it was late. ¶ ‹“Nobody asked the town about the plan before the vote.” — Ada Lind, HARROW NETWORK›
Ada Lind | Ivo Berg left early. Berg said it was late. ¶ ‹“Nobody asked the town about the plan before the vote.” — Ada Lind, owner›
Ada Lind | Ivo Berg left early. Berg said that Lind was late. ¶ ‹“Nobody asked the town about the plan before the vote.” — Ada Lind›
Ada Lind | “Go on, even where the road is longer than the day.” — Ivo Berg ¶ ‹“Nobody asked the town about the plan before the vote.” — Ada Lind›
`,
};
