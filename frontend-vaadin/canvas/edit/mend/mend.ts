import type CommandStack from 'diagram-js/lib/command/CommandStack';
import { MendHandler, type Defect } from './mend-handler';

/** Mends what the check found, each by one command. */
export class Mend {
  static $inject = ['commandStack'];

  constructor(private readonly commands: CommandStack) {
    commands.registerHandler('step.mend', MendHandler as never);
  }

  now(defect: Defect): void {
    this.commands.execute('step.mend', defect);
  }
}
