import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Shape } from 'diagram-js/lib/model/Types';
import { ArrangeHandler } from './arrange-handler';
import { plan } from './plan';

/** Puts a diagram in order: the way straight on, what branches off below, the doors side by side. */
export class Arrange {
  static $inject = ['canvas', 'commandStack'];

  constructor(
    private readonly canvas: Canvas,
    private readonly commands: CommandStack,
  ) {
    commands.registerHandler('campaign.arrange', ArrangeHandler as never);
  }

  /** Answers whether it could: pools and lanes are arranged by hand. */
  async all(): Promise<boolean> {
    const root = this.canvas.getRootElement();
    const planned = await plan(root as never);
    // Somebody who drew on meanwhile would find it thrown about.
    if (!planned || root !== this.canvas.getRootElement()) {
      return false;
    }
    const shapes = [...planned.bounds.keys()]
      .map((id) => (root.children as Shape[]).find((child) => child.id === id))
      .filter((shape) => !!shape);
    const corner = {
      x: Math.min(...shapes.map(({ x }) => x)),
      y: Math.min(...shapes.map(({ y }) => y)),
    };
    this.commands.execute('campaign.arrange', { plan: planned, corner });
    return true;
  }
}
