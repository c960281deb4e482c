import { short, spoken, type ElementFigures, type Words } from '../../figures';

type Part = 'stuck' | 'waiting' | 'passed';

/** Where a chip stands to the point it is given. */
export type Side = 'over' | 'edge' | 'corner' | 'beside';

const PARTS: Part[] = ['stuck', 'waiting', 'passed'];

/** The numbers of one element. Parts that are zero are hidden, not removed. */
export class Chip {
  readonly element = document.createElement('div');

  private readonly numbers = {} as Record<Part, HTMLElement>;

  constructor(side: Side, door?: string) {
    this.element.classList.add('figures', side, ...(door ? ['at-door', `door-${door}`] : []));
    this.element.setAttribute('aria-hidden', 'true');
    for (const part of PARTS) {
      const number = document.createElement('span');
      number.className = part;
      this.element.append(number);
      this.numbers[part] = number;
    }
  }

  show(figures: ElementFigures, words: Words, language: string): void {
    for (const part of PARTS) {
      const number = this.numbers[part];
      number.hidden = figures[part] === 0;
      say(number, short(figures[part], language));
    }
    this.element.hidden = PARTS.every((part) => figures[part] === 0);
    this.element.title = spoken(figures, words, language);
  }
}

/** Changes a number in place, and lets it flash where there was another one. */
export function say(number: HTMLElement, text: string): void {
  if (number.textContent === text) {
    return;
  }
  const known = number.textContent !== '';
  number.textContent = text;
  if (known && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    number.animate([{ opacity: 0.4 }, { opacity: 1 }], 500);
  }
}
