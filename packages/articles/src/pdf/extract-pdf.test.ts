import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { HostilePageError } from "../hostile-page-error.ts";
import { extractPdf, isPdf, PdfError } from "./extract-pdf.ts";

const SIZE = 11;
const PITCH = 14;
const LEFT = 70;

type Options = { title?: string; created?: Date; pages?: number };

/** A document drawn line by line, as programs do it. */
async function draw(
  options: Options,
  paint: (page: Pen, number: number) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  if (options.title !== undefined) document.setTitle(options.title);
  document.setCreationDate(options.created ?? new Date("2018-03-05T10:00:00Z"));
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= (options.pages ?? 1); number += 1)
    paint(new Pen(document.addPage([595, 842]), font), number);
  return document.save();
}

class Pen {
  readonly #page: PDFPage;
  readonly #font: PDFFont;
  #y = 700;

  constructor(page: PDFPage, font: PDFFont) {
    this.#page = page;
    this.#font = font;
  }

  at(text: string, x: number, y: number, size = SIZE): void {
    this.#page.drawText(text, { x, y, size, font: this.#font });
  }

  /** A paragraph of lines; `marks` are raised after the line of that index. */
  paragraph(lines: string[], { x = LEFT, marks = [] as [number, string][] } = {}): void {
    lines.forEach((line, i) => {
      this.at(line, x, this.#y);
      const end = x + this.#font.widthOfTextAtSize(line, SIZE);
      for (const [at, mark] of marks) if (at === i) this.at(mark, end, this.#y + 4, 7);
      this.#y -= PITCH;
    });
    this.#y -= PITCH;
  }

  top(): void {
    this.#y = 700;
  }
}

const read = (bytes: Uint8Array) => extractPdf(bytes, { url: "https://a.example/report.pdf" });

test("joins lines to paragraphs, makes broken words whole, and drops marks of notes", async () => {
  const bytes = await draw({}, (pen) => {
    pen.paragraph(
      [
        "The camps held 12,400 loggers in the spring of 2017,",
        "most of whom had been sent for three years by a com-",
        "pany of the ministry.",
      ],
      { marks: [[0, "3"]] },
    );
    pen.paragraph(["They were paid 150 to 200 dollars a month."]);
  });
  expect((await read(bytes)).paragraphs).toEqual([
    "The camps held 12,400 loggers in the spring of 2017, most of whom had been sent for three years by a company of the ministry.",
    "They were paid 150 to 200 dollars a month.",
  ]);
});

test("a raised note beside a number is no digit of it", async () => {
  const bytes = await draw({}, (pen) =>
    pen.paragraph(["In all the region counted 12,400", "workers that year."], {
      marks: [[0, "7"]],
    }),
  );
  expect((await read(bytes)).text).toBe("In all the region counted 12,400 workers that year.");
});

test("leaves running heads and page numbers out, and goes on over the page", async () => {
  const bytes = await draw({ pages: 3 }, (pen, number) => {
    pen.at("Survey of the camps", 240, 810, 9);
    pen.at(`${number} / 3`, 290, 30, 9);
    pen.at(`${number} Interviews in ${["Chita", "Amur", "Tynda"][number - 1]}.`, LEFT, 60, 8);
    pen.paragraph([
      `The men of camp ${number} had arrived by train in the autumn and`,
      "were moved on from one site of the company to",
    ]);
  });
  const { paragraphs } = await read(bytes);
  expect(paragraphs[0]).toMatch(
    /^The men of camp 1 .* company to The men of camp 2 .* company to The/,
  );
  expect(paragraphs.join(" ")).not.toMatch(/Survey of the camps|\/ 3/);
  // Notes at the foot of pages do not cut the text in two.
  expect(paragraphs.slice(1).join(" ")).toBe(
    "1 Interviews in Chita. 2 Interviews in Amur. 3 Interviews in Tynda.",
  );
});

test("reads columns one after the other", async () => {
  const bytes = await draw({}, (pen) => {
    pen.paragraph(["The left column ends its thought", "before the right one opens."]);
    pen.top();
    pen.paragraph(["The right column comes second,", "as it was drawn."], { x: 320 });
  });
  expect((await read(bytes)).paragraphs).toEqual([
    "The left column ends its thought before the right one opens.",
    "The right column comes second, as it was drawn.",
  ]);
});

test("title and day are those of the first page, before what the file says of itself", async () => {
  const bytes = await draw({ title: "report_final.docx" }, (pen) => {
    pen.at("Labour in the timber camps", LEFT, 780, 20);
    pen.at("Institute for Mobility, 12 June 2017", LEFT, 750);
    pen.paragraph(["The camps held 12,400 loggers, a survey of the institute found."]);
  });
  expect(await read(bytes)).toMatchObject({
    title: "Labour in the timber camps",
    published: "2017-06-12",
    publishedFrom: "text",
    canonicalUrl: "https://a.example/report.pdf",
  });
  const plain = await draw({ title: "A survey of the camps" }, (pen) =>
    pen.paragraph(["The camps held 12,400 loggers."]),
  );
  expect(await read(plain)).toMatchObject({
    title: "A survey of the camps",
    published: "2018-03-05",
    publishedFrom: "meta",
  });
});

test("says what is wrong with a file that cannot be read", async () => {
  const empty = await draw({}, () => {});
  await expect(read(empty)).rejects.toThrow(
    new PdfError("it holds pictures of pages and no text: recognise its letters first"),
  );
  const good = await draw({}, (pen) => pen.paragraph(["The camps held 12,400 loggers."]));
  await expect(read(good.subarray(0, 200))).rejects.toThrow("it is damaged");
  const locked = await PDFDocument.load(good);
  locked.encrypt({ userPassword: "secret", ownerPassword: "other" });
  await expect(read(await locked.save())).rejects.toThrow("it is locked with a password");
});

test("refuses more pages than anyone reads", async () => {
  const bytes = await draw({ pages: 1001 }, () => {});
  await expect(read(bytes)).rejects.toThrow(HostilePageError);
});

test("tells a PDF by its first bytes", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(isPdf(bytes("%PDF-1.7\n"))).toBe(true);
  expect(isPdf(bytes("\n\n%PDF-1.4"))).toBe(true);
  expect(isPdf(bytes("<p>Our guide to the %PDF format</p>"))).toBe(false);
});
