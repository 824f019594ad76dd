const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const PROPERTIES = ["fill", "stroke", "color"] as const;
const MARGIN_PX = 16;
const TITLE_PX = 30;
const PNG_SCALE = 2;
const SVG_NS = "http://www.w3.org/2000/svg";

/**
 * A drawing as an SVG file that stands on its own: colours of the page resolved, a title, a
 * background, and no links, which would lead nowhere from a file.
 */
export function toSvgFile(chart: SVGSVGElement, title: string, source: string): string {
  const style = getComputedStyle(chart);
  const resolve = (value: string) =>
    value.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  for (const element of copy.querySelectorAll("*")) {
    for (const name of PROPERTIES) {
      const value = element.getAttribute(name);
      if (value?.includes("var(")) element.setAttribute(name, resolve(value));
    }
  }
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);

  const file = document.createElementNS(SVG_NS, "svg");
  const [fullWidth, fullHeight] = [width + 2 * MARGIN_PX, height + 2 * MARGIN_PX + 2 * TITLE_PX];
  file.setAttribute("xmlns", SVG_NS);
  file.setAttribute("width", String(fullWidth));
  file.setAttribute("height", String(fullHeight));
  file.setAttribute("viewBox", `0 0 ${fullWidth} ${fullHeight}`);
  file.setAttribute("font-family", "system-ui, sans-serif");
  file.setAttribute("font-size", "11");
  file.setAttribute("color", style.color);
  file.setAttribute("fill", "currentColor");
  const paper = document.createElementNS(SVG_NS, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", style.getPropertyValue("--surface").trim());
  file.append(paper, toText(title, MARGIN_PX + 16, "16"));
  copy.setAttribute("x", String(MARGIN_PX));
  copy.setAttribute("y", String(MARGIN_PX + TITLE_PX));
  copy.setAttribute("overflow", "visible");
  file.append(copy, toText(source, fullHeight - MARGIN_PX, "11"));
  // XML has no place for these, not even escaped: with one of them, nothing is drawn.
  return new XMLSerializer().serializeToString(file).replace(NOT_XML, "\uFFFD");
}

function toText(text: string, y: number, size: string): SVGTextElement {
  const element = document.createElementNS(SVG_NS, "text");
  element.setAttribute("x", String(MARGIN_PX));
  element.setAttribute("y", String(y));
  element.setAttribute("font-size", size);
  element.textContent = text;
  return element;
}

/** The same as a PNG at twice the size of the screen. */
export async function toPngFile(svg: string): Promise<Blob> {
  const image = new Image();
  // The content security policy lets images come from data addresses, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("Cannot draw the picture in this browser"));
      else resolve(blob);
    }, "image/png");
  });
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
