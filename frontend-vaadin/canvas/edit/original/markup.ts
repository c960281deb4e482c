/** One attribute of a start tag, and where it stands in the text. */
export interface Attribute {
  name: string;
  /** As written, with its character references. */
  value: string;
  start: number;
  end: number;
  quote: string;
}

/** One element and where it stands in the text. */
export interface Element {
  name: string;
  attributes: Attribute[];
  children: Element[];
  /** What stands between its tags beside its children, as written, without comments. */
  text: string;
  parent?: Element;
  start: number;
  /** After its start tag. */
  opened: number;
  /** Before its end tag; as `opened` where it has none. */
  closing: number;
  end: number;
  /** Whether it has no end tag. */
  isShort: boolean;
  /** The namespaces that count inside of it, by their prefixes. */
  scope: Record<string, string>;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const NAME = '[^\\s=<>/"\']+';
const MARKUP = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>',
    '<\\?[\\s\\S]*?\\?>',
    `</(${NAME})\\s*>`,
    `<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  ].join('|'),
  'g',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'g');

/**
 * Reads a document with its places in the text.
 *
 * @throws Error where it is not well-formed, or has a document type
 */
export function read(xml: string): Element {
  const top: Element = element('', 0, 0);
  top.scope = { '': '', xml: XML };
  let open = top;
  let last = 0;
  for (const found of xml.matchAll(MARKUP)) {
    const [all, , closes, name, attributes, slash] = found;
    const start = found.index;
    open.text += between(xml, last, start, open === top);
    last = start + all.length;
    if (name !== undefined) {
      const inner = element(name, start, last);
      inner.attributes = attributesOf(attributes, start + 1 + name.length);
      inner.parent = open;
      inner.scope = scope(open.scope, inner.attributes);
      inner.isShort = slash === '/';
      open.children.push(inner);
      open = inner.isShort ? open : inner;
    } else if (closes !== undefined) {
      if (open.name !== closes) {
        throw new Error(`Expected the end of ${open.name}, but it was ${closes}`);
      }
      open.closing = start;
      open.end = last;
      open = open.parent!;
    } else if (all.startsWith('<![CDATA[')) {
      open.text += all;
    }
  }
  between(xml, last, xml.length, true);
  const [root, another] = top.children;
  if (!root || another || open !== top) {
    throw new Error('Expected one element with all in it');
  }
  root.parent = undefined;
  return root;
}

function element(name: string, start: number, end: number): Element {
  return {
    name,
    attributes: [],
    children: [],
    text: '',
    start,
    opened: end,
    closing: end,
    end,
    isShort: false,
    scope: {},
  };
}

/** The text between two pieces of markup; outside of all there is only white space. */
function between(xml: string, start: number, end: number, isOutside: boolean): string {
  const text = xml.slice(start, end);
  if (text.includes('<') || (isOutside && text.replace('\uFEFF', '').trim() !== '')) {
    throw new Error(`Expected markup, but it was ${text.slice(0, 40)}`);
  }
  return text;
}

function attributesOf(text: string, at: number): Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(({ 0: all, 1: name, 2: value, index }) => ({
    name,
    value: value.slice(1, -1),
    quote: value[0],
    start: at + index,
    end: at + index + all.length,
  }));
}

function scope(outer: Record<string, string>, attributes: Attribute[]): Record<string, string> {
  const declared = attributes.filter(({ name }) => isDeclaration(name));
  return declared.length === 0
    ? outer
    : { ...outer, ...Object.fromEntries(declared.map(({ name, value }) => [name.slice(6), value])) };
}

/** Whether an attribute of this name binds a prefix. */
export function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** The name of an element with its namespace, so that it is the same under every prefix. */
export function fullName({ name, scope }: Element): string {
  const [prefix, local] = split(name);
  return `{${scope[prefix] ?? ''}}${local}`;
}

/** The same of an attribute, for which no prefix means no namespace. */
export function fullAttribute(name: string, scope: Record<string, string>): string {
  const [prefix, local] = split(name);
  return prefix ? `{${scope[prefix] ?? ''}}${local}` : local;
}

/** Prefix and local part; the prefix is empty where there is none. */
export function split(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** An element and all in it. */
export function* everything(top: Element): Iterable<Element> {
  yield top;
  for (const child of top.children) {
    yield* everything(child);
  }
}

export function idOf(element: Element): string | undefined {
  return element.attributes.find(({ name }) => name === 'id')?.value;
}
