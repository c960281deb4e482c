import {
  type Attribute,
  type Element,
  fullAttribute,
  fullName,
  isDeclaration,
  read,
  split,
} from './markup';

export const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';

/**
 * Elements whose children are the same in every order. bpmn-js orders them anew when it draws, so
 * that what lies above comes last.
 */
const UNORDERED = /\}(BPMNPlane|process|subProcess|adHocSubProcess|transaction|collaboration)$/;

export function isUnordered(element: Element): boolean {
  return UNORDERED.test(fullName(element));
}

/** Whether two documents say the same, whatever they look like. */
export function isSame(one: string, other: string): boolean {
  return spelled(read(one)) === spelled(read(other));
}

/** An element and all in it in one spelling: without prefixes, white space and order of attributes. */
export function spelled(element: Element): string {
  const attributes = element.attributes
    .filter(({ name }) => !isDeclaration(name))
    .map((attribute) => {
      const name = fullAttribute(attribute.name, element.scope);
      return `${name}="${name === TYPE ? typeOf(attribute, element) : attribute.value}"`;
    })
    .sort();
  const children = element.children.map(spelled);
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
