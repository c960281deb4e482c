import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Arrange } from './arrange';

/** What people do with the whole of a diagram, or with what they chose of it. */
export type Tool = 'find' | 'arrange' | 'row' | 'column' | 'spread';

/** To align takes two, to spread three. */
const NEEDED: Partial<Record<Tool, number>> = { row: 2, column: 2, spread: 3 };

/** Answers whether there was something to use it on. */
export async function use(
  tool: Tool,
  { actions, arrange, selection }: { actions: EditorActions; arrange: Arrange; selection: Selection },
): Promise<boolean> {
  if (selection.get().length < (NEEDED[tool] ?? 0)) {
    return false;
  }
  switch (tool) {
    case 'find':
      actions.trigger('find', {});
      return true;
    case 'arrange':
      return arrange.all();
    case 'row':
      actions.trigger('alignElements', { type: 'middle' });
      return true;
    case 'column':
      actions.trigger('alignElements', { type: 'center' });
      return true;
    case 'spread':
      actions.trigger('distributeElements', { type: 'horizontal' });
      return true;
  }
}
