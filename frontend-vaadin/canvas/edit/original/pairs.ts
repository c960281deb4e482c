import { type Element, fullName, idOf } from './markup';
import { leaf, spelled } from './same';

/**
 * Which child of one writing is which of another one by the same writer: by id, then by content,
 * then by order; and what was given another id, by what it holds.
 */
export function pairs(before: Element[], after: Element[]): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const left = new Set(before);
  const rules: ((element: Element) => string | undefined)[] = [
    (element) => (idOf(element) ? `${fullName(element)}#${idOf(element)}` : undefined),
    (element) => (idOf(element) ? undefined : spelled(element)),
    (element) => (idOf(element) ? undefined : fullName(element)),
    (element) => {
      const inner = element.children.find(idOf);
      return inner && `${fullName(element)}>${idOf(inner)}`;
    },
  ];
  for (const key of rules) {
    const open = new Map<string, Element[]>();
    for (const element of left) {
      const own = key(element);
      if (own) {
        open.set(own, [...(open.get(own) ?? []), element]);
      }
    }
    for (const element of after.filter((one) => !found.has(one))) {
      const own = key(element);
      const match = own ? open.get(own)?.shift() : undefined;
      if (match) {
        found.set(element, match);
        left.delete(match);
      }
    }
  }
  return found;
}

/** The child of the original that the writer wrote as this one. */
export function originalOf(written: Element, parent: Element, original: Element): Element {
  const id = idOf(written);
  const name = fullName(written);
  const isAlike = (element: Element) => fullName(element) === name && idOf(element) === id;
  const candidates = original.children.filter(isAlike);
  const siblings = parent.children.filter(isAlike);
  const match =
    candidates.length === siblings.length
      ? candidates[siblings.indexOf(written)]
      : candidates.filter((one) => leaf(one).trim() === leaf(written).trim())[0];
  if (!match || (id && candidates.length > 1)) {
    throw new Error(`Expected ${name} ${id ?? ''} in the original`);
  }
  return match;
}

/** The longest list of elements that stand in the same order before and after. */
export function steady(after: Element[], places: (element: Element) => number | undefined): Set<Element> {
  const chains: { place: number; chain: Element[] }[] = [];
  for (const element of after) {
    const place = places(element);
    if (place !== undefined) {
      const longest = chains
        .filter((one) => one.place < place)
        .reduce<Element[]>((best, { chain }) => (chain.length > best.length ? chain : best), []);
      chains.push({ place, chain: [...longest, element] });
    }
  }
  return new Set(
    chains.reduce<Element[]>((best, { chain }) => (chain.length > best.length ? chain : best), []),
  );
}
