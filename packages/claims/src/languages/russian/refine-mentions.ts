import type { Mention, Tag } from "../../mention.ts";

const PEOPLE = new Set<Tag>(["worker", "person"]);
/** "рабочие визы", "рабочий день": the adjective, not the people. */
const ADJECTIVE_FOR =
  /^\s(?:виз|мест|день|дня|дней|дни|дню|днём|недел|смен|групп|рук|партия|партии|встреч|верси|визит|язык|час|график|режим)/iu;
/** "граждан КНДР", "рабочих из КНДР", "выходцев из Северной Кореи". */
const ORIGIN = /^\s(?:(?:из|родом из|с гражданством)\s)?$/u;
const EXPORTED = /^\s(?:своей\s|своих\s|дешёвой\s|дешевой\s)?(?:рабоч|труд|людей|граждан)/iu;
/** "военных строителей", "военные медики": soldiers by another name. */
const MILITARY = /(?<!\p{L})военн\p{L}{2,3}[\s-]$/iu;
const ORIGIN_REACH = 24;
/** Those who live somewhere are not of there: "рабочих из России" may be those who left it. */
const HOSTS = new Set(["RU", "KW", "QA", "AE", "PL"]);

/**
 * Reads Russian mentions in their neighbourhood: whose people they are ("рабочих из КНДР",
 * "мигранты из Узбекистана"), and which words are no people at all ("рабочие визы").
 */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const refined: Mention[] = [];
  for (const [i, mention] of mentions.entries()) {
    const after = text.slice(mention.end, mention.end + 30);
    if (
      mention.tag === "worker" &&
      text.slice(mention.start, mention.end).toLowerCase().startsWith("рабоч") &&
      ADJECTIVE_FOR.test(after)
    )
      continue;
    if (mention.tag.startsWith("other-") && EXPORTED.test(after)) continue;
    if (
      mention.tag === "worker" &&
      MILITARY.test(text.slice(Math.max(0, mention.start - 12), mention.start))
    ) {
      refined.push({ ...mention, tag: "other-people" });
      continue;
    }
    if (PEOPLE.has(mention.tag)) {
      const origin = findOrigin(text, mentions, i);
      if (origin === "home") {
        refined.push({ ...mention, tag: "subject" });
        continue;
      }
      if (origin !== null) {
        refined.push({ ...mention, tag: "nation", value: origin });
        continue;
      }
    }
    refined.push(mention);
  }
  return refined;
}

const NEIGHBOURS = 6;

function findOrigin(text: string, mentions: readonly Mention[], at: number): string | null {
  const people = mentions[at] as Mention;
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(mentions.length, at + NEIGHBOURS); i++) {
    const other = mentions[i] as Mention;
    const home = other.tag === "subject-modifier";
    if (other.start >= people.end && other.start - people.end <= ORIGIN_REACH) {
      const between = text.slice(people.end, other.start);
      if (!ORIGIN.test(between)) continue;
      if (home) return "home";
      if (other.tag === "country" && (!HOSTS.has(other.value) || people.tag === "person"))
        return other.value;
    }
    if (other.end <= people.start && text.slice(other.end, people.start) === " ") {
      if (home && people.tag === "worker") return "home";
      if (other.tag === "nation-modifier") return other.value;
    }
  }
  return null;
}
