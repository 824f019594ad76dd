import type { HardNegative } from "./claims-hard-negatives.ts";

/**
 * Texts that name the watched people and count or pay others: other countries' labourers, locals,
 * artists on tour, hands inside the country, sappers, students, defectors in the South, thieves.
 */
export const silentEnglishMore: HardNegative[] = [
  {
    lang: "en",
    title: "Opinion: the other migrants on our building sites",
    text: "Much has been written about North Koreans hidden on construction sites in Krasnodar. Less is said of the 220,000 Kyrgyz registered in Russia last year, or of the Indians, 56,000 of whom were granted work permits. A Bangladeshi welder I met makes 60,000 roubles a month, works six ten-hour days and rests on Sunday. Recruiters from Dhaka take $4,000 before he leaves. The ministry has asked for another 40,000 Indians next year. The North Korean crews I saw only from behind a fence.",
  },
  {
    lang: "en",
    title: "Ballet from Pyongyang fills the Mariinsky's new stage",
    text: "A troupe of 90 dancers and musicians from North Korea ends a two-week tour of Vladivostok on Sunday. Tickets cost 1,500 to 6,000 roubles, and 4,200 were sold. The organisers paid the ensemble a fee of $30,000 and its hotel. Four guides, hired at 5,000 roubles a day, took the artists around. The tour is not work in the sense of UN resolution 2397, a lawyer for the theatre said; the city's last North Korean builders went home in 2019.",
  },
  {
    lang: "en",
    title: "Tracksuits from a town that cannot be named",
    text: "Labels that say Made in China are sewn in Sinuiju and Pyongyang. At one plant in the North Korean capital 1,200 women turn out 5,000 jackets a day for a trader in Dandong, who pays $3.50 a piece and ships them back across the Yalu. The seamstresses are on the line for ten hours and earn the equivalent of $40 a month, he has been told. Processing abroad of this kind brought North Korea $560 million in 2016. Moving the workers to China would cost him three times as much, the trader says.",
  },
  {
    lang: "en",
    title: "Sappers from the North clear Kursk fields",
    text: "Russia's defence ministry has shown North Korean engineers at work on minefields near Sudzha. A thousand sappers and 5,000 railway troops were promised in June by Sergei Shoigu; 12,000 combat troops went before them. The men work in teams of 15, eight hours a day, and have lifted 1.5 million mines and shells, the ministry says. Nine were killed. Families of the dead were given flats in Pyongyang, and each received a payment of $10,000, according to Seoul's intelligence service.",
  },
  {
    lang: "en",
    title: "Students from Pyongyang return to Beijing",
    text: "Three hundred and fifty North Korean students came to China this autumn, the first since the pandemic, according to its education ministry. Each has a scholarship of 3,000 yuan a month and a free bed. About 100 more are at universities in Moscow and Vladivostok, where 29 of them study Russian. Their embassy takes away passports, as it does with labourers, and they go home for 20 days in the summer. Tuition for others stands at 26,000 yuan a year.",
  },
  {
    lang: "en",
    title: "Former logger runs a noodle shop in Incheon",
    text: "Kim, 54, who fled a North Korean logging camp in Khabarovsk in 2003, employs six people today and takes in 18 million won a month. Two of his cooks are defectors too; he pays them 2.6 million won and gives them Mondays and Tuesdays off. Of the 34,000 defectors in the South, one in ten has a business, a foundation says. Their average wage is 2.45 million won, against 3 million for all. His noodles cost 9,000 won a bowl.",
  },
  {
    lang: "en",
    title: "Lazarus takes $1.5bn in a single night",
    text: "The theft of $1.46 billion in ether from Bybit on February 21 was the work of North Korea, the FBI said. Some 400,000 coins were moved to 50 wallets in two hours. Analysts put the hauls of Pyongyang's hackers at $1.34 billion in 2024, over 47 incidents, and at $6 billion since 2017. A bounty of 10 percent is on offer. The group has about 6,000 members, some of them in China and Russia, and half of the regime's foreign currency is said to come from theft, more than from its workers overseas.",
  },
  {
    lang: "en",
    title: "A meal at the Okryu in Dubai",
    text: "Cold noodles for 65 dirhams, a beer for 40, and a song thrown in: the North Korean restaurant in Deira seats 120 and was a quarter full on Thursday. The waitresses, in pink, do not say where they live. An evening with the band costs a table of eight 1,200 dirhams. In Vientiane, by contrast, a plate is $7. The rent is 300,000 dirhams a year, the landlord says. North Korea's trade with the Emirates came to $12 million last year.",
  },
  {
    lang: "en",
    title: "China-North Korea trade up a quarter",
    text: "Trade between China and North Korea rose 26 percent to $2.7 billion last year, Chinese customs figures show. Wigs and eyelashes, which the North makes by hand for Chinese firms, brought in $167 million, or 57 percent of its exports. Seafood, textiles and labour are under sanctions: resolution 2375 banned new permits and 2397 told members to send workers home within 24 months. Rice imports reached 216,000 tonnes. Factories in Dandong with a floor of 20,000 square metres and room for 1,500 machines stand ready for North Korean hands, said a broker, who would not say whether any had come.",
  },
  {
    lang: "en",
    title: "What a shift is worth in Primorye",
    text: "A local bricklayer in Vladivostok asks for 150,000 roubles a month, an Uzbek for 110,000, according to a recruitment site. The average wage in the territory was 82,400 roubles in May. North Koreans, contractors say, are cheaper than either, though none would name a sum. The region lacks 30,000 hands, its governor said. Unemployment is at 2.1 percent. Under the labour code nobody may work more than 40 hours a week or be given fewer than 28 days of leave a year.",
  },
  {
    lang: "en",
    title: "Consulate in Vladivostok stamps fewer visas",
    text: "Russia issued 8,600 visas to North Koreans in the year to June, 3,100 of them for study, 1,200 for tourism and 900 to officials. No visa for work has been granted since 2019, the foreign ministry said. Three weekly flights link the city with Pyongyang; a train with 120 seats follows in July. Russians made 5,000 trips the other way, for which agencies charged $750 a week. Ten consular staff handle the papers, six hours a day.",
  },
  {
    lang: "en",
    title: "Kaesong's managers look back",
    text: "At its height the Kaesong complex gave work to 54,000 North Koreans at 125 South Korean companies. The minimum wage was $73.87 a month, and with overtime the average came to $188. In ten years the North earned $560 million there. Managers from the South, 800 of them, drove home each Friday. Some of the seamstresses, one hears, were later picked to go to China. The looms stood idle from February 2016, and the owners have claimed 945 billion won.",
  },
  {
    lang: "en",
    title: "Poland's Nepali welders",
    text: "When the last North Korean left the yards of Gdynia in 2019, recruiters turned to Asia. There are 38,000 Nepalis in Poland today and 22,000 Filipinos, the labour ministry says. A Nepali welder is paid 5,200 zlotys a month before tax and works 48 hours a week. He owes his agent 6,000 euros. An inspection at one shipbuilder found 14 men to a flat, who had been promised 8 days of leave for each quarter. The company said it had never hired through Pyongyang.",
  },
  {
    lang: "en",
    title: "Soldier's diary found near Kursk",
    text: "A notebook taken from a dead North Korean soldier speaks of a daily ration of 600 grams and of drills of 10 hours a day. About 4,700 of the men have been killed or wounded, Seoul says, out of 15,000. Moscow is said to pay $2,000 for each of them every month. Another 6,000 engineers and deminers have been announced. Families are told that sons went abroad to work. Ukraine offers every prisoner who gives himself up three meals a day.",
  },
  {
    lang: "en",
    title: "Ministry replies on aid to defectors",
    text: "The unification ministry said that 59 percent of North Korean defectors in the South had a job last year and that they earned 2.61 million won a month on average, against 3.12 million for the population. They work 43.5 hours a week. Some 6.3 percent were out of work. One in twenty had once been sent abroad as a worker. Hana Centre teaches them for 12 weeks, eight hours a day, and gives each 10 million won to start with.",
  },
  {
    lang: "en",
    title: "Nigeria arrests two on hospital contract",
    text: "Police in Yobe have charged two officials with inflating by 240 million naira a contract for medicines at a clinic where North Korean doctors once served. The clinic has 150 beds and 64 local staff, who are paid 70,000 naira a month and say that they have not been paid for three months. Drugs worth $90,000 went missing. Three doctors from North Korea were killed in the state in 2013. A trial opens within 30 days.",
  },
  {
    lang: "en",
    title: "IT freelancers: what the platforms say",
    text: "A freelance platform has removed 5,400 profiles it links to North Korea, it said in its yearly report, and blocked payments of $1.9 million. A developer in Poland asks $55 an hour on it, one in India $20. Remote hires make up 30 percent of the staff of American start-ups, a survey of 800 of them found, and 17 percent had met an applicant they suspected. The FBI seized 137 laptops in 14 states. The programme's guides warn against people who work 16 hours a day from one address but do not mention what those from Pyongyang earn.",
  },
  {
    lang: "en",
    title: "Kuwait counts its foreigners",
    text: "Kuwait's public authority for manpower listed 2.4 million foreign workers in March. Indians, 540,000, and Egyptians, 480,000, lead; Bangladeshis come third with 190,000. The average wage of an expatriate was 340 dinars a month. Domestic helpers must by law have one day off a week and work no longer than 12 hours a day. North Koreans, once seen in Jleeb, do not appear in the table. Permits cost their sponsors 150 dinars apiece.",
  },
  {
    lang: "en",
    title: "Aid group: floods take homes in Sinuiju",
    text: "More than 4,100 homes and 3,000 hectares were under water in Sinuiju, and 15,400 people have been brought to Pyongyang, state media said. Building brigades of 130,000 young people work day and night, 16 hours a day by one account, and get a bonus of 5,000 won. Factories there that sewed for Chinese firms lost orders worth $2 million. Women back from Dandong, where they had sewn for years, were told to give $50 each for the relief.",
  },
  {
    lang: "en",
    title: "Dandong's hotels hope for trains",
    text: "Hotels in Dandong charge 380 yuan a night again. Of 42 restaurants run with North Korean partners before 2020, 11 are open, with prices a third higher; a set for two is 268 yuan. The city wants 60,000 visitors a month. A waiter from Shandong earns 4,500 yuan, has four days off a month and shares a room. For a North Korean performer nobody gave a price. Freight through the customs yard reached 300 trucks a day.",
  },
  {
    lang: "en",
    title: "Security Council debates panel's end",
    text: "Russia's veto ended the mandate of a panel of eight experts set up under resolution 1874. In 15 years it wrote 27 reports. The last one described 58 cyberattacks worth $3 billion and 1.5 million barrels of oil, and had a chapter on labour. Thirteen members voted in favour. The new team of 11 states has published two reports and 140 names. Resolution 2397, paragraph 8, set a deadline of 24 months for workers to go home. A seat on the panel paid about $180,000 a year.",
  },
  {
    lang: "en",
    title: "Uzbeks outnumber all others on Moscow's sites",
    text: "Of 680,000 foreigners with patents in Moscow, 310,000 are Uzbeks and 160,000 Tajiks, the city says. Workers from North Korea are not listed. An Uzbek painter told us that he makes 75,000 roubles a month for twelve hours a day and has two Sundays off. His brigade of 14 sleeps in a container. The patent costs 8,900 roubles a month. Police deported 5,200 people in May.",
  },
  {
    lang: "en",
    title: "Circus from Pyongyang in Hanoi",
    text: "Thirty acrobats of the Pyongyang State Circus appear in Hanoi until Sunday. Seats are 400,000 to 900,000 dong, and 2,000 have been sold. A manager said the artists share a fee of $12,000 for six evenings and get a daily allowance of $15. They rehearse five hours a day. Vietnam's last North Korean restaurant shut in 2023.",
  },
  {
    lang: "en",
    title: "Inside the Wonsan resort",
    text: "Wonsan-Kalma, which opened in July with 20,000 beds, was built by soldiers and youth brigades, 40,000 of them at one time. They hauled sand for 15 hours a day. Russian visitors pay $1,800 for a week; the first group had 13 people. Staff, 2,500 by one count, were trained for three months. A waitress there gets 5,000 won a month. North Korea hopes for $50 million a year from it, to make up for what its workers no longer send from abroad.",
  },
  {
    lang: "en",
    title: "US offers reward for coder's boss",
    text: "The State Department offered up to $5 million on Thursday for word of a North Korean who is said to have run a ring of false freelancers. An Arizona woman who kept 90 laptops for it was jailed for 102 months and fined $176,850. Some 309 companies and 68 identities were used. Victims lost $3 million in fees. Two Chinese accomplices drew 10 percent each. It named no number of the men behind the screens.",
  },
  {
    lang: "en",
    title: "Kuwait's migrants under the noon ban",
    text: "From June to August nobody may work outdoors in Kuwait between 11 and 4. Inspectors found 1,200 men breaking the rule at 330 sites in July. Pakistani masons there earn 120 dinars a month. A company is fined 100 dinars for each man. North Koreans have all but gone. Heat kills 90 workers a year, a union says.",
  },
  {
    lang: "en",
    title: "Japan's trainees and the North Korean comparison",
    text: "Critics have likened Japan's 400,000 technical trainees to North Koreans sent abroad. The ministry says the comparison is false. A Vietnamese trainee earns 170,000 yen a month, is left with 90,000 and works 9 hours a day; 9,753 ran away in 2023. Unlike the North Koreans, they choose to come. Brokers take $6,000 in Hanoi. Two in three are women.",
  },
  {
    lang: "en",
    title: "North sends medals hopefuls to Harbin",
    text: "North Korea's team for the Asian Games in Hangzhou numbers 185 athletes, among them 14 weightlifters. They came by train from Sinuiju and train eight hours a day. Each winner is promised a flat and $30,000. Officials, 20 of them, watch the village gate. Cheer leaders earned 400 yuan a night in a hotel show. China has about 190 shops that sell the team's shirt.",
  },
  {
    lang: "en",
    title: "Ministry of trade: sanctions and seafood",
    text: "Squid with North Korean papers sells at 60 yuan a kilo in Hunchun. Smugglers bring 200 tonnes a month over the Tumen. A plant manager reckons that the ban of 2017 has cost the town 3 billion yuan and 10,000 jobs, most of them held by locals. Chinese packers get 180 yuan a day and are sent home in the closed season of four months. Asked about packers from the other bank, he shook his head.",
  },
  {
    lang: "en",
    title: "Twenty defectors sue over Kaesong-era debts",
    text: "Twenty people who came from the North have gone to court in Seoul to recover 340 million won that a broker took from them. Each had paid him 12 million won to bring out relatives. One plaintiff, a former seamstress, makes 1.9 million won a month at a laundry, ten hours a day. Brokers keep about 30 percent of what is sent home, the lawyers say. The first hearing is on June 4.",
  },
  {
    lang: "en",
    title: "Cambodia deports scam workers",
    text: "Cambodia has sent home 3,400 foreigners freed from scam compounds since July, 1,050 of them Chinese and 290 Vietnamese. They had to work 16 hours a day and were promised $1,000 a month, the police said. Ransoms of $5,000 were asked for some. Two North Korean restaurants in Sihanoukville were searched as well and closed, but no one was found. The UN puts the number of people held in such places at 100,000 in Cambodia and 120,000 in Myanmar.",
  },
  {
    lang: "en",
    title: "North Korean-made wigs reach American shops",
    text: "Hair from India is knotted in North Korea and sold as Chinese. Of 1,680 tonnes that crossed the Yalu last year more than half ended in the United States. A sheet of lashes costs 3 yuan and needs an hour's work. Prisoners and housewives do it at home, for 1,000 yuan a year at best, a trader told us. Customs fined one importer $1 million. The state takes between 80 and 90 percent of the money.",
  },
  {
    lang: "en",
    title: "Russian tutors wanted in Pyongyang",
    text: "Ninety-six Russian teachers have applied for 15 posts at a school in Pyongyang. The pay is 120,000 roubles a month and there are 56 days of leave. North Korea in turn has asked for 250 places at universities in Vladivostok, and 41 of its students have arrived. Flights cost 23,000 roubles. Russian will be taught from the fourth class on, for three hours a week. On workers nothing was agreed, the ministry in Moscow said.",
  },
  {
    lang: "en",
    title: "Panel hears of arms for Myanmar",
    text: "Rockets worth $70 million and 4,000 rifles went from Nampo to the army of Myanmar, a panel in New York was told. Eleven technicians travelled with them and stayed for two months. A Burmese firm paid 10 percent in advance. North Korea earned $300 million a year from such deals in the past, more than from labour. The ship, 6,500 tonnes, flew the flag of Togo and had a crew of 18.",
  },
  {
    lang: "en",
    title: "Ghost fleet: what squid costs",
    text: "At least 900 Chinese vessels fished in North Korean waters in 2017, a study by satellite finds, for a catch worth $440 million. North Korea sold the licences at 300,000 yuan a boat. Its own 3,000 wooden boats, pushed out to Russian waters, were caught there by the hundred, and 560 washed up in Japan within five years. A fisherman from Wonsan gets a fifth of his catch and is at sea for 20 days a month. North Koreans on Chinese tuna boats are another story.",
  },
  {
    lang: "en",
    title: "A teacher's wage in Pyongyang and elsewhere",
    text: "A school teacher in Pyongyang is paid 3,000 won a month, less than half a dollar, and lives by private lessons at $10 an hour. Since last winter state wages have gone up tenfold, to 35,000 won on average. A kilo of rice is 9,000. It explains why a place abroad is so sought after: a bribe of $2,000 is the least, traders say. Men up to 50 may apply. Nobody told us what they make there.",
  },
  {
    lang: "en",
    title: "Manila rejects comparison",
    text: "The Philippines sent 2.3 million workers abroad last year and got $37 billion in return, its labour secretary said, and it was an insult to speak of them in one breath with North Koreans. A Filipina maid in Hong Kong has a floor of HK$4,990 a month and a day off each week by law. Recruiters may take no more than a month's pay. The speech lasted two hours.",
  },
  {
    lang: "en",
    title: "Ukraine: prisoners tell of Kursk",
    text: "Two North Korean prisoners, 20 and 26, were shown to reporters in Kyiv. They had been told they would train for 3 months. Of a company of 90, one said, 60 were dead in a week. They got up at 5 and drilled for nine hours a day; letters were forbidden. Seoul says Pyongyang gets $2,000 a month for each. At home one of them earned nothing in seven years in the army; his cousin, he said, had been a builder in Russia.",
  },
];

/** The last set, of which 4 of 7 were silent at first sight. */
export const silentEnglishLast: HardNegative[] = [
  {
    lang: "en",
    title: "Qatar raises wage floor for migrant workers",
    text: "Qatar has set a minimum wage of 1,000 riyals a month for all migrant workers, whatever their nationality. About 2 million people from Nepal, India, Bangladesh and Kenya stand to gain. Employers must add 500 riyals for housing and 300 for food. The kafala system, under which even North Koreans once laboured at Lusail, has been reformed, officials say. Inspectors fined 338 firms in August. A Nepali guard told us he works 84 hours a week and has not had a day off in five months.",
  },
  {
    lang: "en",
    title: "Seoul: North has 8,400 hackers",
    text: "North Korea's corps of hackers has grown to 8,400 from 6,800 two years ago, South Korea's defence white paper says. Many of them sit in Shenyang and Dalian. They took $1.7 billion in 2022 by one count. Analysts think that a good one brings in $300,000 a year, of which he sees little. The paper has 380 pages and says nothing on labourers abroad.",
  },
  {
    lang: "en",
    title: "Two drown as boat with loggers' cargo sinks",
    text: "A barge with 900 cubic metres of timber sank off Nakhodka on Monday and two of its seven sailors, both Russians, drowned. The timber came from a camp in Amur where North Koreans felled trees until 2017. The cargo was insured for 14 million roubles. Divers work for four hours a day in the cold. The owner was fined 300,000 roubles last year.",
  },
  {
    lang: "en",
    title: "UN adopts resolution 2397",
    text: "The Security Council voted 15 to 0 on Friday to cut sales of refined oil to North Korea to 500,000 barrels a year, from 4.5 million under the old cap. Resolution 2397, the tenth since 2006, gives states 24 months to send home North Koreans who earn money abroad. It bars 16 officials from travel. Petrol in Pyongyang rose to $2 a litre. The United States had wanted 12 months. China takes 90 percent of the North's trade.",
  },
  {
    lang: "en",
    title: "Chinese tailors of Prato",
    text: "The Italian town of Prato has 5,000 Chinese workshops, in which 20,000 people are said to sew 14 hours a day, seven days a week, for 3 euros an hour. In 2013 seven of them died in a fire. A trade unionist compared what he saw to North Korea's labour exports. Rents are 800 euros a month. The region inspected 8,000 firms and found that 60 percent broke the law.",
  },
  {
    lang: "en",
    title: "Pyongyang marathon brings 200 foreigners",
    text: "About 200 runners from 46 countries came to Pyongyang on Sunday. A five-day package costs $2,195 from Beijing, and guides get a tip of $5 a day. The winner, a North Korean, ran for 2 hours and 12 minutes. At a silk mill on the tour 1,600 women work eight hours a day for wages no one would tell. Some of the country's workers in China watched a relay on their telephones, the agency said.",
  },
  {
    lang: "en",
    title: "German court on the embassy hostel",
    text: "A Berlin court told a hostel to leave the North Korean embassy's building. It had paid 38,000 euros a month, or 450,000 a year, since 2007, money which Germany says went to Pyongyang. A bed cost 17 euros. The operator employs 20 people, none of them Korean. Fines of 10,000 euros a day are due from Monday. The sanctions are the same that sent North Korean workers home.",
  },
];
