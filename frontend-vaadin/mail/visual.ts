import grapesjs, { type Component, type Editor } from 'grapesjs';
import mjmlModule from 'grapesjs-mjml';
import 'grapesjs/dist/css/grapes.min.css';
import { canBeGuarded, guard, unguard } from './liquid';
import { bodyOf, canonical, expanded, looksOf, pretty, rulesOf, withBody } from './mjml';

/** A mail that is written as it looks. */
export interface Visual {
  /** False where something of the mail would be lost; then nothing is shown. */
  show(mjml: string): boolean;
  insert(words: string): void;
  picture(address: string, words: string): void;
  destroy(): void;
}

export interface VisualOptions {
  words: Record<string, string>;
  language: string;
  changed(mjml: string): void;
  /** Somebody points at a part of the mail. */
  chosen(): void;
}

/** A module of the older kind: its default may stand one step deeper. */
const mjmlPlugin = ((mjmlModule as { default?: unknown }).default ?? mjmlModule) as typeof mjmlModule;

/** How long somebody pauses before what they did is handed on. */
const PAUSE = 300;

/** What a mail is made of, in the order in which people look for it. */
const OFFERED: Record<string, string> = {
  text: '<mj-text>…</mj-text>',
  button: '<mj-button href="https://">…</mj-button>',
  divider: '<mj-divider></mj-divider>',
  space: '<mj-spacer></mj-spacer>',
  section: '<mj-section><mj-column><mj-text>…</mj-text></mj-column></mj-section>',
  columns:
    '<mj-section><mj-column><mj-text>…</mj-text></mj-column>' +
    '<mj-column><mj-text>…</mj-text></mj-column></mj-section>',
};

const WORDED = ['mj-text', 'mj-button'];

export async function visual(container: HTMLElement, options: VisualOptions): Promise<Visual> {
  const { words } = options;
  const blocks = part(container, 'div', 'blocks');
  const stage = part(container, 'div', 'stage');
  const settings = part(container, 'div', 'settings');
  const looks = part(container, 'details', 'looks');
  part(looks, 'summary').textContent = words.looks;

  let mjml = '';
  let known = '';
  let pause: ReturnType<typeof setTimeout> | undefined;
  let caret: { component: Component; offset: number } | undefined;

  const editor = grapesjs.init({
    container: stage,
    height: '100%',
    telemetry: false,
    storageManager: false,
    noticeOnUnload: false,
    // Icons of the tool's own panels would come from a foreign host; there are no such panels.
    cssIcons: '',
    panels: { defaults: [] },
    blockManager: { custom: true },
    layerManager: { custom: true },
    selectorManager: { custom: true },
    traitManager: { appendTo: settings },
    styleManager: { appendTo: part(looks, 'div') },
    assetManager: { custom: { open: () => undefined, close: () => undefined } },
    i18n: { locale: options.language, detectLocale: false, messagesAdd: await messages(options.language) },
    plugins: [
      (made: Editor) =>
        mjmlPlugin(made, { fonts: {}, useCustomTheme: false, customComponents: [withLooks] }),
      plain,
    ],
  });

  /** An element is drawn alone: the looks that the head gives it have to come along. */
  function withLooks(_editor: Editor, { opt }: { opt: Record<string, any> }): void {
    const parse = opt.mjmlParser;
    opt.mjmlParser = (single: string, settings: unknown) =>
      parse(single.replace('<mjml>', `<mjml>${looksOf(expanded(guard(mjml)))}`), settings);
  }

  await new Promise<void>((ready) => editor.onReady(() => ready()));
  editor.Canvas.getFrameEl().title = words.mail;
  editor.I18n.addMessages({
    [options.language]: {
      traitManager: { traits: { labels: { href: words.link, alt: words.shows } } },
    },
  });

  const body = () => bodyOf(editor.runCommand('mjml-code') as string) ?? '';

  const handOver = () => {
    clearTimeout(pause);
    pause = undefined;
    const now = body();
    if (known && canonical(now) !== known) {
      known = canonical(now);
      mjml = withBody(mjml, unguard(pretty(now)));
      options.changed(mjml);
    }
  };
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(handOver, PAUSE);
  };
  editor.on('update', later);
  editor.on('component:selected', (chosen: Component) => {
    // What every element of HTML can have, and no reader ever sees.
    chosen.removeTrait(['id', 'title', 'rel']);
    if (chosen !== caret?.component) {
      caret = undefined;
    }
    options.chosen();
  });
  // Who goes on elsewhere is through with these words.
  editor.on('rte:disable', () => setTimeout(handOver));

  const remember = (event: Event) => {
    if (!container.contains(event.target as Node)) {
      caret = caretOf(editor) ?? caret;
      if (editor.getEditing()) {
        leaveWords(editor);
      } else if (pause) {
        handOver();
      }
    }
  };
  document.addEventListener('mousedown', remember, true);
  document.addEventListener('focusin', remember, true);

  for (const [kind, content] of Object.entries(OFFERED)) {
    const button = part(blocks, 'button') as HTMLButtonElement;
    button.type = 'button';
    button.draggable = true;
    button.textContent = words[kind] ?? kind;
    const block = editor.Blocks.add(`sortie-${kind}`, { label: kind, content });
    button.addEventListener('click', () => put(editor, kind, content));
    button.addEventListener('dragstart', (event) => editor.Blocks.startDrag(block, event));
    button.addEventListener('dragend', () => editor.Blocks.endDrag());
  }

  return {
    show(next) {
      const guarded = guard(next);
      const own = bodyOf(guarded);
      if (!own || !canBeGuarded(next)) {
        return false;
      }
      mjml = next;
      if (known && canonical(own) === known) {
        return true;
      }
      known = '';
      editor.setComponents(`<mjml>${expanded(own)}</mjml>`);
      dress(editor, rulesOf(next));
      editor.UndoManager.clear();
      const read = canonical(body());
      if (read !== canonical(own)) {
        editor.setComponents('<mjml><mj-body></mj-body></mjml>');
        return false;
      }
      known = read;
      return true;
    },
    insert(text) {
      const component = caret?.component ?? worded(editor);
      if (component) {
        write(component, guard(text), caret?.offset);
        caret = undefined;
        editor.select(component);
        later();
      }
    },
    picture(address, words) {
      const image = document.createElement('mj-image');
      image.setAttribute('src', address);
      image.setAttribute('alt', words);
      put(editor, 'image', image.outerHTML);
    },
    destroy() {
      clearTimeout(pause);
      document.removeEventListener('mousedown', remember, true);
      document.removeEventListener('focusin', remember, true);
      editor.destroy();
      container.replaceChildren();
    },
  };
}

/** The tool leaves out what equals its own defaults; those of a mail stand in its head. */
function plain(editor: Editor): void {
  editor.Components.getTypes()
    .map(({ id }) => id)
    .filter((id) => id.startsWith('mj-'))
    .forEach((id) => editor.Components.addType(id, { model: { defaults: { 'style-default': {} } } }));
}

async function messages(language: string): Promise<Record<string, any>> {
  if (language !== 'fr') {
    return {};
  }
  const { default: french } = await import('grapesjs/locale/fr');
  return { fr: french };
}

function part(parent: HTMLElement, tag: string, name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  parent.append(element);
  return element;
}

function dress(editor: Editor, rules: string): void {
  const page = editor.Canvas.getDocument()!;
  page.querySelector('style.rules')?.remove();
  const style = page.createElement('style');
  style.className = 'rules';
  style.textContent = rules;
  page.head.append(style);
}

/** After what is chosen, or at the end of the column that says most. */
function put(editor: Editor, kind: string, content: string): void {
  const target = kind === 'section' || kind === 'columns' ? 'mj-section' : 'mj-column';
  const chosen = editor.getSelected();
  let inside: Component | undefined = chosen;
  let before: Component | undefined;
  while (inside && !holds(inside, target)) {
    before = inside;
    inside = inside.parent();
  }
  const parent = inside ?? last(editor, target);
  const at = before && inside ? before.index() + 1 : parent?.components().length;
  const [added] = parent?.append(content, { at }) ?? [];
  editor.select(added);
  editor.Canvas.scrollTo(added, { behavior: 'smooth', block: 'nearest' });
}

function holds(component: Component, target: string): boolean {
  return target === 'mj-column'
    ? component.get('type') === 'mj-column'
    : component.get('type') === 'mj-body';
}

function last(editor: Editor, target: string): Component | undefined {
  const all = editor.getWrapper()?.findType(target === 'mj-column' ? 'mj-column' : 'mj-body') ?? [];
  return all.reduce<Component | undefined>(
    (most, one) => (one.components().length > (most?.components().length ?? -1) ? one : most),
    undefined,
  );
}

/** What is chosen, if it holds words, or else the first that does. */
function worded(editor: Editor): Component | undefined {
  const chosen = editor.getSelected();
  return chosen && WORDED.includes(chosen.get('type') ?? '')
    ? chosen
    : editor.getWrapper()?.findType('mj-text')[0];
}

function caretOf(editor: Editor): { component: Component; offset: number } | undefined {
  const editing = editor.getEditing();
  const selection = editor.Canvas.getDocument()?.getSelection();
  const element = editing && wordsOf(editing);
  if (!editing || !element || !selection?.rangeCount) {
    return undefined;
  }
  const before = selection.getRangeAt(0).cloneRange();
  if (!element.contains(before.startContainer)) {
    return undefined;
  }
  before.setEnd(before.startContainer, before.startOffset);
  before.setStart(element, 0);
  return { component: editing, offset: before.toString().length };
}

function leaveWords(editor: Editor): void {
  const view = editor.getEditing()?.view as { disableEditing?: () => Promise<void> } | undefined;
  void view?.disableEditing?.();
}

function wordsOf(component: Component): HTMLElement | undefined {
  const view = component.view as { getChildrenContainer?: () => HTMLElement } | undefined;
  return view?.getChildrenContainer?.();
}

function write(component: Component, text: string, offset?: number): void {
  const element = wordsOf(component);
  if (!element) {
    return;
  }
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset ?? Number.MAX_SAFE_INTEGER;
  let node = walker.nextNode() as Text | null;
  let at: Text | null = node;
  while (node && left > node.length) {
    left -= node.length;
    at = node;
    node = walker.nextNode() as Text | null;
  }
  const into = node ?? at;
  if (into) {
    into.insertData(Math.min(left, into.length), text);
  } else {
    element.append(text);
  }
  component.components(element.innerHTML);
}
