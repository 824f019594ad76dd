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

/** The separate texts of an element in order; `isName` where microdata says so. */
export function textPiecesOf(element: Element): { text: string; isName: boolean }[] {
  const pieces: { text: string; isName: boolean }[] = [];
  const visit = (at: Element, isName: boolean): void => {
    for (const child of at.children) {
      if (pieces.length >= 40) return;
      if (isTag(child)) {
        const inside = isName || child.attribs.itemprop === "name";
        if (inside && child.attribs.content !== undefined)
          pieces.push({ text: cleanLine(child.attribs.content), isName: true });
        else if (!UNSEEN.has(child.name) || child.name === "button") visit(child, inside);
      } else if (isText(child)) {
        const text = cleanLine(child.data.slice(0, MAX_LENGTH));
        if (text !== "") pieces.push({ text, isName });
      }
    }
  };
  visit(element, false);
  return pieces;
}
