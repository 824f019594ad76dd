import type { Credit } from "../../language-pack.ts";
import { SAYS } from "./credit-words.ts";

export const BREAK = /[、。「」『』！？!?\n▽▼■◆●：:；;]/gu;

export const LEAD =
  /(?:によりますと|によると|によれば|による(?=もの|推計|試算|集計|と、|[\p{Script=Han}]{0,8}(?:数|規模)では)|の(?:話|報告|調べ|推計|推定|集計|試算|見方|説明|まとめ|発表|報道|統計|資料|見積もり|分析|データ|言い分|見立て|計算|数字|登録|記録|届け出|申告)で(?:は|も)?(?=、|[\p{Script=Han}\p{Script=Katakana}\d])|の[\p{Script=Han}]{0,4}(?:統計|集計|調査|名簿)で(?:は)?、|の(?:話|言葉|証言|報道|報告書?|資料|推計|推定|試算|集計|統計|見方|見解|分析|説明|情報|指摘|主張|数字|調査|見積もり|見立て|発表|談話|文書|データ|記録|独自情報)(?:として(?!は)|を引いて|を引用し|を基に|をもとに|に基づ)|の(?:話|証言|説明)を(?:まとめる|総合する|突き合わせる)と|に(?:尋ねる|聞く|訊く|問う)と、?(?=「)|(?:への|に対する)(?:取材|聞き取り|聞き取り調査|インタビュー|面接調査)(?:では|で、|によると)|(?:に|へ)(?:取材|聞き取り)したところ|を引いて|を引き(?=、)|を引用し|から(?:聞い|伝え聞|教えられ)|(?<=紙|社|通信|新聞|放送|テレビ)が伝えたところでは|(?:語っ|明かし|話し|明らかにし|述べ|伝え|説明し|証言し)たところでは)/gu;
/** A paper that a lead names belongs to the name of its source: "労働当局の統計では". */
export const PAPER =
  /^の[\p{Script=Han}]{0,4}(?:統計|集計|調査|名簿|報告書?|資料|データ|登録|記録)/u;
/** "移民局の数字を引いて": who is quoted. */
export const QUOTING = /引いて|引用|として|から/u;
/** "…したとRFAが報じた", "…」と男性は話す": the speaker right before the verb. */
export const CLOSING = new RegExp(
  // After a noun "と" joins: "オマーンと中国が追放したと、雑誌が書いた".
  `(?:(?<=[うくすつぬむるぐぶただいん人円元ドル％%割])と、?|」と?、?|などと、?)([^、。「」『』\\n]{1,30}?)(?:は|が|も)(?:[^、。「」\\n]{0,14}?)(?:${SAYS}|いう(?=。))`,
  "gu",
);
/** "世界銀行が公表した報告書": whose paper it is. */
export const GIVEN_OUT =
  /(?:出した|提出した|公表した|発表した|まとめた|公開した|作成した)[^、。「」]{0,14}?(?:報告書|報告|資料|推計|統計|白書|調査|意見書|文書|書簡|数字|人数|データ|結果)/gu;
/** "専門家パネルが公表した報告書によると": a paper without a name has that of who gave it out. */
export const BARE_PAPER =
  /(?:た|る)(?:最新の|年次)?(?:報告書?|資料|推計|統計|白書|調査|声明|文書|書簡|資料集|証言)$/u;
export const GIVER_OF =
  /^(.{2,30}?)が(?:[^が]{0,20}?)(?:出した|提出した|公表した|発表した|まとめた|公開した|作成した|得た|集めた|入手した|聞き取った)[^が]{0,24}$/u;
/** "センターが支部と共同で調査したところによると": who found it out. */
export const STUDIED =
  /^(.{2,30}?)が.{0,40}?(?:調べ|調査し|分析し|集計し|確認し|聞き取っ|取材し|計算し|試算し|明らかにし|語っ|説明し|伝え|発表し)たところ$/u;
/** What those who tell did before: it dates no figure. */
export const LEFT =
  /(?:脱北|逃れ|逃げ|亡命|脱出|入国|定着|渡っ|来日|訪れ|訪問|提出|公表|発表|出版)[^、。]{0,6}(?:[たる])[^、。]{0,12}$/u;
/** "情報筋が本紙に語ったところでは": who told it. */
export const TOLD_LEAD = /^(.{2,30}?)が/u;
export const MAX_QUOTED = 100;
/** "…と米メディア「38ノース」が報じた". */
export const CLOSING_QUOTED = new RegExp(
  `と、?[^、。「」『』\\n]{0,24}[「『]([^「」『』。\\n]{2,30})[」』](?:[(（][^()（）]{1,16}[)）])?(?:は|が|も)(?:[^、。「」\\n]{0,14}?)(?:${SAYS})`,
  "gu",
);
/** "韓国の大使がこう述べている。": whoever is announced goes on in what follows. */
export const ANNOUNCED = new RegExp(
  `(?:^|[、。])([^、。「」\\n]{2,60}?)(?:は|が)(?:こう|次のように|以下のように)[^。「」]{0,10}(?:${SAYS}|言わ)[^。「」]{0,8}。?$`,
  "u",
);
/** "…していることが、年次報告書で分かった": where it was read. */
export const FOUND_IN =
  /(?:^|[、。])([^、。「」\n]{2,50}?)(?:で|から)(?:\d{1,2}日(?:まで)?に?、?)?(?:分か|わか|判明|明らかにな)(?:った|り)/u;
/** "金さん(48)が取材に応じた。", "講師の宮本氏が「…」と題して講演した。": whose account follows. */
export const HEARD =
  /(?:^|[、。])([^、。「」\n]{2,60}?)(?:[(（][^()（）\n]{1,16}[)）])?(?:[=＝][^=＝\n]{1,16}[=＝])?(?:(?:が|は)(?:[^「」。\n]{0,40}?|[^「」。\n]{0,12}「[^「」\n]{2,40}」[^「」。\n]{0,12}?)(?:講演(?:し|を行)|(?:取材|インタビュー)に(?:応じ|答え|応え)|体験を(?:語|話))|に(?:話を聞い|話を聞く|インタビューし|会った|会う)|の(?:証言|話|告白|手記)(?:が|は|を|だ|である|に))[^「」。\n]{0,8}。?$/u;
/** "リンゴ園を営むモロズさん(58)は、昨年まで35人を雇っていた": of whom the text tells, and who tells. */
export const TOLD_OF =
  /(?:^|、)([^、。「」\n]{2,40}?(?:さん|氏|男性?|女性?))[(（](?:仮名|\d{2}歳?|仮名[・、]\d{2}歳?)[)）](?:は|が|。|$)/u;
/** "…との報告書を、特別報告者が28日、総会に提出した": whose report it is. */
export const REPORT_BY =
  /(?:との|という|とする)(?:報告書?|調査結果|推計|論文|見方|分析)を、?([^。]{2,80}?)(?:が|は)[^。]{0,32}(?:提出|公表|発表|まとめ|示し|明らかに)/u;
/** "2000人いるとの加盟国の情報にも触れた": whose it is stands after what was told. */
export const INFORMED_BY =
  /[うくすつぬむるぐぶただい](?:との|という|とする)([^、。「」\n]{2,24}?)の(?:報告|証言|話|指摘|主張|見方|分析|推計|推定|試算|情報|説明|回答|声|調査|統計)(?=[をにもがは])/gu;
/** "…しているとのこと。", of what the one before has said. */
export const HEARSAY = /(?:という|とのこと|ということ)(?:だ|です|である)?。?[」]?$/u;
/** Between the one who gave it out and the verb. */
export const GIVER = /^(.{2,30}?)(?:が|の)[^がの、。]{0,14}$/u;
/** "監視チームが22日、138ページの報告書を出した。": whose paper the text goes on with. */
export const PUBLISHED =
  /(?:^|[、。])([^、。「」\n]{2,50}?)(?:が|は)[^。「」\n]{0,50}?(?:報告書?|白書|調査結果|統計|資料|論文|推計|集計|名簿|データ|要旨|年鑑|冊子|手記)を[^、。「」\n]{0,8}?(?:まとめ|公表|発表|公開|出[しす]|提出|刊行|発行|配布|送付|開示|明らかに|更新|発刊|出版)[^。「」、\n]{0,8}。?$/u;
/** "労働省が把握する北朝鮮労働者は2800人": who knows of those whom the noun after names. */
export const KNOWN_TO =
  /(?:^|[、。])([^、。「」\n]{2,24}?)が(?:[^、。「」がは\n]{0,12}?)(?:(?:把握|確認|推計|推定|試算|集計|公表|発表|報告|登録|申告|認定|掌握|計上|算出|認識|主張|想定)(?:する|した|している|していた|してきた)|見積もる|見積もった|見積もっている|挙げる|挙げた|挙げている|数える|数えた|示す|示した|示している|認める|認めた|認めている|伝える|伝えた)(?=[\p{Script=Han}\p{Script=Katakana}][^。、「」]{0,24}?(?:は|が)?、?[^。、「」]{0,12}\d)/gu;
/** "報告者が先週、委員会で訴えた言葉は重い。", "店主の話は生々しい。": whose words follow. */
export const WORDS_OF =
  /(?:^|[、。])([^、。「」\n]{2,40}?)が[^。「」\n]{0,30}?(?:訴えた|語った|述べた|話した|明かした|示した|残した|報告した|証言した|語る|話す|明かす)(?:言葉|話|証言|内容|中身|実態|数字|実情|体験|境遇|光景|生活|内幕|現実)(?:は|が|に)[^。「」\d０-９\n]{0,30}。?$/u;
/** "「…」と仲介人は声を落とした。": after what is quoted whoever does anything has said it. */
export const CLOSING_ANY = /」と、?([^、。「」『』\n]{1,24}?)(?:は|が)[^、。「」\n]{2,20}。?$/u;
/** "…するのが統一省の推計だ", "…との見方を米国は示していた": whose figure it is, at the end. */
export const OWNED =
  /の(?:推計|見方|説明|試算|見立て|計算|言い分|推定|数字|主張)(?:だ|である|だった|という)(?=。|$|、)/gu;
export const HEAD_SPEAKER =
  /^([^。、「」\n]{2,24}?)(?:[(（][^)）\n]{1,20}[)）])?(?:の話|に聞いた|に聞く|の談話|寄稿)[\s　:：]/u;
/** "47カ国の中間報告を足し合わせると": papers that figures are read from. */
export const SHOWN =
  /(?:報告書?|資料|統計|名簿|文書|白書|議事録|集計)(?=を(?:見ると|みると|足し合わせると|合計すると|分析すると|基にすると)|には、?|からは|では、)/u;
/** "統一省1万9千": whose number it is, right before it. */
export const OWNER =
  /(?<=^|[、。と])([\p{Script=Han}]{2,12}(?:省|庁|局|院|署|府|委|側|筋|社))(?:が|は)?(?=(?:約)?\d)/gu;
export const LABEL = /^([^、。「」：:\s]{2,24}?)[:：「]/u;
/** "国家情報院が9日、…したと発表した": a new speaker is named by "が". */
export const SUBJECT = /^([^、。「」\n]{2,30}?)が(?:\d{1,2}日(?:まで)?(?:に)?)?、/u;
export const SAID_LAST = new RegExp(
  `(?:と|」と?)、?[^、。「」\\n]{0,20}?(?:${SAYS})[^、。「」\\n]{0,6}。?$`,
  "u",
);
/** "人権大使が討論会で、…と発言したことを紹介した": whose words are passed on. */
export const EMBEDDED =
  /(?<=^|、)([^、。「」\n]{2,24}?)が[^。「」\n]{1,120}?と(?:発言|証言|主張|報告|説明|発表|述べ|語っ)(?:した|た)(?:こと|との|という|と、)/gu;
/** "「…」というある加盟国の報告にも言及した": whose words are passed on, named after them. */
export const SAID_BY =
  /」(?:という|との|とする)([^、。「」\n]{2,24}?)の(?:報告|証言|話|指摘|主張|見方|分析|推計|情報|説明|回答|声)/gu;
/** "8割を徴収し": what those do who are spoken of. */
export const TAKES = /徴収|天引き|ピンハネ|ピンはね|取り上げ|吸い上げ|没収/u;
/** "触れていないが", "減ったが": the end of a clause that another one goes against. */
export const CONCEDES = /(?:ない|なかった|[たるうくす]|です|ます)(?:もの)?が$/u;
/** "地元の男性が「…」と話す": who is quoted, as the subject. */
export const QUOTER = new RegExp(
  `(?:^|[、。])([^、。「」\\n]{2,30}?)が「[^「」\\n]{4,300}」と、?[^、。「」\\n]{0,12}(?:${SAYS})`,
  "gu",
);
/** "「…」とこぼす": what is quoted, with a verb of saying after it. */
export const QUOTED_SAID = new RegExp(
  `^「[^「」\\n]{4,300}」と、?[^、。「」\\n]{0,12}(?:${SAYS})`,
  "u",
);
/** "「…」と説明した。": the one who spoke before goes on. */
export const WENT_ON = new RegExp(
  `^「[^「」\\n]{4,300}」と[^、。「」はがも\\n]{0,12}(?:${SAYS})[^、。「」\\n]{0,6}。?$`,
  "u",
);
export const ONE_FIGURE: Partial<Credit> = { holds: "sentence" };
/** "…とみられている": it is seen so, by no one who is named. */
export const IMPERSONAL =
  /と(?:みられ|見られ|され|いわれ|言われ|推定され|推計され|考えられ|目され)(?:る|た|て|ま|お)[^「」、]{0,6}。?$/u;
/** "6千人(米国務省)": whose number it is, in brackets after it. */
export const BRACKETED = /[\d人名万千円ドル％%][(（]([^()（）]{2,24})[)）]/gu;
/** "人権団体調べ". */
export const SURVEY = /(?:の)?(?:調べ|まとめ|推計|集計|推定値?)$/u;
/** "「1日12時間働いた」(元労働者)": who says what is quoted. */
export const QUOTED_BY = /「[^「」]{4,200}」[(（]([^()（）]{2,40})[)）]/gu;
export const COUNTRY =
  /^(?:米国|中国|ロシア|韓国|日本|北朝鮮|モンゴル|英国|米|アラブ首長国連邦|UAE|(?:赤道|南|中央)?[\p{Script=Katakana}ー]{2,10})$/u;
/** Whose own figures these are not: it is what they are told of. */
export const HOME = "北朝鮮";
export const MAX_SOURCE = 40;
/** "統一研究院(2015)は": a work cited by its year. */
export const CITED = /^[(（](?:19|20)\d{2}年?[)）]/u;
export const REPORT = /報告|調査|白書|研究/u;
