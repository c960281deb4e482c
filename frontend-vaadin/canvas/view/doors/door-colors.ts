import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import './doors.css';

/** The boundary events by which people leave, and the class that colours each. */
export const DOORS: Record<string, string> = {
  exit_Converted: 'converted',
  exit_Unsubscribed: 'unsubscribed',
  exit_Superseded: 'moved-on',
};

/** Draws the three doors in their three colours. */
export class DoorColors {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  constructor(eventBus: EventBus, canvas: Canvas, elements: ElementRegistry) {
    eventBus.on('import.done', () => {
      for (const [id, door] of Object.entries(DOORS)) {
        if (elements.get(id)) {
          canvas.addMarker(id, 'door');
          canvas.addMarker(id, `door-${door}`);
        }
      }
    });
  }
}
