import {
  type Attribute,
  type Element,
  everything,
  fullAttribute,
  fullName,
  isDeclaration,
  read,
  split,
} from './markup';

export const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';

const NONE: ReadonlySet<string> = new Set();

/**
 * Elements whose children are the same in every order. bpmn-js orders them anew when it draws, so
 * that what lies above comes last.
 */
const UNORDERED = /\}(BPMNPlane|process|subProcess|adHocSubProcess|transaction|collaboration)$/;

export function isUnordered(element: Element): boolean {
  return UNORDERED.test(fullName(element));
}

/**
 * Whether two documents say the same, whatever they look like.
 *
 * @param beside attributes that do not count, as `attributesBeside` finds them
 */
export function isSame(one: string, other: string, beside: ReadonlySet<string> = NONE): boolean {
  return spelled(read(one), beside) === spelled(read(other), beside);
}

/** The attributes of a document that another one does not have, of elements that can be told. */
export function attributesBeside(document: string, other: string): ReadonlySet<string> {
  const known = new Set(noted(other));
  return new Set(noted(document).filter((one) => !known.has(one)));
}

function noted(document: string): string[] {
  return [...everything(read(document))]
    .filter((element) => places(element).length > 0)
    .flatMap((element) => element.attributes.map((attribute) => note(element, attribute)));
}

/** An attribute of this value at this element. */
function note(element: Element, attribute: Attribute): string {
  const name = fullAttribute(attribute.name, element.scope);
  return [fullName(element), ...places(element), `${name}=${attribute.value}`].join(' ');
}

function places(element: Element): string[] {
  return element.attributes
    .filter(({ name }) => name === 'id' || name === 'bpmnElement')
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
}

/** An element and all in it in one spelling: without prefixes, white space and order of attributes. */
export function spelled(element: Element, beside: ReadonlySet<string> = NONE): string {
  const attributes = element.attributes
    .filter(({ name }) => !isDeclaration(name))
    .filter((attribute) => beside.size === 0 || !beside.has(note(element, attribute)))
    .map((attribute) => {
      const name = fullAttribute(attribute.name, element.scope);
      return `${name}="${name === TYPE ? typeOf(attribute, element) : attribute.value}"`;
    })
    .sort();
  const children = element.children.map((child) => spelled(child, beside));
  if (isUnordered(element)) {
    children.sort();
  }
  const inner = children.length > 0 ? children.join('') : leaf(element);
  return `<${[fullName(element), ...attributes].join(' ')}>${inner}</>`;
}

/** The text of an element without children; white space alone is no text. */
export function leaf(element: Element): string {
  return element.text.trim() === '' ? '' : element.text;
}

function typeOf({ value }: Attribute, { scope }: Element): string {
  const [prefix, local] = split(value);
  return `{${scope[prefix] ?? ''}}${local}`;
}
