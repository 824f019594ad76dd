import type { Element } from "domhandler";
import type { Noise } from "./noise-words.ts";

export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "cell" | "code";

/** What a dropped block was taken for. */
export type DropReason =
  | Noise
  | "link-list"
  | "link-line"
  | "label"
  | "read-more"
  | "invitation"
  | "credit"
  | "rights"
  | "lead"
  | "tail"
  | "sign-off"
  | "repeat"
  | "orphan-heading";

/** A run of text between two block boundaries, in reading order. */
export type Block = {
  text: string;
  kind: BlockKind;
  /** Weighted length, comparable between scripts: a Han character says as much as three letters. */
  size: number;
  /** How much of `size` is inside links. */
  linked: number;
  /** How much of `size` is inside links to other sites. */
  outbound: number;
  /** How much of `size` is set in bold or italics. */
  stressed: number;
  /** How much of `size` is set in italics. */
  slanted: number;
  /** Targets of the links inside, as written. */
  hrefs: string[];
  box: Box;
  /** Why the block is no text of the article; set while the body is cleaned. */
  dropped: DropReason | undefined;
};

/** An element that lays out as a block. It covers the blocks from `first` up to `last`. */
export type Box = {
  element: Element;
  parent: Box | undefined;
  /** Kind of the blocks directly inside. */
  kind: BlockKind;
  children: Box[];
  first: number;
  last: number;
  /** What tag, role, class or id say it is, if not text. */
  noise: Noise | undefined;
  /** The tag or role says so; else only class or id do. */
  isCertain: boolean;
  /** Class, id or microdata name it the body of an article. */
  isBody: boolean;
};

/** A time element: the index of its block, and the words before it in the block. */
export type Time = { element: Element; block: number; before: string };

/** A page as blocks in reading order within nested boxes. */
export type Layout = {
  root: Box;
  blocks: Block[];
  boxes: Box[];
  times: Time[];
};

/** Han, kana, Hangul and what else is set wide. */
const WIDE = /[\u2e80-\ufeff]/;

/** {@link measureText} of a text whose white space is clean already. */
export function measureClean(text: string): number {
  return WIDE.test(text) ? measureText(text) : text.length;
}

/** Weighted length of a text, comparable between scripts; a run of white space counts once. */
export function measureText(text: string): number {
  let size = 0;
  let wasSpace = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isSpace = code <= 32;
    if (code < 0x2e80 || code >= 0xff00) size += isSpace && wasSpace ? 0 : 1;
    else size += code >= 0xac00 && code <= 0xd7a3 ? 2 : 3;
    wasSpace = isSpace;
  }
  return size;
}
