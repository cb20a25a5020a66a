/** The items of the review form that the tool can answer, by the part and number that they have in the annex to Permenpan RB 53/2014. */
export const ANSWERS = ['I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'I.6', 'II.5', 'III.1', 'III.2', 'III.4', 'III.6'] as const;
export type AnswerName = (typeof ANSWERS)[number];
