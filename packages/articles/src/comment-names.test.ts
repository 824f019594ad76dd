import { expect, test } from "vitest";
import { isCommentHeading } from "./comment-names.ts";

test.for([
  "3 comments",
  "Top Rated Comments",
  "Leserkommentare (12)",
  "Vos commentaires",
  "Comenta esta noticia",
  "3 comentários",
  "I commenti dei lettori",
  "Yorum Yap",
  "Để lại bình luận",
  "تعليقات القراء",
  "3 комментария",
  "网友评论(3)",
  "みんなのコメント",
  "전체댓글 3",
  "2 thoughts on “What the harbour needs”",
])("isCommentHeading() knows '%s'", (heading) => {
  expect(isCommentHeading(heading)).toBe(true);
});

test.for(["Comments of the ministry on the report", "Die Kommentare der Presse", "评论员文章", ""])(
  "isCommentHeading() leaves '%s' to the text",
  (heading) => {
    expect(isCommentHeading(heading)).toBe(false);
  },
);
