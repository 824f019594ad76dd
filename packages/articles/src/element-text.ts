import { isTag, isText, type Element } from "domhandler";
import { cleanLine } from "./clean-text.ts";

const UNSEEN = new Set(["script", "style", "noscript", "button", "template"]);
const MAX_LENGTH = 2_000;

/** Visible text of an element on one line, cut where no label is that long. */
export function textOfElement(element: Element): string {
  let text = "";
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (text.length > MAX_LENGTH) return;
      if (isText(child)) text += child.data.slice(0, MAX_LENGTH);
      else if (isTag(child) && !UNSEEN.has(child.name)) {
        text += " ";
        visit(child);
        text += " ";
      }
    }
  };
  visit(element);
  return cleanLine(text).replace(/ (?=[,.;:!?])/g, "");
}
