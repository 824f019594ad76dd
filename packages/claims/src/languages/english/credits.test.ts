import { expect, test } from "vitest";
import { findCredits } from "./credits.ts";
import { splitSentences } from "./sentences.ts";

test.for([
  {
    text: "About 400 work there, the labour ministry said on Friday.",
    expected: ["the labour ministry"],
  },
  { text: "According to a city official, 8,000 are employed.", expected: ["a city official"] },
  {
    text: "Miners numbered 176, said the Immigration Department.",
    expected: ["the Immigration Department"],
  },
  { text: "RFA reported, quoting the labour ministry.", expected: ["RFA", "the labour ministry"] },
  {
    text: "The findings of a 2012 report by a Seoul institute were repeated.",
    expected: ["a Seoul institute"],
  },
  {
    text: "As many as 900 work there by the account of two traders who deal with them.",
    expected: ["two traders"],
  },
  {
    text: "Some 900 are there, to judge by what the labour ministry has told deputies.",
    expected: ["the labour ministry"],
  },
  {
    text: "Up to 900 were there by a count of the provincial authorities.",
    expected: ["the provincial authorities"],
  },
  { text: "In one payroll we found 17 such people.", expected: [] },
  { text: "In one state, the government indicates, 78 left.", expected: ["the government"] },
  {
    text: "Scholars in Leiden arrive at some 800 in all.",
    expected: ["Scholars in Leiden"],
  },
  {
    text: "At the institute two researchers went through permits. Some 900, they find, were abroad.",
    expected: ["two researchers"],
  },
  {
    text: "In Erbil a contractor has 86 of them. They start at five, he says.",
    expected: ["a contractor"],
  },
  {
    text: "The claimant, a welder, came in 2014. He says that he stood 12 hours.",
    expected: ["The claimant"],
  },
  { text: "Let us say fifteen.", expected: [] },
  { text: "In June Sergei Shoigu said that 6,000 would come.", expected: ["Sergei Shoigu"] },
  { text: "Those said 900 were there.", expected: [] },
  {
    text: "People with knowledge of the affair say 900 struck.",
    expected: ["People with knowledge of the affair"],
  },
  {
    text: 'A Russian envoy, on the stairs: "Some 900 are with us."',
    expected: ["A Russian envoy"],
  },
  { text: "Angola: 1,000 (builders)", expected: [] },
  { text: "Compiled from embassy sources.", expected: ["embassy sources"] },
  { text: "The camp was small, to judge by its windows.", expected: [] },
  { text: "A Member State assessed that 900 remained.", expected: ["A Member State"] },
  {
    text: "Interviews with 20 foremen suggest shifts of 14 hours.",
    expected: ["Interviews with 20 foremen"],
  },
  { text: "Eleven firms have 90 of them, parliament was told.", expected: ["parliament"] },
  { text: "Russia: 34,000 (ambassador)", expected: ["ambassador"] },
  {
    text: "A study by the U.N. Panel of Monitors said 40,000 were abroad.",
    expected: ["the U.N. Panel of Monitors"],
  },
  {
    text: "A 2023 report by the U.N. Panel of Monitors put the number abroad at 40,000.",
    expected: ["the U.N. Panel of Monitors"],
  },
  { text: "Sources in Doha estimate that 3,000 are there.", expected: ["Sources in Doha"] },
  { text: "An estimate of 3,000 was given.", expected: [] },
  { text: "At a meeting on Monday a deputy said that 900 had left.", expected: ["a deputy"] },
  {
    text: "Some 900 had left, the Treasury and the Coast Guard said.",
    expected: ["the Treasury and the Coast Guard"],
  },
  {
    text: "Ri Chol, a former clerk who left in 2005, estimates that 70% is kept.",
    expected: ["Ri Chol"],
  },
  { text: "The plaintiff claims he was sent there for 12-hour days.", expected: ["The plaintiff"] },
  { text: "One 2012 estimate held that 65,000 were abroad.", expected: ["One 2012 estimate"] },
  { text: "The yard held 65 of them in a hostel.", expected: [] },
  { text: "The men in the camps, estimated at 15,000, are loggers.", expected: [] },
  {
    text: "Sources spoke of thousands, with one trader saying there were 900.",
    expected: ["Sources", "one trader"],
  },
  { text: "The average is $150 a month, per Ri's study.", expected: ["Ri's study"] },
  { text: "They are paid $150 per month.", expected: [] },
  {
    text: "According to figures provided to the paper by the job agency, 33 were there.",
    expected: ["the job agency"],
  },
  {
    text: "He cited a 2012 report by the Labour Network, according to which 400 work there.",
    expected: ["the Labour Network", "a 2012 report by the Labour Network"],
  },
  {
    text: "According to a ministry report from mid-2017, tens of thousands toil there.",
    expected: ["a ministry report from mid-2017"],
  },
  {
    text: "It acted on news reports that they hand over two thirds of their pay.",
    expected: ["news reports"],
  },
  {
    text: "In a study published on Monday, the Rights Centre spoke to 20 who came home.",
    expected: ["the Rights Centre"],
  },
  {
    text: "One of the builders, Ri, told the BBC that he worked 18 hours.",
    expected: ["Ri"],
  },
  {
    text: "All six workers we spoke to described two days off a year.",
    expected: ["All six workers"],
  },
  {
    text: "A customs clerk living in Tumen City, Jilin Province, near the bridge, told us that 100 came.",
    expected: ["A customs clerk living in Tumen City"],
  },
  { text: "The envoy announced in Geneva that 20,000 were abroad.", expected: ["The envoy"] },
  { text: "They number 300, said a trader who hires them.", expected: ["a trader"] },
  {
    text: "Ri Chol, a former guard and head of a group, says that 100,000 are abroad.",
    expected: ["Ri Chol"],
  },
  {
    text: "Ri Chol doubts that estimate, and thinks that it is nearer to 200 million.",
    expected: ["Ri Chol"],
  },
  {
    text: "A paper by the Rights Centre cites a figure of 50,000.",
    expected: ["the Rights Centre"],
  },
  {
    text: "It may be 3,000, according to an official familiar with the firms cited by the radio.",
    expected: ["an official familiar with the firms"],
  },
  { text: "The ministry in March 2020 estimated that 511 remained.", expected: ["The ministry"] },
  { text: "The director also offers this breakdown:", expected: ["The director"] },
  { text: "They found work in 15 states.", expected: [] },
  { text: "It depends on how well she sings, according to how busy it is.", expected: [] },
])("findCredits() reads '$text'", ({ text, expected }) => {
  const whole = { start: 0, end: text.length };
  const credits = findCredits(text, {
    ...whole,
    paragraph: 0,
    clauses: [whole],
    mentions: [],
    quantities: [],
  });
  expect(credits.map(({ source }) => source)).toEqual(expected);
});

test.for([
  {
    text: '"I am owed $750. What is left is $150. In the end I have $100," a welder said.',
    at: "$150",
    expected: ["a welder"],
  },
  {
    text: "Jin Su, a coder who fled, spoke out. He said that 85% was kept back.",
    at: "85%",
    expected: ["Jin Su"],
  },
  {
    text: "Some 25,000 are to go to the plant. This was reported by the broadcaster NTV on Monday.",
    at: "25,000",
    expected: ["the broadcaster NTV"],
  },
])("findCredits() finds who is named only later for $at", ({ text, at, expected }) => {
  const sentences = splitSentences(text);
  const sentence = sentences.find(({ end }) => end > text.indexOf(at)) ?? { start: 0, end: 0 };
  const credits = findCredits(text, {
    ...sentence,
    paragraph: 0,
    clauses: [sentence],
    mentions: [],
    quantities: [],
  });
  expect(credits.map(({ source }) => source)).toEqual(expected);
});
