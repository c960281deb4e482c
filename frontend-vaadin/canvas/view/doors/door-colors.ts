import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import './doors.css';

/** The boundary events by which people leave, and the class that colours each. */
export const DOORS: Record<string, string> = {
  exit_Converted: 'converted',
  exit_Unsubscribed: 'unsubscribed',
  exit_Superseded: 'moved-on',
};

/** Draws the three doors in their three colours. */
export class DoorColors {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: Canvas) {
    eventBus.on('shape.added', ({ element }: { element: ElementLike }) => {
      if (element.id in DOORS) {
        canvas.addMarker(element as never, 'door');
        canvas.addMarker(element as never, `door-${DOORS[element.id]}`);
      }
    });
  }
}
