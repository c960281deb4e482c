/** What the server tells about one element of the diagram. */
export interface ElementFigures {
  waiting: number;
  passed: number;
  stuck: number;
}

export type FiguresById = Record<string, ElementFigures>;

/** The words around the numbers, in the reader's language. */
export type Words = Record<string, string>;

export const NO_FIGURES: ElementFigures = { waiting: 0, passed: 0, stuck: 0 };

/** Whole numbers up to four digits, then three significant ones and a letter. */
export function short(count: number, language: string): string {
  const form: Intl.NumberFormatOptions =
    count < 10_000 ? {} : { notation: 'compact', maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, form).format(count);
}

/** All of it as a sentence, for titles and screen readers. */
export function spoken(figures: ElementFigures, words: Words, language: string): string {
  const exact = new Intl.NumberFormat(language);
  const parts = [
    [figures.stuck, words.stuck],
    [figures.waiting, words.waiting],
    [figures.passed, words.passed],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${exact.format(count)} ${word}`)
    .join(', ');
}
