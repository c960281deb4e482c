import { Fit } from './fit';

export { Fit };

export default {
  __init__: ['fit'],
  fit: ['type', Fit],
};
