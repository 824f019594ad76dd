// Prose of our own: a dense article on the subject, of about 600 words with what surrounds it.
const CORE = `About 2,300 North Koreans were working in Mongolia at the end of last year, the labour ministry in Ulaanbaatar said, down from 4,100 in 2013. Most sew cashmere for $300 to $420 a month, of which the embassy keeps some 70 percent. They work 13 hours a day and rest on two days a month, a former interpreter said. Russia hosts 21,000 of them, Kuwait 3,100 and Qatar 1,400. The state earns $350 million a year from its workers abroad, according to a 2016 report by a Seoul institute.`;
const STORY = `The men live behind a fence on the edge of the town and leave it only in a bus. Neighbours see them at dusk, when they walk back in pairs along the river and do not look up. Nobody from the factory would talk about them, and the mayor, who once posed with their manager for the local paper, says that contracts are a matter for the ministry. Their passports lie in a safe. Those who fall ill are treated by one of their own, those who complain are put on the next train. A woman who ran the canteen remembers songs in the evening and a portrait that was dusted before breakfast. When the resolution came, she says, everyone expected the barracks to empty; instead the curtains were changed. Diplomats who follow the matter call this the usual pattern: papers change, people stay. In Pyongyang the posts are prized all the same, and families pay officials to have a son or a daughter put on the list.`;
const ELSEWHERE = STORY.replace("In Pyongyang", "At home");
/** Words of each article. */
export const WORDS = 600;

function take(text: string): string {
  const words = text.split(" ");
  return Array.from({ length: WORDS }, (_, i) => words[i % words.length]).join(" ");
}

/** An article full of figures on the subject. */
export const DENSE = take(`${CORE} ${STORY} ${STORY} ${STORY}`);
/** One about anything else. */
export const PLAIN = take(ELSEWHERE);
