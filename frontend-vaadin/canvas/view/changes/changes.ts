import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Words } from '../../figures';
import type { ChangesById } from '../../modes';
import './changes.css';

const SIGNS = { added: '+', removed: '−', changed: '≠' };

/** Marks what another diagram does not have alike, by colour and by sign. */
export class Changes {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'overlays'];

  private shown: ChangesById = {};

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elements: ElementRegistry,
    private readonly overlays: Overlays,
  ) {
    eventBus.on('diagram.clear', () => (this.shown = {}));
  }

  show(changes: ChangesById, words: Words): void {
    this.overlays.remove({ type: 'change' });
    for (const [id, type] of Object.entries(this.shown)) {
      this.canvas.removeMarker(id, `is-${type}`);
    }
    const present = Object.entries(changes).filter(([id]) => this.elements.get(id));
    for (const [id, type] of present) {
      this.canvas.addMarker(id, `is-${type}`);
      const isArrow = 'waypoints' in this.elements.get(id)!;
      if (!isArrow) {
        const badge = document.createElement('div');
        badge.className = `change ${type}`;
        badge.textContent = SIGNS[type];
        badge.title = words[type] ?? '';
        this.overlays.add(id, 'change', {
          position: { top: 0, left: 0 },
          // To be read however small a long campaign is drawn.
          scale: { min: 0.85 },
          html: badge,
        });
      }
    }
    this.shown = Object.fromEntries(present);
  }
}
