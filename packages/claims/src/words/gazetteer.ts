/**
 * Cities, regions and sites by their English names, with what Chinese, Japanese, Korean and Russian
 * texts call them: `NAME | other names`. Cyrillic ones are stems, which any case ending may follow.
 * A name that is missing here stays as the text has it.
 */
const TABLE = `
Alabuga | 阿拉布加 阿拉布格 アラブガ 알라부가 алабуг
Amur | Amur_region 阿穆尔 阿穆爾 アムール 아무르 амурск
Baishan | 白山 백산 바이산
Benghazi | 班加西 ベンガジ 벵가지
Benxi | 本溪 本渓
Blagoveshchensk | 布拉戈维申斯克 海蘭泡 благовещенск
Buryatia | 부랴티야 бурят
Changchun | 长春 長春 창춘 чанчун
Chita | 赤塔 チタ 치타 чит
Dalnegorsk | дальнегорск
Dalian | 大连 大連 다롄 다롄시 대련 далян
Dandong | 丹东 丹東 边境城市丹东 단둥 даньдун
Doha | 多哈 杜哈 多哈市 ドーハ 도하 дох
Donbas | Donbass 顿巴斯 頓巴斯 ドンバス 돈바스 донбасс
Donetsk | 顿涅茨克 ドネツク 도네츠크 донецк
Donggang | 东港 東港 둥강 동강
Dongning | 东宁 둥닝
Dubai | 迪拜 杜拜 ドバイ 두바이 дуба
Gdansk | Gdańsk 格但斯克 グダニスク 그단스크 гданьск
Gdynia | 格丁尼亚 格丁尼亞 グディニャ 그디니아 гдын
Harbin | 哈尔滨 哈爾濱 ハルビン 하얼빈 харбин
Heilongjiang | 黑龙江 黑龍江 黒竜江 黒龍江 헤이룽장 хэйлунцзян
Helong | 和龙 和龍 和竜 허룽 화룡 хэлун
Hunchun | 珲春 琿春 훈춘 хуньчун хунчун
Inner_Mongolia | 内蒙古 內蒙古 内モンゴル
Irkutsk | 伊尔库茨克 イルクーツク 이르쿠츠크 иркутск
Ji'an | Jian 集安 지안
Jilin | 吉林 吉林市 지린 길림 гирин цзилинь
Kamchatka | 堪察加 勘察加 カムチャツカ 캄차카 камчатк
Kazan | 喀山 カザン 카잔 казан
Khabarovsk | 哈巴罗夫斯克 哈巴羅夫斯克 伯力 ハバロフスク 하바롭스크 хабаровск
Khasan | 哈桑 ハサン 핫산 하산 хасан
Komsomolsk | Komsomolsk-on-Amur 共青城 コムソモリスク комсомольск
Krasnoyarsk | 克拉斯诺亚尔斯克 クラスノヤルスク 크라스노야르스크 красноярск
Kuching | 古晋 古晉 쿠칭
Kufra | 쿠프라
Kursk | 库尔斯克 庫爾斯克 クルスク 쿠르스크 курск
Kuwait_City | 科威特城 クウェート市 쿠웨이트시티
Liaoning | 辽宁 遼寧 랴오닝 요녕 ляонин
Longjing | 龙井 龍井 竜井 룽징
Lusail | 盧賽爾 卢塞尔 路赛尔 ルサイル 루사일 лусаил
Magadan | 马加丹 マガダン 마가단 магадан
Moscow | 莫斯科 モスクワ 모스크바 москв
Mudanjiang | 牡丹江 무단장
Nakhodka | 纳霍德卡 納霍德卡 ナホトカ 나홋카 находк
Northeast_China | 东北三省 東北三省 东三省 東北3省 東北部 东北地区
Novosibirsk | 新西伯利亚 ノボシビルスク 노보시비르스크 новосибирск
Primorye | Primorsky Primorsky_Krai Primorye_Territory Maritime_Territory Maritime_Region 滨海边疆区 濱海邊疆區 滨海边区 沿海地方 沿海州 연해주 приморь приморск
Qingdao | 青岛 青島 칭다오
Rostov | 罗斯托夫 ロストフ 로스토프 ростов
Russian_Far_East | 俄远东 远东 遠東 極東 극동 дальн дальневосточн
Saint_Petersburg | St._Petersburg St_Petersburg 圣彼得堡 聖彼得堡 サンクトペテルブルク 상트페테르부르크 페테르부르크 санкт петербург
Sakhalin | 萨哈林 薩哈林 库页岛 庫頁島 サハリン 樺太 사할린 сахалин
Sarawak | 砂拉越 砂勞越 沙捞越 サラワク 사라왁 사라와크 саравак
Shandong | 山东 山東 산둥
Shanghai | 上海 상하이 шанха
Shenyang | 沈阳 瀋陽 선양 심양 шэньян
Siberia | Siberian 西伯利亚 西伯利亞 シベリア 시베리아 сибир
Siem_Reap | 暹粒 シエムレアプ 씨엠립 시엠립 시엠레아프 сиемреап
Suifenhe | 绥芬河 綏芬河 쑤이펀허
Szczecin | 什切青 슈체친 щецин
Tatarstan | 鞑靼斯坦 韃靼斯坦 タタルスタン 타타르스탄 татарстан
Tonghua | 通化 퉁화
Tumen | 图们 圖們 図們 図們市 투먼 도문 тумэн
Tynda | 滕达 ティンダ 틴다 тынд
Ulaanbaatar | Ulan_Bator 乌兰巴托 烏蘭巴托 ウランバートル 울란바타르 울란바토르 улан_батор
Ulan-Ude | 乌兰乌德 ウランウデ улан_удэ
Ussuriysk | 乌苏里斯克 双城子 ウスリースク 우수리스크 уссурийск
Vladivostok | 符拉迪沃斯托克 海参崴 海參崴 海參威 ウラジオストク ウラジオストック 블라디보스토크 владивосток
Warsaw | 华沙 華沙 ワルシャワ 바르샤바 варшав
Yakutia | 야쿠티야 якути
Yakutsk | 雅库茨克 ヤクーツク якутск
Yanbian | 延边 延邊 延辺 옌볜 연변 яньбянь
Yanji | 延吉 옌지 연길 яньцз
Yekaterinburg | 叶卡捷琳堡 エカテリンブルク 예카테린부르크 екатеринбург
Yelabuga | Elabuga 叶拉布加 エラブガ 옐라부가 елабуг
Yuzhno-Sakhalinsk | 南萨哈林斯克 南薩哈林斯克 ユジノサハリンスク южно
Zabaykalsky | 外贝加尔 后贝加尔 ザバイカル забайкаль
`;

const fold = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s-]+/g, " ");

const names = new Map<string, string>();
const stems: (readonly [stem: string, name: string])[] = [];
for (const line of TABLE.split("\n")) {
  const [head = "", aliases = ""] = line.split("|").map((part) => part.trim());
  if (head === "") continue;
  const name = head.replaceAll("_", " ");
  for (const alias of [head, ...aliases.split(" ")]) {
    const folded = fold(alias.replaceAll("_", " "));
    if (/\p{Script=Cyrillic}/u.test(folded)) stems.push([folded, name]);
    else names.set(folded, name);
  }
}
// Where one stem opens another, the longer is meant.
stems.sort(([a], [b]) => b.length - a.length);

/**
 * English name of a city, region or site that a text calls so; the text's words where the gazetteer
 * has none, so that what two languages tell of one place is held against each other.
 */
export function nameLocality(words: string): string {
  const folded = fold(words);
  return names.get(folded) ?? stems.find(([stem]) => folded.startsWith(stem))?.[1] ?? words;
}
