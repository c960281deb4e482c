import { is } from 'bpmn-js/lib/util/ModelUtil';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Element } from 'diagram-js/lib/model/Types';
import type { Words } from '../../figures';
import { ELEMENT_CHANGED, RESET, TOGGLED, type GatewaySettings, type Simulator } from '../simulation';
import './hand.css';

const TYPE = 'hand';
const AFTER_THE_SIMULATOR = 400;

/** Buttons on the diagram: let a wait end, let something happen, choose a way, open a door. */
export class Hand {
  static $inject = [
    'eventBus',
    'elementRegistry',
    'overlays',
    'simulator',
    'exclusiveGatewaySettings',
    'config.words',
  ];

  constructor(
    eventBus: EventBus,
    private readonly elements: ElementRegistry,
    private readonly overlays: Overlays,
    private readonly simulator: Simulator,
    private readonly gateways: GatewaySettings,
    private readonly words: Words,
  ) {
    eventBus.on([TOGGLED, RESET], AFTER_THE_SIMULATOR, () => this.all());
    eventBus.on(ELEMENT_CHANGED, AFTER_THE_SIMULATOR, ({ element }: { element: Element }) =>
      this.one(element),
    );
  }

  private all(): void {
    this.overlays.remove({ type: TYPE });
    this.elements.forEach((element) => this.one(element as Element));
  }

  private one(element: Element): void {
    if (element.labelTarget || !this.elements.get(element.id)) {
      return;
    }
    this.overlays.remove({ element: element.id, type: TYPE });
    if (is(element, 'bpmn:ExclusiveGateway') && element.outgoing.length > 1) {
      this.put(element, '⇄', 'play.other-way', () => this.gateways.setSequenceFlow(element));
    } else if (is(element, 'bpmn:Event') && !is(element, 'bpmn:StartEvent')) {
      this.putTrigger(element);
    }
  }

  private putTrigger(element: Element): void {
    const [first] = this.simulator.findSubscriptions({ element });
    if (first) {
      this.put(element, '▶', 'play.happens', () => this.simulator.trigger(first));
    }
  }

  private put(element: Element, sign: string, word: string, press: () => void): void {
    const button = document.createElement('button');
    const name = (element.businessObject as { name?: string }).name ?? '';
    button.type = 'button';
    button.className = 'hand';
    button.textContent = sign;
    button.title = (this.words[word] ?? '').replace('{0}', name);
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', (click) => {
      click.stopPropagation();
      press();
    });
    this.overlays.add(element.id, TYPE, {
      position: { top: -16, left: -16 },
      scale: { min: 0.9 },
      html: button,
    });
  }
}
