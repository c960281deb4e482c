import {
  type Attribute,
  type Element,
  everything,
  fullAttribute,
  idOf,
  isDeclaration,
  read,
} from './markup';
import { originalOf, pairs, steady } from './pairs';
import { Prefixes } from './prefixes';
import { isUnordered, leaf, spelled } from './same';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The original with what changed between two writings of it, and nothing else: all other elements,
 * comments and white space stay as they are, byte for byte.
 *
 * @param original what somebody handed in
 * @param before how the writer writes the original without a change
 * @param after how the same writer writes it with the change
 * @throws Error where the change can not be found again in the original
 */
export function rewritten(original: string, before: string, after: string): string {
  return before === after ? original : new Rewriting(original, read(before), read(after)).text();
}

class Rewriting {
  private readonly original: string;
  private readonly root: Element;
  private readonly before: Element;
  private readonly after: Element;
  private readonly prefixes: Prefixes;
  private readonly eol: string;
  private readonly originals: Map<string, Element>;
  private readonly befores: Map<string, Element>;

  constructor(original: string, before: Element, after: Element) {
    this.original = original;
    this.root = read(original);
    this.before = before;
    this.after = after;
    this.prefixes = new Prefixes(this.root);
    this.eol = original.includes('\r\n') ? '\r\n' : '\n';
    this.originals = byId(this.root);
    this.befores = byId(before);
  }

  text(): string {
    const body = this.render(this.root, this.before, this.after);
    const declared = [...this.prefixes.missing].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    const name = this.root.name.length + 1;
    return (
      this.original.slice(0, this.root.start) +
      body.slice(0, name) +
      declared.join('') +
      body.slice(name) +
      this.original.slice(this.root.end)
    );
  }

  /** One element of the original as it is after the change. */
  private render(own: Element, before: Element, after: Element): string {
    const edits = this.attributes(own, before, after);
    const inner = this.inner(own, before, after);
    if (typeof inner === 'string') {
      edits.push(
        own.isShort
          ? { start: own.opened - slash(this.own(own)), end: own.opened, text: `>${inner}</${own.name}>` }
          : { start: own.opened, end: own.closing, text: inner },
      );
    } else {
      edits.push(...inner);
    }
    return apply(this.original, own, edits);
  }

  private attributes(own: Element, before: Element, after: Element): Edit[] {
    const known = named(own);
    const old = named(before);
    const now = named(after);
    const edits: Edit[] = [];
    for (const [name, attribute] of now) {
      if (old.get(name)?.value === attribute.value) {
        continue;
      }
      const there = known.get(name);
      const value = this.prefixes.value(attribute, after, own);
      if (there) {
        const quoted = value.replaceAll(there.quote, there.quote === '"' ? '&quot;' : '&#39;');
        const end = there.end - 1;
        edits.push({ start: end - there.value.length, end, text: quoted });
      } else {
        const at = own.attributes.at(-1)?.end ?? own.start + 1 + own.name.length;
        const written = this.prefixes.attribute(attribute.name, after, own);
        edits.push({ start: at, end: at, text: ` ${written}="${value}"` });
      }
    }
    for (const name of old.keys()) {
      const there = known.get(name);
      if (there && !now.has(name)) {
        const space = /\s*$/.exec(this.original.slice(own.start, there.start))![0].length;
        edits.push({ start: there.start - space, end: there.end, text: '' });
      }
    }
    return edits;
  }

  /** What changes between the tags: all of it, or in places. */
  private inner(own: Element, before: Element, after: Element): string | Edit[] {
    if (before.children.length === 0 && after.children.length === 0) {
      if (leaf(before) === leaf(after)) {
        return [];
      }
      if (own.children.length > 0) {
        throw new Error(`Expected only text in ${own.name}`);
      }
      return after.text;
    }
    if (leaf(before) || leaf(after)) {
      throw new Error(`Expected no text beside the elements of ${own.name}`);
    }
    const paired = pairs(before.children, after.children);
    const stays = isUnordered(own)
      ? new Set(after.children.filter((child) => paired.has(child)))
      : steady(after.children, (child) => {
          const match = paired.get(child);
          return match && before.children.indexOf(match);
        });
    const stayed = new Set([...stays].map((child) => paired.get(child)!));
    const gone = before.children.filter((child) => !stayed.has(child));
    const hasNew = after.children.length > stays.size;
    const inside = this.childIndent(own);
    if (own.isShort || (hasNew && own.children.length === 0)) {
      const indent = this.indent(own);
      const lines = after.children.map((child) => this.line(inside) + this.emit(child, own, inside));
      return lines.join('') + this.line(indent);
    }
    const edits = gone.map((child) => this.without(originalOf(child, before, own)));
    let at = own.opened;
    for (const child of after.children) {
      if (stays.has(child)) {
        const old = paired.get(child)!;
        const there = originalOf(old, before, own);
        at = there.end;
        if (spelled(old) !== spelled(child)) {
          edits.push({ start: there.start, end: there.end, text: this.render(there, old, child) });
        }
      } else {
        edits.push({ start: at, end: at, text: this.line(inside) + this.emit(child, own, inside) });
      }
    }
    return edits;
  }

  /** An element that the original does not have here: from elsewhere in it, or else a new one. */
  private emit(fresh: Element, place: Element, indent: string | undefined): string {
    const id = idOf(fresh);
    const old = id ? this.befores.get(id) : undefined;
    const known = id ? this.originals.get(id) : undefined;
    if (old && known && known.scope === place.scope) {
      return this.render(known, old, fresh);
    }
    const name = this.prefixes.element(fresh, place);
    const attributes = fresh.attributes.map(
      (attribute) =>
        ` ${this.prefixes.attribute(attribute.name, fresh, place)}="${this.prefixes.value(attribute, fresh, place)}"`,
    );
    const tag = name + attributes.join('');
    if (fresh.children.length === 0) {
      return leaf(fresh) ? `<${tag}>${fresh.text}</${name}>` : `<${tag} />`;
    }
    const deeper = indent === undefined ? undefined : indent + this.unit();
    const children = fresh.children.map((child) => this.line(deeper) + this.emit(child, place, deeper));
    return `<${tag}>${children.join('')}${this.line(indent)}</${name}>`;
  }

  /** Takes an element away, with the line that it leaves empty. */
  private without(own: Element): Edit {
    const space = /(\r?\n)?[ \t]*$/.exec(this.original.slice(0, own.start))![0];
    return { start: own.start - space.length, end: own.end, text: '' };
  }

  private own(element: Element): string {
    return this.original.slice(element.start, element.opened);
  }

  private line(indent: string | undefined): string {
    return indent === undefined ? '' : this.eol + indent;
  }

  /** What stands before an element on its line; nothing where it does not begin one. */
  private indent(own: Element): string | undefined {
    return /(?:^|\n)([ \t]*)$/.exec(this.original.slice(0, own.start))?.[1];
  }

  private childIndent(own: Element): string | undefined {
    const [first] = own.children;
    const indent = this.indent(own);
    return first ? this.indent(first) : indent === undefined ? undefined : indent + this.unit();
  }

  private unit(): string {
    const [first] = this.root.children;
    return (first && this.indent(first)) || '  ';
  }
}

function named(element: Element): Map<string, Attribute> {
  return new Map(
    element.attributes
      .filter(({ name }) => !isDeclaration(name))
      .map((attribute) => [fullAttribute(attribute.name, element.scope), attribute]),
  );
}

function byId(top: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of everything(top)) {
    const id = idOf(element);
    if (id) {
      found.set(id, element);
    }
  }
  return found;
}

/** How much of a short tag is its end, with the space before it. */
function slash(tag: string): number {
  return /\s*\/>$/.exec(tag)![0].length;
}

function apply(text: string, { start, end }: Element, edits: Edit[]): string {
  let done = '';
  let at = start;
  const inOrder = edits.map((edit, number) => ({ ...edit, number }));
  inOrder.sort((one, other) => one.start - other.start || one.end - other.end || one.number - other.number);
  for (const edit of inOrder) {
    if (edit.start < at) {
      throw new Error('Expected changes that do not overlap');
    }
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at, end);
}
