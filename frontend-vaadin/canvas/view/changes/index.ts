import { Changes } from './changes';

export { Changes };

export default {
  __init__: ['changes'],
  changes: ['type', Changes],
};
