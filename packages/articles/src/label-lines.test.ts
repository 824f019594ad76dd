import { expect, test } from "vitest";
import { isLabelLine } from "./label-lines.ts";

test.for([
  "Link kopieren",
  "» Artikel anhören",
  "Contenu sponsorisé :",
  "COPIAR ENLACE",
  "Bağlantıyı kopyala",
  "[विज्ञापन]",
  "写真はイメージです",
  "打印 | 收藏 | 发给好友",
  "[打印本页] [关闭窗口]",
])("isLabelLine() knows '%s'", (line) => {
  expect(isLabelLine(line)).toBe(true);
});

test.for(["Wer den Link kopieren will, darf das.", "Annonce faite, il partit.", ""])(
  "isLabelLine() leaves '%s' to the text",
  (line) => {
    expect(isLabelLine(line)).toBe(false);
  },
);
