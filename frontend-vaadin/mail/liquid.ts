/**
 * Liquid tags on their way through an editor for HTML: the signs that mean something in HTML become
 * look-alikes, so that nothing escapes them or ends an attribute at them.
 */
const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

const LOOK_ALIKES: Record<string, string> = { '"': 'ʺ', '<': '‹', '>': '›', '&': '⅋' };
const SIGNS = Object.fromEntries(Object.entries(LOOK_ALIKES).map(([sign, alike]) => [alike, sign]));
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Whether every tag comes back as it was. */
export function canBeGuarded(text: string): boolean {
  return (text.match(TAG) ?? []).every((tag) => !/[ʺ‹›⅋]/.test(tag));
}

export function guard(text: string): string {
  return text.replace(TAG, (tag) => tag.replace(/["<>&]/g, (sign) => LOOK_ALIKES[sign]));
}

/** Tags that somebody wrote into the editor by hand were escaped by it. */
export function unguard(text: string): string {
  return text.replace(TAG, (tag) =>
    tag
      .replace(/&(lt|gt|quot|nbsp|amp);/g, (entity) => ENTITIES[entity])
      .replace(/[ʺ‹›⅋]/g, (alike) => SIGNS[alike]),
  );
}
