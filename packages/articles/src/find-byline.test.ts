import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const body =
  `<p>${"A sentence of the story that is long enough to be prose. ".repeat(3)}</p>`.repeat(3);
const read = (line: string, head = ""): string | null =>
  extractArticle(
    `<html><head><meta property="og:site_name" content="News Example">${head}</head><body><article><h1>A title of the story</h1>${line}${body}</article></body></html>`,
    { url: "https://news.example/a" },
  ).byline;

test.for([
  { line: "<p>By Ann Example and Bo Sample</p>", expected: "Ann Example and Bo Sample" },
  // Name and role in elements of their own, which the line does not tell apart.
  {
    line: `<span class="byline"><span class="byline-name">By Ann Example</span> <span class="byline-title">Science reporter, Example News</span></span>`,
    expected: "Ann Example",
  },
  { line: `<a rel="author" href="/x">Ann <em>Example</em></a>`, expected: "Ann Example" },
  // An office is told where nobody is named.
  {
    line: "<p>By Ann Example</p>",
    head: `<meta name="author" content="The Example Times">`,
    expected: "Ann Example",
  },
  {
    line: "<p>Share this</p>",
    head: `<meta name="author" content="The Example Times">`,
    expected: "The Example Times",
  },
  {
    line: `<p>Share this</p><ul><li><span class="author">Cy Other</span></li></ul>`,
    head: `<meta name="author" content="The Example Times">`,
    expected: "The Example Times",
  },
  {
    line: "<p>May 15, 2013 03:46 PM EDT | Ann Example</p>",
    head: `<meta name="author" content="Example&amp;Sample">`,
    expected: "Ann Example",
  },
  { line: "<p>By Ann Example, Example Today</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example, Special for EXAMPLE POST</p>", expected: "Ann Example" },
  { line: "<p>By ANN EXAMPLE ASSOCIATED PRESS</p>", expected: "ANN EXAMPLE" },
  { line: "<p>By Ann Example @annexample , EXAMPLE TODAY</p>", expected: "Ann Example" },
  // A place in capitals before the date is where it was written.
  { line: "<p>EXAMPLE CITY | Thu Jun 6, 2013 9:57am EDT</p>", expected: null },
  { line: "<p>Ann Example (Blog) - May 15, 2013 1:42 PM</p>", expected: "Ann Example" },
  { line: "<p>By ANN EXAMPLE, BO SAMPLE</p>", expected: "ANN EXAMPLE, BO SAMPLE" },
  {
    line: `<span class="author">Ann Example, The Example Reporter</span>`,
    expected: "Ann Example",
  },
  { line: "<p>By For the Tribune</p>", expected: null },
  // Labels, prepositions and roles of more languages.
  { line: "<p>Text: Anna Beispiel</p>", expected: "Anna Beispiel" },
  { line: "<p>03.05.2024 – von Anna Beispiel</p>", expected: "Anna Beispiel" },
  { line: "<p>Von unserer Redakteurin Anna Beispiel</p>", expected: "Anna Beispiel" },
  { line: "<p>De notre correspondante à Berlin, Jeanne Exemple</p>", expected: "Jeanne Exemple" },
  { line: "<p>Rédigé par Jeanne Exemple, publié le 03/05/2024</p>", expected: "Jeanne Exemple" },
  { line: "<p>a cura di Mario Esempio</p>", expected: "Mario Esempio" },
  { line: "<p>JUAN EJEMPLO / MADRID</p>", expected: "JUAN EJEMPLO" },
  { line: "<p>João Exemplo, do R7</p>", expected: "João Exemplo" },
  { line: "<p>oprac. Jan Przykład</p>", expected: "Jan Przykład" },
  { line: "<p>3. května 2024, Jan Ukázka</p>", expected: "Jan Ukázka" },
  { line: "<p>Автор статьи: Анна Пример</p>", expected: "Анна Пример" },
  { line: "<p>Беседовала Анна Пример</p>", expected: "Анна Пример" },
  { line: "<p>Piše: Ivan Primjer</p>", expected: "Ivan Primjer" },
  { line: "<p>Του Γιάννη Παράδειγμα</p>", expected: "Γιάννη Παράδειγμα" },
  { line: "<p>Ali ÖRNEK/ANKARA, (DHA)</p>", expected: "Ali ÖRNEK" },
  { line: "<p>Reporter: Budi Contoh</p>", expected: "Budi Contoh" },
  { line: "<p>लेखक: राम उदाहरण</p>", expected: "राम उदाहरण" },
  { line: "<p>執筆者 山田太郎</p>", expected: "山田太郎" },
  { line: "<p>（文＝山田太郎）</p>", expected: "山田太郎" },
  { line: "<p>기자명 홍길동</p>", expected: "홍길동" },
  { line: "<p>작성자 : 홍길동</p>", expected: "홍길동" },
  { line: "<p>By Ann Example in London</p>", expected: "Ann Example" },
  { line: "<p>Ann Example, Political correspondent</p>", expected: "Ann Example" },
  { line: "<p>Ann Example/Staff Photographer</p>", expected: null },
  { line: "<p>Gloucester Point, VA</p>", expected: null },
  { line: "<p>Food Recalls / Safety Alerts</p>", expected: null },
  { line: "<p>Text: what the treaty says</p>", expected: null },
  // What a reporter of the East did, behind or before the name.
  { line: `<div class="author">王示例／綜合報導</div>`, expected: "王示例" },
  { line: "", head: `<meta name="author" content="王示例 綜合報導">`, expected: "王示例" },
  { line: "", head: `<meta name="author" content="王示例｜示例網特派記者">`, expected: "王示例" },
  { line: "<p>（文/示例网 李样本）</p>", expected: "李样本" },
  { line: "<p>編輯/王示例撰文</p>", expected: "王示例" },
  { line: "<p>採訪撰稿：王示例 責任編輯：李樣本</p>", expected: "王示例" },
  {
    line: "<p><span>文 / </span><a>王示例</a><span>責任編輯 / </span><a>李樣本</a></p>",
    expected: "王示例",
  },
  { line: "<p>記者／綜合報導</p>", expected: null },
  { line: "<p>2024/05/03 | 記者 綜合報導</p>", expected: null },
  // Who comments is called an author as well.
  {
    line: `<div class="singleComment"><div class="commentAuthor"><a href="/p">reader12</a> wrote:</div></div>`,
    expected: null,
  },
  {
    line: "",
    head: `<meta name="citation_authors" content="Example, Ann; Sample, Bo; ">`,
    expected: "Ann Example, Bo Sample",
  },
  { line: "<div>By <a href='/x'>Ann Example</a> | 3 May 2024</div>", expected: "Ann Example" },
  { line: "<div>Written by</div><div>Ann Example</div>", expected: "Ann Example" },
  { line: "<p>Von Ann Example</p>", expected: "Ann Example" },
  { line: "<p>Автор: Анна Пример</p>", expected: "Анна Пример" },
  { line: "<p>가나다 기자 = 2024.05.03 10:00</p>", expected: "가나다" },
  { line: "<p>作者：张三</p>", expected: "张三" },
  { line: "<p>Ann Example | Senior Writer | May 3, 2024</p>", expected: "Ann Example" },
  { line: `<span class="c-byline__name">Ann Example</span>`, expected: "Ann Example" },
  { line: `<a href="/people/ann-example/">Ann Example</a>`, expected: "Ann Example" },
  { line: `<a rel="author" href="/x">Ann Example</a>`, expected: "Ann Example" },
  {
    line: "<p>By now the deadline is close</p>",
    head: `<meta name="author" content="Ann Example">`,
    expected: "Ann Example",
  },
  { line: "<p>Share on: mail</p>", expected: null },
  { line: "<p>By Jan Example on March 5, 2024</p>", expected: "Jan Example" },
  { line: "<p>By April Example December 19, 2024</p>", expected: "April Example" },
  { line: "<p>By Ann Example at 10:15 AM</p>", expected: "Ann Example" },
  { line: "<p>Por Ann Example, G1 — São Paulo</p>", expected: "Ann Example" },
  { line: "<p>كتبت سارة مثال</p>", expected: "سارة مثال" },
  {
    line: "<div><span>By Ann Example</span><span>November 22, 2024</span></div>",
    expected: "Ann Example",
  },
  {
    line: `<div>by <a rel="author">Ann Example</a> and <a rel="author">Bo Sample</a></div><ul><li><a rel="author">Cy Other</a></li></ul>`,
    expected: "Ann Example, Bo Sample",
  },
  { line: `<div class="author">View all posts by Ann Example</div>`, expected: "Ann Example" },
  { line: `<div class="author">Researched by</div>`, expected: null },
  { line: "<p>Escrito por <span>Ann Example</span></p>", expected: "Ann Example" },
  { line: "<p>Soumis par Ann Example le sam, 23/12/2017 - 10:15</p>", expected: "Ann Example" },
  { line: "<p>Submitted by Ann Example on Sat, 12/23/2017 - 10:15</p>", expected: "Ann Example" },
  { line: `<p class="authors">Анна Пример, Нью-Йорк</p>`, expected: "Анна Пример" },
  { line: "<p>본사기자 홍길동</p>", expected: "홍길동" },
  { line: "<p>记者：决议通过了，请问有何评论？</p>", expected: null },
  { line: "<p>By Ann Example, Staff Writer</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example, News Example Europe</p>", expected: "Ann Example" },
  {
    line: "<p>Par Ann Example, Bo Sample Envoyés spéciaux à Genève</p>",
    expected: "Ann Example, Bo Sample",
  },
  {
    line: `<span class="byline">Ann Example and Bo Sample - AP Technology Writers</span>`,
    expected: "Ann Example and Bo Sample",
  },
  { line: `<span class="firma">Ann Example | Madrid</span>`, expected: "Ann Example" },
  { line: `<span class="author">Ann Example @annexample</span>`, expected: "Ann Example" },
  {
    line: "",
    head: `<meta name="citation_author" content="Example, Ann">`,
    expected: "Ann Example",
  },
  { line: `<div itemprop="author">By</div>`, expected: null },
  { line: "<p>de Ioana Exemplu</p>", expected: "Ioana Exemplu" },
  { line: "<p>de la Comisión de Trabajo</p>", expected: null },
  { line: "<p>June 7, 2019 by Ann Example</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example Leave a Comment</p>", expected: "Ann Example" },
  { line: "<p>Ann Example in Geneva</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example, BBX Labour correspondent</p>", expected: "Ann Example" },
  { line: "<p>Story by Ann Example, photographs by Bo Sample</p>", expected: "Ann Example" },
  { line: "<p>Ein Bericht von Anna Beispiel</p>", expected: "Anna Beispiel" },
  { line: "<p>Par Anne Exemple avec AFP</p>", expected: "Anne Exemple" },
  { line: "<p>Haber: Ayşe Örnek</p>", expected: "Ayşe Örnek" },
  { line: "<p>Haber merkezi açıkladı</p>", expected: null },
  { line: "<p>文/李样本</p>", expected: "李样本" },
  { line: "<p>Aus Berlin berichtet Anna Beispiel</p>", expected: "Anna Beispiel" },
  { line: "<p>Par Anne Exemple, à Bruxelles</p>", expected: "Anne Exemple" },
  { line: "<p>Por Ana Ejemplo / 3 de marzo de 2024</p>", expected: "Ana Ejemplo" },
  { line: "<p>Reportagem de Ana Exemplo</p>", expected: "Ana Exemplo" },
  { line: "<p>Articolo di Anna Esempio</p>", expected: "Anna Esempio" },
  { line: "<p>Rozmawiała Anna Przykład</p>", expected: "Anna Przykład" },
  { line: "<p>Viết bởi Nguyễn Ví Dụ</p>", expected: "Nguyễn Ví Dụ" },
  { line: "<p>Van onze verslaggever Anna Voorbeeld</p>", expected: "Anna Voorbeeld" },
  // Weekdays and places before a date.
  { line: "<p>Thứ Hai, ngày 04/03/2024 10:15</p>", expected: null },
  { line: "<p>रविवार, 3 मार्च 2024</p>", expected: null },
  { line: "<p>नई दिल्ली, 3 मार्च 2024</p>", expected: null },
  { line: "<p>山田例子 記者</p>", expected: "山田例子" },
  { line: "", head: `<meta property="dable:author" content="홍길동">`, expected: "홍길동" },
  { line: "<p>Written by our engineering team</p>", expected: null },
  { line: "<p>By Ann Example (AFP)</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example, NEWS EXAMPLE</p>", expected: "Ann Example" },
  { line: "<p>By Ann Example, PhD</p>", expected: "Ann Example, PhD" },
  { line: "<div>Article by</div><div>Ann Example</div>", expected: "Ann Example" },
  {
    line: "",
    head: `<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Ann Example">`,
    expected: "Ann Example",
  },
  { line: `<a href="https://licences.example/licenses/by/3.0/">Creative Text</a>`, expected: null },
  {
    line: `<p>The minister, <a href="/profile/ann-example/">Ann Example</a>, told reporters on Monday that the deadline would be kept and that no permit would be given out again before the spring.</p>`,
    expected: null,
  },
  { line: `<span property="dc:creator">Ann Example</span>`, expected: "Ann Example" },
])("findByline() reads $line", ({ line, head, expected }) => {
  expect(read(line, head)).toBe(expected);
});

test("findByline() tells a login or the publisher only where nobody is named", () => {
  expect(read("", `<meta name="author" content="admin2">`)).toBe("admin2");
  expect(read("<p>By Ann Example</p>", `<meta name="author" content="Super User">`)).toBe(
    "Ann Example",
  );
  const office = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A title of the story","author":{"@type":"Organization","name":"Example Desk"}}</script>`;
  expect(read("", office)).toBe("Example Desk");
  expect(read("<p>By Ann Example</p>", office)).toBe("Ann Example");
  expect(read("<p>By Ann Example</p>", `<meta name="author" content="admin2">`)).toBe(
    "Ann Example",
  );
  expect(read("", `<meta name="author" content="News Example">`)).toBe("News Example");
  expect(read("<p>By Ann Example</p>", `<meta name="author" content="News Example">`)).toBe(
    "Ann Example",
  );
});

test("findByline() reads a name that is set to the right where a text ends", () => {
  const signed = (name: string): string | null =>
    extractArticle(
      `<html><body><div><h1>A title of the story</h1>${body}<p align="right"><b>${name}</b></p></div></body></html>`,
      { url: "https://news.example/a" },
    ).byline;
  expect(signed("Анна Пример")).toBe("Анна Пример");
  expect(signed("Continued on page 4")).toBe(null);
});
