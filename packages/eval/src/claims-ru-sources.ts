import type { LabelledReport } from "./score-reports.ts";

/**
 * Articles in words of our own about whose figure it is: the heading's, the paper's that is named
 * again by its kind, the narrator's own once more; and about sums and counts told in passing.
 */
export const russianSources: readonly LabelledReport[] = [
  {
    title: "Минтруд: рабочих из КНДР стало меньше",
    published: "2018-10-02",
    text: "В России работают 13 200 граждан Северной Кореи. Продлевать им разрешения не будут.",
    claims: ["workers_abroad 13200 13200 * people - RU 2018 Минтруд"],
  },
  {
    title: "Швейный цех без выходных",
    published: "2021-09-08",
    text: "Газета «Новый берег» побывала в цехе под Тумэнем. По данным издания, рубашки там шьют 130 северокореянок. В 2019 году работниц было двести.",
    claims: [
      "workers_abroad 130 130 * people - CN 2021 берег",
      "workers_abroad 200 200 * people - CN 2019 -",
    ],
  },
  {
    title: "Вывоз рабочих",
    published: "2020-02-04",
    text: "Из Приморья выехали 640 рабочих из КНДР, рассказал журналистам замглавы края Егор Титов. Отмечается, что остаются около трёхсот человек. Между тем авиабилет до Пхеньяна подорожал до 14 тысяч рублей.",
    claims: [
      "workers_repatriated 640 640 * people - RU 2020 Титов",
      "workers_abroad 300 300 * people - RU 2020 Титов",
    ],
  },
  {
    title: "Сколько их было",
    published: "2017-05-16",
    text: "На угольном разрезе под Улан-Батором трудились девяносто северокорейцев. Так говорил сам начальник смены. На смену им прибыли только сорок. Ещё двести корейцев возводят гостиницу у вокзала.",
    claims: [
      "workers_abroad 90 90 * people - MN * начальник",
      "workers_dispatched 40 40 * people - MN 2017 *",
      "workers_abroad 200 200 * people - MN 2017 *",
    ],
  },
  {
    title: "Ректор о практике",
    published: "2025-11-12",
    text: "— Пётр Ильич, сколько студентов из КНДР у вас учится?\n— По спискам сто сорок.\n— А на стройках Казани?\n— Нынче у подрядчика работают восемьдесят северокорейцев, летом будет сто двадцать.",
    claims: [
      "workers_abroad 80 80 * people - * 2025 Пётр",
      "workers_abroad 120 120 * people - * * Пётр",
    ],
  },
];
