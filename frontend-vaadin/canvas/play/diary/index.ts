import { Diary } from './diary';

export default { __init__: ['diary'], diary: ['type', Diary] };
export type { Diary };
