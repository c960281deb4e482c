import { short, spoken, type ElementFigures, type Words } from '../../figures';
import { DOORS } from '../doors/door-colors';
import { say } from './chip';

const SPRITE = 'assets/icons.svg';

/** Below an element: how long it takes, and who left from there by which door. */
export class Footnote {
  readonly element = document.createElement('div');

  private readonly time = document.createElement('span');
  private readonly doors = new Map<string, HTMLElement>();

  constructor() {
    this.element.className = 'footnote';
    this.element.setAttribute('aria-hidden', 'true');
    this.time.className = 'time';
    this.element.append(this.time);
    for (const door of Object.values(DOORS)) {
      const part = document.createElement('span');
      part.className = `exit door-${door}`;
      const number = document.createElement('span');
      part.append(icon(`door-${door}`), number);
      this.element.append(part);
      this.doors.set(door, number);
    }
  }

  show(figures: ElementFigures, words: Words, language: string): void {
    this.time.hidden = !figures.time;
    say(this.time, figures.time);
    for (const [door, number] of this.doors) {
      const count = figures.exits[door] ?? 0;
      number.parentElement!.hidden = count === 0;
      say(number, short(count, language));
    }
    this.element.hidden = !figures.time && Object.values(figures.exits).every((count) => count === 0);
    this.element.title = spoken(figures, words, language);
  }
}

function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${SPRITE}#${name}`);
  svg.append(use);
  return svg;
}
