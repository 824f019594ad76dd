import type { LabelledReport } from "./score-reports.ts";

/**
 * Articles in words of our own where people tell of their own days, where numbers are years,
 * places on board or nights, and where a rate, an office or a verb says what is counted.
 */
export const russianLives: readonly LabelledReport[] = [
  {
    title: "Письмо рубщика",
    published: "2013-02-20",
    text: "Корейцам в нашем посёлке платили исправно. Жило их там в восемьдесят четвёртом пять тысяч. Рабочий день зимой — восемь часов, летом одиннадцать. Теперь лесорубов из КНДР под Тындой девяносто, и платят им по 350 долларов.",
    claims: [
      "workers_abroad 5000 5000 * people - RU 1984 -",
      "hours_per_day 8 8 * hours day * * -",
      "hours_per_day 11 11 * hours day * * -",
      "workers_abroad 90 90 * people - RU 2013 -",
      "wage 350 350 * USD - RU 2013 -",
    ],
  },
  {
    title: "Сейнер под чужим флагом",
    published: "2018-06-13",
    text: "На сейнере под Находкой, рассказал следователь, работали девятнадцать матросов из КНДР, а кубрик рассчитан на шестерых. Спали они по пять часов, работали по восемнадцать. Боцман Рю говорил о шестидесяти долларах в месяц.",
    claims: [
      "workers_abroad 19 19 * people - RU 2018 следователь",
      "hours_per_day 18 18 * hours day RU 2018 следователь",
      "wage 60 60 * USD month RU 2018 Рю",
    ],
  },
  {
    title: "Доха считает",
    published: "2016-04-06",
    text: "В Катаре около двух тысяч северокорейских рабочих, утверждают правозащитники; Минтруда эмирата называет 1 640. Двумя годами раньше их было 2 700.",
    claims: [
      "workers_abroad 2000 2000 * people - QA 2016 правозащитники",
      "workers_abroad 1640 1640 * people - QA 2016 Минтруда",
      "workers_abroad 2700 2700 * people - QA 2014 *",
    ],
  },
  {
    title: "Объявление на площадке",
    published: "2025-10-14",
    text: "Посредник предлагает привезти на фабрики Твери до тысячи работниц из КНДР в неделю. Родители девушек платят за место по 500 долларов. Певицы в кафе при фабрике получают, по слухам, по двадцать долларов.",
    claims: [
      "workers_dispatched - 1000 * people week RU 2025 *",
      "wage 20 20 * USD - RU 2025 слухам",
    ],
  },
  {
    title: "Стройка века",
    published: "2023-04-12",
    text: "В столице КНДР сдают квартал на десять тысяч квартир. Рабочим положено 500 граммов риса, смена длится семнадцать часов. Хакеру, пишут в Сеуле, платят 200 тысяч вон.",
    claims: [],
  },
];
