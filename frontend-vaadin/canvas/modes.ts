import type { Change } from './edit/steps/change-handler';
import type { OfferedKind } from './edit/steps/catalogue';
import type { ChosenStep } from './edit/steps/fields';
import type { Tool } from './edit/tools';
import type { Defect } from './edit/mend';
import type { FindingsById } from './edit/findings/findings';
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

/** How elements differ from those of another diagram, by id. */
export type ChangesById = Record<string, 'added' | 'removed' | 'changed'>;

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
  /** Marks what the check says about elements. */
  showFindings(findings: FindingsById): void;
  /** Marks the way that one instance took. */
  showPath(places: Places): void;
  /** Marks what another diagram does not have alike. */
  showChanges(changes: ChangesById, words: Words): void;
  /** Marks this element alone; an empty id marks none. */
  mark(id: string): void;
  /** Brings an element to the eye of somebody who goes by keyboard; an empty id ends it. */
  point(id: string): void;
  zoom(direction: 'in' | 'out' | 'fit'): void;
  destroy(): void;
}

/** What only a mode that draws can do. Each of its changes is one step of undo. */
export interface Editing extends Drawing {
  change(id: string, change: Change): void;
  insert(kind: OfferedKind): void;
  /** Does what the check asks for; nothing where the element is gone. */
  mend(defect: Defect): void;
  /** Answers whether there was something to use it on. */
  use(tool: Tool): Promise<boolean>;
  /** Tells of a change that still waits for the pause after it. */
  handOver(): Promise<void>;
  undo(): void;
  redo(): void;
}

/** How a mode tells what its user does. */
export interface DrawingEvents {
  chosen(id: string): void;
  /** The document after a change, when nothing else changed for a moment. */
  changed?(xml: string): void;
  /** What the panel beside shows: one element, or else the campaign. */
  step?(step: ChosenStep): void;
  undoable?(undo: boolean, redo: boolean): void;
}

/** For whom the canvas is, and in which words. */
export interface EditOptions {
  engineer: boolean;
  words: Words;
}

/** Each mode is fetched by itself, so that a page that only shows stays light. */
export const modes = {
  view: () => import('./view').then((module) => module.view),
  edit: () => import('./edit').then((module) => module.edit),
  play: () => import('./play').then((module) => module.play),
};
