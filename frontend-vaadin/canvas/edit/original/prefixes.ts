import { type Attribute, type Element, fullAttribute, isDeclaration, split } from './markup';
import { TYPE } from './same';

/** Says in the prefixes of one document what another one says in its own. */
export class Prefixes {
  /** What the root has to declare beside what it does. */
  readonly missing = new Map<string, string>();
  private readonly root: Element;

  constructor(root: Element) {
    this.root = root;
  }

  element(foreign: Element, place: Element): string {
    const [prefix, local] = split(foreign.name);
    const uri = foreign.scope[prefix] ?? '';
    if (place.scope[''] === uri) {
      return local;
    }
    return this.withPrefix(uri, prefix, local, place);
  }

  attribute(name: string, foreign: Element, place: Element): string {
    const [prefix, local] = split(name);
    return prefix && prefix !== 'xml' && !isDeclaration(name)
      ? this.withPrefix(foreign.scope[prefix] ?? '', prefix, local, place)
      : name;
  }

  /** The value of an attribute; only that of a type has a prefix of its own. */
  value({ name, value }: Attribute, foreign: Element, place: Element): string {
    if (fullAttribute(name, foreign.scope) !== TYPE) {
      return value;
    }
    const [prefix, local] = split(value);
    const uri = foreign.scope[prefix] ?? '';
    return place.scope[''] === uri ? local : this.withPrefix(uri, prefix, local, place);
  }

  private withPrefix(uri: string, wish: string, local: string, place: Element): string {
    const known = Object.entries(place.scope).find(([prefix, bound]) => prefix && bound === uri);
    if (known) {
      return `${known[0]}:${local}`;
    }
    if (!wish || !uri || (this.root.scope[wish] ?? uri) !== uri || (place.scope[wish] ?? uri) !== uri) {
      throw new Error(`Expected a free prefix for ${uri}, but ${wish} is taken`);
    }
    this.missing.set(wish, uri);
    return `${wish}:${local}`;
  }
}
