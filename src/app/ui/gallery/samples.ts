import { REVIEW_STATES, type ReviewState } from "../../../core/review.ts";
import type { DifferenceRun } from "../DifferenceText.tsx";

/** A pair of segments to look at. */
export interface Sample {
  readonly number: number;
  readonly kind: "heading" | "paragraph";
  readonly state: ReviewState;
  readonly active: boolean;
  readonly arabic: string;
  readonly english: string;
  readonly runs?: readonly DifferenceRun[];
  readonly arabicRuns?: readonly DifferenceRun[];
}

/** All states, to look at their marks. */
export const reviewStates = REVIEW_STATES;

/** Text with what is hard about the two scripts: names, digits, marks, quotations, differences. */
export const samples: readonly Sample[] = [
  {
    number: 1,
    kind: "heading",
    state: "signed_off",
    active: false,
    arabic: "تسريب يكشف عن أداة Sora المثيرة للجدل لإنشاء مقاطع الفيديو من OpenAI",
    english: "Leak exposes OpenAI’s controversial video-creation tool Sora",
  },
  {
    number: 2,
    kind: "paragraph",
    state: "revised",
    active: false,
    arabic:
      "وقد أثارت هذه الحادثة جدلاً حادًا داخل الصناعات الإبداعية، وخاصة بين الفنانين التشكيليين والمصممين وصناع الأفلام الذين يخشون أن يتسبب سورا في تعطيل سبل عيشهم.",
    english:
      "The incident has set off a heated debate within the creative industries, especially among visual artists, designers and film-makers, who fear that Sora will disrupt their livelihoods.",
  },
  {
    number: 3,
    kind: "paragraph",
    state: "translated",
    active: true,
    arabic: "نُشرت الرسالة في 26 نوفمبر 2024 على «Hugging Face»، ووقّعها أكثر من 1,200 شخص.",
    english: "",
    runs: [
      { type: "equal", text: "The letter was published on " },
      { type: "delete", text: "Hugging Face on 26 November 2024" },
      { type: "insert", text: "26 November 2024 on Hugging Face" },
      { type: "equal", text: " and signed by more than " },
      { type: "delete", text: "1.200" },
      { type: "insert", text: "1,200" },
      { type: "equal", text: " people." },
    ],
  },
  {
    number: 4,
    kind: "paragraph",
    state: "changes_requested",
    active: false,
    arabic: "",
    english: "We are not your free bug testers, unpaid validators, or PR puppets.",
    arabicRuns: [
      { type: "equal", text: "لَسْنا مختبِري أخطاء " },
      { type: "delete", text: "مجّانًا" },
      { type: "insert", text: "مجانيين" },
      { type: "equal", text: " ولا دُمًى للعلاقات العامة، ﷺ ﴿١٢٣﴾ نسبة 25%." },
    ],
  },
  {
    number: 5,
    kind: "paragraph",
    state: "new",
    active: false,
    arabic: "لم تُترجم هذه الجملة بعد.",
    english: "",
  },
];
