import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type EventBus from 'diagram-js/lib/core/EventBus';
import './findings.css';

/** What the check says about one element. */
export interface Finding {
  severity: 'error' | 'warning';
  text: string;
}

export type FindingsById = Record<string, Finding[]>;

/** Marks each element that the check says something about; the words come with the pointer. */
export class Findings {
  static $inject = ['canvas', 'overlays', 'elementRegistry', 'eventBus'];

  private shown: FindingsById = {};

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly elements: ElementRegistry,
    eventBus: EventBus,
  ) {
    eventBus.on('diagram.clear', () => (this.shown = {}));
  }

  show(findings: FindingsById): void {
    this.overlays.remove({ type: 'finding' });
    for (const id of Object.keys(this.shown).filter((known) => this.elements.get(known))) {
      this.canvas.removeMarker(id, 'finding-error');
      this.canvas.removeMarker(id, 'finding-warning');
    }
    this.shown = findings;
    for (const [id, all] of Object.entries(findings)) {
      const element = this.elements.get(id);
      if (element && element !== this.canvas.getRootElement()) {
        const severity = all.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
        this.canvas.addMarker(id, `finding-${severity}`);
        const badge = document.createElement('div');
        badge.className = `finding ${severity}`;
        badge.textContent = severity === 'error' ? '!' : '?';
        badge.title = all.map((finding) => finding.text).join('\n');
        const isArrow = Boolean(element.waypoints);
        this.overlays.add(id, 'finding', {
          position: isArrow ? { top: -8, left: -8 } : { top: -9, right: 9 },
          html: badge,
        });
      }
    }
  }
}
