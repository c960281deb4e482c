import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { drawnAs, MendHandler, type Defect } from './mend-handler';

/** Mends what the check found, each by one command. */
export class Mend {
  static $inject = ['commandStack', 'elementRegistry'];

  constructor(
    private readonly commands: CommandStack,
    private readonly elements: ElementRegistry,
  ) {
    commands.registerHandler('step.mend', MendHandler as never);
  }

  /** Nothing where the element is gone meanwhile. */
  now(defect: Defect): void {
    if (!defect.id || drawnAs(this.elements, defect.id)) {
      this.commands.execute('step.mend', defect);
    }
  }
}
