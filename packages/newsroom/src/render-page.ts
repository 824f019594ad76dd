import type { Outlet, ScriptedArticle } from "./timeline.ts";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The article as a page with what surrounds real articles: navigation, a cookie notice, a caption,
 * related links and a footer, with numbers in them that are nobody's figures.
 */
export function renderPage(
  outlet: Outlet,
  url: string,
  article: ScriptedArticle,
  edited: boolean,
): string {
  const { title, body } = edited && article.edit ? article.edit : article;
  const published = `${article.date}T08:00:00Z`;
  const linked = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: published,
    ...(edited ? { dateModified: `${article.date}T18:00:00Z` } : {}),
    publisher: { "@type": "Organization", name: outlet.title },
  };
  return `<!doctype html>
<html lang="${outlet.language}">
<head>
<meta charset="${outlet.charset}">
<title>${escape(title)} | ${escape(outlet.title)}</title>
<meta property="og:title" content="${escape(title)}">
<meta property="og:site_name" content="${escape(outlet.title)}">
<meta property="article:published_time" content="${published}">
<link rel="canonical" href="${escape(url)}">
<script type="application/ld+json">${JSON.stringify(linked).replaceAll("<", "\\u003c")}</script>
</head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport 3:1</a></li></ul></nav></header>
<div class="cookie-banner">We and our 842 partners store cookies. <button>Accept</button></div>
<main><article>
<h1>${escape(title)}</h1>
<p class="byline">By staff writers</p><time datetime="${published}">${article.date}</time>
<figure><img src="/photo.jpg" alt=""><figcaption>Photo ${article.id}, one of 1,200 in our archive</figcaption></figure>
${body.map((paragraph) => `<p>${escape(paragraph)}</p>`).join("\n")}
</article>
<aside class="related"><h2>Read next</h2><ul><li><a href="/12345">12,345 runners at the city marathon</a></li><li><a href="/67">67 recipes for the weekend</a></li></ul></aside>
</main>
<footer>© ${escape(outlet.title)}. 5,000 readers trust us daily.</footer>
</body>
</html>`;
}
