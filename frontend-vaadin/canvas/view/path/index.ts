import { Path } from './path';

export { Path };

export default {
  __init__: ['path'],
  path: ['type', Path],
};
