import { is } from 'bpmn-js/lib/util/ModelUtil';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Element } from 'diagram-js/lib/model/Types';
import type { Words } from '../../figures';
import { RESET, TRACE } from '../simulation';
import { dayOf, minutesOf } from './duration';
import './diary.css';

interface Timer {
  eventDefinitions?: { timeDuration?: { body?: string } }[];
}

/** What happens to the contact who is played, day by day, in words beside the diagram. */
export class Diary {
  static $inject = ['canvas', 'eventBus', 'config.words'];

  private readonly list = document.createElement('ol');
  private minutes = 0;

  constructor(
    canvas: Canvas,
    eventBus: EventBus,
    private readonly words: Words,
  ) {
    const box = document.createElement('section');
    box.className = 'diary';
    box.append(this.heading(), this.hint(), this.list, this.button(eventBus));
    box.setAttribute('aria-label', this.word('title'));
    this.list.setAttribute('aria-live', 'polite');
    // It scrolls, and has nothing in it that a key could get to.
    this.list.tabIndex = 0;
    this.list.setAttribute('aria-label', this.word('title'));
    eventBus.on('diagram.init', () => canvas.getContainer().parentElement?.append(box));
    eventBus.on(RESET, () => this.clear());
    eventBus.on(TRACE, ({ action, element }: { action: string; element: Element }) => {
      if (action === 'exit') {
        this.passed(element);
      }
    });
  }

  clear(): void {
    this.list.replaceChildren();
    this.minutes = 0;
    this.line('enters', this.word('enters'));
  }

  private passed(element: Element): void {
    const name = (element.businessObject as { name?: string }).name ?? '';
    if (is(element, 'bpmn:BoundaryEvent')) {
      this.line('door', this.word('door', name));
    } else if (is(element, 'bpmn:SendTask')) {
      this.line('mail', this.word('mail', name));
    } else if (is(element, 'bpmn:IntermediateCatchEvent')) {
      this.minutes += this.length(element);
      this.line('wait', name);
    } else if (is(element, 'bpmn:Task')) {
      this.line('step', name);
    } else if (is(element, 'bpmn:EndEvent')) {
      this.line('end', this.word('end', name));
    }
  }

  private length(element: Element): number {
    const [definition] = (element.businessObject as Timer).eventDefinitions ?? [];
    return minutesOf(definition?.timeDuration?.body ?? '');
  }

  private line(kind: string, text: string): void {
    const item = document.createElement('li');
    const day = document.createElement('span');
    const what = document.createElement('span');
    item.className = kind;
    day.className = 'day';
    day.textContent = this.word('day', String(dayOf(this.minutes)));
    what.textContent = text;
    item.append(day, what);
    this.list.append(item);
    item.scrollIntoView({ block: 'nearest' });
  }

  private heading(): HTMLElement {
    const heading = document.createElement('h2');
    heading.textContent = this.word('title');
    return heading;
  }

  private hint(): HTMLElement {
    const hint = document.createElement('p');
    hint.textContent = this.word('hint');
    return hint;
  }

  private button(eventBus: EventBus): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.word('again');
    button.addEventListener('click', () => eventBus.fire(RESET));
    return button;
  }

  private word(key: string, value = ''): string {
    return (this.words[`play.${key}`] ?? '').replace('{0}', value);
  }
}
