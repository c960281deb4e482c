/** MJML as a text, of which only the body is taken out and put back. */

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*?`;
const BODY = new RegExp(`<mj-body\\b${ATTRIBUTES}(?:/>|>[\\s\\S]*</mj-body\\s*>)`);
const EMPTY = new RegExp(`<(mj-[\\w-]+)(${ATTRIBUTES})\\s*/>`, 'g');
const TOKEN = new RegExp(`<!--[\\s\\S]*?-->|</?[a-zA-Z][\\w:-]*${ATTRIBUTES}/?>|[^<]+|<`, 'g');
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'col', 'wbr']);

/** Elements that hold elements; all others hold words and are kept as they are written. */
const CONTAINERS =
  /^mj-(body|wrapper|section|column|group|hero|navbar|social|accordion|accordion-element|carousel)$/;

export function bodyOf(mjml: string): string | undefined {
  return BODY.exec(mjml)?.[0];
}

export function withBody(mjml: string, body: string): string {
  return mjml.replace(BODY, () => body);
}

/** What the head says about looks, for whoever draws single elements. */
export function looksOf(mjml: string): string {
  const head = /<mj-head\b[^>]*>([\s\S]*?)<\/mj-head>/.exec(mjml)?.[1] ?? '';
  const parts = head.match(/<mj-(attributes|font)\b[^>]*?(?:\/>|>[\s\S]*?<\/mj-\1>)/g) ?? [];
  return `<mj-head>${parts.join('')}</mj-head>`;
}

/** The rules of the head, in the light. */
export function rulesOf(mjml: string): string {
  return [...mjml.matchAll(/<mj-style\b[^>]*>([\s\S]*?)<\/mj-style>/g)]
    .map(([, rules]) => rules)
    .join('\n')
    .replace(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, '(max-width: 0)');
}

/** For parsers of HTML, to which no element of MJML is empty. */
export function expanded(mjml: string): string {
  return mjml.replace(EMPTY, '<$1$2></$1>');
}

/** The same text for two ways to write the same thing; a comment is a thing. */
export function canonical(mjml: string): string {
  return [...expanded(mjml).matchAll(TOKEN)]
    .map(([token]) => (/^<\/?[a-zA-Z]/.test(token) ? canonicalTag(token) : words(token)))
    .filter((token) => token !== '')
    .join('\n');
}

function canonicalTag(tag: string): string {
  const [, close, name, rest] = /^<(\/?)([\w:-]+)([\s\S]*?)\/?>$/.exec(tag)!;
  if (close) {
    return VOID.has(name) ? '' : `</${name}>`;
  }
  const attributes = [...rest.matchAll(ATTRIBUTE)]
    .map(([, key, value]) => `${key}="${canonicalValue(key, value ?? '')}"`)
    .sort();
  return `<${[name, ...attributes].join(' ')}>`;
}

function canonicalValue(key: string, value: string): string {
  const bare = decoded(value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
  return key === 'style' ? bare.replace(/\s*([;:])\s*/g, '$1').replace(/;$/, '') : bare;
}

function words(text: string): string {
  return text.startsWith('<!--') ? text : decoded(text).replace(/[ \t\r\n]+/g, ' ').trim();
}

function decoded(text: string): string {
  return new DOMParser().parseFromString(`<!doctype html><pre>|${text.replaceAll('<', '&lt;')}`, 'text/html')
    .body.textContent!.slice(1);
}

/** An empty element of HTML ends as people write it. */
function spaced(html: string): string {
  return html.replace(new RegExp(`<(br|hr|img)\\b(${ATTRIBUTES})\\s*/?>`, 'g'), '<$1$2 />');
}

/** Written as people write it: one element a line, two spaces a level. */
export function pretty(mjml: string, level = 1): string {
  const indent = (by: number) => '  '.repeat(by);
  const lines: string[] = [];
  const tag = new RegExp(`<(/?)(mj-[\\w-]+)(${ATTRIBUTES})(/?)>`, 'g');
  let at = level;
  for (let found = tag.exec(mjml); found; found = tag.exec(mjml)) {
    const [text, close, name, attributes, empty] = found;
    if (close) {
      lines.push(indent(--at) + text);
    } else if (CONTAINERS.test(name) && !empty) {
      lines.push(indent(at++) + text);
    } else {
      const end = empty ? -1 : mjml.indexOf(`</${name}>`, tag.lastIndex);
      const inside = end < 0 ? '' : mjml.slice(tag.lastIndex, end);
      lines.push(
        indent(at) +
          (inside.trim() || name === 'mj-raw'
            ? `<${name}${attributes}>${spaced(inside)}</${name}>`
            : `<${name}${attributes.trimEnd()} />`),
      );
      tag.lastIndex = end < 0 ? tag.lastIndex : end + name.length + 3;
    }
  }
  return lines.join('\n').trimStart();
}
