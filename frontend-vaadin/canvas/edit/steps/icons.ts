import type { OfferedKind } from './catalogue';

/** Line drawings of 24 by 24, in the colour of the text around them. */
const PATHS: Record<OfferedKind, string> = {
  'send-email': 'M3 6h18v12H3z M3 7l9 6 9-6',
  wait: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 7v5l3 2',
  'wait-for': 'M4 12h10 M10 8l4 4-4 4 M19 5v14',
  check: 'M12 3l9 9-9 9-9-9z M9 12l2 2 4-4',
  split: 'M4 12h5 M9 12l6-6h5 M9 12l6 6h5',
  'update-contact': 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4 20c1-4 4-6 8-6 M16 18h6 M19 15v6',
  'start-campaign': 'M4 12h9 M9 8l4 4-4 4 M14 4h6v16h-6',
  'human-task': 'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M2 20c1-4 4-6 7-6 1.5 0 3 .5 4 1.5 M15 18l2.5 2.5L22 15',
  'call-webhook': 'M4 5h10v14H4z M8 12h13 M17 8l4 4-4 4',
  end: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
};

export function icon(kind: OfferedKind): string {
  return (
    '<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" ' +
    `stroke-width="${kind === 'end' ? 3 : 1.7}" stroke-linecap="round" stroke-linejoin="round">` +
    `<path d="${PATHS[kind]}"/></svg>`
  );
}
