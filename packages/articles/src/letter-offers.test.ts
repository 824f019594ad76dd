import { expect, test } from "vitest";
import { isLetterOffer } from "./letter-offers.ts";

test.for([
  "Hier können Sie unseren Newsletter bestellen.",
  "Je m'inscris à la newsletter",
  "Regístrate gratis para recibir el boletín diario.",
  "Receba as principais notícias no seu e-mail.",
  "Resta aggiornato con la nostra newsletter.",
  "Otrzymuj najważniejsze informacje na swoją skrzynkę.",
  "Gelişmelerden haberdar olmak için bültenimize abone olun.",
  "Đăng ký nhận tin mới nhất qua email.",
  "سجل بريدك الإلكتروني ليصلك كل جديد.",
  "हमारे न्यूज़लेटर को सब्सक्राइब करें।",
  "Twój adres e-mail nie zostanie opublikowany.",
  "뉴스레터 구독하기",
])("isLetterOffer() knows '%s'", (line) => {
  expect(isLetterOffer(line)).toBe(true);
});

test.for([
  "Die Behörde gibt seit Mai einen Newsletter heraus.",
  "Le ministère a publié la nouvelle dans son bulletin d'information.",
  "El boletín oficial publicó la norma el martes.",
  "Il sindaco ha scritto una lettera agli operai del cantiere.",
  "Die Mitarbeiter erhielten täglich vier Stunden Pause.",
  "وجاء في النشرة الجوية أن الأمطار ستستمر.",
])("isLetterOffer() leaves '%s' to the text", (line) => {
  expect(isLetterOffer(line)).toBe(false);
});
