import { Hand } from './hand';

export default { __init__: ['hand'], hand: ['type', Hand] };
export type { Hand };
