/** What the server tells about one element of the diagram. */
export interface ElementFigures {
  waiting: number;
  passed: number;
  stuck: number;
  /** Who was there when a door opened to them, by the door's name. */
  exits: Record<string, number>;
  /** How long it usually takes, in words; empty where that says nothing. */
  time: string;
}

export type FiguresById = Record<string, ElementFigures>;

/** The words around the numbers, in the reader's language. */
export type Words = Record<string, string>;

export const NO_FIGURES: ElementFigures = { waiting: 0, passed: 0, stuck: 0, exits: {}, time: '' };

/** Whole numbers up to four digits, then three significant ones and a letter. */
export function short(count: number, language: string): string {
  const form: Intl.NumberFormatOptions =
    count < 10_000 ? {} : { notation: 'compact', maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, form).format(count);
}

/** All of it as a sentence, for titles and screen readers. */
export function spoken(figures: ElementFigures, words: Words, language: string): string {
  const exact = new Intl.NumberFormat(language);
  const counts: [number, string | undefined][] = [
    [figures.stuck, words.stuck],
    [figures.waiting, words.waiting],
    [figures.passed, words.passed],
    ...Object.entries(figures.exits).map(([door, count]): [number, string | undefined] => [
      count,
      words[door]?.toLocaleLowerCase(language),
    ]),
  ];
  return [
    ...counts.filter(([count]) => count > 0).map(([count, word]) => `${exact.format(count)} ${word}`),
    ...(figures.time ? [`${words.time} ${figures.time}`] : []),
  ].join(', ');
}
