import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { isAboutOthers } from "./not-theirs.ts";
import { tellOther } from "./tell-other.ts";

const tell = (text: string) => {
  const quantities = extractQuantities(text, { lang: "en" });
  const [quantity] = quantities.slice(-1);
  if (quantity === undefined) throw new Error(`no number in “${text}”`);
  const end = text.length;
  return tellOther(text, quantity, {
    start: 0,
    end,
    paragraph: 0,
    clauses: [{ start: 0, end }],
    mentions: [],
    quantities,
  });
};

const FOR_ANY_REASON = "those who cross a border, for whatever reason";

test.each([
  ["The average wage in the territory is 82,400 roubles", "the pay of a place"],
  ["The minimum monthly wage will rise to EUR 400", "what the law allows"],
  ["The women pay 300 yuan", "what they have to pay"],
  ["For each and month the state received some $340", "what the state gets for one"],
  ["It paid $300 a month for lodging", "what the sum is spent on"],
  ["At home an aunt had glued wigs for ten hours a day", "the pay or time of people at home"],
  ["says Mr Otto, who mixed cement for $12 an hour", "the pay of who speaks"],
  ["The sum is too high by a factor of four", "a factor or a level"],
  ["In one case six men were taken back", "what befell a few once"],
  ["The region lacks 30,000 hands", "people who are wanted"],
  ["Under the labour code nobody may work more than 40 hours a week", "what the law allows"],
  ["We call on the organisers to pay every worker the $400", "what someone asks for"],
  ["Wigs brought in $167 million, the most of any goods", "a sum of trade"],
  ["a sum of which brokers kept 6 percent", "the cut of a go-between"],
  ["Kim, who fled a camp in Khabarovsk, employs six people", "what one who got away does today"],
  ["The average wage of an expatriate was 340 dinars a month", "the pay of others"],
  ["Domestic helpers must by law work no longer than 12 hours a day", "what the law allows"],
  ["Defectors in the South earned 2.61 million won a month", "those who settled in the South"],
  ["A teacher in Pyongyang is paid 3,000 won a month", "the pay or time of people at home"],
  ["Textiles sewn at home earned $752 million", "a sum of trade"],
  ["The hostel employs 20 people, none of them Korean", "the text says that they are others"],
  ["It has foreign workers from 15 countries", "countries that they come from"],
  ["A kilo of rice is 9,000", "a price"],
  ["Border figures show that 1,300 people entered the region", FOR_ANY_REASON],
  ["Border figures show that 1,300 people entered the region to work", null],
  ["Coaches that can seat 45 people cross the bridge", "room for people"],
  ["The city means to break through the 10,000 mark", "a goal"],
  ["The arena will hold 60,000 people", "room for people"],
  ["A programme that has cost more than $1 billion", "a sum that is spent"],
  ["Average wages in Russia were 33,000 roubles a month", "the pay of a place"],
  ["Those two countries signed a treaty", "countries named already"],
  ["The two countries that host most of them", null],
  ["They go about in groups of four", "how large a group is"],
  ["40 percent of the 700 workers are North Koreans", "the whole, whoever they are"],
  ["He earned $1 for each truck he loaded", "paid for each truck"],
  ["Each must pay his government another $100", "dues"],
  ["Of 1,000 dollars he was going home with $600", "what is saved"],
  ["A worker costs 900 yuan (elsewhere ¥17,000 by now)", "the same sum in another currency"],
  ["The dues were raised by anywhere from 30% to 55%", "how much it changed"],
  ["The state takes 28% of what is felled", "a share of goods"],
  ["60 percent of the firm's 2,300 workers are North Koreans", "the whole, whoever they are"],
  ["Other purposes were business and tourism with 60 people", FOR_ANY_REASON],
  ["It earned much by missile sales ($1.5 billion)", "the sum of “sales”"],
  ["They earn $1,000, with another $300 going to the managers", "what others get"],
  ["Remittances by his kind come to roughly $2,000", "what is sent home"],
  ["The first $100 of a wage of $400 goes to the embassy", null],
  ["The village west of the capital has only about 200 people", "who live in a place"],
  ["82 of his 750 employees are North Koreans", "the whole, whoever they are"],
  ["well above the minimum wage of 7,955 koruna", "what the law allows"],
  ["Around 100 men board them on each trip", "so many at a time"],
  ["Hundreds of workers have been coming in each batch", "so many at a time"],
  ["Each should bring home remittances of about $2,000", "what is sent home"],
  ["He employs them and would take 300", "those wished for"],
  ["Each is told to earn $6,000", "a target"],
  ["It was built from material from 11 UN member states", "countries that they come from"],
  ["Divers work four hours a day", "the pay or time of divers"],
  ["A company in Pyongyang gets $300 a month for each", null],
  ["The average wage of the crews is 82,400 roubles", null],
  ["They work 14 hours a day", null],
])("tellOther() reads whose number it is: %s", (text, reason) => {
  expect(tell(text)).toBe(reason);
});

test("isAboutOthers() tells titles of those who do no paid work abroad", () => {
  expect(isAboutOthers("Sappers from the North clear fields")).toBe(true);
  expect(isAboutOthers("Loggers return to Khabarovsk")).toBe(false);
});
