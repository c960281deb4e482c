import type { FiguresById, Words } from './figures';

/** A step of the diagram, as a reader without a screen meets it. */
export interface Step {
  id: string;
  name: string;
}

/** Where one instance was and is, by element id. */
export interface Places {
  passed: string[];
  here: string[];
  cutOff: string[];
}

/** How strongly elements are coloured, from 1 to 5. */
export type HeatById = Record<string, number>;

export const NOWHERE: Places = { passed: [], here: [], cutOff: [] };

/** What a mode of the canvas can do with the diagram that it drew. */
export interface Drawing {
  /** Draws another document. Rejects where it is none. */
  draw(xml: string): Promise<void>;
  /** The steps that have a name or a number, in reading order. */
  steps(): Step[];
  showFigures(figures: FiguresById, words: Words, language: string): void;
  /** Colours elements by id, from 1 to 5; the others are as always. */
  showHeat(levels: HeatById): void;
  /** Marks the way that one instance took. */
  showPath(places: Places): void;
  /** Marks this element alone; an empty id marks none. */
  mark(id: string): void;
  /** Brings an element to the eye of somebody who goes by keyboard; an empty id ends it. */
  point(id: string): void;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  destroy(): void;
}

/** How a mode tells what its user does. */
export interface DrawingEvents {
  chosen(id: string): void;
}

export type Mode = (container: HTMLElement, events: DrawingEvents) => Drawing;

/** Each mode is fetched by itself, so that a page that only shows stays light. */
export const modes = {
  view: (): Promise<Mode> => import('./view').then((module) => module.view),
};
