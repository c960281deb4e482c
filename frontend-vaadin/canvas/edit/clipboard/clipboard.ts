import type { Moddle } from '../steps/catalogue';

const KEY = 'sortie.copied-steps';

/** What refers to another element, which is written out in its place. */
const REFERRED = ['messageRef', 'errorRef', 'signalRef', 'escalationRef'];

/**
 * What was copied, for every page of this browser: steps go from one campaign into another. Takes
 * the place of the clipboard of diagram-js, which ends with its page.
 */
export class SharedClipboard {
  static $inject = ['moddle'];

  /** Where the browser keeps nothing, what was copied ends with its page. */
  private text = '';

  constructor(private readonly moddle: Moddle) {}

  get(): unknown {
    const text = this.read();
    return text ? revived(text, this.moddle) : undefined;
  }

  set(copied: unknown): void {
    this.text = copied ? JSON.stringify(copied, written) : '';
    try {
      localStorage.setItem(KEY, this.text);
    } catch {
      // A browser may have no room for it, or may not be allowed to keep anything.
    }
  }

  clear(): unknown {
    const copied = this.get();
    this.set(undefined);
    return copied;
  }

  isEmpty(): boolean {
    return !this.read();
  }

  private read(): string {
    try {
      return localStorage.getItem(KEY) ?? this.text;
    } catch {
      return this.text;
    }
  }
}

function written(_key: string, value: Moddle): unknown {
  if (!value || typeof value !== 'object' || !value.$type) {
    return value;
  }
  const references = REFERRED.filter((name) => value[name]).map((name) => [name, value[name]]);
  return references.length ? { ...value, $type: value.$type, ...Object.fromEntries(references) } : value;
}

/** Elements of the model again; the same one wherever it was named. */
function revived(text: string, moddle: Moddle): unknown {
  const known = new Map<string, unknown>();
  try {
    return JSON.parse(text, (_key, value) => {
      if (typeof value?.$type !== 'string') {
        return value;
      }
      const { $type: type, ...fields } = value;
      const made = known.get(fields.id) ?? moddle.create(type, fields);
      if (fields.id) {
        known.set(fields.id, made);
      }
      return made;
    });
  } catch {
    // What somebody else wrote there is nothing to paste.
    return undefined;
  }
}
